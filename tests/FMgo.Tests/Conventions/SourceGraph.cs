using FMgo.Generators;
using FMgo.Tests.Docs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FMgo.Tests.Conventions;

/// <summary>Who refers to whom in the library: every name of its sources, generated ones included, resolved by the compiler to the file that declares it.</summary>
internal static class SourceGraph
{
    private const string Library = "src/FMgo";

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    private static readonly Lazy<CSharpCompilation> Compiled = new(Compile);

    private static readonly Lazy<IReadOnlyList<SourceReference>> All = new(Find);

    /// <summary>The library as the compiler sees it.</summary>
    public static CSharpCompilation Compilation => Compiled.Value;

    /// <summary>Every reference from one folder of the library to another.</summary>
    public static IReadOnlyList<SourceReference> References => All.Value;

    /// <summary>The folder of a file: the first one below the library, empty for its root. What is generated belongs to the folder that it is generated for.</summary>
    public static string FolderOf(SyntaxTree tree)
    {
        if (tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))
        {
            string set = tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().First().Name.ToString();
            return Path.GetFileName(tree.FilePath) == "Paths.g.cs" ? "" : set == nameof(FMgo) ? "Catalogue" : set[(nameof(FMgo).Length + 1)..];
        }

        string[] parts = Path.GetRelativePath(Repository.Path(Library), tree.FilePath).Split(Path.DirectorySeparatorChar);
        return parts.Length == 1 ? "" : parts[0];
    }

    private static CSharpCompilation Compile()
    {
        string implicitUsings = string.Join('\n', ((string[])["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"])
            .Select(name => $"global using {name};"));
        var trees = Directory.EnumerateFiles(Repository.Path(Library), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Path(Library), file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Parsing, file))
            .Append(CSharpSyntaxTree.ParseText(implicitUsings, Parsing, Path.Combine(Repository.Path(Library), "ImplicitUsings.cs")));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("FMgo", StringComparison.OrdinalIgnoreCase))
            .Select(file => MetadataReference.CreateFromFile(file));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create("FMgo.Core", trees, references, options);
        CSharpGeneratorDriver.Create([new DocumentModelGenerator().AsSourceGenerator(), new RuleCatalogueGenerator().AsSourceGenerator()], parseOptions: Parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return (CSharpCompilation)generated;
    }

    private static List<SourceReference> Find() => [.. Compilation.SyntaxTrees.SelectMany(Of).Distinct()];

    private static IEnumerable<SourceReference> Of(SyntaxTree tree)
    {
        string from = FolderOf(tree);
        var model = Compilation.GetSemanticModel(tree);
        foreach (var name in tree.GetRoot().DescendantNodes(descendIntoTrivia: false).OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            if (symbol is null or INamespaceSymbol || symbol.DeclaringSyntaxReferences is not [var declaration, ..])
            {
                continue;
            }

            string to = FolderOf(declaration.SyntaxTree);
            if (to != from)
            {
                yield return new SourceReference(from, to, Path.GetFileName(tree.FilePath), Path.GetFileName(declaration.SyntaxTree.FilePath));
            }
        }
    }
}
