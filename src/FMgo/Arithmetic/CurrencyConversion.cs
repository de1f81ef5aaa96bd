using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Arithmetic;

/// <summary>Converts pesos into a second currency, to four decimals; what came stays.</summary>
/// <param name="taxes">The rows in pesos.</param>
/// <param name="rate">Pesos per unit.</param>
internal readonly struct CurrencyConversion(ValueList<TaxTotal> taxes, decimal rate) : IFigureVisitor, IRowVisitor<OtherCurrencyTax>
{
    private const int Decimals = 4;

    public decimal? Number(Field field, decimal? given, decimal? computed) => given ?? Convert(computed);

    public ValueList<OtherCurrencyTax> Rows(Field field, ValueList<OtherCurrencyTax> given, ValueList<OtherCurrencyTax> computed)
    {
        if (given.Count > 0)
        {
            return given;
        }

        var converted = new List<OtherCurrencyTax>(taxes.Count);
        foreach (var tax in taxes.AsSpan())
        {
            if (Convert(tax.Amount) is { } amount)
            {
                converted.Add(new OtherCurrencyTax { Code = tax.Code, Percent = tax.Percent, Amount = amount });
            }
        }

        return converted.ToValueList();
    }

    public bool Enter(Field field, bool isGiven, bool isComputed) => true;

    public void Leave()
    {
    }

    // The schema has no amount of 0 there (Dec14_4Type).
    private decimal? Convert(decimal? pesos) =>
        Rounding.ToDecimals(pesos.GetValueOrDefault() / rate, Decimals) is var amount && amount > 0 ? amount : null;
}
