namespace FMgo.Arithmetic;

/// <summary>The money of one line, in pesos.</summary>
/// <param name="Discount"><c>DescuentoMonto</c>.</param>
/// <param name="Surcharge"><c>RecargoMonto</c>.</param>
/// <param name="Amount"><c>MontoItem</c>.</param>
/// <param name="IsComputed">Whether the amount is right, so that it can be summed.</param>
internal readonly record struct LineAmounts(decimal? Discount, decimal? Surcharge, decimal? Amount, bool IsComputed);
