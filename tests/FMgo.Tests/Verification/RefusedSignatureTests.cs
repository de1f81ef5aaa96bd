using System.Security.Cryptography;
using System.Security.Cryptography.Xml;
using System.Text.RegularExpressions;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

/// <summary>What is changed, forged, or leaves open what was signed (verification.md, policy 3 and 5).</summary>
public class RefusedSignatureTests
{
    private const string Transforms = $"""<Transforms><Transform Algorithm="{SignedXml.XmlDsigC14NTransformUrl}" /></Transforms>""";

    [Fact]
    public void Changed_amount_fails_digest_and_disagrees_with_the_stamp()
    {
        var report = TestEnvelope.Verify(new TestDocument().Signed().With("<MntTotal>1190<", "<MntTotal>9190<"));
        Assert.Equal((CheckVerdict.Invalid, CheckVerdict.Valid), (report.Signatures[0].Digest, report.Signatures[0].SignedInfo));
        Assert.Equal(SignatureVerdict.Invalid, report.Documents[0].Verdict);
        Assert.Equal(["MNT"], report.Documents[0].Stamp.Disagreements);
        Assert.Equal(["FMGO-VER-016", "FMGO-VER-033"], report.Errors());
        Assert.Equal("DTE/Documento/TED/DD/MNT", report.Findings[1].Path);
    }

    [Fact]
    public void Changed_document_breaks_the_envelope_too()
    {
        var report = TestEnvelope.Verify(TestEnvelope.Signed(new TestDocument().Signed()).With("<MntTotal>1190<", "<MntTotal>9190<"));
        Assert.All(report.Signatures, signature => Assert.Equal(CheckVerdict.Invalid, signature.Digest));
    }

    [Fact]
    public void Changed_SignedInfo_fails_with_every_key()
    {
        string xml = new TestDocument().Signed();
        string digest = xml.Between("<DigestValue>", "<");
        var signature = TestEnvelope.Verify(xml.With(digest, Convert.ToBase64String(new byte[20]))).Signatures[0];
        Assert.Equal((CheckVerdict.Invalid, CheckVerdict.Invalid), (signature.Digest, signature.SignedInfo));
        Assert.Equal(KeyVerdict.ByNoKey, signature.Key);
    }

    [Fact]
    public void Removed_signature_is_not_signed()
    {
        var lone = TestEnvelope.Verify(new TestDocument().Unsigned());
        Assert.Equal(SignatureVerdict.NotSigned, lone.Documents[0].Verdict);
        Assert.Equal(["FMGO-VER-007"], lone.Codes());
        var inEnvelope = TestEnvelope.Verify(TestEnvelope.Signed(new TestDocument().Unsigned()));
        Assert.Equal(["FMGO-VER-007"], inEnvelope.Errors());
        Assert.Equal("EnvioDTE/SetDTE/DTE[1]", inEnvelope.Found().First().Path);
        var envelope = TestEnvelope.Verify(TestEnvelope.Unsigned(new TestDocument().Signed()));
        Assert.Equal("EnvioDTE", Assert.Single(envelope.Findings, finding => finding.Severity == Severity.Error).Path);
    }

    [Fact]
    public void Replaced_certificate_leaves_KeyValue_only()
    {
        using var other = RSA.Create(2048);
        var report = TestEnvelope.Verify(new TestDocument().Signed(new XmlSigner { Certificate = ForeignKeys.MakeCertificate(other, "11111111-1") }));
        var signature = report.Signatures[0];
        Assert.Equal((CheckVerdict.Valid, CheckVerdict.Valid), (signature.Digest, signature.SignedInfo));
        Assert.Equal((KeyVerdict.ByKeyValueOnly, CertificateStatus.DiffersFromKeyValue), (signature.Key, signature.CertificateStatus));
        Assert.Equal(SignatureVerdict.KeyValueOnly, signature.Verdict);
        Assert.Equal(["FMGO-VER-022", "FMGO-VER-023"], report.Errors());
        Assert.False(report.IsTrusted || report.Documents[0].IsTrusted);
    }

