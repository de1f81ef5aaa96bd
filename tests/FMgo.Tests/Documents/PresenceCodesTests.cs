using FMgo.Documents;

namespace FMgo.Tests.Documents;

/// <summary>The columns of SII's presence tables stand in one place.</summary>
public class PresenceCodesTests
{
    [Fact]
    public void Every_type_has_one_column() =>
        Assert.Equal(DocumentType.All, PresenceCodes.Columns.Concat(PresenceCodes.BoletaColumns).OrderBy(type => type.Code));

    [Fact]
    public void Every_field_has_a_code_for_every_column_or_for_none() =>
        Assert.All(FieldCatalogue.All, entry =>
        {
            Assert.True(entry.Field.Codes().Length is 0 || entry.Field.Codes().Length == PresenceCodes.Columns.Count, entry.Path);
            Assert.True(entry.Field.BoletaCodes().Length is 0 || entry.Field.BoletaCodes().Length == PresenceCodes.BoletaColumns.Count, entry.Path);
        });

    [Theory]
    [InlineData(33, nameof(Totals.NetAmount), '2')]
    [InlineData(34, nameof(Totals.NetAmount), '0')]
    [InlineData(34, nameof(Totals.ExemptAmount), '1')]
    [InlineData(52, nameof(Totals.ExemptAmount), '3')]
    [InlineData(39, nameof(Totals.NetAmount), '1')]
    [InlineData(41, nameof(Totals.NetAmount), '0')]
    [InlineData(110, nameof(Totals.Currency), '1')]
    [InlineData(110, nameof(Totals.NetAmount), PresenceCodes.None)]
    public void Code_is_that_of_the_column_of_the_type(int type, string property, char code) =>
        Assert.Equal(code, PresenceCodes.Of(TotalsCodec.Fields.Single(field => field.Property == property), DocumentType.FromCode(type)));
}
