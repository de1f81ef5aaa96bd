namespace FMgo.Validation;

/// <summary>Checks those of <see cref="TaxRules"/> on tourist invoices (<c>TipoFactEsp</c> 1; Formato DTE v2.5, Encabezado 31).</summary>
internal static class TouristChecks
{
    private const string Name = "Extranjero sin RUT";

    public static void Run(ref Inspection inspection)
    {
        if (!inspection.Identification.IsTouristInvoice)
        {
            return;
        }

        var receiver = inspection.Header.Receiver;
        ReportUnless(ref inspection, receiver.Rut is null || receiver.Rut == Rut.Foreigner, TaxRules.TouristReceiver, Paths.Header.Receiver.Rut);
        ReportUnless(ref inspection, IsOneOf(receiver.Name, Name), TaxRules.TouristName, Paths.Header.Receiver.Name);
        ReportUnless(ref inspection, IsOneOf(inspection.Header.Issuer.Commune, "Arica", "Camarones", "Putre", "General Lagos"), TaxRules.TouristCommune, Paths.Header.Issuer.Commune);
        var identity = receiver.ForeignIdentity;
        ReportUnless(ref inspection, !string.IsNullOrWhiteSpace(identity?.IdentityNumber), TaxRules.TouristIdentity, Paths.Header.Receiver.ForeignIdentity.IdentityNumber, Tags.ForeignReceiver.IdentityNumber);
        ReportUnless(ref inspection, identity?.IdentityDocumentKind is not null, TaxRules.TouristIdentity, Paths.Header.Receiver.ForeignIdentity.IdentityDocumentKind, Tags.ForeignReceiver.IdentityDocumentKind);
    }

    private static bool IsOneOf(string? text, params ReadOnlySpan<string> allowed)
    {
        foreach (string one in allowed)
        {
            if (one.AsSpan().Equals(text.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void ReportUnless(ref Inspection inspection, bool holds, Rule rule, string path, params ReadOnlySpan<string> arguments)
    {
        if (!holds)
        {
            inspection.Report(rule, path, arguments);
        }
    }
}