    [Fact]
    public void Missing_certificate_leaves_KeyValue_only()
    {
        var report = TestEnvelope.Verify(new TestDocument().Signed(new XmlSigner { Certificate = null }));
        Assert.Equal(CertificateStatus.Missing, report.Signatures[0].CertificateStatus);
        Assert.Equal(["FMGO-VER-020", "FMGO-VER-023"], report.Errors());
    }

    [Fact]
    public void KeyValue_of_another_key_is_reported_though_the_certificate_verifies()
    {
        using var other = RSA.Create(2048);
        string xml = new TestDocument().Signed().With(
            Convert.ToBase64String(ForeignKeys.Signer.ExportParameters(false).Modulus!),
            Convert.ToBase64String(other.ExportParameters(false).Modulus!));
        var report = TestEnvelope.Verify(xml);
        Assert.Equal((KeyVerdict.ByCertificate, CertificateStatus.DiffersFromKeyValue), (report.Signatures[0].Key, report.Signatures[0].CertificateStatus));
        Assert.Equal(["FMGO-VER-022"], report.Errors());
    }

    [Theory]
    [InlineData("<KeyValue>.*</KeyValue>", "")]
    [InlineData("<Modulus>.*</Modulus>", "")]
    [InlineData("<Modulus>...", "<Modulus>-*-")]
    public void KeyValue_that_cannot_be_read_is_told_though_the_certificate_verifies(string pattern, string replacement)
    {
        var report = TestEnvelope.Verify(new Regex(pattern, RegexOptions.Singleline).Replace(new TestDocument().Signed(), replacement));
        Assert.True(report.IsTrusted);
        Assert.Contains(report.Findings, finding => finding is { Code: "FMGO-VER-041", Severity: Severity.Warning });
    }

    [Theory]
    [InlineData("00")]
    [InlineData("AAAA")]
    [InlineData("")]
    public void Key_that_is_no_key_is_no_key(string modulus)
    {
        string xml = new TestDocument().Signed(new XmlSigner { Certificate = null });
        Assert.Equal(KeyVerdict.ByNoKey, TestEnvelope.Verify(xml.With(xml.Between("<Modulus>", "<"), modulus)).Signatures[0].Key);
    }

    [Fact]
    public void Other_algorithms_are_refused()
    {
        AssertRefused("FMGO-VER-009", new TestDocument().Signed(new XmlSigner { SignatureMethod = SignedXml.XmlDsigRSASHA256Url }));
        AssertRefused("FMGO-VER-009", new TestDocument().Signed(new XmlSigner { DigestMethod = SignedXml.XmlDsigSHA256Url }));
        AssertRefused("FMGO-VER-009", new TestDocument().Signed(new XmlSigner { Canonicalization = SignedXml.XmlDsigExcC14NTransformUrl }));
        AssertRefused("FMGO-VER-009", new TestDocument().Signed(new XmlSigner { Canonicalization = SignedXml.XmlDsigC14NWithCommentsTransformUrl }));
    }

    [Fact]
    public void Other_transforms_are_refused()
    {
        AssertRefused("FMGO-VER-009", new TestDocument().Signed(new XmlSigner { Transforms = () => [new XmlDsigExcC14NTransform()] }));
        string xpath = """<Transforms><Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><XPath>false()</XPath></Transform></Transforms>""";
        AssertRefused("FMGO-VER-009", new TestDocument().Signed().With(Transforms, xpath));
    }

    [Fact]
    public void Two_references_are_refused()
    {
        string twice = new XmlSigner().Sign(new TestDocument().Unsigned(), "#F7T33", "");
        AssertRefused("FMGO-VER-010", twice);
    }

    [Theory]
    [InlineData("", "FMGO-VER-011")]
    [InlineData("#", "FMGO-VER-011")]
    [InlineData("F7T33", "FMGO-VER-011")]
    [InlineData("http://example.cl/x.xml#F7T33", "FMGO-VER-011")]
    [InlineData("#xpointer(id('F7T33'))", "FMGO-VER-012")]
    [InlineData("#other", "FMGO-VER-012")]
    public void Reference_must_name_an_element_of_the_file(string uri, string code) =>
        AssertRefused(code, new TestDocument().Signed().With("URI=\"#F7T33\"", $"URI=\"{uri}\""));

