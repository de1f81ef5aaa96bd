namespace FMgo.Arithmetic;

/// <summary>The money of one line, in the currency of the document.</summary>
/// <param name="Discount"><c>DescuentoPct</c> and <c>DescuentoMonto</c>.</param>
/// <param name="Surcharge"><c>RecargoPct</c> and <c>RecargoMonto</c>.</param>
/// <param name="Amount"><c>MontoItem</c>.</param>
/// <param name="IsComputed">Whether the amount is right, so that it can be summed.</param>
internal readonly record struct LineAmounts(LineChange Discount, LineChange Surcharge, decimal? Amount, bool IsComputed);
