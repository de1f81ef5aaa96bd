using FMgo.Arithmetic;

namespace FMgo.Tests.Arithmetic.Oracle;

/// <summary>Net and VAT: fact sheet 4.5, and 4.16 for boletas.</summary>
internal sealed class SpecVat
{
    public const decimal Rate = 19;

    public SpecVat(Document document, CalculationOptions options, Fraction taxed)
    {
        bool isBoleta = document.Type!.IsBoleta;
        var identification = document.Header.Identification;

        // Boletas are gross unless IndMntNeto 2, all others net unless MntBruto 1.
        bool isGross = isBoleta ? !identification.HasNetPrices : identification.HasGrossPrices;
        Net = isGross ? (taxed / (1 + (Fraction)Rate / 100)).Round() : taxed;
        bool byDifference = isGross && (isBoleta ? options.BoletaGrossVat : options.InvoiceGrossVat) == GrossVat.GrossLessNet;
        Vat = byDifference ? taxed - Net : (Net * Rate / 100).Round();
    }

    public Fraction Net { get; }

    public Fraction Vat { get; }
}
