namespace FMgo.Tests.Docs;

/// <summary>A block of C# in a Markdown file. Its fence says <c>csharp</c>, or <c>csharp run</c> when it is a whole program that a test also runs.</summary>
internal sealed record Snippet(string File, int Line, bool IsProgram, string Code)
{
    private const string Fence = "```";

    public static IEnumerable<Snippet> All() => Repository.MarkdownFiles().SelectMany(In);

    public static IEnumerable<Snippet> In(string file)
    {
        string[] lines = System.IO.File.ReadAllLines(Repository.Path(file));
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            int end = Array.IndexOf(lines, Fence, i + 1);
            Assert.True(end > 0, $"{file}:{i + 1}: the block has no end.");
            Assert.False(IsMisspelt(lines[i]), $"{file}:{i + 1}: the fence of C# is csharp, or csharp run.");
            if (lines[i] is Fence + "csharp" or Fence + "csharp run")
            {
                yield return new Snippet(file, i + 1, lines[i].EndsWith(" run", StringComparison.Ordinal), string.Join('\n', lines[(i + 1)..end]));
            }

            i = end;
        }
    }

    private static bool IsMisspelt(string fence) =>
        fence.StartsWith(Fence + "c", StringComparison.OrdinalIgnoreCase) && fence is not (Fence + "csharp" or Fence + "csharp run");

    public override string ToString() => $"{File}:{Line}";
}
