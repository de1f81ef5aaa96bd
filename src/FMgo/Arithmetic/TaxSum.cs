using FMgo.Tables;

namespace FMgo.Arithmetic;

/// <summary>What the taxed lines with one tax come to.</summary>
internal sealed class TaxSum(Tax tax)
{
    public Tax Tax { get; } = tax;

    /// <summary>The sum of <c>MontoItem</c>, or of the base that the lines state.</summary>
    public decimal Amount { get; set; }
}
