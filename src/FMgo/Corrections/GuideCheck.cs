using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Corrections;

/// <summary>Checks that guides may be billed, and by one invoice.</summary>
internal static class GuideCheck
{
    public static void Run(Document[] guides, List<Finding> findings)
    {
        HashSet<DocumentKey> keys = [];
        foreach (var guide in guides)
        {
            if (guide.Type != DocumentType.DispatchGuide)
            {
                findings.Add(BillingRules.NotAGuide.At(Paths.Header.Identification.Type, NameOf(guide)));
            }
            else if (IsComplete(guide, findings) && IssuedNumbers.Check(guide, findings))
            {
                CheckReason(guide, findings);
                CheckParties(guide, guides[0], findings);
                if (!keys.Add(guide.Key!))
                {
                    findings.Add(BillingRules.Repeated.At(Paths.Header.Identification.Folio, NameOf(guide)));
                }
            }
        }

        CheckOverlap(guides, findings);
        if (guides.Length == 0)
        {
            findings.Add(BillingRules.NothingToBill.At(Paths.Lines.Path));
        }
    }

    // A guide that replaces another of them, or is a stop of its route, has the same goods; one that takes items off (IndExe 5) refers to it for that.
    private static void CheckOverlap(Document[] guides, List<Finding> findings)
    {
        foreach (var guide in guides.Where(guide => guide.Key is not null && !guide.Lines.Any(line => line.ExemptionMark == ExemptionMark.ToDeduct)))
        {
            var earlier = guides.FirstOrDefault(other => other.Key is { } key && key != guide.Key && key.Issuer == guide.Key!.Issuer
                && guide.References.Any(reference => reference.Type == DocumentType.DispatchGuide.CodeText && reference.Folio == Inspection.Text(key.Folio)));
            if (earlier is not null)
            {
                findings.Add(BillingRules.SameGoods.At(Paths.References.Path, NameOf(guide), NameOf(earlier)));
            }
        }
    }

    public static string NameOf(Document guide) => guide.Key?.ToString() ?? guide.Type?.CodeText ?? "?";

    private static bool IsComplete(Document guide, List<Finding> findings)
    {
        int before = findings.Count;
        Require(guide, guide.Header.Issuer.Rut is not null, Paths.Header.Issuer.Rut, findings);
        Require(guide, guide.Header.Receiver.Rut is not null, Paths.Header.Receiver.Rut, findings);
        Require(guide, guide.Key is not null || guide.Header.Issuer.Rut is null, Paths.Header.Identification.Folio, findings);
        Require(guide, guide.Header.Identification.IssueDate is not null, Paths.Header.Identification.IssueDate, findings);
        Require(guide, guide.Header.Identification.TransferReason is not null, Paths.Header.Identification.TransferReason, findings);
        return findings.Count == before;
    }

    private static void Require(Document guide, bool isThere, string path, List<Finding> findings)
    {
        if (!isThere)
        {
            findings.Add(BillingRules.GuideIncomplete.At(path, NameOf(guide)));
        }
    }

    // A guide that only takes items off others is no sale itself (Formato DTE v2.5, Detalle 5).
    private static void CheckReason(Document guide, List<Finding> findings)
    {
        var reason = guide.Header.Identification.TransferReason.GetValueOrDefault();
        bool onlyDeducts = guide.Lines.Count > 0 && guide.Lines.All(line => line.ExemptionMark == ExemptionMark.ToDeduct);
        if (reason == TransferReason.ExportSale)
        {
            findings.Add(BillingRules.BilledByExport.At(Paths.Header.Identification.TransferReason, NameOf(guide)));
        }
        else if (reason is not (TransferReason.Sale or TransferReason.SalesToBeMade or TransferReason.Consignment) && !onlyDeducts)
        {
            findings.Add(BillingRules.NotBillable.At(Paths.Header.Identification.TransferReason, NameOf(guide), Inspection.Text((int)reason)));
        }
    }

    private static void CheckParties(Document guide, Document first, List<Finding> findings)
    {
        if (guide.Header.Issuer.Rut != first.Header.Issuer.Rut || guide.Header.Receiver.Rut != first.Header.Receiver.Rut || guide.Header.PrincipalRut != first.Header.PrincipalRut)
        {
            findings.Add(BillingRules.OtherParty.At(Paths.Header.Path, NameOf(guide)));
        }

        if (guide.Header.Identification.HasGrossPrices != first.Header.Identification.HasGrossPrices)
        {
            findings.Add(BillingRules.OtherPrices.At(Paths.Header.Identification.HasGrossPrices, NameOf(guide)));
        }
    }
}
