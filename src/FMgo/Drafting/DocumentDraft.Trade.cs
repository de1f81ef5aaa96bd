using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Drafting;

namespace FMgo;

/// <content>Purchase and settlement invoices, exports, and what goes with them: taxes by volume, commissions, second currencies.</content>
public sealed partial record DocumentDraft
{
    /// <summary>46, factura de compra: the buyer issues it and keeps VAT back, by the codes of its lines.</summary>
    /// <param name="buyer">Who buys and issues.</param>
    /// <param name="seller">Who sells.</param>
    public static DocumentDraft PurchaseInvoice(Issuer buyer, Receiver seller) => new(DocumentType.PurchaseInvoice, buyer, seller);

    /// <summary>43, liquidación-factura: settles what was sold on account of a principal. Its lines say what they settle (<see cref="DraftLine.SettledDocumentType"/>).</summary>
    /// <param name="issuer">Who sold on account of the principal.</param>
    /// <param name="principal">The principal.</param>
    public static DocumentDraft SettlementInvoice(Issuer issuer, Receiver principal) => new(DocumentType.SettlementInvoice, issuer, principal);

    /// <summary>110, factura de exportación: everything exempt, in a foreign currency.</summary>
    /// <param name="issuer">Who exports.</param>
    /// <param name="receiver">Who buys; its RUT is 55555555-5 when absent.</param>
    /// <param name="currency"><c>TpoMoneda</c>: the currency of every amount, by Customs' wording such as <c>DOLAR USA</c>.</param>
    public static DocumentDraft ExportInvoice(Issuer issuer, Receiver receiver, string currency) =>
        Export(DocumentType.ExportInvoice, issuer, receiver, currency);

    /// <summary>112, nota de crédito de exportación. Amounts are positive.</summary>
    /// <param name="issuer">Who issued the document.</param>
    /// <param name="receiver">Who received it.</param>
    /// <param name="currency"><c>TpoMoneda</c>: that of the document.</param>
    /// <param name="corrected">The document.</param>
    /// <param name="date"><c>FchRef</c>: its date.</param>
    /// <param name="code"><c>CodRef</c>: what the note does.</param>
    /// <param name="reason"><c>RazonRef</c>: why, up to 90 characters.</param>
    /// <exception cref="ArgumentException">The document is not an export document.</exception>
    public static DocumentDraft ExportCreditNote(
        Issuer issuer, Receiver receiver, string currency, DocumentKey corrected, DateOnly date, CorrectionCode code, string reason) =>
        Export(DocumentType.ExportCreditNote, issuer, receiver, currency).AddCorrectedExport(corrected, date, code, reason);

    /// <summary>111, nota de débito de exportación. Amounts are positive.</summary>
    /// <inheritdoc cref="ExportCreditNote" path="/param"/>
    /// <exception cref="ArgumentException">The document is not an export document.</exception>
    public static DocumentDraft ExportDebitNote(
        Issuer issuer, Receiver receiver, string currency, DocumentKey corrected, DateOnly date, CorrectionCode code, string reason) =>
        Export(DocumentType.ExportDebitNote, issuer, receiver, currency).AddCorrectedExport(corrected, date, code, reason);

    /// <summary>States a tax that depends on a volume (<c>ImptoReten</c>), such as 28 on diesel.</summary>
    /// <param name="code"><c>TipoImp</c>: SII's code.</param>
    /// <param name="amount"><c>MontoImp</c>: whole pesos.</param>
    /// <exception cref="InvalidOperationException">The type has no taxes: exempt documents, boletas, exports.</exception>
    public DocumentDraft WithStatedTax(string code, decimal amount)
    {
        FieldUse.RequireTotal(Type, nameof(Totals.NetAmount));
        FieldUse.RequireTotal(Type, nameof(Totals.Taxes));
        return WithTotals(totals => totals with { Taxes = totals.Taxes.Add(new TaxTotal { Code = code, Amount = amount }) });
    }

    /// <summary>Says how much of the VAT is that of principals on whose account the issuer sells (<c>IVATerc</c>); the rest is <c>IVAProp</c>.</summary>
    /// <param name="amount">Whole pesos.</param>
    /// <exception cref="InvalidOperationException">The type does not take it: exempt documents, boletas, exports.</exception>
    public DocumentDraft WithThirdPartyVat(decimal amount)
    {
        FieldUse.RequireTotal(Type, nameof(Totals.ThirdPartyVat));
        return WithTotals(totals => totals with { ThirdPartyVat = amount });
    }

