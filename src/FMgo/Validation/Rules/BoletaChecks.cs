using FMgo.Documents;

namespace FMgo.Validation;

/// <summary>Checks <see cref="BoletaRules"/>.</summary>
internal static class BoletaChecks
{
    private const string ReceiverPath = Paths.Header.Receiver.Rut;

    public static void Run(ref Inspection inspection)
    {
        bool isPeriodic = inspection.Identification.BoletaServiceKind is BoletaServiceKind.Periodic or BoletaServiceKind.HomePeriodic;
        if (isPeriodic)
        {
            CheckPeriodic(ref inspection);
        }

        CheckShow(ref inspection);
    }

    private static void CheckPeriodic(ref Inspection inspection)
    {
        var identification = inspection.Identification;
        var receiver = inspection.Header.Receiver;
        bool isAtHome = identification.BoletaServiceKind == BoletaServiceKind.HomePeriodic;
        Need(ref inspection, !isAtHome || identification.DueDate is not null, BoletaRules.DueDateMissing, Paths.Header.Identification.DueDate, Tags.Identification.DueDate);
        Need(ref inspection, identification.PeriodStart is not null, BoletaRules.PeriodMissing, Paths.Header.Identification.PeriodStart, Tags.Identification.PeriodStart);
        Need(ref inspection, identification.PeriodEnd is not null, BoletaRules.PeriodMissing, Paths.Header.Identification.PeriodEnd, Tags.Identification.PeriodEnd);
        Need(ref inspection, !string.IsNullOrWhiteSpace(receiver.Address), BoletaRules.AddressMissing, Paths.Header.Receiver.Address, Tags.Receiver.Address);
        Need(ref inspection, !string.IsNullOrWhiteSpace(receiver.Commune), BoletaRules.AddressMissing, Paths.Header.Receiver.Commune, Tags.Receiver.Commune);
        Need(ref inspection, receiver.Rut != Rut.UnidentifiedBuyer, BoletaRules.UnidentifiedInPeriodic, ReceiverPath, Tags.Receiver.Rut);
    }

    private static void CheckShow(ref Inspection inspection)
    {
        bool isShow = inspection.Identification.BoletaServiceKind == BoletaServiceKind.ShowTicket;
        var lines = inspection.Lines;
        for (int i = 0; i < lines.Length; i++)
        {
            if (isShow && lines[i].ShowItemKind is null)
            {
                inspection.ReportIn(BoletaRules.ShowItemMissing, Paths.Lines.Path, i, Tags.Line.ShowItemKind);
            }
            else if (lines[i].ShowItemKind == ShowItemKind.Ticket && lines[i].Ticket is null)
            {
                inspection.ReportIn(BoletaRules.TicketMissing, Paths.Lines.Path, i, Tags.Line.Ticket);
            }
        }
    }

    private static void Need(ref Inspection inspection, bool holds, Rule rule, string path, string tag)
    {
        if (!holds)
        {
            inspection.Report(rule, path, tag);
        }
    }
}
