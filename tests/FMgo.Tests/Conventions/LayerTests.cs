using FMgo.Tests.Docs;
using Microsoft.CodeAnalysis;

namespace FMgo.Tests.Conventions;

/// <summary>Arrows run one way: a folder knows only those that docs/architecture.md draws below it.</summary>
public class LayerTests
{
    // Partial methods of .NET's own generators (regular expressions, logging), which do not run here.
    private const string OfOtherGenerators = "CS8795";

    // What an invoice is made with, so that its first lines need `using FMgo;` alone. They stay in the folders of their stages.
    private static readonly string[] FrontDoor =
    [
        "Caf", "Document", "DocumentDraft", "DocumentSigner", "DraftResults", "DraftLine", "Envelope", "EnvelopeHeader", "IssuableDocument", "Issuer", "Line", "PaymentForm", "Receiver",
        "SignedDocument", "SigningCertificate",
    ];

    [Fact]
    public void Sources_compile_so_that_every_name_is_resolved() =>
        Assert.Empty(SourceGraph.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != OfOtherGenerators).Take(5));

    [Fact]
    public void No_folder_refers_to_one_above_it()
    {
        var backward = SourceGraph.References.Where(reference => LevelOf(reference.From) <= LevelOf(reference.To)).Select(reference => reference.ToString()).Order(StringComparer.Ordinal).ToList();
        Assert.True(backward.Count == 0, $"Backward arrows:\n{string.Join('\n', backward)}");
    }

    [Fact]
    public void Every_folder_is_drawn_once_and_every_drawn_folder_exists()
    {
        var folders = Directory.EnumerateDirectories(Repository.Path("src/FMgo")).Select(folder => Path.GetFileName(folder)).Where(name => name is not ("bin" or "obj")).Append("");
        Assert.Equal(folders.Order(StringComparer.Ordinal), Layers.Drawn.SelectMany(layer => layer).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_backward_arrow_would_be_seen() =>
        Assert.Contains(SourceGraph.References, reference => (reference.From, reference.To) == ("Drafting", "Documents"));

    [Fact]
    public void Namespaces_follow_the_first_folder()
    {
        var wrong = SourceGraph.Compilation.SyntaxTrees
            .Where(tree => !tree.FilePath.EndsWith("ImplicitUsings.cs", StringComparison.Ordinal))
            .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.BaseNamespaceDeclarationSyntax>()
                .Where(declared => declared.Name.ToString() != NamespaceOf(tree))
                .Select(declared => $"{tree.FilePath}: {declared.Name}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_front_door_is_public_and_in_the_root()
    {
        Assert.All(FrontDoor, name => Assert.True(typeof(Rut).Assembly.GetType($"FMgo.{name}")?.IsPublic, name));
        string page = File.ReadAllText(Repository.Path("docs/architecture.md"));
        Assert.All(FrontDoor, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    private static string NamespaceOf(SyntaxTree tree) =>
        FrontDoor.Contains(Path.GetFileName(tree.FilePath).Split('.')[0]) ? "FMgo" : NamespaceOf(SourceGraph.FolderOf(tree));

    private static string NamespaceOf(string folder) => folder is "" or "Internal" or "Hosting" or "Catalogue" ? "FMgo" : $"FMgo.{folder}";

    private static int LevelOf(string folder)
    {
        int level = Layers.Drawn.ToList().FindIndex(layer => layer.Contains(folder));
        return level >= 0 ? level : throw new InvalidOperationException($"docs/architecture.md does not draw the folder {folder}.");
    }
}
