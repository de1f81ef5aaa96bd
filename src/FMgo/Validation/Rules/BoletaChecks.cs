using FMgo.Arithmetic;
using FMgo.Documents;

namespace FMgo.Validation;

/// <summary>Checks <see cref="BoletaRules"/>.</summary>
internal static class BoletaChecks
{
    private const decimal LargeSaleInUf = 135;
    private const string ReceiverPath = "Encabezado/Receptor/RUTRecep";

    public static void Run(ref Inspection inspection)
    {
        bool isPeriodic = inspection.Identification.BoletaServiceKind is BoletaServiceKind.Periodic or BoletaServiceKind.HomePeriodic;
        if (isPeriodic)
        {
            CheckPeriodic(ref inspection);
        }

        CheckLargeSale(ref inspection, isPeriodic);
        CheckShow(ref inspection);
    }

    private static void CheckPeriodic(ref Inspection inspection)
    {
        var identification = inspection.Identification;
        var receiver = inspection.Header.Receiver;
        bool isAtHome = identification.BoletaServiceKind == BoletaServiceKind.HomePeriodic;
        Need(ref inspection, !isAtHome || identification.DueDate is not null, BoletaRules.DueDateMissing, "Encabezado/IdDoc/FchVenc", "FchVenc");
        Need(ref inspection, identification.PeriodStart is not null, BoletaRules.PeriodMissing, "Encabezado/IdDoc/PeriodoDesde", "PeriodoDesde");
        Need(ref inspection, identification.PeriodEnd is not null, BoletaRules.PeriodMissing, "Encabezado/IdDoc/PeriodoHasta", "PeriodoHasta");
        Need(ref inspection, !string.IsNullOrWhiteSpace(receiver.Address), BoletaRules.AddressMissing, "Encabezado/Receptor/DirRecep", "DirRecep");
        Need(ref inspection, !string.IsNullOrWhiteSpace(receiver.Commune), BoletaRules.AddressMissing, "Encabezado/Receptor/CmnaRecep", "CmnaRecep");
        Need(ref inspection, receiver.Rut != Rut.UnidentifiedBuyer, BoletaRules.UnidentifiedInPeriodic, ReceiverPath, "RUTRecep");
    }

    private static void CheckLargeSale(ref Inspection inspection, bool isPeriodic)
    {
        // A value that no UF ever had would overflow the product.
        if (inspection.Options.UfPesos is not (> 0 and <= Limits.Pesos) || !(inspection.Header.Totals.TotalAmount > LargeSaleInUf * inspection.Options.UfPesos))
        {
            return;
        }

        var receiver = inspection.Header.Receiver;
        Need(ref inspection, inspection.Identification.BoletaPaymentMeans is not null, BoletaRules.LargeSaleIncomplete, "Encabezado/IdDoc/MedioPago", "MedioPago");
        Need(ref inspection, !string.IsNullOrWhiteSpace(receiver.Name), BoletaRules.LargeSaleIncomplete, "Encabezado/Receptor/RznSocRecep", "RznSocRecep");
        Need(ref inspection, isPeriodic || receiver.Rut != Rut.UnidentifiedBuyer, BoletaRules.LargeSaleUnidentified, ReceiverPath, "RUTRecep");
    }

    private static void CheckShow(ref Inspection inspection)
    {
        bool isShow = inspection.Identification.BoletaServiceKind == BoletaServiceKind.ShowTicket;
        var lines = inspection.Lines;
        for (int i = 0; i < lines.Length; i++)
        {
            if (isShow && lines[i].ShowItemKind is null)
            {
                inspection.ReportIn(BoletaRules.ShowItemMissing, "Detalle", i, "ItemEspectaculo");
            }
            else if (lines[i].ShowItemKind == ShowItemKind.Ticket && lines[i].Ticket is null)
            {
                inspection.ReportIn(BoletaRules.TicketMissing, "Detalle", i, "InfoTicket");
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
