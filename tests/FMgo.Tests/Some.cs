using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Envelopes;
using FMgo.Signing;
using FMgo.Testing;
using FMgo.Validation;

namespace FMgo.Tests;

/// <summary>Documents of the companies of <see cref="The"/>, of each type, on each stage of their way. No rule has anything to say about them.</summary>
internal static class Some
{
    /// <summary>With the characters that break careless code.</summary>
    private const string ItemName = "Cañería PVC 1/2\" & \"codo\" <L'Ñandú>";

    public static readonly Transport Transport = new()
    {
        LicensePlate = "ABCD12",
        TrailerLicensePlate = "EFGH34",
        CarrierRut = Rut.FromBody(78_000_000),
        Driver = new Driver { Rut = Rut.FromBody(12_345_678), Name = "Conductor de Ejemplo" },
        DestinationAddress = "Obra 1",
        DestinationCommune = "Ñuñoa",
        DepartureDate = The.IssueDate,
        DepartureTime = new TimeOnly(8, 30),
        ArrivalDate = The.IssueDate,
    };

    /// <summary>A new document, complete, with its totals.</summary>
    public static Document Document(DocumentType type) => Totalled(Draft(type));

    /// <summary>A document with a folio and lines of 1000 each.</summary>
    public static Document Issued(DocumentType type, long folio = 1, int lines = 2, string itemName = ItemName)
    {
        var draft = Draft(type);
        var totals = new Totals { Currency = draft.Header.Totals.Currency };
        var other = draft.Header.OtherCurrency is { } currency ? new OtherCurrencyTotals { Currency = currency.Currency, ExchangeRate = currency.ExchangeRate } : null;
        return Totalled(draft with
        {
            Header = draft.Header with { Totals = totals, OtherCurrency = other },
            References = draft.References.Select(reference => reference with { Folio = "1" }).ToValueList(),
            Lines = Enumerable.Range(1, lines).Select(number => LineOf(draft.Lines[0], type, number, itemName)).ToValueList(),
        }).WithFolio(folio);
    }

    /// <summary>A document that was issued, to be corrected.</summary>
    public static Document Original(DocumentType type) => Document(type).WithFolio(170);

    /// <summary>An invoice that was issued, with discounts of every kind, exempt lines, and cents that round.</summary>
    public static Document DiscountedInvoice { get; } = DocumentDraft.Invoice(The.Issuer, The.Receiver)
        .AddLine("Tuerca", quantity: 10, unitPrice: 999)
        .AddLine(new DraftLine { Name = "Perno", Quantity = 3, UnitPrice = 333.5m, DiscountPercent = 10 })
        .AddExemptLine("Curso", unitPrice: 5_000)
        .AddGlobalDiscountPercent(5)
        .PaidAs(PaymentForm.Credit)
        .IssuedOn(The.IssueDate).Complete().GetValueOrThrow().Document.WithFolio(7);

    /// <summary>A document that may be signed.</summary>
    public static IssuableDocument Issuable(DocumentType type, int lines = 2) => Complete(Issued(type, lines: lines).WithoutFolio());

    /// <summary>A signed document.</summary>
    public static SignedDocument Signed(DocumentType type, long folio = 1, int lines = 2) => Sign(Issued(type, folio, lines)).GetValueOrThrow();

    /// <summary>The document, complete.</summary>
    public static IssuableDocument Complete(Document document) => DocumentDraft.From(document).Complete(The.Options).GetValueOrThrow();

    /// <summary>The document completed and signed, on the straight way.</summary>
    public static Result<SignedDocument> Sign(Document document, Caf? caf = null, DocumentOptions? options = null) => DocumentDraft.From(document)
        .Complete((options ?? DocumentOptions.Default) with { Clock = The.Clock })
        .Then(issuable => The.Signer.Sign(issuable, document.Header.Identification.Folio.GetValueOrDefault(1), caf ?? The.Caf(document.Type!).Caf));

    /// <summary>Documents with their folios, to be signed one after the other.</summary>
    public static IEnumerable<SigningJob> Jobs(IEnumerable<Document> documents) => documents.Select(document => new SigningJob
    {
        Document = Complete(document),
        Folio = document.Header.Identification.Folio!.Value,
        Caf = The.Caf(document.Type!).Caf,
    });

    /// <summary>What a broken program would sign: nothing was checked.</summary>
    public static SignedDocument SignUnchecked(Document document, Caf? caf = null) => The.Signer
        .Sign(new IssuableDocument(document, default, environment: null), document.Header.Identification.Folio.GetValueOrDefault(1), caf ?? The.Caf(document.Type!).Caf).GetValueOrThrow();

    /// <summary>A file for SII whose content nobody read, so that anything can be sent.</summary>
    public static EnvelopeFile File(SiiFile content, Rut? issuer = null, EnvelopeKind kind = EnvelopeKind.Documents) =>
        new(content) { Kind = kind, Issuer = issuer ?? The.IssuerRut, Sender = TestCertificate.DefaultHolder };

