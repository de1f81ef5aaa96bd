namespace FMgo.Arithmetic;

/// <summary>Takes net and VAT out of the sum of the taxed lines (Formato DTE v2.5, Encabezado 107 and 112).</summary>
internal static class VatStep
{
    public static (decimal Net, decimal Vat) Split(decimal taxed, decimal ratePercent, bool isGross, GrossVat grossVat)
    {
        if (!isGross)
        {
            return (taxed, Of(taxed, ratePercent));
        }

        decimal net = Rounding.ToPesos(taxed * 100 / (100 + ratePercent));
        return (net, grossVat == GrossVat.GrossLessNet ? taxed - net : Of(net, ratePercent));
    }

    public static decimal Of(decimal net, decimal ratePercent) => Rounding.ToPesos(net * ratePercent / 100);
}
