namespace FMgo;

/// <summary>The one table of dates on which rules hang: which law or resolution, and from when.</summary>
/// <remarks>Rates that changed in the past are in the tables of rates (<see cref="Tables.VatRates"/>, <see cref="Tables.Tax.Rates"/>), each with its own source.</remarks>
public static class Regulations
{
    /// <summary>The form of payment of invoices, and the pesos of exports.</summary>
    internal static readonly Regulation Format20170531 = new("DTE-2017-05-31", new(2017, 5, 31), "Formato DTE, cambios del 2017-05-31");

    /// <summary>The register of agreements on exceptional payment terms.</summary>
    internal static readonly Regulation Format20190710 = new("DTE-2019-07-10", new(2019, 7, 10), "Formato DTE, cambios del 2019-07-10");

    /// <summary>References to land and to management plans of timber.</summary>
    internal static readonly Regulation Format20210914 = new("DTE-2021-09-14", new(2021, 9, 14), "Formato DTE, cambios del 2021-09-14");

    /// <summary>Six months in which a credit note for returned goods lowers the VAT.</summary>
    internal static readonly Regulation NotesOfSixMonths = new("LEY-21398", new(2022, 3, 24), "Ley 21.398; DL 825, artículos 21 N° 2 y 70; Circular SII 19 de 2022");

    /// <summary>References to vouchers of electronic payments.</summary>
    internal static readonly Regulation Format20231207 = new("DTE-2023-12-07", new(2023, 12, 7), "Formato DTE, cambios del 2023-12-07");

    /// <summary>Names of items that people understand.</summary>
    internal static readonly Regulation ItemNames = new("RES-36-2024", new(2024, 7, 1), "Res. Ex. SII 36 de 2024");

    /// <summary>Data of timber.</summary>
    internal static readonly Regulation Timber = new("RES-75-2024", new(2024, 11, 1), "Res. Ex. SII 75 de 2024");

    /// <summary>Who pays sales above 135 UF, by the law itself: invoices paid in cash say so.</summary>
    internal static readonly Regulation CashAboveLimit = new("LEY-21713", new(2025, 1, 1), "Ley 21.713; Código Tributario, artículo 92 ter");

    /// <summary>Who pays sales above 135 UF: boletas name the payer.</summary>
    internal static readonly Regulation PayerOfBoletas = new("RES-44-2025", new(2025, 9, 1), "Res. Ex. SII 44 de 2025; Código Tributario, artículo 92 ter");

    /// <summary>SII's own signature on boletas of its free system.</summary>
    internal static readonly Regulation CentralSignature = new("RES-2-2026", new(2026, 1, 7), "Res. Ex. SII 2 de 2026");

    /// <summary>The version of the format that has fields for where timber goes to.</summary>
    internal static readonly Regulation FormatV25 = new("DTE-2.5", new(2026, 2, 16), "Formato DTE v2.5 (2026-02-16)");

    /// <summary>Data of the movement of goods.</summary>
    internal static readonly Regulation GoodsTransport = new("RES-154-2025", new(2026, 11, 1), "Res. Ex. SII 154 de 2025; la 52 de 2026 movió su fecha del 2026-05-01 al 2026-11-01");

    /// <summary>The end of the special credit of construction companies.</summary>
    internal static readonly Regulation EndOfConstructionCredit = new("LEY-21420", new(2027, 1, 1), "Ley 21.420, artículo 5, con las leyes 21.462 y 21.558; Circular SII 37 de 2023");

    /// <summary>All of them, by date.</summary>
    public static IReadOnlyList<Regulation> All { get; } =
    [
        Format20170531, Format20190710, Format20210914, NotesOfSixMonths, Format20231207, ItemNames, Timber, CashAboveLimit, PayerOfBoletas, CentralSignature, FormatV25, GoodsTransport, EndOfConstructionCredit,
    ];

    /// <summary>Finds one by its name; null where there is none.</summary>
    /// <param name="id">The name, such as <c>RES-154-2025</c>.</param>
    public static Regulation? Find(string? id)
    {
        foreach (var regulation in All)
        {
            if (regulation.Id == id)
            {
                return regulation;
            }
        }

        return null;
    }
}
