using System.Globalization;

namespace FMgo.Tests.Arithmetic.Oracle;

/// <summary>How the amount of a tax row comes about (fact sheet 3.4, 4.6 and 4.7).</summary>
internal enum SpecTaxBase
{
    Lines,
    Slaughter,
    Margin,
    Stated,
    None,
}

/// <summary>A row of the table of taxes, fact sheet 3.4.</summary>
/// <param name="Code"><c>TipoImp</c>.</param>
/// <param name="Rate">In percent; null where no rate is known.</param>
/// <param name="Base">What the rate is taken of.</param>
/// <param name="IsRetained">Effect R: subtracted from the total. Otherwise effect A: added.</param>
internal sealed record SpecTaxCode(int Code, decimal? Rate, SpecTaxBase Base, bool IsRetained)
{
    private const decimal Vat = SpecVat.Rate;

    // Code, rate, base, R. In the order of the codes. 46 retains by name and 53 by its law; 16, 40, 54 and 55 have no published rate.
    public static readonly SpecTaxCode[] Table =
    [
        new(14, Vat, SpecTaxBase.Margin, false),
        new(15, Vat, SpecTaxBase.Lines, true),
        new(16, null, SpecTaxBase.Stated, true),
        new(17, 5, SpecTaxBase.Slaughter, false),
        new(18, 5, SpecTaxBase.Lines, false),
        new(19, 12, SpecTaxBase.Lines, false),
        new(23, 15, SpecTaxBase.Lines, false),
        new(24, 31.5m, SpecTaxBase.Lines, false),
        new(25, 20.5m, SpecTaxBase.Lines, false),
        new(26, 20.5m, SpecTaxBase.Lines, false),
        new(27, 10, SpecTaxBase.Lines, false),
        new(28, null, SpecTaxBase.Stated, false),
        new(30, 10, SpecTaxBase.Lines, true),
        new(31, Vat, SpecTaxBase.Lines, true),
        new(32, 8, SpecTaxBase.Lines, true),
        new(33, 8, SpecTaxBase.Lines, true),
        new(34, 4, SpecTaxBase.Lines, true),
        new(35, null, SpecTaxBase.Stated, false),
        new(36, 10, SpecTaxBase.Lines, true),
        new(37, 10, SpecTaxBase.Lines, true),
        new(38, Vat, SpecTaxBase.Lines, true),
        new(39, Vat, SpecTaxBase.Lines, true),
        new(40, null, SpecTaxBase.Stated, true),
        new(41, Vat, SpecTaxBase.Lines, true),
        new(44, 15, SpecTaxBase.Lines, false),
        new(45, 50, SpecTaxBase.Lines, false),
        new(46, Vat, SpecTaxBase.Lines, true),
        new(47, Vat, SpecTaxBase.Lines, true),
        new(48, 14, SpecTaxBase.Lines, true),
        new(49, null, SpecTaxBase.None, true),
        new(50, Vat, SpecTaxBase.Margin, false),
        new(51, null, SpecTaxBase.Stated, false),
        new(52, null, SpecTaxBase.Stated, false),
        new(53, null, SpecTaxBase.Stated, true),
        new(54, null, SpecTaxBase.Stated, false),
        new(55, null, SpecTaxBase.Stated, false),
        new(271, 18, SpecTaxBase.Lines, false),
        new(301, Vat, SpecTaxBase.Lines, true),
        new(321, Vat, SpecTaxBase.Lines, true),
        new(331, Vat, SpecTaxBase.Lines, true),
        new(341, Vat, SpecTaxBase.Lines, true),
        new(361, Vat, SpecTaxBase.Lines, true),
        new(371, Vat, SpecTaxBase.Lines, true),
        new(481, Vat, SpecTaxBase.Lines, true),
    ];

    /// <summary>Effect R on VAT: all but the income tax of 53.</summary>
    public bool RetainsVat => IsRetained && Code != 53;

    /// <summary>Retains all the VAT of its lines.</summary>
    public bool RetainsAllVat => RetainsVat && Base == SpecTaxBase.Lines && Rate == Vat;

    public string Text => Code.ToString(CultureInfo.InvariantCulture);

    public static int Number(string code) => int.Parse(code, NumberStyles.None, CultureInfo.InvariantCulture);
}
