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
                public string? Shape { get; set; }
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
    public void A_set_outside_the_documents_declares_one_shape_and_gets_a_codec_of_its_own_and_no_place_in_the_catalogue()
    {
        var result = Run(
            """[Tag("NmbItem", "Nombre", Dte = "1 text(80)")] public string? Name { get; init; }""",
            """[Tag("RznSoc", "Nombre", Shape = "0..1 text(50)")] public string? Name { get; init; }""");
        Assert.Empty(result.Diagnostics);
        string codec = TextOf(result, "FMgo.Books.EntryCodec.g.cs");
        Assert.Contains("namespace FMgo.Books;", codec, StringComparison.Ordinal);
        Assert.DoesNotContain("Conforms", codec, StringComparison.Ordinal);
        string catalogue = TextOf(result, "FieldCatalogue.g.cs");
        Assert.Contains("LineCodec.Fields", catalogue, StringComparison.Ordinal);
        Assert.DoesNotContain("Entry", catalogue, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[Tag("RznSoc", "Nombre", Dte = "0..1 text(50)")] public string? Name { get; init; }""")]
    [InlineData("""[Tag("RznSoc", "Nombre", Shape = "0..1 text(50)", Codes = "1111111111")] public string? Name { get; init; }""")]
    [InlineData("""[Tag("RznSoc", "Nombre")] public string? Name { get; init; }""")]
    public void Another_set_does_not_declare_the_branches_of_the_documents(string property) =>
        Assert.Contains("FMGOGEN002", Run("", property).Diagnostics.Select(error => error.Id));

    [Fact]
    public void Documents_declare_their_branches_and_no_shape_for_all() => Assert.Equal(
        "FMGOGEN002", Assert.Single(Run("""[Tag("NmbItem", "Nombre", Dte = "1 text(80)", Shape = "1 text(80)")] public string? Name { get; init; }""").Diagnostics).Id);

    [Fact]
    public void Codes_of_the_wrong_length_are_an_error() =>
        Assert.Equal("FMGOGEN002", Assert.Single(Run("""[Tag("NmbItem", "Nombre", Dte = "1 text(80)", Codes = "111")] public string? Name { get; init; }""").Diagnostics).Id);

    private static string TextOf(GeneratorDriverRunResult result, string file) =>
        result.GeneratedTrees.Single(tree => tree.FilePath.EndsWith(file, StringComparison.Ordinal)).ToString();

    private static GeneratorDriverRunResult Run(string properties, string entryProperties = "")
    {
        string source = $$"""
            #nullable enable
            using FMgo.Format;
            {{Attribute}}
            namespace FMgo.Documents
            {
                public sealed record Line { {{properties}} }
            }
            namespace FMgo.Books
            {
                internal sealed record Entry { {{entryProperties}} }
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
