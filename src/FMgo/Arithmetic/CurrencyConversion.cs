using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Arithmetic;

/// <summary>Converts pesos into a second currency, to four decimals; what came stays.</summary>
/// <param name="rate">Pesos per unit.</param>
internal readonly struct CurrencyConversion(decimal rate) : IFigureVisitor, IRowVisitor<OtherCurrencyTax>
{
    public const int Decimals = 4;

    public decimal? Number(Field field, decimal? given, decimal? computed) => given ?? Written((Ratio)computed.GetValueOrDefault() / rate);

    public ValueList<OtherCurrencyTax> Rows(Field field, ValueList<OtherCurrencyTax> given, ValueList<OtherCurrencyTax> computed) => given;

    public bool Enter(Field field, bool isGiven, bool isComputed) => true;

    public void Leave()
    {
    }

    /// <summary>An amount as it is published; <c>null</c> of 0 and below, which the schema has none of (Dec14_4Type).</summary>
    public static decimal? Written(Ratio amount) => amount.Round(Decimals) is var number && number > 0 ? number : null;
}
