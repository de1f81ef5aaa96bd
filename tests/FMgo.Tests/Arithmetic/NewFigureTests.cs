using FMgo.Arithmetic;
using FMgo.Documents;

namespace FMgo.Tests.Arithmetic;

/// <summary>A new amount of <c>Totales</c> is one line, its property: all that is done with any amount is done with it.</summary>
public class NewFigureTests
{
    private const string Line = """[Tag("MntNuevo", "Nuevo", Dte = "0..1 MontoType", Computed = true)] public decimal? NewAmount { get; init; }""";
    private const string LineAbroad = """[Tag("MntNuevoOtrMnda", "Nuevo", Dte = "0..1 Dec14_4Type", Computed = true)] public decimal? NewAmount { get; init; }""";
    private const string New = "NewAmount";

    private static readonly Lazy<TrialTotals> Trial = new(() => new TrialTotals(Line, LineAbroad));

    [Fact]
    public void It_is_compared() =>
        Assert.Equal(["FMGO-TOT-001 Encabezado/Totales/MntNuevo 101 100"], Trial.Value.Find("Compare", Amount(101), Amount(100)));

    [Fact]
    public void It_is_missed() =>
        Assert.Equal(["FMGO-TOT-040 Encabezado/Totales/MntNuevo 100"], Trial.Value.Find("Miss", Amount(null), Amount(100)));

    [Fact]
    public void It_is_missed_by_the_name_that_boletas_give_it()
    {
        var trial = new TrialTotals(Line.Replace("Computed", "Boleta = \"0..1 MontoType\", BoletaTag = \"MntNuevoBol\", Computed", StringComparison.Ordinal), LineAbroad);
        Assert.Equal(["FMGO-TOT-040 Encabezado/Totales/MntNuevoBol 100"], trial.Find("MissInBoleta", trial.Record(New, null), trial.Record(New, 100)));
    }

    [Fact]
    public void It_must_fit_in_the_format() =>
        Assert.Equal([$"FMGO-TOT-008 Encabezado/Totales/MntNuevo {Limits.Pesos + 1} {Limits.Pesos}"], Trial.Value.Find("Limit", Amount(null), Amount(Limits.Pesos + 1)));

    [Theory]
    [InlineData("Compare")]
    [InlineData("Miss")]
    [InlineData("Limit")]
    public void Nothing_is_said_of_it_where_it_is_right(string walk) => Assert.Empty(Trial.Value.Find(walk, Amount(100), Amount(100)));

    [Fact]
    public void It_is_filled_in() =>
        Assert.Equal(100, TrialTotals.AmountOf(Trial.Value.Walk("Compute", Amount(null), Amount(100)), New));

    [Fact]
    public void What_came_stays_where_differences_are_waived()
    {
        Assert.Equal(101, TrialTotals.AmountOf(Trial.Value.Walk("Keep", Amount(101), Amount(100)), New));
        Assert.Equal(100, TrialTotals.AmountOf(Trial.Value.Walk("Keep", Amount(null), Amount(100)), New));
    }

    [Fact]
    public void Record_that_is_right_comes_back_as_it_is()
    {
        object given = Amount(100);
        Assert.Same(given, Trial.Value.Walk("Compute", given, Amount(100)));
    }

    [Fact]
    public void It_is_converted() =>
        Assert.Equal(0.1m, TrialTotals.AmountOf(Trial.Value.Walk("Convert", Amount(100), 1000m), New));

    [Fact]
    public void Without_the_line_there_is_no_such_amount()
    {
        var without = new TrialTotals("", "");
        Assert.ThrowsAny<NullReferenceException>(() => without.Record(New, 1));
        Assert.Equal(["FMGO-TOT-001 Encabezado/Totales/MntPrueba 101 100"], without.Find("Compare", without.Record("TrialAmount", 101), without.Record("TrialAmount", 100)));
    }

    [Fact]
    public void Every_amount_of_Totales_is_a_figure_but_what_is_never_computed() =>
        Assert.Equal(
            typeof(Totals).GetProperties().Select(property => property.Name).Except([nameof(Totals.Currency), nameof(Totals.PreviousBalance)]).Order(StringComparer.Ordinal),
            typeof(TotalsFigures).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));

    private static object Amount(decimal? amount) => Trial.Value.Record(New, amount);
}
