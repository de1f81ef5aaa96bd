using FMgo.Fuzz.Corpus;

namespace FMgo.Fuzz.Targets;

/// <summary>Holds what is trusted against what was signed.</summary>
internal static class Genuine
{
    /// <summary>Whatever is trusted has a key of the corpus and says, field by field, what was signed under it.</summary>
    public static void Require(DocumentKey? key, Document? document, string place)
    {
        if (key is null || document is null)
        {
            throw new BrokenInvariantException($"{place}: trusted, and it does not say which document it is");
        }

        if (!SignedFiles.Contents.TryGetValue(key, out string? content))
        {
            throw new BrokenInvariantException($"{place}: trusted, and nobody signed a document with its key");
        }

        if (SignedFiles.TextOf(document) != content)
        {
            throw new BrokenInvariantException($"{place}: trusted, and it does not say what was signed");
        }
    }
}
