using System.Globalization;

namespace FMgo.Validation;

/// <summary>The codes of documents that references may name.</summary>
internal static class ReferenceTypes
{
    /// <summary>Formato DTE v2.5, Referencia 2.</summary>
    private static readonly int[] OfDte =
    [
        30, 32, 33, 34, 35, 38, 39, 40, 41, 43, 45, 46, 48, 50, 52, 55, 56, 60, 61, 103, 110, 111, 112,
        801, 802, 803, 804, 805, 806, 807, 808, 809, 810, 811, 812, 813, 814, 815, 820, 821, 822, 823,
    ];

    /// <summary>Formato Boletas v4.2, Referencia 2.</summary>
    private static readonly int[] OfBoletas = [39, 41, 50, 52, 801, 802, 803, 804, 805, 806, 813];

    /// <summary>The number of a type; -1 when there is none or it has letters, which are free.</summary>
    public static int NumberOf(string? type) => int.TryParse(type, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;

    public static bool IsKnown(int number, bool inBoleta) => Array.IndexOf(inBoleta ? OfBoletas : OfDte, number) >= 0;

    /// <summary>Whether it is a tax document; the 800s are others.</summary>
    public static bool IsTaxDocument(int number) => number is > 0 and < 800;
}
