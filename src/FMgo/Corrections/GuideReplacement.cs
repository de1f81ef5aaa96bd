using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Corrections;

/// <summary>A dispatch guide in the place of another, of which something changed on the way, such as the destination.</summary>
/// <param name="Draft">The new guide, which refers to the old one. When the goods leave again is for the caller to say: date and hours of the old one are not taken over.</param>
/// <param name="Annulled">The old one, to be entered as annulled in the book of guides (<c>LibroGuia</c>).</param>
/// <remarks>
/// Res. Ex. SII 154 de 2025, 1, at its end: data that change on the way are told by a new document that refers to the old one (<c>Referencia</c> 52 with the change in <c>RazonRef</c>). The old guide
/// stays with SII and is annulled in the book. An invoice that travelled with goods is corrected by a note (<see cref="Correction"/>).
/// </remarks>
public sealed record GuideReplacement(DocumentDraft Draft, DocumentKey Annulled)
{
    private const int LongestReason = 90;

    /// <summary>Starts the guide that replaces another.</summary>
    /// <param name="original">The guide as it was issued, with folio and date.</param>
    /// <param name="change">What changed, such as <c>Cambio de destino</c>, up to 90 characters (<c>RazonRef</c>).</param>
    /// <returns>The draft, to be changed by its own methods, and what it replaces; neither where the document cannot be replaced.</returns>
    /// <example>
    /// <code>
    /// var replacement = GuideReplacement.Of(guide, "Cambio de destino").GetValueOrThrow();
    /// var issuable = replacement.Draft.WithHeader(header => header with { Transport = header.Transport! with { DestinationAddress = "Los Robles 12" } }).Complete();
    /// </code>
    /// </example>
    public static Result<GuideReplacement> Of(Document original, string change)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentException.ThrowIfNullOrWhiteSpace(change);
        var findings = Check(original, change).ToValueList();
        if (findings.Count > 0)
        {
            return new Result<GuideReplacement>(null, findings);
        }

        var reference = new Reference
        {
            Type = DocumentType.DispatchGuide.CodeText,
            Folio = Inspection.Text(original.Key!.Folio),
            Date = original.Header.Identification.IssueDate,
            Reason = change,
        };
        var others = original.References.Select(other => other with { Number = null }).ToList();
        var renewed = Renewed(original) with { References = [.. others.Where(IsTestSet), reference, .. others.Where(other => !IsTestSet(other))] };
        return new Result<GuideReplacement>(new GuideReplacement(DocumentDraft.From(renewed), original.Key), default);
    }

    // The reference to the test set goes first (FMGO-REF-019).
    private static bool IsTestSet(Reference reference) => reference.Type == "SET";

    private static IEnumerable<Finding> Check(Document original, string change)
    {
        string name = GuideCheck.NameOf(original);
        if (original.Type != DocumentType.DispatchGuide)
        {
            yield return MovementRules.NotAGuide.At(Paths.Header.Identification.Type, name);
        }

        if (original.Key is null)
        {
            yield return MovementRules.Incomplete.At(Paths.Header.Identification.Folio, name);
        }

        if (original.Header.Identification.IssueDate is null)
        {
            yield return MovementRules.Incomplete.At(Paths.Header.Identification.IssueDate, name);
        }

        if (change.Length > LongestReason)
        {
            yield return MovementRules.ReasonTooLong.At(Paths.References.Reason, Inspection.Text(change.Length), Inspection.Text(LongestReason));
        }
    }

    // As it was ordered: what is computed is computed anew, for its lines may change too.
    private static Document Renewed(Document original)
    {
        var header = original.Header;
        return original with
        {
            Header = header with
            {
                Identification = header.Identification with { Folio = null, IssueDate = null },
                Totals = new Totals
                {
                    Currency = header.Totals.Currency,
                    Taxes = GuideTotals.StatedTaxes(original).ToValueList(),
                    ConstructionCredit = header.Totals.ConstructionCredit,
                    ThirdPartyVat = header.Totals.ThirdPartyVat,
                },
                OtherCurrency = header.OtherCurrency is { ExchangeRate: not null } other ? new OtherCurrencyTotals { Currency = other.Currency, ExchangeRate = other.ExchangeRate } : header.OtherCurrency,
                Transport = header.Transport is { } transport ? transport with { DepartureDate = null, DepartureTime = null, ArrivalDate = null } : null,
            },
            Lines = original.Lines.Select(line => line with { Number = null, Description = MovementText.WithoutLongMovement(line.Description), Amount = line.UnitPrice is null ? line.Amount : null }).ToValueList(),
        };
    }
}
