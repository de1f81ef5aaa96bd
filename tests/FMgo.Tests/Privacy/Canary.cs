using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FMgo.Tests.Privacy;

/// <summary>A made-up person whose data are like nothing else: wherever a part of them turns up, somebody quoted them.</summary>
internal static class Canary
{
    public const string Name = "Zqxjkva Wqyzxkh";

    public const string Address = "Pasaje Qzvwxy 7391";

    public const string Mail = "zqxjkva.wqyzxkh@ejemplo.cl";

    public const string Phone = "+56 9 2468 9753";

    /// <summary>The body of a RUT, of which the phone has the same digits.</summary>
    public const int Body = 24_689_753;

    /// <summary>The body of a RUT that is smaller than the format takes.</summary>
    public const int SmallBody = 97_531;

    private const int LeastPart = 4;

    private static readonly CultureInfo[] Cultures = [CultureInfo.GetCultureInfo("es-CL"), CultureInfo.GetCultureInfo("en")];

    private static readonly string[] Parts =
    [
        .. new[] { "zqxjkva", "wqyzxkh", "qzvwxy" }.SelectMany(word => Enumerable.Range(0, word.Length - LeastPart + 1).Select(at => word.Substring(at, LeastPart))),
        "7391", "24689", "46897", "68975", "89753", "97531",
    ];

    public static Rut Rut { get; } = Rut.FromBody(Body);

    public static Rut SmallRut { get; } = Rut.FromBody(SmallBody);

    /// <summary>The RUT with a check digit that is not its own.</summary>
    public static string WrongRut => $"24.689.753-{(Rut.CheckDigit == '1' ? '2' : '1')}";

    /// <summary>What people put into fields, in every form that is wrong somewhere.</summary>
    public static string[] Texts { get; } =
    [
        Name, Address, Mail, Phone, Rut.ToString(), Rut.ToString("P"), WrongRut, WrongRut.Replace(".", "", StringComparison.Ordinal), $"  {Name} ", $"{Name}\u2603", $"\u0007{Name}",
        Name + " " + Address, string.Concat(Enumerable.Repeat(Name + " ", 80)), SmallRut.ToString(),
    ];

    /// <summary>Whether anything of the person is in a text.</summary>
    public static bool IsIn(string text) => FindIn(text) is not null;

    public static void AssertNotIn(string text, string what) =>
        Assert.True(FindIn(text) is null, $"\"{FindIn(text)}\" is in: {text}\nof {what}");

    /// <summary>Asserts that findings say nothing of the person: in any language, their values, as text, as JSON.</summary>
    public static void AssertNotIn(IEnumerable<Finding> findings, string what)
    {
        foreach (var finding in findings)
        {
            AssertNotIn(AllOf(finding), what);
        }
    }

    public static string AllOf(Finding finding) =>
        string.Join('\n', [finding.ToString(), .. Cultures.Select(finding.GetMessage), string.Join('|', finding.Arguments), JsonSerializer.Serialize(finding)]);

    private static string? FindIn(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char each in text)
        {
            // Dots, hyphens and blanks hide nothing.
            if (char.IsLetterOrDigit(each))
            {
                plain.Append(char.ToLowerInvariant(each));
            }
        }

        string all = plain.ToString();
        return Array.Find(Parts, part => all.Contains(part, StringComparison.Ordinal));
    }
}
