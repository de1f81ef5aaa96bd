using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Corrections;

/// <summary>The load of a dispatch guide of sales to be made (<c>IndTraslado</c> 2), which is delivered in parts along a route: what the stops took, and what is left.</summary>
/// <remarks>
/// Res. Ex. SII 154 de 2025, 3 c: one guide goes with the whole load; at each stop the document of that sale is issued (33, 34, 39, 41, or 52 of a sale), which refers to the guide and takes its goods off the load.
/// It is made of the documents alone, in any order, and holds nothing else. Goods are the same where name, codes and unit are; of several such lines those of the same tax and price go first.
/// </remarks>
/// <example>
/// <code>
/// var load = GuideLoad.Of(guide, delivered).GetValueOrThrow();
/// var sale = load.Deliver(DocumentType.Invoice, customer, new GuideDelivery(Line: 1, Quantity: 20)).GetValueOrThrow().Complete();
/// </code>
/// </example>
public sealed class GuideLoad
{
    private GuideLoad(Document guide, ValueList<GuideLoadLine> lines)
    {
        Guide = guide;
        Lines = lines;
    }

    /// <summary>The guide that goes with the load.</summary>
    public Document Guide { get; }

    /// <summary>Its lines, with what is left of each.</summary>
    public ValueList<GuideLoadLine> Lines { get; }

    /// <summary>Whether all was delivered.</summary>
    public bool IsEmpty => Lines.All(line => line.Remaining == 0);

    /// <summary>What the deliveries so far left of a load.</summary>
    /// <param name="guide">The guide as it was issued, with folio and date.</param>
    /// <param name="deliveries">The documents of the stops so far, as they were issued.</param>
    /// <returns>The load; none where the guide is no such load, or a document takes what it does not have.</returns>
    public static Result<GuideLoad> Of(Document guide, params IEnumerable<Document> deliveries)
    {
        ArgumentNullException.ThrowIfNull(guide);
        ArgumentNullException.ThrowIfNull(deliveries);
        var findings = CheckGuide(guide).ToList();
        if (findings.Count > 0)
        {
            return new Result<GuideLoad>(null, findings.ToValueList());
        }

        GuideLoadLine[] lines = [.. guide.Lines.Select(line => new GuideLoadLine(line, Delivered: line.ExemptionMark is ExemptionMark.NotASale or ExemptionMark.ToDeduct ? line.Quantity ?? 1 : 0))];
        HashSet<DocumentKey> keys = [];
        foreach (var delivery in deliveries)
        {
            if (!IsDeliveryOf(guide, delivery))
            {
                findings.Add(MovementRules.NotOfThisLoad.At(Paths.References.Path, GuideCheck.NameOf(delivery), GuideCheck.NameOf(guide)));
            }
            else if (!keys.Add(delivery.Key!))
            {
                findings.Add(MovementRules.DeliveredTwice.At(Paths.Header.Identification.Folio, GuideCheck.NameOf(delivery)));
            }
            else
            {
                TakeOff(delivery, lines, findings);
            }
        }

        return findings.Count > 0 ? new Result<GuideLoad>(null, findings.ToValueList()) : new Result<GuideLoad>(new GuideLoad(guide, lines.ToValueList()), default);
    }

    /// <summary>Starts the document of a stop.</summary>
    /// <param name="type">What the sale is: 33, 34, 39, 41, or 52.</param>
    /// <param name="receiver">Who buys.</param>
    /// <param name="items">What is delivered.</param>
    /// <returns>The draft, which refers to the guide; none where that much is not left, or a price is missing.</returns>
    /// <exception cref="ArgumentException">The type is another.</exception>
    public Result<DocumentDraft> Deliver(DocumentType type, Receiver receiver, params IEnumerable<GuideDelivery> items)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(receiver);
        ArgumentNullException.ThrowIfNull(items);
        if (!IsOfSale(type))
        {
            throw new ArgumentException($"A stop of a route is documented by 33, 34, 39, 41 or 52, not by {type}.", nameof(type));
        }

        GuideDelivery[] all = [.. items];
        var findings = CheckItems(all, type).ToValueList();
        if (findings.Count > 0)
        {
            return new Result<DocumentDraft>(null, findings);
        }

