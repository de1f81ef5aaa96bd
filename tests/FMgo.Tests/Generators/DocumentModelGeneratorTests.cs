using FMgo.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FMgo.Tests.Generators;

/// <summary>A field that is not declared, or declared wrongly, does not compile.</summary>
public class DocumentModelGeneratorTests
{
    private const string Attribute = """
        namespace FMgo.Format
        {
            internal sealed class TagAttribute(string tag, string spanish) : System.Attribute
            {
                public string? Dte { get; set; }
                public string? Documento { get; set; }
                public string? Liquidacion { get; set; }
                public string? Exportaciones { get; set; }
                public string? Boleta { get; set; }
                public string? BoletaTag { get; set; }
                public string? Codes { get; set; }
                public string? BoletaCodes { get; set; }
                public int Row { get; set; }
            }
        }
        """;

    [Fact]
    public void Right_declaration_gives_a_codec_and_no_complaint()
    {
        var result = Run("""[Tag("NmbItem", "Nombre", Dte = "1 text(80)", Codes = "1111111111")] public string? Name { get; init; }""");
        Assert.Empty(result.Diagnostics);
        Assert.Contains(result.GeneratedTrees, tree => tree.FilePath.EndsWith("LineCodec.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void Property_without_tag_is_an_error()
    {
        var result = Run("""[Tag("NmbItem", "Nombre", Dte = "1 text(80)")] public string? Name { get; init; } public int Forgotten { get; init; }""");
        var error = Assert.Single(result.Diagnostics);
        Assert.Equal(("FMGOGEN001", DiagnosticSeverity.Error), (error.Id, error.Severity));
        Assert.Contains("Forgotten", error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Computed_property_needs_no_tag() =>
        Assert.Empty(Run("""[Tag("NmbItem", "Nombre", Dte = "1 text(80)")] public string? Name { get; init; } public int Length => 0;""").Diagnostics);

    [Theory]
    [InlineData("1 txt(80)", "string?")]
    [InlineData("1 text(x)", "string?")]
    [InlineData("one text(80)", "string?")]
    [InlineData("0..5 text(80)", "string?")]
    [InlineData("1 text(80)", "decimal?")]
    [InlineData("1 MontoType", "string?")]
    [InlineData("1 rut", "string?")]
    [InlineData("1 FechaType", "System.DateTime?")]
    [InlineData("1", "string?")]
    public void Shape_that_is_none_or_does_not_fit_the_type_is_an_error(string shape, string type)
    {
        var error = Assert.Single(Run($$"""[Tag("NmbItem", "Nombre", Dte = "{{shape}}")] public {{type}} Name { get; init; }""").Diagnostics);
        Assert.Equal("FMGOGEN002", error.Id);
    }

    [Fact]
    public void Codes_of_the_wrong_length_are_an_error() =>
        Assert.Equal("FMGOGEN002", Assert.Single(Run("""[Tag("NmbItem", "Nombre", Dte = "1 text(80)", Codes = "111")] public string? Name { get; init; }""").Diagnostics).Id);

    private static GeneratorDriverRunResult Run(string properties)
    {
        string source = $$"""
            #nullable enable
            using FMgo.Format;
            {{Attribute}}
            namespace FMgo.Documents
            {
                public sealed record Line { {{properties}} }
            }
            """;
        var compilation = CSharpCompilation.Create(
            "Declared",
            [CSharpSyntaxTree.ParseText(source)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return CSharpGeneratorDriver.Create(new DocumentModelGenerator()).RunGenerators(compilation).GetRunResult();
    }
}
