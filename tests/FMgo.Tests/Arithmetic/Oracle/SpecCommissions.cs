namespace FMgo.Tests.Arithmetic.Oracle;

/// <summary>Commissions and other charges, each row and their sums: fact sheet 4.11.</summary>
internal sealed class SpecCommissions
{
    public SpecCommissions(Document document, SpecAmounts amounts)
    {
        for (int i = 0; i < document.Commissions.Count; i++)
        {
            Fraction net = document.Commissions[i].NetAmount ?? 0;
            Fraction exempt = document.Commissions[i].ExemptAmount ?? 0;
            var vat = (net * SpecVat.Rate / 100).Round();
            amounts.Put($"Comisiones[{i + 1}]/ValComNeto", net);
            amounts.Put($"Comisiones[{i + 1}]/ValComExe", exempt);
            amounts.Put($"Comisiones[{i + 1}]/ValComIVA", vat);
            Net += net;
            Exempt += exempt;
            Vat += vat;
        }

        if (document.Commissions.Count > 0)
        {
            amounts.Put("Totales/Comisiones/ValComNeto", Net);
            amounts.Put("Totales/Comisiones/ValComExe", Exempt);
            amounts.Put("Totales/Comisiones/ValComIVA", Vat);
        }
    }

    public Fraction Net { get; } = 0;

    public Fraction Exempt { get; } = 0;

    public Fraction Vat { get; } = 0;

    public Fraction Sum => Net + Exempt + Vat;
}
