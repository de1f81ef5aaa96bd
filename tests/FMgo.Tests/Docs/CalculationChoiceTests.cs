using System.Globalization;
using System.Text.RegularExpressions;
using FMgo.Arithmetic;

namespace FMgo.Tests.Docs;

/// <summary>Every choice of the arithmetic stands in the guide with its default, and every way it can be made.</summary>
public class CalculationChoiceTests
{
    public static TheoryData<string> Choices =>
        [.. typeof(CalculationOptions).GetProperties().Where(property => property.Name != nameof(CalculationOptions.Default)).Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Choices))]
    public void Is_explained_with_its_default(string name)
    {
        string guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "drafting-and-totals.md"));
        var row = Regex.Match(guide, $@"^\| `{name}` \| (?<default>[^|]+) \| (?<why>[^|]+) \|\r?$", RegexOptions.Multiline);
        Assert.True(row.Success, $"{name} is not in the table.");

        var property = typeof(CalculationOptions).GetProperty(name)!;
        object? value = property.GetValue(CalculationOptions.Default);
        Assert.Contains(value is null ? "date" : $"`{Convert.ToString(value, CultureInfo.InvariantCulture)}`", row.Groups["default"].Value, StringComparison.Ordinal);
        if (property.PropertyType.IsEnum)
        {
            Assert.All(Enum.GetNames(property.PropertyType), choice => Assert.Contains($"`{choice}`", row.Value, StringComparison.Ordinal));
        }
    }
}
