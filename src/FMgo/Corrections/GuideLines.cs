using System.Globalization;
using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Corrections;

/// <summary>
/// Gathers the lines of guides into those of their invoice. Lines that are alike become one where that comes to the amounts that the guides published; where the one rounding of
/// it would come to others, each stays.
/// </summary>
/// <param name="guides">The guides.</param>
/// <param name="most">How many lines the invoice takes.</param>
/// <param name="options">How their arithmetic was made.</param>
/// <param name="findings">What keeps them from being billed.</param>
internal sealed class GuideLines(Document[] guides, int most, CalculationOptions options, List<Finding> findings)
{
    private readonly List<(Document Guide, BilledLine Billed)> _lines = [];

    private readonly HashSet<Document> _reduced = new(ReferenceEqualityComparer.Instance);

    /// <summary>The lines that are billed of a guide, as they were before alike ones became one.</summary>
    public IEnumerable<BilledLine> Of(Document guide) => _lines.Where(entry => ReferenceEquals(entry.Guide, guide)).Select(entry => entry.Billed);

    /// <summary>Whether another guide took items off this one.</summary>
    public bool IsReduced(Document guide) => _reduced.Contains(guide);

    /// <summary>What the lines of the invoice come to beyond those of the guides.</summary>
    public decimal Difference { get; private set; }

    public ValueList<Line> Gather()
    {
        foreach (var guide in guides)
        {
            _lines.AddRange(guide.Lines
                .Where(line => line.ExemptionMark is not (ExemptionMark.NotASale or ExemptionMark.ToDeduct))
                .Select(line => line with { Description = MovementText.WithoutMovement(line.Description) })
                .Select(line => (guide, BilledLine.Of(line, options))));
        }

        foreach (var guide in guides)
        {
            for (int i = 0; i < guide.Lines.Count; i++)
            {
                if (guide.Lines[i].ExemptionMark == ExemptionMark.ToDeduct && !Deduct(guide, guide.Lines[i]))
                {
                    findings.Add(BillingRules.NothingToDeduct.At(
                        string.Create(CultureInfo.InvariantCulture, $"{Paths.Lines.Path}[{i + 1}]/{Tags.Line.ExemptionMark}"), GuideCheck.NameOf(guide), (i + 1).ToString(CultureInfo.InvariantCulture)));
                }
            }
        }

        return Merge();
    }

    private bool Deduct(Document guide, Line deducted)
    {
        int at = _lines.FindIndex(entry => RefersTo(guide, entry.Guide)
            && entry.Billed.Line is var other && other.Name == deducted.Name && other.Codes == deducted.Codes && other.Unit == deducted.Unit && other.Quantity >= deducted.Quantity);
        if (at < 0)
        {
            return false;
        }

        var (from, billed) = _lines[at];
        _reduced.Add(from);
        var line = billed.Line;
        decimal quantity = line.Quantity.GetValueOrDefault();
        decimal left = quantity - deducted.Quantity.GetValueOrDefault();
        if (left == 0)
        {
            _lines.RemoveAt(at);
            return true;
        }

        _lines[at] = (from, BilledLine.Changed(line with
        {
            Quantity = left,
            ReferenceQuantity = Proportion.Of(line.ReferenceQuantity, left, quantity, decimals: 6),
            Subquantities = default,
            OtherCurrency = line.OtherCurrency is { } other ? other with
            {
                DiscountAmount = Proportion.Of(other.DiscountAmount, left, quantity, decimals: 4),
                SurchargeAmount = Proportion.Of(other.SurchargeAmount, left, quantity, decimals: 4),
                Amount = null,
            } : null,
            DiscountAmount = Proportion.Of(line.DiscountAmount, left, quantity, 0),
            SurchargeAmount = Proportion.Of(line.SurchargeAmount, left, quantity, 0),
            Amount = Proportion.Of(line.Amount, left, quantity, 0),
        }, options));
        return true;
    }

    private static bool RefersTo(Document guide, Document earlier) => guide.References.Any(reference =>
        reference.Type == DocumentType.DispatchGuide.CodeText
        && long.TryParse(reference.Folio, NumberStyles.None, CultureInfo.InvariantCulture, out long folio) && folio == earlier.Key!.Folio);

    // In the order in which each kind comes first.
    private ValueList<Line> Merge()
    {
        var kinds = _lines.Select(entry => entry.Billed)
            .GroupBy(billed => billed.IsMergeable ? billed.Kind : (object)billed)
            .Select(kind => new BilledKind([.. kind], options))
            .ToList();

        // What does not fit in the invoice otherwise is put together all the same, that which moves least first.
        foreach (var kind in kinds.Where(kind => kind.IsApart).OrderBy(kind => decimal.Abs(kind.DifferenceTogether)))
        {
            if (kinds.Sum(each => each.Count) > most)
            {
                kind.PutTogether();
            }
        }

        Difference = kinds.Sum(kind => kind.Difference);
        return kinds.SelectMany(kind => kind.Lines).ToValueList();
    }
}
