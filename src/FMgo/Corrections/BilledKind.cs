using FMgo.Arithmetic;

namespace FMgo.Corrections;

/// <summary>Lines of guides that are alike in all but quantity: one line of the invoice, or each by itself.</summary>
internal sealed class BilledKind
{
    private readonly BilledLine[] _lines;
    private readonly Line _together;
    private readonly decimal _differenceApart;
    private bool _isTogether;

    public BilledKind(BilledLine[] lines, CalculationOptions options)
    {
        _lines = lines;
        _together = lines.Length == 1 ? lines[0].Line : lines[0].Line with
        {
            Quantity = lines.Sum(each => each.Line.Quantity),
            ReferenceQuantity = Sum(lines.Select(each => each.Line.ReferenceQuantity)),
            DiscountAmount = Sum(lines.Select(each => each.Line.DiscountAmount)),
            SurchargeAmount = Sum(lines.Select(each => each.Line.SurchargeAmount)),
        };
        decimal published = lines.Sum(each => each.Published.GetValueOrDefault());
        DifferenceTogether = BilledLine.ValueOf(_together, options).GetValueOrDefault() - published;
        _differenceApart = lines.Sum(each => BilledLine.ValueOf(each.Line, options).GetValueOrDefault()) - published;
        _isTogether = lines.Length == 1 || DifferenceTogether == 0;
    }

    /// <summary>Whether its lines stay each by itself.</summary>
    public bool IsApart => !_isTogether;

    /// <summary>What one line would come to beyond what the guides published.</summary>
    public decimal DifferenceTogether { get; }

    public decimal Difference => _isTogether ? DifferenceTogether : _differenceApart;

    public int Count => _isTogether ? 1 : _lines.Length;

    public IEnumerable<Line> Lines => _isTogether ? [_together] : _lines.Select(each => each.Line);

    public void PutTogether() => _isTogether = true;

    private static decimal? Sum(IEnumerable<decimal?> amounts)
    {
        decimal? sum = null;
        foreach (decimal? amount in amounts)
        {
            sum = amount is { } number ? sum.GetValueOrDefault() + number : sum;
        }

        return sum;
    }
}