    [Theory]
    [InlineData("ID")]
    [InlineData("Id")]
    [InlineData("id")]
    public void Wrapping_by_a_second_element_with_the_same_id_is_refused(string attribute)
    {
        string xml = new TestDocument().Signed();
        string original = $"<Documento {xml.Between("<Documento ", "</Documento>")}</Documento>";
        string forged = original.With("<MntTotal>1190<", "<MntTotal>9190<").With(" ID=", $" {attribute}=");
        AssertRefused("FMGO-VER-008", xml.With(original, forged).With("</SignedInfo>", $"</SignedInfo><Object>{original}</Object>"));
        AssertRefused("FMGO-VER-013", xml.With(original, original + forged));
    }

    [Fact]
    public void Wrapping_by_moving_the_signed_element_elsewhere_is_refused()
    {
        string xml = new TestDocument().Signed();
        string original = $"<Documento {xml.Between("<Documento ", "</Documento>")}</Documento>";
        string forged = original.With("<MntTotal>1190<", "<MntTotal>9190<").With("F7T33", "F7T33x");
        AssertRefused("FMGO-VER-014", xml.With(original, $"{forged}<Otro>{original}</Otro>"));
        AssertRefused("FMGO-VER-008", xml.With(original, forged).With("</Signature>", $"<Object>{original}</Object></Signature>"));
    }

    [Fact]
    public void Unsigned_element_beside_the_signed_one_is_refused()
    {
        string xml = new TestDocument().Signed();
        string original = $"<Documento {xml.Between("<Documento ", "</Documento>")}</Documento>";
        string forged = original.With("<MntTotal>1190<", "<MntTotal>9190<").With("F7T33", "F7T33x");
        AssertRefused("FMGO-VER-015", xml.With(original, forged + original));
        AssertRefused("FMGO-VER-015", xml.With(original, forged.With("Documento", "Exportaciones") + original));
    }

    [Fact]
    public void Document_beside_the_signed_set_is_an_error()
    {
        string stowaway = TestEnvelope.Signed(new TestDocument().Signed()).With("</SetDTE>", $"</SetDTE>{new TestDocument { Folio = 9 }.Signed()}");
        var report = TestEnvelope.Verify(stowaway);
        Assert.Equal("FMGO-VER-015", Assert.Single(report.OuterSignature!.Findings).Code);
        Assert.False(report.IsTrusted);
    }

    [Fact]
    public void Document_in_a_second_set_is_outside_of_what_the_envelope_covers()
    {
        string second = $"<SetDTE>{new TestDocument { Folio = 9 }.Signed()}</SetDTE>";
        var report = TestEnvelope.Verify(TestEnvelope.Signed(new TestDocument().Signed()).With("</SetDTE>", $"</SetDTE>{second}"));
        Assert.Equal("EnvioDTE/SetDTE/DTE[1]", Assert.Single(report.Findings, finding => finding.Code == "FMGO-VER-027").Path);
        Assert.Equal([true, false], report.Documents.Select(document => document.IsTrusted));
        Assert.False(report.IsTrusted);
    }

    [Fact]
    public void Document_within_a_document_is_an_error()
    {
        string nested = new XmlSigner().Sign($"""<DTE version="1.0"><Documento ID="X1">{new TestDocument().Signed()}</Documento></DTE>""", "#X1");
        var report = TestEnvelope.Verify(nested);
        Assert.Contains("FMGO-VER-048", report.Errors());
        Assert.Null(Assert.Single(report.Documents).Key);
    }

    [Fact]
    public void Signed_element_that_is_no_document_is_an_error()
    {
        string xml = new XmlSigner().Sign(new TestDocument().Unsigned().With("Documento", "Documenta"), "#F7T33");
        Assert.Contains("FMGO-VER-028", TestEnvelope.Verify(xml).Errors());
    }

    [Fact]
    public void Assignment_without_its_signature_is_an_error()
    {
        string aec = $"""
            <AEC{TestDocument.SiiNamespace}version="1.0"><DocumentoAEC ID="A1"><Cesiones><Cesion version="1.0"><DocumentoCesion ID="C1"/></Cesion></Cesiones></DocumentoAEC></AEC>
            """;
        var report = TestEnvelope.Verify(new XmlSigner().Sign(aec, "#A1"));
        Assert.Equal("AEC/DocumentoAEC/Cesiones/Cesion[1]", Assert.Single(report.Findings, finding => finding.Code == "FMGO-VER-007").Path);
        Assert.Equal(["FMGO-VER-049", "FMGO-VER-007", "FMGO-VER-042"], report.Errors());
    }

