using System.Globalization;
using FMgo.Documents;
using FMgo.Drafting;

namespace FMgo.Corrections;

/// <summary>The header and the reference of a note. Due dates, payments and, except in annulments of exports, transport belong to the original and stay behind.</summary>
internal static class NoteHeader
{
    /// <summary>The type that does it: an original that lowers (61, 112) is undone by one that raises.</summary>
    public static DocumentType TypeOf(DocumentType original, CorrectionAction action)
    {
        bool raises = action == CorrectionAction.Debit || TypeSet.CreditNotes.Contains(original);
        return (original.IsExport, raises) switch
        {
            (true, true) => DocumentType.ExportDebitNote,
            (true, false) => DocumentType.ExportCreditNote,
            (false, true) => DocumentType.DebitNote,
            _ => DocumentType.CreditNote,
        };
    }

    public static Header Of(CorrectionNote note, DateOnly date)
    {
        var original = note.Balance.Original;
        var header = original.Header;
        var type = TypeOf(original.Type!, note.Action);
        return new Header
        {
            Identification = Identify(header.Identification, type, date, note.HasNoVatDebitReduction),
            Issuer = IssuerFor(type, note.Issuer ?? header.Issuer),
            PrincipalRut = header.PrincipalRut,
            Receiver = ReceiverFor(type, note.Receiver ?? header.Receiver),
            RequesterRut = header.RequesterRut,
            Transport = type.IsExport && note.Action == CorrectionAction.Annul && header.Transport?.Customs is { } customs ? new Transport { Customs = customs } : null,
            Totals = new Totals { Currency = header.Totals.Currency },
            OtherCurrency = note.Action == CorrectionAction.CorrectText ? PesosOf(header.OtherCurrency, type) : null,
        };
    }

    public static Reference Refer(CorrectionNote note, Rut issuer)
    {
        var key = note.Balance.Original.Key!;
        return new Reference
        {
            Type = key.Type.CodeText,
            Folio = key.Folio.ToString(CultureInfo.InvariantCulture),
            OtherIssuerRut = key.Issuer == issuer ? null : key.Issuer,
            Date = note.Balance.Original.Header.Identification.IssueDate,
            CorrectionCode = note.Action switch
            {
                CorrectionAction.Annul => CorrectionCode.Annul,
                CorrectionAction.CorrectText => CorrectionCode.CorrectText,
                _ => CorrectionCode.CorrectAmounts,
            },
            Reason = note.Reason,
        };
    }

    // SII rejects an export note without its pesos (HED-3-834), even where they are 0; the amounts of other notes bring them along (NoteShare).
    private static OtherCurrencyTotals? PesosOf(OtherCurrencyTotals? other, DocumentType type) =>
        type.IsExport && other is not null ? new OtherCurrencyTotals { Currency = other.Currency, ExchangeRate = other.ExchangeRate } : null;

    private static Identification Identify(Identification original, DocumentType type, DateOnly date, bool hasNoVatDebitReduction)
    {
        bool isCreditNote = type == DocumentType.CreditNote;
        return new Identification
        {
            Type = type,
            IssueDate = date,
            HasNoVatDebitReduction = hasNoVatDebitReduction && isCreditNote,
            ServiceKind = original.ServiceKind ?? ServiceOf(original.BoletaServiceKind),
            HasGrossPrices = original.HasGrossPrices || (original.Type == DocumentType.Boleta && !original.HasNetPrices),
            SaleTransaction = isCreditNote ? original.SaleTransaction : null,
            PaymentForm = original.PaymentForm,
            ExportPaymentFormCode = type.IsExport ? original.ExportPaymentFormCode : null,
            PeriodStart = original.PeriodStart,
            PeriodEnd = original.PeriodEnd,
            IsTouristInvoice = original.IsTouristInvoice && isCreditNote,
        };
    }

    // Codes 1 and 2 are swapped between boletas and the others (Formato Boletas v4.2, Encabezado 5).
    private static ServiceKind? ServiceOf(BoletaServiceKind? kind) => kind switch
    {
        BoletaServiceKind.Periodic => ServiceKind.OtherPeriodic,
        BoletaServiceKind.HomePeriodic => ServiceKind.HomePeriodic,
        _ => null,
    };

    private static Issuer IssuerFor(DocumentType type, Issuer issuer) => issuer with
    {
        ExportGuide = null,
        TimberSupplierRut = null,
        TimberSupplierName = null,
        AdditionalBranchCode = type.IsExport ? issuer.AdditionalBranchCode : null,
        AdditionalIdentifier = type.IsExport ? issuer.AdditionalIdentifier : null,
    };

    // Who a tourist is stands in 33 and 61 only (Formato DTE v2.5, Encabezado 53 and 55).
    private static Receiver ReceiverFor(DocumentType type, Receiver receiver)
    {
        var identity = receiver.ForeignIdentity;
        if (type == DocumentType.DebitNote && identity is not null)
        {
            identity = identity.NationalityCode is null ? null : new ForeignReceiver { NationalityCode = identity.NationalityCode };
        }

        return Parties.For(type, receiver) with { ForeignIdentity = identity };
    }
}
