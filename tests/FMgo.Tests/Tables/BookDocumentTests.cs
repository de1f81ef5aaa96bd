using System.Xml.Linq;
using FMgo.Tables;

namespace FMgo.Tests.Tables;

public class BookDocumentTests
{
    // Numbers of LibroCV_v10.xsd that no manual here explains.
    private static readonly string[] Unexplained = ["53", "175", "180", "185", "900", "918", "921"];

    [SkippableFact]
    public void Every_document_of_the_books_that_a_manual_explains_is_in_the_table()
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        var schema = XDocument.Load(SharedFiles.Path("sii", "schemas", "books", "LibroCV_v10.xsd"));
        XNamespace xs = "http://www.w3.org/2001/XMLSchema";
        string[] codes = [.. schema.Descendants(xs + "simpleType").Single(type => (string?)type.Attribute("name") == "DoctoType").Descendants(xs + "enumeration").Select(code => (string)code.Attribute("value")!)];
        Assert.True(codes.Length > 40);
        Assert.Equal(Unexplained, codes.Where(code => CodeTables.SiiDocuments.Find(code) is null));
    }

    [Fact]
    public void Every_document_that_can_be_issued_or_referred_to_by_number_is_in_the_table()
    {
        var references = CodeTables.ReferenceTypes.Entries.Where(entry => int.TryParse(entry.Code, out int code) && code < 800);
        Assert.All(references.Concat(CodeTables.DocumentTypes.Entries), entry => Assert.NotNull(CodeTables.SiiDocuments.Find(entry.Code)));
    }

    [Fact]
    public void An_advance_payment_can_be_settled() => Assert.Same(CodeTables.SiiDocuments, CodeTables.Find("Detalle[1]/TpoDocLiq", DocumentType.SettlementInvoice));
}
