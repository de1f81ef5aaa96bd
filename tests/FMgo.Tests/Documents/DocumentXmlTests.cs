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

    private static Result<Document> Read(string name) => DocumentXml.Read(Encoding.Latin1.GetBytes(
        "<DTE xmlns=\"http://www.sii.cl/SiiDte\" version=\"1.0\"><Documento ID=\"F1T33\"><Encabezado><IdDoc><TipoDTE>33</TipoDTE></IdDoc></Encabezado>"
        + $"<Detalle><NmbItem>{name}</NmbItem></Detalle></Documento></DTE>"));
}
