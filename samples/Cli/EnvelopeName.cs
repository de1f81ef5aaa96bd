using System.Globalization;

namespace FMgo.Cli;

/// <summary>How envelopes are called: <c>envelope-&lt;rut&gt;-&lt;dte or boletas&gt;-&lt;number&gt;.xml</c>.</summary>
internal static class EnvelopeName
{
    private const string Begin = "envelope-";
    private const string End = ".xml";

    public static string Of(Rut issuer, bool isBoleta, int number) => string.Create(CultureInfo.InvariantCulture, $"{Begin}{issuer}-{(isBoleta ? "boletas" : "dte")}-{number}{End}");

    public static bool Is(string path) => Path.GetFileName(path).StartsWith(Begin, StringComparison.Ordinal);

    public static int NumberOf(string path) => int.Parse(Path.GetFileNameWithoutExtension(path)[SeriesOf(Path.GetFileName(path)).Length..], CultureInfo.InvariantCulture);

    /// <summary>The name with the next number.</summary>
    public static string Next(string name) => string.Create(CultureInfo.InvariantCulture, $"{SeriesOf(name)}{NumberOf(name) + 1}{End}");

    /// <summary>The names in a folder that differ in their number only.</summary>
    public static IEnumerable<string> AllLike(string folder, string name) => Directory.EnumerateFiles(folder, $"{SeriesOf(name)}*{End}").Select(path => Path.GetFileName(path));

    private static string SeriesOf(string name) => name[..(name.LastIndexOf('-') + 1)];
}
