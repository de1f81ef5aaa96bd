namespace FMgo.Tests;

/// <summary>The records of documents by their names in the catalogue; those of the front door are in the root namespace.</summary>
internal static class Records
{
    public static Type Get(string name) =>
        typeof(Document).Assembly.GetType($"FMgo.Documents.{name}") ?? typeof(Document).Assembly.GetType($"FMgo.{name}") ?? throw new ArgumentException($"There is no record {name}.", nameof(name));
}