    [Theory]
    [InlineData("<SignatureValue>", "<SignatureValue>x</SignatureValue><SignatureValue>")]
    [InlineData("<DigestValue>", "<DigestValue>*")]
    [InlineData("</Reference>", "<Extra/></Reference>")]
    [InlineData("</SignedInfo>", "<Extra/></SignedInfo>")]
    [InlineData("</SignedInfo>", "</SignedInfo><SignedInfo/>")]
    public void Signature_of_another_shape_is_refused(string old, string replacement) =>
        AssertRefused("FMGO-VER-008", new TestDocument().Signed().With(old, replacement));

    // Of two values one reader takes the first and another the last, or what is deeper: who signed must be one answer.
    [Theory]
    [InlineData("<SignatureValue>", "<SignatureValue><X>5</X>")]
    [InlineData("<DigestValue>", "<DigestValue><X>5</X>")]
    [InlineData("<Modulus>", "<Modulus><X/>")]
    [InlineData("</Exponent>", "<X/></Exponent>")]
    [InlineData("</X509Certificate>", "<X/></X509Certificate>")]
    [InlineData("<KeyInfo>", "<KeyInfo><W><KeyValue/></W>")]
    [InlineData("<KeyInfo>", "<KeyInfo><KeyName>Otro</KeyName>")]
    [InlineData("<KeyInfo>", "<KeyInfo><KeyValue/>")]
    [InlineData("</KeyInfo>", "<X509Data/></KeyInfo>")]
    [InlineData("</KeyInfo>", "<q:X509Data xmlns:q=\"urn:q\"/></KeyInfo>")]
    [InlineData("</X509Data>", "<X509Certificate>AAAA</X509Certificate></X509Data>")]
    [InlineData("</X509Data>", "<X509SubjectName>CN=Otro</X509SubjectName></X509Data>")]
    [InlineData("</KeyValue>", "<DSAKeyValue/></KeyValue>")]
    [InlineData("</RSAKeyValue>", "<Modulus>AAAA</Modulus></RSAKeyValue>")]
    [InlineData("</RSAKeyValue>", "</RSAKeyValue><RSAKeyValue/>")]
    public void Second_value_in_a_signature_is_refused(string old, string replacement) =>
        AssertRefused("FMGO-VER-008", new TestDocument().Signed().With(old, replacement));

    [Fact]
    public void Second_key_or_certificate_of_somebody_else_is_refused_wherever_it_stands()
    {
        using var other = RSA.Create(2048);
        string xml = new TestDocument().Signed();
        string strange = new TestDocument().Signed(new XmlSigner { Key = other, Certificate = ForeignKeys.MakeCertificate(other, "11111111-1") });
        foreach (string name in (string[])["KeyValue", "X509Data", "X509Certificate", "RSAKeyValue", "KeyInfo"])
        {
            string own = $"<{name}>{xml.Between($"<{name}>", $"</{name}>")}</{name}>";
            string others = $"<{name}>{strange.Between($"<{name}>", $"</{name}>")}</{name}>";
            AssertRefused("FMGO-VER-008", xml.With(own, own + others));
            AssertRefused("FMGO-VER-008", xml.With(own, others + own));
            AssertRefused("FMGO-VER-008", xml.With(own, own + own));
        }
    }

    [Theory]
    [InlineData("EnvioDTE")]
    [InlineData("EnvioBOLETA")]
    public void Two_signatures_of_one_set_are_refused(string root)
    {
        string envelope = TestEnvelope.Unsigned(new TestDocument().Signed()).Replace("EnvioDTE", root, StringComparison.Ordinal);
        using var other = RSA.Create(2048);
        foreach (var second in (XmlSigner[])[new XmlSigner(), new XmlSigner { Key = other, Certificate = ForeignKeys.MakeCertificate(other, "11111111-1") }])
        {
            var report = TestEnvelope.Verify(second.Sign(new XmlSigner().Sign(envelope, "#SetDoc"), "#SetDoc"));
            Assert.Equal(2, report.Signatures.Count(signature => signature is { Verdict: SignatureVerdict.Refused, IsOfDocument: false }));
            Assert.Contains("FMGO-VER-008", report.Errors());
            Assert.Equal((false, false), (report.IsTrusted, report.IsIdentified));
        }
    }

