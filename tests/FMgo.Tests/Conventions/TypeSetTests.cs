using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FMgo.Tests.Conventions;

/// <summary>Kinds of documents are told by <see cref="TypeSet"/>, whose members say what they have in common, never by lists of codes.</summary>
public class TypeSetTests
{
    [Fact]
    public void Every_type_has_its_own_place_which_is_its_row_in_All()
    {
        Assert.Equal(Enumerable.Range(0, DocumentType.All.Count), DocumentType.All.Select(type => type.Ordinal));
        Assert.All(DocumentType.All, type => Assert.Same(type, typeof(DocumentType).GetProperty(type.Only.ToString())!.GetValue(null)));
        Assert.Equal(TypeSet.All, DocumentType.All.Aggregate(TypeSet.None, (set, type) => set | type.Only));
    }

    [Fact]
    public void No_type_is_in_no_set() => Assert.False(TypeSet.All.Contains(null));

    [Theory]
    [InlineData(nameof(TypeSet.Boletas), DocumentBranch.Boleta)]
    [InlineData(nameof(TypeSet.SettlementInvoice), DocumentBranch.Liquidacion)]
    [InlineData(nameof(TypeSet.Exports), DocumentBranch.Exportaciones)]
    public void Part_of_the_schema_is_the_set_of_its_types(string set, DocumentBranch branch) =>
        Assert.Equal(DocumentType.All.Where(type => type.Branch == branch), DocumentType.All.Where(type => Enum.Parse<TypeSet>(set).Contains(type)));

    [Fact]
    public void No_code_of_a_type_is_compared_with_a_number()
    {
        string[] compared = [.. SourceGraph.Compilation.SyntaxTrees.SelectMany(tree => ComparedIn(SourceGraph.Compilation, tree))];
        Assert.True(compared.Length == 0, $"Name the kind in TypeSet:\n{string.Join('\n', compared)}");
    }

    [Theory]
    [InlineData("type.Code is 33 or 34", true)]
    [InlineData("type.Code != 43", true)]
    [InlineData("type?.Code is 43", true)]
    [InlineData("type is { Code: 61 }", true)]
    [InlineData("(1, type.Code) switch { (1, 52) => true, _ => false }", true)]
    [InlineData("type.Code switch { 33 => true, _ => false }", true)]
    [InlineData("new[] { 33, 34 }.Contains(type.Code)", true)]
    [InlineData("TypeSet.Exempt.Contains(type)", false)]
    [InlineData("type.Code.ToString() == text", false)]
    public void Comparison_would_be_seen(string expression, bool isSeen)
    {
        var tree = CSharpSyntaxTree.ParseText(
            $"using System.Linq; namespace FMgo; class Probe {{ bool Of(DocumentType type, string text) => {expression}; }}", new CSharpParseOptions(LanguageVersion.Latest), "Probe.cs");
        Assert.Equal(isSeen, ComparedIn(SourceGraph.Compilation.AddSyntaxTrees(tree), tree).Any());
    }

    // Where all types are and their codes belong; what is only written or shown is no comparison.
    private static IEnumerable<string> ComparedIn(CSharpCompilation compilation, SyntaxTree tree)
    {
        if (Path.GetFileName(tree.FilePath) == "DocumentType.cs")
        {
            return [];
        }

        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == nameof(DocumentType.Code) && IsCompared(name) && model.GetSymbolInfo(name).Symbol is { ContainingType.Name: nameof(DocumentType) })
            .Select(name => $"{tree.FilePath}:{name.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {name.FirstAncestorOrSelf<StatementSyntax>() ?? name.Parent!}");
    }

    private static bool IsCompared(SyntaxNode name)
    {
        var node = name;
        while (node.Parent is MemberAccessExpressionSyntax { Name: var member } && member == node || node.Parent is MemberBindingExpressionSyntax or ConditionalAccessExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            IsPatternExpressionSyntax or SwitchExpressionSyntax or SwitchStatementSyntax or NameColonSyntax { Parent: SubpatternSyntax } => true,
            BinaryExpressionSyntax binary => binary.Left.IsKind(SyntaxKind.NumericLiteralExpression) || binary.Right.IsKind(SyntaxKind.NumericLiteralExpression),
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: SwitchExpressionSyntax } } => true,
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: var method } } } => method.ToString().EndsWith(".Contains", StringComparison.Ordinal) || method.ToString().EndsWith(".IndexOf", StringComparison.Ordinal),
            _ => false,
        };
    }
}
