using System.Reflection;
using FMgo.Documents;
using FMgo.Tests.Docs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FMgo.Tests.Conventions;

/// <summary>A field has its name from its <c>[Tag]</c> and nowhere else: the sources say <c>Paths.Header.Receiver.Rut</c>, never <c>"Encabezado/Receptor/RUTRecep"</c>.</summary>
public class PathLiteralTests
{
    // It speaks of other formats, whose tags have the same names.
    private const string OtherFormats = "Sii";

    private static readonly HashSet<string> Paths = [.. FieldCatalogue.All.SelectMany(entry => (string[])[entry.Path, InBoletas(entry.Path, entry.Field.TagIn(DocumentBranch.Boleta))])];

    private static readonly HashSet<string> Tags = [.. Paths.Select(path => path[(path.LastIndexOf('/') + 1)..])];

    // Of the sets that are not the documents: the constants that the generator made of them.
    private static readonly HashSet<string> OtherPaths = [.. typeof(Document).Assembly.GetTypes()
        .Where(type => OutermostOf(type) is { IsPublic: false } outermost && outermost.Name.EndsWith("Paths", StringComparison.Ordinal) && outermost.Name != "Paths")
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.IsLiteral)
        .Select(field => (string)field.GetRawConstantValue()!)
        .Where(path => path.Contains('/', StringComparison.Ordinal))];

    [Fact]
    public void Paths_of_the_CAF_are_among_them() => Assert.Superset(new HashSet<string> { "AUTORIZACION/CAF/DA/RNG/H", "AUTORIZACION/CAF/FRMA/@algoritmo" }, OtherPaths);

    [Fact]
    public void No_path_and_no_tag_of_the_format_is_typed()
    {
        string[] typed = [.. SourceGraph.Compilation.SyntaxTrees.Where(tree => !tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)).SelectMany(TypedIn)];
        Assert.True(typed.Length == 0, $"Use Paths or Tags (generated from [Tag]) for:\n{string.Join('\n', typed)}");
    }

    [Theory]
    [InlineData("\"Encabezado/Receptor/RUTRecep\"", true)]
    [InlineData("\"Encabezado/Totales/TotalPeriodo\"", true)]
    [InlineData("\"Encabezado/Totales/\"", true)]
    [InlineData("$\"Detalle[{1}]\"", true)]
    [InlineData("$\"{1}]/MontoItem\"", true)]
    [InlineData("\"NmbItem\"", true)]
    [InlineData("\"AUTORIZACION/CAF/DA/RE\"", true)]
    [InlineData("\"Formato DTE v2.5, Encabezado 12\"", false)]
    [InlineData("\"Referencia al set\"", false)]
    [InlineData("\"Certificado\"", false)]
    public void Typed_name_would_be_seen(string expression, bool isSeen) =>
        Assert.Equal(isSeen, TypedIn(CSharpSyntaxTree.ParseText($"class C {{ object Of() => {expression}; }}", path: Repository.Path("src/FMgo/Drafting/C.cs"))).Any());

    private static IEnumerable<string> TypedIn(SyntaxTree tree) => tree.GetRoot().DescendantTokens()
        .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.InterpolatedStringTextToken)
        .Where(token => !token.Parent!.Ancestors().Any(node => node is AttributeSyntax) && IsName(token.ValueText, SourceGraph.FolderOf(tree)))
        .Select(token => $"{tree.FilePath}:{token.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {token.ValueText}");

    // A whole path, the beginning of one, or pieces of one: what has a blank is prose.
    private static bool IsName(string text, string folder)
    {
        string[] pieces = text.Split('/', '[', ']');
        bool isPiece = pieces.Length > 1 && pieces.Any(Tags.Contains);
        return !text.Contains(' ') && (OtherPaths.Contains(text) || Paths.Contains(text) || (folder != OtherFormats && (isPiece || Tags.Contains(text))));
    }

    private static Type OutermostOf(Type type) => type.DeclaringType is { } outer ? OutermostOf(outer) : type;

    private static string InBoletas(string path, string tag) => path[..(path.LastIndexOf('/') + 1)] + tag;
}
