using System.Globalization;

namespace FMgo.Arithmetic;

/// <summary>Collects findings while the arithmetic runs from the lines up, and gives them back in the order of the document.</summary>
internal sealed class FindingLog
{
    // Dividing by it drops the zeros at the end.
    private const decimal Unscaled = 1.0000000000000000000000000000m;

    private List<Finding>? _header;
    private List<Finding>? _zones;

    /// <summary>Adds a finding on <c>Encabezado</c>, which comes before all else in the document.</summary>
    public void InHeader(Finding finding) => (_header ??= []).Add(finding);

    /// <summary>Adds a finding on <c>Detalle</c>, <c>DscRcgGlobal</c> or <c>Referencia</c>, which are worked through in this order.</summary>
    public void InZones(Finding finding) => (_zones ??= []).Add(finding);

    /// <summary>Adds a finding on a field of a repeated group, such as <c>Detalle[3]/MontoItem</c>.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="zone">The group.</param>
    /// <param name="index">Its place, from 0.</param>
    /// <param name="tag">The field.</param>
    /// <param name="numbers">The numbers that the message shows.</param>
    public void InZones(Rule rule, string zone, int index, string tag, params ReadOnlySpan<decimal> numbers) =>
        InZones(rule.At(string.Create(CultureInfo.InvariantCulture, $"{zone}[{index + 1}]/{tag}"), Texts(numbers)));

    public ValueList<Finding> ToValueList() => (_header, _zones) switch
    {
        (null, null) => default,
        (null, _) => _zones.ToValueList(),
        (_, null) => _header.ToValueList(),
        _ => [.. _header, .. _zones],
    };

    public static string[] Texts(ReadOnlySpan<decimal> numbers)
    {
        string[] texts = new string[numbers.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = Text(numbers[i]);
        }

        return texts;
    }

    /// <summary>A number as people write it: 10.50 is 10.5.</summary>
    public static string Text(decimal number) => (number / Unscaled).ToString(CultureInfo.InvariantCulture);
}
