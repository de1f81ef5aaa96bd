using System.Reflection;
using System.Runtime.Loader;
using FMgo.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FMgo.Tests.Arithmetic;

/// <summary>
/// A record set of totals that only the tests have: compiled beside the library through the generator, under the name of the tests, to which the library shows its
/// internals, and walked by the library's own visitors.
/// </summary>
internal sealed class TrialTotals
{
    private const string Walks = """
        public static class Walks
        {
            public static ValueList<Finding> Compare(Trial given, Trial computed)
            {
                var calculation = new Calculation(new Document(), DocumentType.Invoice, CalculationOptions.Default);
                var comparison = new TotalsComparison(ref calculation);
                TrialFigures.Of(computed).Against(given, ref comparison);
                return calculation.Found();
            }

            public static ValueList<Finding> Limit(Trial given, Trial computed)
            {
                var calculation = new Calculation(new Document(), DocumentType.Invoice, CalculationOptions.Default);
                var limits = new TotalsLimits(ref calculation);
                TrialFigures.Of(computed).Against(given, ref limits);
                return limits.AreKept ? default : calculation.Found();
            }

            public static ValueList<Finding> Miss(Trial given, Trial computed)
            {
                var absence = new TotalsAbsence(DocumentType.Invoice);
                TrialFigures.Of(computed).Against(given, ref absence);
                return absence.Found;
            }

            public static ValueList<Finding> MissInBoleta(Trial given, Trial computed)
            {
                var absence = new TotalsAbsence(DocumentType.Boleta);
                TrialFigures.Of(computed).Against(given, ref absence);
                return absence.Found;
            }

            public static Trial Keep(Trial given, Trial computed)
            {
                var kept = new KeptFigures(rate: 19);
                return TrialFigures.Of(computed).Against(given, ref kept).In(given);
            }

            public static Trial Compute(Trial given, Trial computed) => TrialFigures.Of(computed).In(given);

            public static TrialAbroad Convert(Trial computed, decimal rate)
            {
                var conversion = new CurrencyConversion(rate);
                var none = new TrialAbroad();
                return TrialAbroadFigures.From(computed).Against(none, ref conversion).In(none);
            }
        }
        """;

    private readonly Assembly _assembly;

    /// <param name="lines">What is declared in the totals besides <c>MntPrueba</c>.</param>
    /// <param name="linesAbroad">The same in the totals in another currency.</param>
    public TrialTotals(string lines, string linesAbroad) => _assembly = Compile($$"""
        #nullable enable
        using FMgo.Arithmetic;
        using FMgo.Format;
        namespace FMgo.Documents;

        [Figures]
        public sealed record Trial
        {
            [Tag("MntPrueba", "Prueba", Dte = "0..1 MontoType", Computed = true)] public decimal? TrialAmount { get; init; }
            {{lines}}
        }

        [Figures(From = typeof(Trial))]
        public sealed record TrialAbroad
        {
            [Tag("MntPruebaOtrMnda", "Prueba", Dte = "0..1 Dec14_4Type", Computed = true)] public decimal? TrialAmount { get; init; }
            {{linesAbroad}}
        }

        {{Walks}}
        """);

    /// <summary>A record with one amount, if it has such a property.</summary>
    public object Record(string property, decimal? amount)
    {
        var type = _assembly.GetType("FMgo.Documents.Trial")!;
        object record = Activator.CreateInstance(type)!;
        type.GetProperty(property)!.SetValue(record, amount);
        return record;
    }

    public string[] Find(string walk, object given, object computed) =>
        [.. ((ValueList<Finding>)Walk(walk, given, computed)).Select(finding => $"{finding.Code} {finding.Path} {string.Join(' ', finding.Arguments)}".TrimEnd())];

    public object Walk(string walk, params object[] arguments) => _assembly.GetType("FMgo.Documents.Walks")!.GetMethod(walk)!.Invoke(null, arguments)!;

    public static decimal? AmountOf(object record, string property) => (decimal?)record.GetType().GetProperty(property)!.GetValue(record);

    private static Assembly Compile(string source)
    {
        var parsing = new CSharpParseOptions(LanguageVersion.Latest);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileNameWithoutExtension(file) != typeof(TrialTotals).Assembly.GetName().Name)
            .Append(typeof(Document).Assembly.Location).Distinct().Select(file => MetadataReference.CreateFromFile(file));
        var compilation = CSharpCompilation.Create(
            typeof(TrialTotals).Assembly.GetName().Name, [CSharpSyntaxTree.ParseText(source, parsing)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new DocumentModelGenerator().AsSourceGenerator()], parseOptions: parsing).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        using var image = new MemoryStream();
        var emitted = generated.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return new AssemblyLoadContext(nameof(TrialTotals)).LoadFromStream(image);
    }
}
