using System.Text;

namespace FMgo.Tests.Docs;

/// <summary>Text in <c>docs/</c> that the code knows better: compared byte for byte, and written anew when <c>FMGO_UPDATE_DOCS=1</c>.</summary>
internal static class GeneratedText
{
    public static void AssertFile(string name, string expected)
    {
        string path = Repository.Path(name);
        byte[] bytes = Encoding.UTF8.GetBytes(expected);
        if (Environment.GetEnvironmentVariable("FMGO_UPDATE_DOCS") == "1")
        {
            File.WriteAllBytes(path, bytes);
        }

        bool isCurrent = File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
        Assert.True(isCurrent, $"{name} is not what the code says. Run the tests of FMgo.Tests.Docs with FMGO_UPDATE_DOCS=1 and commit the file.");
    }

    /// <summary>Holds the lines between two comments, <c>generated: NAME</c> and <c>end: NAME</c>, to a text.</summary>
    public static void AssertPart(string name, string part, string expected)
    {
        string text = File.ReadAllText(Repository.Path(name));
        string start = $"<!-- generated: {part} -->\n";
        string end = $"<!-- end: {part} -->";
        int from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        int to = text.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= start.Length && to >= from, $"{name} has no place for {part}.");
        AssertFile(name, text[..from] + expected + text[to..]);
    }
}
