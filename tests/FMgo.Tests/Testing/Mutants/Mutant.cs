using System.Globalization;
using FMgo.Testing;

namespace FMgo.Tests.Testing.Mutants;

/// <summary>A store that breaks a promise on purpose, and the promises that catch it, first the one that is meant.</summary>
internal sealed record Mutant<TStore>(string Name, Func<TStore, TStore> Of, params string[] CaughtBy)
{
    /// <summary>Whether no other promise catches it. A mutant that is not atomic may be caught by others too when many call at once, and is run against its own only.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>Runs the promises, and tells which were broken.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(IEnumerable<StorePromise> promises)
    {
        var caught = new List<string>();
        foreach (var promise in promises.Where(promise => IsExact || CaughtBy.Contains(promise.Name)))
        {
            try
            {
                await promise.Run();
            }
            catch (BrokenPromiseException broken)
            {
                Assert.Equal(promise.Name, broken.Promise);
                Assert.Contains($"\"{promise.Name}\"", broken.GetMessage(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
                Assert.StartsWith("El almacén no cumple lo que promete: «", broken.GetMessage(CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
                caught.Add(promise.Name);
            }
        }

        return caught;
    }
}
