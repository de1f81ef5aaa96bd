namespace FMgo.Validation;

/// <summary>All rules of documents, found by type without searching.</summary>
internal static class RuleSet
{
    private static readonly (TypeSet Types, RuleCheck Check)[] Checks =
    [
        (TypeSet.All, PresenceCheck.Run),
        (TypeSet.All, DateChecks.Run),
        (TypeSet.All, RutChecks.Run),
        (TypeSet.All, ReferenceChecks.Run),
        (TypeSet.Notes, NoteChecks.Run),
        (TypeSet.All, LineChecks.Run),
        (TypeSet.Dte, TaxChecks.Run),
        (TypeSet.Invoice | TypeSet.CreditNote, TouristChecks.Run),
        (TypeSet.SettlementInvoice | TypeSet.PurchaseInvoice | TypeSet.DomesticNotes, CommissionChecks.Run),
        (TypeSet.DispatchGuide | TypeSet.Invoice | TypeSet.ExemptInvoice | TypeSet.PurchaseInvoice, GuideChecks.Run),
        (TypeSet.Timber, TimberChecks.Run),
        (TypeSet.Exports, ExportChecks.Run),
        (TypeSet.Exports | TypeSet.DispatchGuide, CustomsChecks.Run),
        (TypeSet.Boletas, BoletaChecks.Run),
        (TypeSet.Boletas | TypeSet.Invoice | TypeSet.ExemptInvoice, PayerChecks.Run),
        (TypeSet.All, TextChecks.Run),
        (TypeSet.All, CodeChecks.Run),
        (TypeSet.Dte & ~TypeSet.SettlementInvoice, LineCodeChecks.Run),
        (TypeSet.Invoice | TypeSet.PurchaseInvoice | TypeSet.DomesticNotes, AgentChecks.Run),
    ];

    private static readonly RuleCheck[][] ChecksByType = MakeTable();

    /// <summary>What the rules say of a document, beyond its structure and its arithmetic. A document without a folio is fine.</summary>
    public static ValueList<Finding> Check(Document document, DocumentOptions options)
    {
        if (document.Type is not { } type)
        {
            return default;
        }

        var inspection = new Inspection(document, type, options);
        foreach (var check in ChecksByType[type.Ordinal])
        {
            check(ref inspection);
        }

        return inspection.Findings;
    }

    private static RuleCheck[][] MakeTable()
    {
        var table = new RuleCheck[DocumentType.All.Count][];
        foreach (var type in DocumentType.All)
        {
            table[type.Ordinal] = [.. Checks.Where(entry => entry.Types.Contains(type)).Select(entry => entry.Check)];
        }

        return table;
    }
}
