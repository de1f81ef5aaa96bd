using System.Globalization;
using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Corrections;

/// <summary>Makes the invoice of goods that travelled with dispatch guides.</summary>
/// <remarks>
/// <para>
/// Guides of a sale, of sales to be made and of consignment (<c>IndTraslado</c> 1 to 3) are billed; items that are not sold (<c>IndExe</c> 4) stay out, and items
/// that a later guide takes off an earlier one (<c>IndExe</c> 5) lower that one's quantity (Formato DTE v2.5, Encabezado 7 and Detalle 5). Items that are alike in
/// everything but quantity become one line, where that comes to the amounts of the guides: the net of the invoice is the sum of theirs. Its VAT is computed once, so
/// its total may differ from the sum of their totals by some pesos; of gross guides it is the total that is the sum, and the net that may differ. Where all that is sold
/// is exempt, the invoice is one of type 34.
/// </para>
/// <para>
/// Global discounts and surcharges go over as they are where all guides have the same ones, otherwise as the money that those of each guide came to. Stated taxes, <c>CredEC</c>
/// and <c>IVATerc</c> are the sums; a second currency goes over where its rate is the same in all. What cannot is a finding.
/// </para>
/// <para>
/// The invoice refers to each guide or, above 20, to all of them together (<c>IndGlobal</c>; Formato DTE v2.5, Referencia 3), and to the orders and contracts
/// that they name. It does not travel with the goods again, so transport data stay in the guides.
/// </para>
/// </remarks>
public static class GuideBilling
{
    private const int MaxLines = 60;
    private const int MaxSingleReferences = 20;

    /// <summary>Starts the invoice of one guide or of several of the same parties. Prices that the guides do not have are for the draft to give.</summary>
    /// <param name="guides">The guides as they were issued, with folio and date.</param>
    /// <returns>The draft of an invoice (33) or exempt invoice (34), and what was found; no draft where they cannot be billed together.</returns>
    /// <example>
    /// <code>
    /// var invoice = GuideBilling.Invoice(guides).GetValueOrThrow().DueOn(date).Complete();
    /// </code>
    /// </example>
    public static Result<DocumentDraft> Invoice(params IEnumerable<Document> guides) => Invoice(guides, DocumentOptions.Default);

    /// <summary>Starts the invoice of guides whose arithmetic was made by other choices than FMgo's. Give the same options to the draft's <c>Complete</c>.</summary>
    /// <param name="guides">The guides as they were issued, with folio and date.</param>
    /// <param name="options">The choices in the arithmetic (<see cref="DocumentOptions.Calculation"/>).</param>
    /// <returns>As for <see cref="Invoice(IEnumerable{Document})"/>.</returns>
    public static Result<DocumentDraft> Invoice(IEnumerable<Document> guides, DocumentOptions options)
    {
        ArgumentNullException.ThrowIfNull(guides);
        ArgumentNullException.ThrowIfNull(options);
        Document[] all = [.. guides];
        List<Finding> findings = [];
        GuideCheck.Run(all, findings);
        if (findings.Count > 0)
        {
            return new Result<DocumentDraft>(null, findings.ToValueList());
        }

        var gathered = new GuideLines(all, MaxLines, options.Arithmetic, findings);
        var lines = gathered.Gather();
        if (findings.Count == 0 && lines.Count is 0 or > MaxLines)
        {
            findings.Add(lines.Count == 0 ? BillingRules.NothingToBill.At(Paths.Lines.Path) : BillingRules.TooManyLines.At(Paths.Lines.Path, Inspection.Text(lines.Count)));
        }

        var adjustments = new GuideAdjustments(all, gathered, options.Arithmetic, findings).Gather();
        var stated = new GuideTotals(all, gathered, findings);
        var totals = stated.Sum();
        if (findings.Count > 0)
        {
            return new Result<DocumentDraft>(null, findings.ToValueList());
        }

        var draft = Draft(all[0].Header, new Document
        {
            Header = new Header { Totals = totals, OtherCurrency = stated.OtherCurrency(out var told) },
            Lines = lines,
            GlobalAdjustments = adjustments,
        });
        findings.AddRange(told is null ? [] : [told]);
        findings.AddRange(gathered.Difference == 0 ? [] : [BillingRules.AmountsDiffer.At(Paths.Lines.Path, Inspection.Text(gathered.Difference))]);
        var referred = Refer(draft, all);
        return Result.Of(referred.Value, findings.ToValueList(), referred.Findings);
    }

    private static DocumentDraft Draft(Header header, Document billed)
    {
        var lines = billed.Lines;
        bool isExempt = lines.All(line => line.ExemptionMark is not null) && lines.Any(line => line.ExemptionMark == ExemptionMark.Exempt) && billed.GlobalAdjustments.All(adjustment => adjustment.Scope is not null);
        var issuer = header.Issuer with { ExportGuide = null, AdditionalIdentifier = null };
        var draft = isExempt ? DocumentDraft.ExemptInvoice(issuer, header.Receiver) : DocumentDraft.Invoice(issuer, header.Receiver);
        return draft.Customize(document => document with
        {
            Header = document.Header with
            {
                Identification = document.Header.Identification with { HasGrossPrices = header.Identification.HasGrossPrices },
                PrincipalRut = header.PrincipalRut,
                Totals = billed.Header.Totals,
                OtherCurrency = billed.Header.OtherCurrency,
            },
            // An exempt invoice does not mark its lines (Formato DTE v2.5, Detalle 5, note 10).
            Lines = isExempt ? lines.Select(line => line.ExemptionMark == ExemptionMark.Exempt ? line with { ExemptionMark = null } : line).ToValueList() : lines,
            GlobalAdjustments = billed.GlobalAdjustments,
        });
    }

    private static Result<DocumentDraft> Refer(DocumentDraft draft, Document[] guides)
    {
        if (guides.Length > MaxSingleReferences)
        {
            draft = draft.AddReference(new Reference
            {
                Type = DocumentType.DispatchGuide.CodeText,
                IsGlobal = true,
                Folio = "0",
                Date = guides.Max(guide => guide.Header.Identification.IssueDate),
                Reason = string.Create(CultureInfo.InvariantCulture, $"{guides.Length} guías de despacho, folios {guides.Min(guide => guide.Key!.Folio)} a {guides.Max(guide => guide.Key!.Folio)}"),
            });
        }
        else
        {
            draft = guides.Aggregate(draft, (each, guide) => each.AddReference(guide.Key!, guide.Header.Identification.IssueDate.GetValueOrDefault()));
        }

        foreach (var order in guides.SelectMany(guide => guide.References).Where(IsOrder).Select(reference => reference with { Number = null }).Distinct())
        {
            draft = draft.AddReference(order);
        }

        return new Result<DocumentDraft>(draft, guides.Length > MaxSingleReferences ? [BillingRules.ReferredTogether.At(Paths.References.Path, Inspection.Text(guides.Length))] : default);
    }

    private static bool IsOrder(Reference reference) => ReferenceTypes.NumberOf(reference.Type) is >= 801 and <= 806;
}