    /// <summary>Adds a commission, which the total pays (<c>Comisiones</c>); its VAT is computed.</summary>
    /// <param name="description"><c>Glosa</c>: what for, up to 60 characters.</param>
    /// <param name="net"><c>ValComNeto</c>: whole pesos without VAT.</param>
    /// <param name="exempt"><c>ValComExe</c>: whole pesos that VAT does not touch.</param>
    /// <param name="kind"><c>TipoMovim</c>: commission or other charge.</param>
    /// <exception cref="InvalidOperationException">The type does not take it: all but 43, 46, 56 and 61.</exception>
    public DocumentDraft AddCommission(string description, decimal net, decimal exempt = 0, CommissionKind kind = CommissionKind.Commission)
    {
        FieldUse.RequireCommissions(Type);
        var commission = new Commission { Kind = kind, Description = description, NetAmount = net, ExemptAmount = exempt };
        return this with { Document = Document with { Commissions = Document.Commissions.Add(commission) } };
    }

    /// <summary>Gives the pesos per unit of an export's currency on its date, from which <c>OtraMoneda</c> is computed.</summary>
    /// <param name="rate"><c>TpoCambio</c>: the Central Bank's rate, up to four decimals.</param>
    /// <exception cref="InvalidOperationException">The type is no export; use <see cref="AlsoIn"/>.</exception>
    public DocumentDraft WithExchangeRate(decimal rate) => Type.IsExport
        ? WithOtherCurrency(SecondCurrency.Pesos, rate)
        : throw new InvalidOperationException($"Document type {Type} ({Type.EnglishName}) is in pesos; AlsoIn gives its totals in another currency too.");

    /// <summary>Gives the totals of a document in pesos in a second currency too (<c>OtraMoneda</c>).</summary>
    /// <param name="currency"><c>TpoMoneda</c>: the currency, by Customs' wording.</param>
    /// <param name="rate"><c>TpoCambio</c>: pesos per unit, up to four decimals.</param>
    /// <exception cref="InvalidOperationException">The type does not take it: boletas, settlement invoices; exports use <see cref="WithExchangeRate"/>.</exception>
    public DocumentDraft AlsoIn(string currency, decimal rate) => Type.IsExport
        ? throw new InvalidOperationException($"Document type {Type} ({Type.EnglishName}) is converted to pesos; use WithExchangeRate.")
        : WithOtherCurrency(currency, rate);

    /// <summary>Says how an export is paid, by Customs' table (<c>FmaPagExp</c>); with 21, no payment, the total is 0.</summary>
    /// <param name="code">Customs' code.</param>
    /// <exception cref="InvalidOperationException">The type does not take it: all but exports and dispatch guides.</exception>
    public DocumentDraft PaidByCustomsForm(int code) =>
        With(nameof(Identification.ExportPaymentFormCode), identification => identification with { ExportPaymentFormCode = code });

    private static DocumentDraft Export(DocumentType type, Issuer issuer, Receiver receiver, string currency)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        ArgumentException.ThrowIfNullOrEmpty(currency);
        return new DocumentDraft(type, issuer, receiver.Rut is null ? receiver with { Rut = Rut.Foreigner } : receiver)
            .WithTotals(totals => totals with { Currency = currency });
    }

    private DocumentDraft AddCorrectedExport(DocumentKey corrected, DateOnly date, CorrectionCode code, string reason)
    {
        ArgumentNullException.ThrowIfNull(corrected);
        return corrected.Type.IsExport
            ? AddReference(corrected, date, code, reason)
            : throw new ArgumentException("A domestic document is corrected by a domestic note.", nameof(corrected));
    }

    private DocumentDraft WithOtherCurrency(string currency, decimal rate)
    {
        FieldUse.RequireOtherCurrency(Type);
        return this with
        {
            Document = Document with { Header = Document.Header with { OtherCurrency = new OtherCurrencyTotals { Currency = currency, ExchangeRate = rate } } },
        };
    }

    private DocumentDraft WithTotals(Func<Totals, Totals> change) =>
        this with { Document = Document with { Header = Document.Header with { Totals = change(Document.Header.Totals) } } };
}
