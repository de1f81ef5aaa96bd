using FMgo.Tables;

namespace FMgo.Tests.Tables;

public class RetentionTablesTests
{
    [Fact]
    public void Products_name_tax_codes_and_units_that_exist()
    {
        Assert.All(CodeTables.RetentionProducts.Entries, product =>
        {
            Assert.NotEmpty(product.TaxCodes);
            Assert.All(product.TaxCodes, tax => Assert.NotNull(CodeTables.TaxCodes.Find(tax)));
            Assert.All(product.Units, unit => Assert.NotNull(CodeTables.RetentionUnits.Find(unit)));
            Assert.True(product.ReferenceUnit is null || CodeTables.RetentionUnits.TryFind(product.ReferenceUnit, out _));
        });
    }

    /// <summary>SII numbers a product by its tax code and two more digits.</summary>
    [Fact]
    public void A_product_begins_with_its_tax_code() =>
        Assert.All(CodeTables.RetentionProducts.Entries, product => Assert.Equal(product.Code[..2], product.TaxCodes[0]));

    [Fact]
    public void A_total_retention_is_named_by_its_partial_one()
    {
        var partial = CodeTables.TaxCodes.Entries.Where(tax => tax.TaxCodes.Count > 0).ToList();
        Assert.Equal(7, partial.Count);
        Assert.All(partial, tax => Assert.Equal([tax.Code + "1"], tax.TaxCodes));
        Assert.All(partial, tax => Assert.NotNull(CodeTables.TaxCodes.Find(tax.TaxCodes[0])));
    }

    [Fact]
    public void Products_are_only_for_lines_that_say_so()
    {
        Assert.Null(CodeTables.Find("Detalle/CdgItem/VlrCodigo", DocumentType.PurchaseInvoice));
        Assert.NotNull(CodeTables.RetentionProducts.Fields[0].Condition);
    }
}