    [Theory]
    [InlineData("<Signature ", "<Signature z=\"1\" ", "Signature/@z")]
    [InlineData("<SignatureValue>", "<SignatureValue z=\"1\">", "SignatureValue/@z")]
    [InlineData("<KeyInfo>", "<KeyInfo Id=\"k\">", "KeyInfo/@Id")]
    [InlineData("<X509Data>", "<X509Data>texto", "X509Data/text()")]
    [InlineData("</KeyValue>", "texto</KeyValue>", "KeyValue/text()")]
    [InlineData("<Signature ", "texto<Signature ", "text()")]
    public void What_changes_no_value_of_a_signature_is_a_warning_that_names_it(string old, string replacement, string name)
    {
        string xml = new TestDocument().Signed().With(old, replacement);
        var report = TestEnvelope.Verify(xml);
        Assert.True(report.IsTrusted);
        var finding = report.Found().Single();
        Assert.Equal((name == "text()" ? "FMGO-VER-051" : "FMGO-VER-061", Severity.Warning), (finding.Code, finding.Severity));
        Assert.Contains(name, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Order_and_text_around_a_signature_are_warnings_in_documents_and_envelopes()
    {
        foreach (string xml in (string[])[new TestDocument().Signed(), TestEnvelope.Signed(new TestDocument().Signed())])
        {
            string root = xml.TrimStart().StartsWith("<DTE", StringComparison.Ordinal) ? "DTE" : "EnvioDTE";
            int start = xml.LastIndexOf("<Signature ", StringComparison.Ordinal);
            string signature = xml[start..xml.LastIndexOf($"</{root}>", StringComparison.Ordinal)];
            string first = root == "DTE" ? "<Documento " : "<SetDTE ";
            AssertOdd(xml[..start].With(first, signature + first) + $"</{root}>", "Signature");
            string keyValue = $"<KeyValue>{signature.Between("<KeyValue>", "</KeyValue>")}</KeyValue>";
            AssertOdd(xml[..start] + signature.With(keyValue, "").With("</KeyInfo>", $"{keyValue}</KeyInfo>") + $"</{root}>", "KeyValue");
        }

        AssertOdd(TestEnvelope.Signed(new TestDocument().Signed()).With("</SetDTE>", "</SetDTE>texto"), "text()");
        AssertOdd(TestEnvelope.Signed(new TestDocument().Signed()).With("</EnvioDTE>", "<![CDATA[x]]></EnvioDTE>"), "text()");
    }

    private static void AssertOdd(string xml, string name)
    {
        var report = TestEnvelope.Verify(xml);
        Assert.True(report.IsTrusted, string.Join('\n', report.Findings));
        var finding = Assert.Single(report.Found(), finding => finding.Severity == Severity.Warning);
        Assert.Equal("FMGO-VER-061", finding.Code);
        Assert.Contains(name, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Signature_outside_of_its_namespace_is_none()
    {
        string xml = new TestDocument().Signed().With($" xmlns=\"{SignedXml.XmlDsigNamespaceUrl}\"", "");
        Assert.Contains("FMGO-VER-040", TestEnvelope.Verify(xml).Errors());
        Assert.Contains("FMGO-VER-007", TestEnvelope.Verify(xml).Errors());
    }

    private static void AssertRefused(string code, string xml)
    {
        var report = TestEnvelope.Verify(xml);
        var signature = Assert.Single(report.Signatures);
        Assert.Equal(code, Assert.Single(signature.Findings).Code);
        Assert.Equal(SignatureVerdict.Refused, signature.Verdict);
        Assert.Equal((CheckVerdict.NotChecked, CheckVerdict.NotChecked, KeyVerdict.NotChecked), (signature.Digest, signature.SignedInfo, signature.Key));
        Assert.Null(signature.Element);
        Assert.False(report.IsTrusted || report.Documents.Any(document => document.IsTrusted));
    }
}
