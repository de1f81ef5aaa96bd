using System.Text;

namespace FMgo.Tests.Verification;

/// <summary>The report points at the bytes that were verified, whatever stands before them.</summary>
public class FileElementTests
{
    [Theory]
    [InlineData("ISO-8859-1")]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    public void Elements_are_exact_slices_of_the_file(string encoding)
    {
        string[] documents = [.. Enumerable.Range(1, 60).Select(folio => new TestDocument { Folio = folio, ReceiverName = "Ñuñoa" }.Signed())];
        string noise = "<!-- \r\n <DTE> \r x \r\r\n -->\r<?pi <DTE>\r\n?>\n\r<x a='>\r\n&lt;DTE>' b=\"'/>\"/>\r<![CDATA[\r<DTE>\n]]>&#13;&lt;DTE>";
        byte[] file = TestEnvelope.ToFile(TestEnvelope.Unsigned([noise, .. documents, noise]), encoding);
        var elements = TestKeys.Verifier.Verify(file).Documents.Select(document => document.Element).ToList();
        var bytes = encoding == "utf-8" ? Encoding.UTF8 : Encoding.Latin1;
        Assert.Equal(documents, elements.Select(element => bytes.GetString(element.Bytes.Span)));
        Assert.All(elements, element => Assert.Equal(element.Bytes.ToArray(), file[element.Offset..(element.Offset + element.Bytes.Length)]));
    }

    [Fact]
    public void Offsets_count_characters_beyond_the_basic_plane()
    {
        string padding = string.Concat(Enumerable.Repeat("a😀é€", 5000));
        byte[] file = TestEnvelope.ToFile(TestEnvelope.Unsigned($"<x>{padding}</x>", new TestDocument().Signed()), "utf-8");
        var report = TestKeys.Verifier.Verify(file);
        Assert.Equal(new TestDocument().Signed(), Encoding.UTF8.GetString(Assert.Single(report.Documents).Element.Bytes.Span));
    }

    [Fact]
    public void Signed_element_is_the_one_named_in_the_result()
    {
        var signature = Assert.Single(TestEnvelope.Verify(new TestDocument().Signed()).Signatures);
        Assert.Equal(("Documento", "DTE/Documento"), (signature.Element!.Name, signature.Element.Path));
        string text = Encoding.Latin1.GetString(signature.Element.Bytes.Span);
        Assert.StartsWith("<Documento ID=\"F7T33\">", text, StringComparison.Ordinal);
        Assert.EndsWith("</Documento>", text, StringComparison.Ordinal);
    }
}
