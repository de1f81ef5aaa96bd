using System.Security.Cryptography;
using System.Text.RegularExpressions;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

public class StampTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n\t  ")]
    public void Holds_however_it_is_indented(string indent) => AssertHolds(new TestDocument { StampIndent = indent });

    [Fact]
    public void Holds_with_namespaces_declared_inside_it()
    {
        string xml = new XmlSigner().Sign(new TestDocument().Unsigned().With("<DD>", $"<DD{TestDocument.SiiNamespace.TrimEnd()}>").With("<DA>", "<DA  xmlns:q='x>y'>"), "#F7T33");
        AssertHolds(TestEnvelope.Verify(xml));
    }

    [Theory]
    [InlineData("&quot;A&apos; &#241; &amp;amp; B")]
    [InlineData("A  double  blank")]
    public void Holds_with_entities_as_they_are_written(string name) => AssertHolds(new TestDocument { ReceiverName = name });

    [Fact]
    public void Names_are_compared_up_to_forty_characters()
    {
        string item = new string('x', 38) + "&amp;yz, and more";
        AssertHolds(new TestDocument { Item = item, StampItem = new string('x', 38) + "&amp;y" });
        var report = Verify(new TestDocument { Item = item, StampItem = new string('x', 38) + "&amp;yz" });
        Assert.Equal(["IT1"], report.Documents[0].Stamp.Disagreements);
        Assert.Equal(["FMGO-VER-034"], report.Codes());
        Assert.True(report.IsTrusted);
    }

    [Fact]
    public void Amount_that_differs_from_the_document_is_an_error()
    {
        var report = Verify(new TestDocument { StampTotal = 1 });
        Assert.Equal(StampVerdict.Valid, report.Documents[0].Stamp.Verdict);
        Assert.Equal(["FMGO-VER-033"], report.Codes());
        Assert.Contains("1190", report.Found().First().GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void Rut_is_compared_as_a_number() =>
        AssertHolds(TestEnvelope.Verify(new XmlSigner().Sign(new TestDocument { Receiver = "7880442-4" }.Unsigned().With("<RUTRecep>7880442-4", "<RUTRecep>07880442-4"), "#F7T33")));

    [Fact]
    public void Stamp_of_another_key_is_an_error()
    {
        using var other = RSA.Create(512);
        Assert.Equal(["FMGO-VER-032"], Verify(new TestDocument { StampKey = other }).Codes());
    }

    [Theory]
    [InlineData("<RSR>", "<RSR> xmlns=\"x\"")]
    [InlineData("<RSR>", "<RSR> ")]
    [InlineData("<DD>", "<DD a=\"1\">")]
    [InlineData("<DD>", "<DD><!---->")]
    public void Nothing_can_be_slipped_into_a_stamp(string old, string replacement)
    {
        string xml = new XmlSigner().Sign(new TestDocument().Unsigned().With(old, replacement), "#F7T33");
        Assert.Equal(StampVerdict.Invalid, TestEnvelope.Verify(xml).Documents[0].Stamp.Verdict);
    }

    [Fact]
    public void False_caf_is_an_error()
    {
        using var other = RSA.Create(512);
        var report = Verify(new TestDocument { CafSigner = other });
        Assert.Equal(CafVerdict.Invalid, report.Documents[0].Stamp.Caf);
        Assert.Equal(["FMGO-VER-037"], report.Codes());
    }

    [Fact]
    public void Caf_of_an_unknown_key_is_an_error()
    {
        var report = Verify(new TestDocument { Idk = 666 });
        Assert.Equal((CafVerdict.UnknownKey, 666), (report.Documents[0].Stamp.Caf, report.Documents[0].Stamp.CafKeyId));
        Assert.Equal(["FMGO-VER-036"], report.Codes());
    }

    [Fact]
    public void Caf_signed_by_another_cannot_pass_for_one_of_SII()
    {
        var stamp = Verify(new TestDocument { Idk = 300 }).Documents[0].Stamp;
        Assert.Equal((CafVerdict.Invalid, SiiEnvironment.Production), (stamp.Caf, stamp.Environment));
    }

    [Fact]
    public void Folio_beyond_the_caf_or_issuer_of_another_is_an_error()
    {
        Assert.Equal(["FMGO-VER-038"], Verify(new TestDocument { RangeEnd = 6 }).Codes());
        Assert.Equal(["FMGO-VER-038"], Verify(new TestDocument { CafIssuer = "77777777-7" }).Codes());
    }

    [Fact]
    public void Caf_younger_than_the_stamp_is_a_warning() => Assert.Equal(["FMGO-VER-039"], Verify(new TestDocument { Authorised = "2026-03-05" }).Codes());

    [Fact]
    public void Missing_or_doubled_stamp_is_an_error()
    {
        string xml = new TestDocument().Unsigned();
        string stamp = $"<TED{xml.Between("<TED", "</TED>")}</TED>";
        Assert.Equal(["FMGO-VER-030"], TestEnvelope.Verify(new XmlSigner().Sign(xml.With(stamp, ""), "#F7T33")).Codes());
        Assert.Equal(["FMGO-VER-031"], TestEnvelope.Verify(new XmlSigner().Sign(xml.With(stamp, stamp + stamp), "#F7T33")).Codes());
    }

    [Theory]
    [InlineData("DD", "FMGO-VER-031")]
    [InlineData("CAF", "FMGO-VER-031")]
    [InlineData("DA", "FMGO-VER-031")]
    [InlineData("RSAPK", "FMGO-VER-031")]
    [InlineData("FRMT", "FMGO-VER-031")]
    [InlineData("FRMA", "FMGO-VER-035")]
    [InlineData("IDK", "FMGO-VER-035")]
    [InlineData("RNG", "FMGO-VER-038")]
    public void Stamp_that_lacks_a_part_is_an_error(string tag, string code)
    {
        string xml = Regex.Replace(new TestDocument().Unsigned(), $@"(?<=</?){tag}\b", "Otro");
        Assert.Contains(code, TestEnvelope.Verify(new XmlSigner().Sign(xml, "#F7T33")).Errors());
    }

    private static VerificationReport Verify(TestDocument document) => TestEnvelope.Verify(document.Signed());

    private static void AssertHolds(TestDocument document) => AssertHolds(Verify(document));

    private static void AssertHolds(VerificationReport report)
    {
        var stamp = report.Documents[0].Stamp;
        Assert.Equal((StampVerdict.Valid, CafVerdict.Valid), (stamp.Verdict, stamp.Caf));
        Assert.True(stamp.CafCoversFolio);
        Assert.Empty(stamp.Disagreements);
        Assert.True(report.IsTrusted);
    }
}
