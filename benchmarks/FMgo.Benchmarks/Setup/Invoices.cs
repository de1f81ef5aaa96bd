using FMgo.Documents;
using FMgo.Signing;

namespace FMgo.Benchmarks.Setup;

/// <summary>Facturas of ten lines between made-up companies, with the accents and ampersands of real ones.</summary>
internal static class Invoices
{
    private const int LineCount = 10;

    public static DateOnly Today => TimeProvider.System.GetChileDate();

    public static Issuer Issuer { get; } = new()
    {
        Rut = Rut.FromBody(76_192_083),
        Name = "Ferretería Ficticia Ñandú & Cía. Ltda.",
        BusinessLine = "Venta al por menor de artículos de ferretería",
        ActecoCodes = [475201],
        Address = "Av. Inventada 1234",
        Commune = "Providencia",
        City = "Santiago",
    };

    public static Receiver Receiver { get; } = new()
    {
        Rut = Rut.FromBody(77_777_777),
        Name = "Constructora Ejemplo Sur S.A.",
        BusinessLine = "Construcción",
        Address = "Calle Falsa 123",
        Commune = "Ñuñoa",
        City = "Santiago",
    };

    /// <summary>The lines as an order has them, before any arithmetic. Without quotes: a DOM does not keep the entities that the stamp signs for them.</summary>
    public static DraftLine[] OrderLines { get; } =
        [.. Enumerable.Range(1, LineCount).Select(number => new DraftLine
        {
            Code = $"SKU-{number:00000}",
            Name = $"Cañería de PVC Nº {number}, 110 mm & 3 m",
            Quantity = number + 0.5m,
            Unit = "UN",
            UnitPrice = 1990 + 10 * number,
        })];

    /// <summary>A finished document, put together without any arithmetic of FMgo's: a cold process must not have run it before the clock starts.</summary>
    public static Document Create(long folio, DateOnly? date = null)
    {
        Line[] lines = [.. OrderLines.Select(Finish)];
        decimal net = lines.Sum(line => line.Amount!.Value);
        decimal vat = decimal.Truncate(net * 0.19m + 0.5m);
        return new Document
        {
            Header = new Header
            {
                Identification = new Identification { Type = DocumentType.Invoice, Folio = folio, IssueDate = date ?? Today, PaymentForm = PaymentForm.Credit },
                Issuer = Issuer,
                Receiver = Receiver,
                Totals = new Totals { NetAmount = net, VatRate = 19, Vat = vat, TotalAmount = net + vat },
            },
            Lines = [.. lines],
        };
    }

    /// <summary>A document that may be signed, ready for its folio.</summary>
    public static IssuableDocument Issuable() => Draft().Complete().GetValueOrThrow();

    /// <summary>A document of its own for each folio, as a host has them.</summary>
    public static SigningJob Job(BenchmarkKeys keys, long folio) => new() { Document = Issuable(), Folio = folio, Caf = keys.Caf };

    /// <summary>From an order to a draft.</summary>
    public static DocumentDraft Draft() => DocumentDraft.Invoice(Issuer, Receiver).IssuedOn(Today).PaidAs(PaymentForm.Credit).AddLines(OrderLines);

    private static Line Finish(DraftLine line, int index) => new()
    {
        Number = index + 1,
        Codes = [new ItemCode { Type = line.CodeType, Value = line.Code }],
        Name = line.Name,
        Quantity = line.Quantity,
        Unit = line.Unit,
        UnitPrice = line.UnitPrice,
        Amount = line.Quantity * line.UnitPrice,
    };
}