    /// <summary>The document as it was before it got its folio.</summary>
    public static Document WithoutFolio(this Document document) =>
        document with { Header = document.Header with { Identification = document.Header.Identification with { Folio = null } } };

    /// <summary>A document with the numbers that the calculator gives it, where it can.</summary>
    public static Document Totalled(Document document) => TotalsCalculator.Calculate(document).Partial!;

    private static Document Draft(DocumentType type) => type.Code switch
    {
        39 or 41 => Boleta(type),
        43 => Settlement(),
        46 => Purchase(),
        52 => Guide(),
        110 or 111 or 112 => Export(type),
        _ => new Document { Header = HeaderOf(type), Lines = [Line()], References = ReferencesOf(type, "33") },
    };

    public static Line Line() => new() { Number = 1, Name = "Cañería", Quantity = 10, Unit = "UN", UnitPrice = 1000 };

    public static Reference Reference(string type, int number = 1) =>
        new() { Number = number, Type = type, Folio = "170", Date = The.IssueDate };

    private static Line LineOf(Line model, DocumentType type, int number, string itemName) => model with
    {
        Number = number,
        Name = number == 1 ? itemName : $"Ítem Nº {number} de prueba",
        Quantity = 2.5m,
        UnitPrice = type.IsExport && number == 1 ? 400.1m : 400,
        Amount = null,
    };

    private static ValueList<Reference> ReferencesOf(DocumentType type, string corrected) => type.IsNote
        ? [Reference(corrected) with { CorrectionCode = CorrectionCode.CorrectAmounts }]
        : default;

    private static Header HeaderOf(DocumentType type) => new()
    {
        Identification = new Identification
        {
            Type = type,
            IssueDate = The.IssueDate,
            PaymentForm = type.IsNote || type == DocumentType.DispatchGuide ? null : PaymentForm.Credit,
        },
        Issuer = The.Issuer,
        Receiver = The.Receiver,
    };

    private static Document Boleta(DocumentType type) => new()
    {
        Header = new Header
        {
            Identification = new Identification { Type = type, IssueDate = The.IssueDate, BoletaServiceKind = BoletaServiceKind.SalesAndServices },
            Issuer = new Issuer { Rut = The.Issuer.Rut, Name = The.Issuer.Name },
            Receiver = new Receiver { Rut = Rut.UnidentifiedBuyer },
        },
        Lines = [Line() with { UnitPrice = 1190 }],
    };

    private static Document Guide()
    {
        var header = HeaderOf(DocumentType.DispatchGuide);
        return new Document
        {
            Header = header with
            {
                Identification = header.Identification with { TransferReason = TransferReason.Sale, DispatchKind = DispatchKind.ToReceiverPremises },
                Transport = Transport,
            },
            Lines = [Line()],
        };
    }

    private static Document Purchase() => new()
    {
        Header = HeaderOf(DocumentType.PurchaseInvoice) with
        {
            Totals = new Totals { NetAmount = 10_000, VatRate = 19, Vat = 1900, Taxes = [new TaxTotal { Code = "15", Percent = 19, Amount = 1900 }], TotalAmount = 10_000 },
        },
        Lines = [Line() with { TaxCodes = ["15"], Amount = 10_000 }],
    };

    private static Document Settlement() => new()
    {
        Header = HeaderOf(DocumentType.SettlementInvoice) with
        {
            Totals = new Totals
            {
                NetAmount = 10_000,
                VatRate = 19,
                Vat = 1900,
                Commissions = new CommissionTotals { NetAmount = 1000, ExemptAmount = 0, Vat = 190 },
                TotalAmount = 10_710,
            },
        },
        Lines = [Line() with { SettledDocumentType = "33", Amount = 10_000 }],
        Commissions = [new Commission { Number = 1, Kind = CommissionKind.Commission, Description = "Comisión", NetAmount = 1000, ExemptAmount = 0, Vat = 190 }],
    };

    private static Document Export(DocumentType type)
    {
        var header = HeaderOf(type);
        return new Document
        {
            Header = header with
            {
                Receiver = The.Receiver with { Rut = Rut.Foreigner },
                Transport = type == DocumentType.ExportInvoice
                    ? new Transport
                    {
                        Customs = new Customs
                        {
                            SaleModalityCode = 1,
                            SaleClauseCode = 5,
                            SaleClauseAmount = 10_000,
                            TransportModeCode = 1,
                            TotalPackages = 1,
                            ReceiverCountryCode = 225,
                            DestinationCountryCode = 225,
                        },
                    }
                    : null,
                Totals = new Totals { Currency = "DOLAR USA", ExemptAmount = 10_000, TotalAmount = 10_000 },
                OtherCurrency = new OtherCurrencyTotals { Currency = "PESO CL", ExchangeRate = 900, ExemptAmount = 9_000_000, TotalAmount = 9_000_000 },
            },
            Lines = [Line() with { Unit = "10", Amount = 10_000 }],
            References = ReferencesOf(type, "110"),
        };
    }
}
