using FMgo.Documents;

namespace FMgo.Tests;

/// <summary>Documents of made-up companies, complete with totals, with the characters that break careless code.</summary>
internal static class SampleDocuments
{
    public static readonly Rut IssuerRut = Rut.FromBody(76_192_083);

    public static readonly DateOnly IssueDate = new(2026, 11, 23);

    public static Document Of(DocumentType type, long folio, int lines = 2, string itemName = "Cañería PVC 1/2\" & \"codo\" <L'Ñandú>")
    {
        bool isBoleta = type.IsBoleta;
        return new Document
        {
            Header = new Header
            {
                Identification = new Identification
                {
                    Type = type,
                    Folio = folio,
                    IssueDate = IssueDate,
                    TransferReason = type == DocumentType.DispatchGuide ? TransferReason.Sale : null,
                    BoletaServiceKind = isBoleta ? BoletaServiceKind.SalesAndServices : null,
                },
                Issuer = new Issuer
                {
                    Rut = IssuerRut,
                    Name = "Ferretería Ficticia Ñandú & Cía. Ltda.",
                    BusinessLine = "Venta al por menor de artículos de ferretería",
                    ActecoCodes = isBoleta ? default : [475201],
                    Address = "Av. Inventada 1234",
                    Commune = "Providencia",
                },
                Receiver = new Receiver
                {
                    Rut = type.IsExport ? Rut.Foreigner : Rut.FromBody(77_777_777),
                    Name = "Constructora D'Ejemplo \"Sur\" S.A.",
                    BusinessLine = isBoleta ? null : "Construcción",
                    Address = "Calle Falsa 123",
                    Commune = "Ñuñoa",
                },
                Totals = TotalsOf(type, lines),
            },
            Lines = Enumerable.Range(1, lines).Select(number => LineOf(type, number, itemName)).ToValueList(),
            References = type.IsNote
                ? [new Reference { Number = 1, Type = type.IsExport ? "110" : "33", Folio = "1", Date = IssueDate, CorrectionCode = CorrectionCode.CorrectAmounts, Reason = "Corrige montos" }]
                : default,
        };
    }

    private static Totals TotalsOf(DocumentType type, int lines)
    {
        decimal net = 1000 * lines;
        if (type.IsExport)
        {
            return new Totals { Currency = "DOLAR USA", ExemptAmount = net + 0.25m, TotalAmount = net + 0.25m };
        }

        if (type == DocumentType.ExemptInvoice || type == DocumentType.ExemptBoleta)
        {
            return new Totals { ExemptAmount = net, TotalAmount = net };
        }

        return new Totals { NetAmount = net, VatRate = type.IsBoleta ? null : 19, Vat = net * 0.19m, TotalAmount = net * 1.19m };
    }

    private static Line LineOf(DocumentType type, int number, string itemName) => new()
    {
        Number = number,
        SettledDocumentType = type == DocumentType.SettlementInvoice ? "33" : null,
        Name = number == 1 ? itemName : $"Ítem Nº {number} de prueba",
        Quantity = 2.5m,
        Unit = "UN",
        UnitPrice = 400,
        Amount = type.IsExport && number == 1 ? 1000.25m : 1000,
    };
}
