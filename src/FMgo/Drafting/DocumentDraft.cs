using System.Globalization;
using FMgo.Documents;
using FMgo.Drafting;
using FMgo.Validation;

namespace FMgo;

/// <summary>A document in the making: say what is sold, to whom and on what terms; <see cref="Complete"/> gives the document with its totals.</summary>
/// <remarks>
/// Immutable: each method gives a new draft, so a draft can be kept and continued in two ways. It does no arithmetic
/// and has no rules of its own (<see cref="DocumentValidator"/> does). Setting a field that this document type does not have throws <see cref="InvalidOperationException"/>;
/// invalid values are reported by <see cref="Complete"/>. Issuer and receiver are the exception: one record of a
/// company serves every type, and what the type has no field for (a boleta has no <c>Acteco</c>, <c>Telefono</c> or <c>GiroRecep</c>) is left out.
/// </remarks>
/// <example>
/// <code>
/// var result = DocumentDraft.Invoice(issuer, receiver)
///     .AddLine("Asesoría", quantity: 2, unitPrice: 45_000m)
///     .AddLine("Informe", unitPrice: 90_000m)
///     .AddGlobalDiscountPercent(10)
///     .DueOn(new DateOnly(2026, 11, 30))
///     .Complete();
/// </code>
/// </example>
public sealed partial record DocumentDraft
{
    private DocumentDraft(DocumentType type, Document document)
    {
        Type = type;
        Document = document;
    }

    private DocumentDraft(DocumentType type, Issuer issuer, Receiver receiver)
    {
        ArgumentNullException.ThrowIfNull(issuer);
        ArgumentNullException.ThrowIfNull(receiver);
        Type = type;
        Document = new Document
        {
            Header = new Header
            {
                Identification = new Identification { Type = type },
                Issuer = Parties.For(type, issuer),
                Receiver = Parties.For(type, receiver),
            },
        };
    }

    /// <summary>The type of the document.</summary>
    public DocumentType Type { get; }

    /// <summary>What has been said so far, before any arithmetic.</summary>
    public Document Document { get; private init; }

    /// <summary>What was found in reading, which <see cref="Complete"/> tells with the rest.</summary>
    internal ValueList<Finding> Found { get; private init; }

    /// <summary>The fields that came by another name when it was read.</summary>
    internal ValueList<GivenName> GivenNames { get; private init; }

    /// <summary>This draft with all that is known of its issuer, where it gives nothing but the RUT.</summary>
    internal DocumentDraft WithIssuer(Issuer issuer) => Document.Header.Issuer == new Issuer { Rut = Document.Header.Issuer.Rut }
        ? this with { Document = Document with { Header = Document.Header with { Issuer = Parties.For(Type, issuer) } } }
        : this;

    /// <summary>This draft with what was found since.</summary>
    internal DocumentDraft With(ValueList<Finding> found) => this with { Found = FindingMerge.Merge(context: null, Found, found) };

