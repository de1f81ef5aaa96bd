namespace FMgo.Testing;

/// <summary>Something that a store promises, and how to see whether it keeps it.</summary>
/// <param name="Name">The promise in a sentence of English, the same in every culture: a name for a test.</param>
/// <param name="Run">Tries it on a new database. It ends well, or with a <see cref="BrokenPromiseException"/>; what making the database throws goes through.</param>
public sealed record StorePromise(string Name, Func<Task> Run)
{
    /// <summary>The promise, which test frameworks then show.</summary>
    public override string ToString() => Name;
}