        ValueList<Finding> remarks = Guide.GlobalAdjustments.Count > 0 ? [MovementRules.AdjustmentsStay.At(Paths.GlobalAdjustments.Path, GuideCheck.NameOf(Guide))] : default;

        var issuer = Guide.Header.Issuer with { ExportGuide = null };
        var draft = type == DocumentType.DispatchGuide ? DocumentDraft.DispatchGuide(issuer, receiver, TransferReason.Sale) : DocumentDraft.Of(type, issuer, receiver);
        bool isGross = Guide.Header.Identification.HasGrossPrices;
        draft = type == DocumentType.Boleta && !isGross ? draft.WithNetPrices() : !type.IsBoleta && isGross ? draft.WithHeader(WithGrossPrices) : draft;
        draft = draft.AddReference(new Reference
        {
            Type = DocumentType.DispatchGuide.CodeText,
            Folio = Inspection.Text(Guide.Key!.Folio),
            Date = type.IsBoleta ? null : Guide.Header.Identification.IssueDate,
        });
        draft = draft.Customize(document => document with
        {
            Header = document.Header with { PrincipalRut = type.IsBoleta ? null : Guide.Header.PrincipalRut },
            Lines = LinesOf(all, type).ToValueList(),
        });
        return new Result<DocumentDraft>(draft, remarks);
    }

    private static Header WithGrossPrices(Header header) => header with { Identification = header.Identification with { HasGrossPrices = true } };

    private static bool IsOfSale(DocumentType type) =>
        type.IsBoleta || type == DocumentType.Invoice || type == DocumentType.ExemptInvoice || type == DocumentType.DispatchGuide;

    private static IEnumerable<Finding> CheckGuide(Document guide)
    {
        string name = GuideCheck.NameOf(guide);
        if (guide.Type != DocumentType.DispatchGuide || guide.Header.Identification.TransferReason != TransferReason.SalesToBeMade)
        {
            yield return MovementRules.NotToBeSold.At(Paths.Header.Identification.TransferReason, name);
        }

        if (guide.Key is null)
        {
            yield return MovementRules.Incomplete.At(Paths.Header.Identification.Folio, name);
        }

        if (guide.Header.Identification.IssueDate is null)
        {
            yield return MovementRules.Incomplete.At(Paths.Header.Identification.IssueDate, name);
        }
    }

    private static bool IsDeliveryOf(Document guide, Document delivery)
    {
        bool isSale = delivery.Type is { } type && IsOfSale(type) && (type != DocumentType.DispatchGuide || delivery.Header.Identification.TransferReason == TransferReason.Sale);
        return isSale && delivery.Key is { } key && key != guide.Key && key.Issuer == guide.Key!.Issuer && FoliosOf(guide).Any(folio => RefersTo(delivery, folio));
    }

    // Of a guide that replaced another on the way, the stops before refer to that one.
    private static IEnumerable<string?> FoliosOf(Document guide) =>
        guide.References.Where(reference => reference.Type == DocumentType.DispatchGuide.CodeText).Select(reference => reference.Folio).Prepend(Inspection.Text(guide.Key!.Folio));

    private static bool RefersTo(Document delivery, string? folio) =>
        delivery.References.Any(reference => reference.Type == DocumentType.DispatchGuide.CodeText && reference.Folio == folio);

    // Lines of the same goods are taken from one after the other: first those of the same price and taxes.
    private static void TakeOff(Document delivery, GuideLoadLine[] lines, List<Finding> findings)
    {
        for (int i = 0; i < delivery.Lines.Count; i++)
        {
            var line = delivery.Lines[i];
            decimal wanted = line.Quantity ?? 1;
            decimal left = lines.Where(each => each.IsOf(line)).Sum(each => each.Remaining);
            if (wanted > left)
            {
                findings.Add(MovementRules.NotLoaded.At($"{Paths.Lines.Path}[{Inspection.Text(i + 1)}]", GuideCheck.NameOf(delivery), Inspection.Text(left)));
                continue;
            }

            bool isExempt = line.ExemptionMark == ExemptionMark.Exempt || TypeSet.Exempt.Contains(delivery.Type!);
            foreach (int at in Enumerable.Range(0, lines.Length).Where(at => lines[at].IsOf(line)).OrderByDescending(at => lines[at].LikenessTo(line, isExempt)).ThenBy(at => at))
            {
                decimal taken = decimal.Min(wanted, lines[at].Remaining);
                lines[at] = lines[at] with { Delivered = lines[at].Delivered + taken };
                wanted -= taken;
            }
        }
    }

    private IEnumerable<Finding> CheckItems(GuideDelivery[] items, DocumentType type)
    {
        var asked = new Dictionary<int, decimal>();
        foreach (var item in items)
        {
            string path = $"{Paths.Lines.Path}[{Inspection.Text(item.Line)}]";
            if (item.Line < 1 || item.Line > Lines.Count)
            {
                yield return MovementRules.NoSuchLine.At(Paths.Lines.Path, Inspection.Text(item.Line));
                continue;
            }

            var line = Lines[item.Line - 1];
            decimal sum = asked[item.Line] = asked.GetValueOrDefault(item.Line) + item.Quantity;
            if (item.Quantity <= 0 || sum > line.Remaining)
            {
                yield return MovementRules.NotLeft.At($"{path}/{Tags.Line.Quantity}", Inspection.Text(sum), Inspection.Text(item.Line), Inspection.Text(line.Remaining));
            }

            if (TypeSet.Exempt.Contains(type) && line.Original.ExemptionMark != ExemptionMark.Exempt)
            {
                yield return MovementRules.NotExempt.At($"{path}/{Tags.Line.ExemptionMark}", Inspection.Text(item.Line), type.CodeText);
            }

            if (type.IsBoleta && line.Original.TaxCodes.Count > 0)
            {
                yield return MovementRules.TaxedByCode.At($"{path}/{Tags.Line.TaxCodes}", Inspection.Text(item.Line));
            }

            if ((item.UnitPrice ?? line.Original.UnitPrice) is null)
            {
                yield return MovementRules.NoPrice.At($"{path}/{Tags.Line.UnitPrice}", Inspection.Text(item.Line));
            }
        }
    }

    private IEnumerable<Line> LinesOf(GuideDelivery[] items, DocumentType type)
    {
        decimal[] delivered = [.. Lines.Select(line => line.Delivered)];
        foreach (var item in items)
        {
            int at = item.Line - 1;
            yield return LineOf(item, type, delivered[at]);
            delivered[at] += item.Quantity;
        }
    }

    private Line LineOf(GuideDelivery item, DocumentType type, decimal delivered)
    {
        var line = Lines[item.Line - 1];
        var original = line.Original;
        var common = new Line
        {
            Codes = original.Codes,
            Name = original.Name,
            Description = MovementText.WithoutMovement(original.Description),
            Unit = original.Unit,
            Quantity = item.Quantity,
            UnitPrice = item.UnitPrice ?? original.UnitPrice,
            ExemptionMark = TypeSet.Exempt.Contains(type) ? null : original.ExemptionMark,
            DiscountPercent = original.DiscountPercent,
            DiscountAmount = original.DiscountPercent is null ? Part(original.DiscountAmount) : null,
            SurchargePercent = original.SurchargePercent,
            SurchargeAmount = original.SurchargePercent is null ? Part(original.SurchargeAmount) : null,
        };
        return type.IsBoleta ? common : original with
        {
            Number = null,
            Description = common.Description,
            Quantity = common.Quantity,
            UnitPrice = common.UnitPrice,
            ExemptionMark = common.ExemptionMark,
            DiscountAmount = common.DiscountAmount,
            SurchargeAmount = common.SurchargeAmount,
            ReferenceQuantity = Proportion.Of(original.ReferenceQuantity, item.Quantity, line.Loaded, decimals: 6),
            Subquantities = default,
            SubDiscounts = default,
            SubSurcharges = default,
            OtherCurrency = null,
            Amount = null,
        };

        // What all stops up to this one take, less what those before it took: so their parts add up to the whole.
        decimal? Part(decimal? money) => money is null ? null
            : Proportion.Of(money, delivered + item.Quantity, line.Loaded, decimals: 0) - Proportion.Of(money, delivered, line.Loaded, decimals: 0) is > 0 and { } part ? part : null;
    }
}
