using System.Text;
using FMgo.Documents;

namespace FMgo.Tests.Documents;

/// <summary>XML that is odd but well formed.</summary>
public class DocumentXmlTests
{
    [Fact]
    public void Text_in_many_parts_is_read_as_one_and_in_time()
    {
        // Joined one by one, these parts would take minutes.
        const int Parts = 400_000;
        var result = Read(string.Concat(Enumerable.Repeat("a<!--x--><![CDATA[<]]>", Parts)));
        Assert.Equal(string.Concat(Enumerable.Repeat("a<", Parts)), result.Partial!.Lines[0].Name);
        Assert.Contains(result.Findings, finding => finding is { Code: "FMGO-STR-004", Path: "Detalle[1]/NmbItem" });
    }

    [Fact]
    public void Elements_inside_of_a_text_are_one_finding()
    {
        var result = Read(string.Concat(Enumerable.Repeat("a<x/>", 1000)));
        Assert.Single(result.Findings, finding => finding is { Code: "FMGO-STR-016", Path: "Detalle[1]/NmbItem" });
    }

    // Found by the fuzz harness: half a reference at the end of what is shown was looked for without end.
    [Fact]
    public void Text_that_should_not_be_there_is_shown_whatever_it_is_cut_through()
    {
        for (int length = 380; length < 420; length++)
        {
            foreach (string text in (string[])[$"{new string('x', length)}&amp;&#x41;&lt;", $"<![CDATA[{new string('y', length)}& &amp; &#]]>", string.Concat(Enumerable.Repeat("&apos;", length)), "<![CDATA[&]]>"])
            {
                byte[] file = Encoding.Latin1.GetBytes($"<DTE xmlns=\"http://www.sii.cl/SiiDte\" version=\"1.0\"><Documento ID=\"F1T33\">{text}</Documento></DTE>");
                var finding = Assert.Single(DocumentXml.Read(file).Findings, finding => finding.Code == "FMGO-STR-016");
                Assert.InRange(finding.Message.Length, 5, 100);
            }
        }
    }

    private static Result<Document> Read(string name) => DocumentXml.Read(Encoding.Latin1.GetBytes(
        "<DTE xmlns=\"http://www.sii.cl/SiiDte\" version=\"1.0\"><Documento ID=\"F1T33\"><Encabezado><IdDoc><TipoDTE>33</TipoDTE></IdDoc></Encabezado>"
        + $"<Detalle><NmbItem>{name}</NmbItem></Detalle></Documento></DTE>"));
}
