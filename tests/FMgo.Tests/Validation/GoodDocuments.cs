using FMgo.Arithmetic;
using FMgo.Documents;

namespace FMgo.Tests.Validation;

/// <summary>A complete document of each type, of made-up companies, that no rule has anything to say about.</summary>
internal static class GoodDocuments
{
    public static readonly DateOnly IssueDate = new(2026, 11, 20);

    public static readonly Issuer Seller = new()
    {
        Rut = Rut.FromBody(76_192_083),
        Name = "Ferretería Ficticia Ltda.",
        BusinessLine = "Ferretería",
        ActecoCodes = [475201],
        Address = "Av. Inventada 1234",
        Commune = "Providencia",
        City = "Santiago",
    };

    public static readonly Receiver Buyer = new()
    {
        Rut = Rut.FromBody(77_777_777),
        Name = "Constructora de Ejemplo SpA",
        BusinessLine = "Construcción",
        Address = "Los Ñirres 4521",
        Commune = "Ñuñoa",
        City = "Santiago",
    };

    public static readonly Transport Transport = new()
    {
        LicensePlate = "ABCD12",
        TrailerLicensePlate = "EFGH34",
        CarrierRut = Rut.FromBody(78_000_000),
        Driver = new Driver { Rut = Rut.FromBody(12_345_678), Name = "Conductor de Ejemplo" },
        DestinationAddress = "Obra 1",
        DestinationCommune = "Ñuñoa",
        DepartureDate = IssueDate,
        DepartureTime = new TimeOnly(8, 30),
        ArrivalDate = IssueDate,
    };

    /// <summary>A new document, complete, with its totals.</summary>
    public static Document Of(DocumentType type) => Totalled(Draft(type));

    /// <summary>A document with the numbers that the calculator gives it, where it can.</summary>
    public static Document Totalled(Document document) => TotalsCalculator.Calculate(document).Value!;

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
        new() { Number = number, Type = type, Folio = "170", Date = IssueDate };

    private static ValueList<Reference> ReferencesOf(DocumentType type, string corrected) => type.IsNote
        ? [Reference(corrected) with { CorrectionCode = CorrectionCode.CorrectAmounts }]
        : default;

    private static Header HeaderOf(DocumentType type) => new()
    {
        Identification = new Identification
        {
            Type = type,
            IssueDate = IssueDate,
            PaymentForm = type.IsNote || type == DocumentType.DispatchGuide ? null : PaymentForm.Credit,
        },
        Issuer = Seller,
        Receiver = Buyer,
    };

    private static Document Boleta(DocumentType type) => new()
    {
        Header = new Header
        {
            Identification = new Identification { Type = type, IssueDate = IssueDate, BoletaServiceKind = BoletaServiceKind.SalesAndServices },
            Issuer = new Issuer { Rut = Seller.Rut, Name = Seller.Name },
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
                Receiver = Buyer with { Rut = Rut.Foreigner },
                Transport = new Transport
                {
                    Customs = type == DocumentType.ExportInvoice
                        ? new Customs
                        {
                            SaleModalityCode = 1,
                            SaleClauseCode = 5,
                            SaleClauseAmount = 10_000,
                            TransportModeCode = 1,
                            TotalPackages = 1,
                            ReceiverCountryCode = 225,
                            DestinationCountryCode = 225,
                        }
                        : null,
                },
                Totals = new Totals { Currency = "DOLAR USA", ExemptAmount = 10_000, TotalAmount = 10_000 },
                OtherCurrency = new OtherCurrencyTotals { Currency = "PESO CL", ExchangeRate = 900, ExemptAmount = 9_000_000, TotalAmount = 9_000_000 },
            },
            Lines = [Line() with { Unit = "10", Amount = 10_000 }],
            References = ReferencesOf(type, "110"),
        };
    }
}
