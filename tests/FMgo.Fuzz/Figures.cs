using System.Globalization;

namespace FMgo.Fuzz;

/// <summary>What was done with one target.</summary>
internal sealed class Figures
{
    /// <summary>How many inputs.</summary>
    public long Inputs { get; set; }

    /// <summary>How many of them the target took as they were.</summary>
    public long Taken { get; set; }

    /// <summary>Time spent.</summary>
    public TimeSpan Time { get; set; }

    /// <summary>Failures by kind.</summary>
    public Dictionary<string, long> Failures { get; } = new(StringComparer.Ordinal);

    /// <summary>One line.</summary>
    public string Line(string name) => string.Create(
        CultureInfo.InvariantCulture, $"{name,-9} {Inputs,10} inputs {Time.TotalSeconds,8:0.0} s {Taken,9} taken {Failures.Values.Sum(),6} findings of {Failures.Count} kinds");
}
