using FMgo.Tests.Arithmetic.Oracle;


namespace FMgo.Tests.Arithmetic;

/// <summary>
/// A hundred thousand random documents through calculator and oracle, once for all tests that look at them. <c>FMGO_ORACLE_SEED</c> makes others of
/// them; without it they are always the same.
/// </summary>
public sealed class OracleRun
{
    private const int Workers = 8;
    private const int PerWorker = 12_500;

    public OracleRun()
    {
        int seed = Seed;
        Parallel.For(0, Workers, worker => Run((seed * Workers) + worker));
    }

    /// <summary>The seed of this run.</summary>
    public static int Seed => int.TryParse(Environment.GetEnvironmentVariable("FMGO_ORACLE_SEED"), out int seed) ? seed : 1;

    public int Documents { get; private set; }

    /// <summary>Those that both computed, free of errors.</summary>
    public int Computed { get; private set; }

    /// <summary>Where calculator and oracle differ.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>How often each feature occurred in a computed document.</summary>
    public Dictionary<string, int> Features { get; } = new(StringComparer.Ordinal);

    private void Run(int seed)
    {
        var random = new RandomDocuments(seed);
        var features = new Dictionary<string, int>(StringComparer.Ordinal);
        var differences = new List<string>();
        int computed = 0;
        for (int i = 0; i < PerWorker; i++)
        {
            var options = random.Options();
            var document = random.Plausible(options);
            var expected = SpecTotals.Of(document, options);
            var agreement = Agreement.On(document, options, expected);
            string? difference = agreement.Difference ?? (expected.IsImpossible || expected.IsOpen ? null : Identities.Violation(document, expected.Amounts));
            if (difference is not null)
            {
                differences.Add($"seed {seed}, document {i}: {difference}");
            }
            else if (agreement.Computed is { } result)
            {
                computed++;
                foreach (string feature in DocumentFeatures.Of(document, result, options))
                {
                    features[feature] = features.GetValueOrDefault(feature) + 1;
                }
            }
        }

        lock (Differences)
        {
            Documents += PerWorker;
            Computed += computed;
            Differences.AddRange(differences);
            foreach (var (feature, count) in features)
            {
                Features[feature] = Features.GetValueOrDefault(feature) + count;
            }
        }
    }
}
