using FMgo.Documents;

namespace FMgo.Tests.Validation;

/// <summary>Cases of <c>BoletaRules</c>.</summary>
internal static class BoletaCases
{
    private static readonly Document Boleta = Some.Document(DocumentType.Boleta);

    public static IEnumerable<RuleCase> All => [.. Periodic, .. Large, .. Shows];

    private static IEnumerable<RuleCase> Periodic
    {
        get
        {
            var periodic = Boleta
                .WithId(id => id with { BoletaServiceKind = BoletaServiceKind.HomePeriodic, DueDate = The.IssueDate, PeriodStart = The.IssueDate, PeriodEnd = The.IssueDate })
                .WithReceiver(receiver => receiver with { Rut = The.Receiver.Rut, Address = The.Receiver.Address, Commune = The.Receiver.Commune });
            yield return new("FMGO-BOL-001", periodic.WithId(id => id with { DueDate = null }), periodic);
            yield return new("FMGO-BOL-002", periodic.WithId(id => id with { PeriodStart = null }), periodic);
            yield return new("FMGO-BOL-003", periodic.WithReceiver(receiver => receiver with { Commune = null }), periodic);
            yield return new("FMGO-BOL-004", periodic.WithReceiver(receiver => receiver with { Rut = Rut.UnidentifiedBuyer }), periodic);
        }
    }

    // 11,900 pesos, above the amount of the year.
    private static IEnumerable<RuleCase> Large
    {
        get
        {
            var options = Cases.Options with { PayerThresholds = [new(2026, 11_899.99m)] };
            var large = Boleta
                .WithId(id => id with { BoletaPaymentMeans = BoletaPaymentMeans.Cash })
                .WithReceiver(receiver => receiver with { Rut = The.Receiver.Rut, Name = The.Receiver.Name });
            yield return new RuleCase("FMGO-BOL-005", large.WithReceiver(receiver => receiver with { Name = null }), large) { Options = options };
            yield return new RuleCase("FMGO-BOL-006", large.WithReceiver(receiver => receiver with { Rut = Rut.UnidentifiedBuyer }), large) { Options = options };
            yield return new RuleCase("FMGO-PAY-001", OfNextYear(large), large.WithFolio(1)) { Options = options with { IsIssued = true } };
        }
    }

    private static Document OfNextYear(Document boleta) => boleta.WithId(id => id with { IssueDate = new DateOnly(2027, 1, 2), Folio = 1 });

    private static IEnumerable<RuleCase> Shows
    {
        get
        {
            var fee = Boleta.WithId(id => id with { BoletaServiceKind = BoletaServiceKind.ShowTicket }).WithLine(line => line with { ShowItemKind = ShowItemKind.ServiceFee });
            yield return new("FMGO-BOL-007", fee.WithLine(line => line with { ShowItemKind = null }), fee);
            yield return new("FMGO-BOL-008", fee.WithLine(line => line with { ShowItemKind = ShowItemKind.Ticket }), fee.WithLine(line => line with { ShowItemKind = ShowItemKind.Ticket, Ticket = Ticket }));
        }
    }

    private static TicketInfo Ticket => new()
    {
        Folio = 1,
        GenerationDateTime = new DateTime(2026, 11, 1, 10, 0, 0),
        EventName = "Concierto",
        Type = "Adulto",
        EventCode = "C1",
        EventDateTime = new DateTime(2026, 12, 1, 21, 0, 0),
        Venue = "Teatro de Ejemplo",
        Section = "Platea",
    };
}
