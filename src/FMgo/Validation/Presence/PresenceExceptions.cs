using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Validation;

/// <summary>Where a code 0 or 1 of the table is not what SII does, or a rule of its own says it better. Each entry says why.</summary>
internal static class PresenceExceptions
{
    private static readonly (string Record, string Property, TypeSet Types)[] Entries =
    [
        // Blank item names have an answer of SII of their own (DETL-3-854): FMGO-LIN-001.
        (nameof(Line), nameof(Line.Name), TypeSet.All),

        // SII rejects a 34 without it, which is more than a remark (validation 57): FMGO-TAX-003.
        (nameof(Totals), nameof(Totals.ExemptAmount), TypeSet.ExemptInvoice),

        // Transport data of guides depend on the date, have their own law and their own message: FMGO-GUI-001 and 002.
        (nameof(Transport), nameof(Transport.LicensePlate), TypeSet.DispatchGuide),
        (nameof(Transport), nameof(Transport.TrailerLicensePlate), TypeSet.DispatchGuide),
        (nameof(Transport), nameof(Transport.CarrierRut), TypeSet.DispatchGuide),
        (nameof(Transport), nameof(Transport.DestinationAddress), TypeSet.DispatchGuide),
        (nameof(Transport), nameof(Transport.DestinationCommune), TypeSet.DispatchGuide),
        (nameof(Transport), nameof(Transport.DepartureDate), TypeSet.DispatchGuide),
        (nameof(Transport), nameof(Transport.DepartureTime), TypeSet.DispatchGuide),
        (nameof(Transport), nameof(Transport.ArrivalDate), TypeSet.DispatchGuide),
        (nameof(Header), nameof(Header.Transport), TypeSet.DispatchGuide),

        // Blank means that no plan is needed, which has words of its own: FMGO-TIM-004.
        (nameof(TimberManagement), nameof(TimberManagement.ManagementPlanCode), TypeSet.All),

        // They are looked for also where the whole group Aduana is missing: FMGO-EXP-006.
        (nameof(Customs), nameof(Customs.TotalPackages), TypeSet.ExportInvoice),
        (nameof(Customs), nameof(Customs.ReceiverCountryCode), TypeSet.ExportInvoice),

        // The table says 0, the text that it identifies foreign receivers, and DTE_v10.xsd has it in Exportaciones.
        (nameof(ForeignReceiver), nameof(ForeignReceiver.IdentityNumber), TypeSet.Exports),

        // The table has ValorDR optional and this one mandatory, DTE_v10.xsd the reverse: FMGO-EXP-013.
        (nameof(GlobalAdjustment), nameof(GlobalAdjustment.OtherCurrencyAmount), TypeSet.Exports),

        // References of a note to what is no tax document, such as SET or an order, correct nothing: FMGO-REF-002 says when it is needed.
        (nameof(Reference), nameof(Reference.CorrectionCode), TypeSet.Notes),

        // A note without reference is what the calculator finds, as the arithmetic depends on it: FMGO-TOT-018.
        (nameof(Document), nameof(Document.References), TypeSet.Notes),
    ];

    public static bool Relax(Field field, DocumentType type)
    {
        foreach (var (record, property, types) in Entries)
        {
            if (record == field.Group && property == field.Property && types.Contains(type))
            {
                return true;
            }
        }

        return false;
    }
}
