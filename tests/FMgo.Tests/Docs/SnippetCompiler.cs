using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FMgo.Tests.Docs;

/// <summary>Compiles snippets as programs of top-level statements, against what the tests run on.</summary>
internal static class SnippetCompiler
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    private static readonly CSharpCompilationOptions Options = new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file)),
    ];

    public static CSharpCompilation Compile(Snippet snippet)
    {
        string prelude = snippet.IsProgram ? SnippetPrelude.ImplicitUsings : SnippetPrelude.Code;
        return CSharpCompilation.Create("snippet", [Parse(snippet.Code, snippet.File), Parse(prelude, "prelude")], References, Options);
    }

    /// <summary>Errors, and warnings too: a sample that warns is no sample.</summary>
    public static IEnumerable<string> Complaints(Snippet snippet) => Compile(snippet).GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !IsOfFragment(diagnostic))
        .Select(diagnostic => $"{snippet.File}:{snippet.Line + 1 + diagnostic.Location.GetLineSpan().StartLinePosition.Line}: {diagnostic.GetMessage(null)}");

    // A fragment may leave a variable unused, await nothing, or only declare types.
    private static bool IsOfFragment(Diagnostic diagnostic) => diagnostic.Id is "CS0219" or "CS5001" or "CS8321" or "CS1998" or "CS1701";

    private static SyntaxTree Parse(string code, string path) => CSharpSyntaxTree.ParseText(code, Parsing, path);
}
