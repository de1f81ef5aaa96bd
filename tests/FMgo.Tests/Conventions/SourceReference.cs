namespace FMgo.Tests.Conventions;

/// <summary>One file of the library refers to another in another folder.</summary>
internal sealed record SourceReference(string From, string To, string File, string Declaration)
{
    public override string ToString() => $"{Named(From)}/{File} → {Named(To)}/{Declaration}";

    private static string Named(string folder) => folder.Length == 0 ? "(root)" : folder;
}