    /// <summary>A draft of any type, for programs that learn it from data. The methods named after a type ask for what the type needs.</summary>
    /// <param name="type">The type.</param>
    /// <param name="issuer">Who issues.</param>
    /// <param name="receiver">Who receives.</param>
    public static DocumentDraft Of(DocumentType type, Issuer issuer, Receiver receiver)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new DocumentDraft(type, issuer, receiver);
    }

    /// <summary>A draft of a document that a program made field by field. Nothing in it is changed; what is absent is filled in later.</summary>
    /// <param name="document">The document; with a folio only if no other folio will do.</param>
    /// <exception cref="ArgumentException">The document has no type.</exception>
    public static DocumentDraft From(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new DocumentDraft(document.Type ?? throw new ArgumentException("The document has no type (Encabezado/IdDoc/TipoDTE).", nameof(document)), document);
    }

    /// <summary>A draft of what was read, which remembers what was found in reading: it completes only if that was no error, and tells all faults at once.</summary>
    /// <param name="read">What came out of <see cref="DocumentJson.Read(ReadOnlyMemory{byte})"/> or <see cref="DocumentXml.Read"/>.</param>
    /// <returns>The draft; with errors, <see cref="Result{T}.Partial"/> is the draft so far, if the type could be read. <see cref="DraftResults.Complete"/> goes on from either.</returns>
    public static Result<DocumentDraft> From(Result<Document> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return read.Partial is { Type: { } type } document
            ? new Result<DocumentDraft>(new DocumentDraft(type, document) { Found = read.Findings, GivenNames = read.GivenNames }, read.Findings)
            : new Result<DocumentDraft>(null, read.Findings);
    }

    /// <summary>A draft of an order in JSON with the official tags.</summary>
    /// <param name="utf8">The JSON text in UTF-8 (<see cref="DocumentJson"/>).</param>
    /// <returns>The draft; with errors, <see cref="Result{T}.Partial"/> is the draft so far, if the type could be read. <see cref="DraftResults.Complete"/> goes on from either.</returns>
    /// <example>
    /// <code>
    /// var issuable = DocumentDraft.FromJson(order).Complete(options);
    /// </code>
    /// </example>
    public static Result<DocumentDraft> FromJson(ReadOnlyMemory<byte> utf8) => From(DocumentJson.Read(utf8));

    /// <summary>33, factura: a taxed sale or service between taxpayers.</summary>
    /// <param name="issuer">Who sells.</param>
    /// <param name="receiver">Who buys.</param>
    public static DocumentDraft Invoice(Issuer issuer, Receiver receiver) => new(DocumentType.Invoice, issuer, receiver);

    /// <summary>34, factura exenta: nothing in it is subject to VAT, and its lines need no mark for that.</summary>
    /// <inheritdoc cref="Invoice" path="/param"/>
    public static DocumentDraft ExemptInvoice(Issuer issuer, Receiver receiver) => new(DocumentType.ExemptInvoice, issuer, receiver);

    /// <summary>39, boleta: a sale to a consumer, with prices that include VAT.</summary>
    /// <param name="issuer">Who sells.</param>
    /// <param name="receiver">Who buys; absent, the unidentified buyer 66666666-6.</param>
    public static DocumentDraft Boleta(Issuer issuer, Receiver? receiver = null) => new(DocumentType.Boleta, issuer, receiver ?? Unidentified());

    /// <summary>41, boleta exenta: a sale to a consumer in which nothing is subject to VAT.</summary>
    /// <inheritdoc cref="Boleta" path="/param"/>
    public static DocumentDraft ExemptBoleta(Issuer issuer, Receiver? receiver = null) => new(DocumentType.ExemptBoleta, issuer, receiver ?? Unidentified());

    /// <summary>52, guía de despacho: goods that travel. Lines without price are allowed when they are not sold.</summary>
    /// <param name="issuer">Who sends.</param>
    /// <param name="receiver">Who receives.</param>
    /// <param name="reason"><c>IndTraslado</c>: why the goods travel.</param>
    public static DocumentDraft DispatchGuide(Issuer issuer, Receiver receiver, TransferReason reason) =>
        new DocumentDraft(DocumentType.DispatchGuide, issuer, receiver).With(identification => identification with { TransferReason = reason });

    /// <summary>61, nota de crédito: annuls a document, corrects its text or lowers its amounts. Amounts are positive.</summary>
    /// <param name="issuer">Who issued the document.</param>
    /// <param name="receiver">Who received it.</param>
    /// <param name="corrected">The document.</param>
    /// <param name="date"><c>FchRef</c>: the date of the document.</param>
    /// <param name="code"><c>CodRef</c>: what the note does. With <see cref="CorrectionCode.CorrectText"/> all amounts are 0.</param>
    /// <param name="reason"><c>RazonRef</c>: why, up to 90 characters.</param>
    /// <exception cref="ArgumentException">The document is an export document, which type 112 corrects.</exception>
    public static DocumentDraft CreditNote(Issuer issuer, Receiver receiver, DocumentKey corrected, DateOnly date, CorrectionCode code, string reason) =>
        new DocumentDraft(DocumentType.CreditNote, issuer, receiver).AddCorrected(corrected, date, code, reason);

    /// <summary>56, nota de débito: raises amounts, corrects text or annuls a credit note. Amounts are positive.</summary>
    /// <inheritdoc cref="CreditNote" path="/param"/>
    /// <exception cref="ArgumentException">The document is an export document, which type 111 corrects.</exception>
    public static DocumentDraft DebitNote(Issuer issuer, Receiver receiver, DocumentKey corrected, DateOnly date, CorrectionCode code, string reason) =>
        new DocumentDraft(DocumentType.DebitNote, issuer, receiver).AddCorrected(corrected, date, code, reason);

    /// <summary>Gives the date of the document (<c>FchEmis</c>); without it, <see cref="Complete"/> takes today's in Chile.</summary>
    /// <param name="date">The date in Chile.</param>
    public DocumentDraft IssuedOn(DateOnly date) => With(identification => identification with { IssueDate = date });

    /// <summary>Gives the date on which payment is due (<c>FchVenc</c>).</summary>
    /// <param name="date">The date.</param>
    /// <exception cref="InvalidOperationException">The type does not take it: dispatch guides.</exception>
    public DocumentDraft DueOn(DateOnly date) => With(nameof(Identification.DueDate), identification => identification with { DueDate = date });

    /// <summary>Says how the document is paid (<c>FmaPago</c>): at once, on credit or free of charge.</summary>
    /// <param name="form">The form.</param>
    /// <exception cref="InvalidOperationException">The type does not take it: boletas.</exception>
    public DocumentDraft PaidAs(PaymentForm form) => With(nameof(Identification.PaymentForm), identification => identification with { PaymentForm = form });

    /// <summary>Says by what means the document is paid (<c>MedioPago</c>).</summary>
    /// <param name="means">The means.</param>
    /// <exception cref="InvalidOperationException">The type does not take it: dispatch guides, and boletas, which have <see cref="BoletaPaymentMeans"/>.</exception>
    public DocumentDraft PaidBy(PaymentMeans means) => With(nameof(Identification.PaymentMeans), identification => identification with { PaymentMeans = means });

    /// <summary>Says by what means a boleta was paid (<c>MedioPago</c>).</summary>
    /// <param name="means">The means.</param>
    /// <exception cref="InvalidOperationException">The type does not take it: all but boletas.</exception>
    public DocumentDraft PaidBy(BoletaPaymentMeans means) =>
        With(nameof(Identification.BoletaPaymentMeans), identification => identification with { BoletaPaymentMeans = means });

    /// <summary>Gives the payment terms in words, and the days they run where they are that simple (<c>TermPagoGlosa</c>, <c>TermPagoDias</c>).</summary>
    /// <param name="description">The terms, up to 100 characters.</param>
    /// <param name="days">1 to 999 days.</param>
    /// <exception cref="InvalidOperationException">The type does not take it: boletas.</exception>
    public DocumentDraft WithPaymentTerms(string description, int? days = null) => With(
        nameof(Identification.PaymentTermsDescription),
        identification => identification with { PaymentTermsDescription = description, PaymentTermsDays = days });

    /// <summary>Adds an instalment of the payment schedule (<c>MntPagos</c>).</summary>
    /// <param name="date"><c>FchPago</c>: when it falls due.</param>
    /// <param name="amount"><c>MntPago</c>: whole pesos.</param>
    /// <param name="description"><c>GlosaPagos</c>: up to 40 characters.</param>
    /// <exception cref="InvalidOperationException">The type does not take it: boletas.</exception>
    public DocumentDraft AddInstalment(DateOnly date, decimal amount, string? description = null)
    {
        var payment = new ScheduledPayment { Date = date, Amount = amount, Description = description };
        return With(
            nameof(Identification.ScheduledPayments),
            identification => identification with { ScheduledPayments = identification.ScheduledPayments.Add(payment) });
    }

    /// <summary>Says that the document bills services, and which (<c>IndServicio</c>).</summary>
    /// <param name="kind">The kind.</param>
    /// <exception cref="InvalidOperationException">The type does not take it: dispatch guides, and boletas, which have <see cref="BoletaServiceKind"/>.</exception>
    public DocumentDraft ForService(ServiceKind kind) => With(nameof(Identification.ServiceKind), identification => identification with { ServiceKind = kind });

    /// <summary>Says what a boleta bills (<c>IndServicio</c>); sales and services without it.</summary>
    /// <param name="kind">The kind.</param>
    /// <exception cref="InvalidOperationException">The type does not take it: all but boletas.</exception>
    public DocumentDraft ForService(BoletaServiceKind kind) =>
        With(nameof(Identification.BoletaServiceKind), identification => identification with { BoletaServiceKind = kind });

    /// <summary>Gives the period of service that the document bills (<c>PeriodoDesde</c>, <c>PeriodoHasta</c>).</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <exception cref="InvalidOperationException">The type does not take it: dispatch guides.</exception>
    public DocumentDraft ForPeriod(DateOnly first, DateOnly last) =>
        With(nameof(Identification.PeriodStart), identification => identification with { PeriodStart = first, PeriodEnd = last });

    /// <summary>Gives the balance of earlier bills (<c>SaldoAnterior</c>), which goes into <c>VlrPagar</c> and nowhere else.</summary>
    /// <param name="amount">Whole pesos, of either sign.</param>
    public DocumentDraft WithPreviousBalance(decimal amount) =>
        this with { Document = Document with { Header = Document.Header with { Totals = Document.Header.Totals with { PreviousBalance = amount } } } };

    /// <summary>Adds a reference to an electronic document, which a note corrects only if the code says so.</summary>
    /// <param name="key">The document.</param>
    /// <param name="date"><c>FchRef</c>: its date.</param>
    /// <exception cref="InvalidOperationException">The type has no dated references: boletas.</exception>
    public DocumentDraft AddReference(DocumentKey key, DateOnly date) => AddReference(key, date, code: null, reason: null);

    /// <summary>Adds a reference to an electronic document, which a note corrects only if the code says so.</summary>
    /// <param name="key">The document.</param>
    /// <param name="date"><c>FchRef</c>: its date.</param>
    /// <param name="code"><c>CodRef</c>: in notes, what is done to it.</param>
    /// <param name="reason"><c>RazonRef</c>: why, up to 90 characters.</param>
    /// <exception cref="InvalidOperationException">The type has no dated references: boletas.</exception>
    public DocumentDraft AddReference(DocumentKey key, DateOnly date, CorrectionCode? code, string? reason)
    {
        ArgumentNullException.ThrowIfNull(key);
        return AddReference(new Reference
        {
            Type = key.Type.CodeText,
            Folio = key.Folio.ToString(CultureInfo.InvariantCulture),
            OtherIssuerRut = key.Issuer == Document.Header.Issuer.Rut ? null : key.Issuer,
            Date = date,
            CorrectionCode = code,
            Reason = reason,
        });
    }

    /// <summary>Adds a reference to a document that is not electronic, such as a purchase order (<c>801</c>).</summary>
    /// <param name="type"><c>TpoDocRef</c>: SII's code, or up to three letters of the issuer's choice.</param>
    /// <param name="folio"><c>FolioRef</c>: its number, up to 18 characters.</param>
    /// <param name="date"><c>FchRef</c>: its date.</param>
    /// <exception cref="InvalidOperationException">The type has no dated references: boletas.</exception>
    public DocumentDraft AddReference(string type, string folio, DateOnly date) => AddReference(type, folio, date, reason: null);

    /// <summary>Adds a reference to a document that is not electronic, such as a purchase order (<c>801</c>).</summary>
    /// <param name="type"><c>TpoDocRef</c>: SII's code, or up to three letters of the issuer's choice.</param>
    /// <param name="folio"><c>FolioRef</c>: its number, up to 18 characters.</param>
    /// <param name="date"><c>FchRef</c>: its date.</param>
    /// <param name="reason"><c>RazonRef</c>: why, up to 90 characters.</param>
    /// <exception cref="InvalidOperationException">The type has no dated references: boletas.</exception>
    public DocumentDraft AddReference(string type, string folio, DateOnly date, string? reason) =>
        AddReference(new Reference { Type = type, Folio = folio, Date = date, Reason = reason });

    /// <summary>Adds a reference.</summary>
    /// <param name="reference">The reference.</param>
    /// <exception cref="InvalidOperationException">The reference has a date and the type has no dated references: boletas.</exception>
    public DocumentDraft AddReference(Reference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (reference.Date is not null)
        {
            FieldUse.RequireReferenceDate(Type);
        }

        return this with { Document = Document with { References = Document.References.Add(reference) } };
    }

    /// <summary>Changes what is in the header: <c>draft.WithHeader(header => header with { Transport = new Transport { ... } })</c>.</summary>
    /// <param name="change">Takes the header so far and gives another of the same type of document.</param>
    /// <exception cref="InvalidOperationException">The type was changed.</exception>
    public DocumentDraft WithHeader(Func<Header, Header> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Customize(document => document with { Header = change(document.Header) });
    }

    /// <summary>Says how the goods travel (<c>Transporte</c>).</summary>
    /// <param name="transport">Who carries them, where to, and for exports all that Customs asks for.</param>
    public DocumentDraft WithTransport(Transport transport)
    {
        ArgumentNullException.ThrowIfNull(transport);
        var travelling = WithHeader(header => header with { Transport = transport });
        return transport.LicensePlate is null ? travelling : travelling.NotSaying(MovementText.UnknownPlates);
    }

    /// <summary>Changes anything else that the format has and this draft has no method for.</summary>
    /// <param name="change">Takes the document so far and gives another of the same type.</param>
    /// <exception cref="InvalidOperationException">The type was changed.</exception>
    public DocumentDraft Customize(Func<Document, Document> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var changed = change(Document);
        return changed?.Type == Type
            ? this with { Document = changed }
            : throw new InvalidOperationException($"The draft is of type {Type}; start another one for another type.");
    }

    /// <summary>Computes the document and checks it by all rules. No folio is spent.</summary>
    /// <param name="options">Text, environment, clock, arithmetic, waived rules; <see cref="DocumentOptions.Default"/> when absent.</param>
    /// <returns>The document that may be signed, or everything that is wrong: what was not read, structure, arithmetic, text and rules (<see cref="DocumentValidator"/>), each fault once.</returns>
    /// <exception cref="ArgumentException">The options are those of an issued document.</exception>
    /// <remarks>
    /// Text is transliterated first where the options say so. Filled in is what nobody would doubt:
    /// <list type="bullet">
    /// <item><c>FchEmis</c>: today's date in Chile.</item>
    /// <item><c>FmaPago</c> of 33, 34 and 43: 2, credit, as SII reads its absence (Formato DTE v2.5, Encabezado 13).</item>
    /// <item><c>RUTRecep</c>: 66666666-6 in a boleta without receiver, 55555555-5 in exports (Formato Boletas v4.2, Encabezado 15; Formato DTE v2.5, Encabezado 50).</item>
    /// <item>What arithmetic gives: line numbers, money of discounts and surcharges, amounts, the VAT rate of the date, all totals, <c>IndServicio</c> 3 of boletas.</item>
    /// </list>
    /// A number that came and is not what was computed is an error (<c>FMGO-TOT-001</c>).
    /// </remarks>
    public Result<IssuableDocument> Complete(DocumentOptions? options = null) => DraftCompletion.Complete(this, options ?? DocumentOptions.Default);

    /// <summary>Computes what can be computed, for people who are still at it: the document so far, and what is wrong with it so far.</summary>
    /// <param name="options">As for <see cref="Complete"/>.</param>
    /// <returns>The document, and its findings; with errors, <see cref="Result{T}.Partial"/> is the document as far as it could be computed.</returns>
    /// <exception cref="ArgumentException">The options are those of an issued document.</exception>
    /// <remarks>The same as <see cref="Complete"/>, but an issuer or a receiver of whom nothing was said yet is not asked for.</remarks>
    public Result<Document> Preview(DocumentOptions? options = null) => DraftCompletion.Preview(this, options ?? DocumentOptions.Default);

    private static Receiver Unidentified() => new() { Rut = Rut.UnidentifiedBuyer };

    private DocumentDraft AddCorrected(DocumentKey corrected, DateOnly date, CorrectionCode code, string reason)
    {
        ArgumentNullException.ThrowIfNull(corrected);
        return corrected.Type.IsExport
            ? throw new ArgumentException("An export document is corrected by an export note.", nameof(corrected))
            : AddReference(corrected, date, code, reason);
    }

    private DocumentDraft With(string property, Func<Identification, Identification> change)
    {
        FieldUse.RequireIdentification(Type, property);
        return With(change);
    }

    private DocumentDraft With(Func<Identification, Identification> change) =>
        this with { Document = Document with { Header = Document.Header with { Identification = change(Document.Header.Identification) } } };
}
