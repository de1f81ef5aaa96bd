using FMgo.Arithmetic;
using FMgo.Tests.Arithmetic.Oracle;

namespace FMgo.Tests.Arithmetic;

/// <summary>The worked examples of the fact sheet hold for the oracle and for the calculator, each by itself.</summary>
public class WorkedExamplesTests
{
    public static TheoryData<string> Names => [.. WorkedExamples.All.Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_oracle_gives_the_table(string name)
    {
        var example = Find(name);
        var expected = SpecTotals.Of(example.Read(), example.Options);
        Assert.False(expected.IsImpossible);
        example.AssertHolds(expected.Amounts);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_calculator_gives_the_table(string name)
    {
        var example = Find(name);
        var result = TotalsCalculator.Calculate(example.Read(), example.Options);
        Assert.Equal(example.Remark is null ? [] : [example.Remark], JsonOrder.Found(result));
        var actual = SpecAmounts.In(result.Partial!);
        example.AssertHolds(actual);
        Assert.Null(SpecTotals.Of(example.Read(), example.Options).Amounts.DifferenceFrom(actual));
    }

    [Fact]
    public void All_38_are_there() => Assert.Equal(
        [.. Enumerable.Range(1, 37).Select(number => $"E{number:00}").Append("E08b").Order(StringComparer.Ordinal)],
        WorkedExamples.All.Select(example => example.Name.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));

    private static WorkedExample Find(string name) => WorkedExamples.All.Single(example => example.Name == name);
}
