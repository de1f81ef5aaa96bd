using System.Globalization;
using FMgo.Documents;

namespace FMgo.Corrections;

/// <summary>Gathers the lines of guides into those of their invoice.</summary>
internal sealed class GuideLines(Document[] guides, List<Finding> findings)
{
    private readonly List<(Document Guide, Line Line)> _lines = [];

    public ValueList<Line> Gather()
    {
        foreach (var guide in guides)
        {
            _lines.AddRange(guide.Lines
                .Where(line => line.ExemptionMark is not (ExemptionMark.NotASale or ExemptionMark.ToDeduct))
                .Select(line => (guide, Fresh(line))));
        }

        foreach (var guide in guides)
        {
            for (int i = 0; i < guide.Lines.Count; i++)
            {
                if (guide.Lines[i].ExemptionMark == ExemptionMark.ToDeduct && !Deduct(guide, guide.Lines[i]))
                {
                    findings.Add(BillingRules.NothingToDeduct.At(
                        string.Create(CultureInfo.InvariantCulture, $"{Paths.Lines.Path}[{i + 1}]/{Tags.Line.ExemptionMark}"), GuideCheck.NameOf(guide), guide.Lines[i].Name ?? ""));
                }
            }
        }

        return Merge();
    }

    // The arithmetic is done anew: percentages and prices lead, and an amount of 0 without price is one that nobody has said yet.
    private static Line Fresh(Line line) => line with
    {
        Number = null,
        Amount = line.UnitPrice is null && line.Amount is not 0 ? line.Amount : null,
        DiscountAmount = line.DiscountPercent is null || line.SubDiscounts.Count > 0 ? line.DiscountAmount : null,
        SurchargeAmount = line.SurchargePercent is null || line.SubSurcharges.Count > 0 ? line.SurchargeAmount : null,
    };

    private bool Deduct(Document guide, Line deducted)
    {
        int at = _lines.FindIndex(entry => RefersTo(guide, entry.Guide)
            && entry.Line.Name == deducted.Name && entry.Line.Codes == deducted.Codes && entry.Line.Unit == deducted.Unit && entry.Line.Quantity >= deducted.Quantity);
        if (at < 0)
        {
            return false;
        }

        var (from, line) = _lines[at];
        decimal quantity = line.Quantity.GetValueOrDefault();
        decimal left = quantity - deducted.Quantity.GetValueOrDefault();
        if (left == 0)
        {
            _lines.RemoveAt(at);
            return true;
        }

        _lines[at] = (from, line with
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
        });
        return true;
    }

    private static bool RefersTo(Document guide, Document earlier) => guide.References.Any(reference =>
        reference.Type == DocumentType.DispatchGuide.CodeText
        && long.TryParse(reference.Folio, NumberStyles.None, CultureInfo.InvariantCulture, out long folio) && folio == earlier.Key!.Folio);

    private ValueList<Line> Merge()
    {
        List<Line> merged = [];
        foreach (var (_, line) in _lines)
        {
            int at = IsMergeable(line) ? merged.FindIndex(other => IsMergeable(other) && WithoutQuantity(other) == WithoutQuantity(line)) : -1;
            if (at < 0)
            {
                merged.Add(line);
            }
            else
            {
                merged[at] = merged[at] with
                {
                    Quantity = merged[at].Quantity + line.Quantity,
                    ReferenceQuantity = merged[at].ReferenceQuantity + line.ReferenceQuantity,
                    DiscountAmount = Sum(merged[at].DiscountAmount, line.DiscountAmount),
                    SurchargeAmount = Sum(merged[at].SurchargeAmount, line.SurchargeAmount),
                };
            }
        }

        return merged.ToValueList();
    }

    // What is said of the very units of a line does not add up.
    private static bool IsMergeable(Line line) =>
        line is { Quantity: not null, UnitPrice: not null, Amount: null, RetentionAgent: null, OtherCurrency: null }
        && line.Subquantities.Count + line.SubDiscounts.Count + line.SubSurcharges.Count == 0;

    private static Line WithoutQuantity(Line line) => line with { Quantity = null, ReferenceQuantity = null, DiscountAmount = null, SurchargeAmount = null };

    private static decimal? Sum(decimal? first, decimal? second) => first is null && second is null ? null : first.GetValueOrDefault() + second.GetValueOrDefault();
}
