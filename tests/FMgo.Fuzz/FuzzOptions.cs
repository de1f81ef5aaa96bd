using System.Globalization;

namespace FMgo.Fuzz;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Seed">Where the random numbers start.</param>
/// <param name="Seconds">How long to go on.</param>
/// <param name="Only">The one target to run; all when absent.</param>
/// <param name="Iteration">The one input to make; all, one after the other, when absent.</param>
/// <param name="Output">Where inputs that failed are written.</param>
internal sealed record FuzzOptions(int Seed, int Seconds, string? Only, long? Iteration, string Output)
{
    public const string Usage = "dotnet run -c Release --project tests/FMgo.Fuzz -- [--seed N] [--seconds N] [--only TARGET] [--iteration N] [--out FOLDER]";

    /// <summary>The options; null where they cannot be understood.</summary>
    public static FuzzOptions? Parse(string[] arguments)
    {
        var options = new FuzzOptions(Seed: 1, Seconds: 60, Only: null, Iteration: null, Output: Path.Combine("artifacts", "fuzz"));
        for (int i = 0; i < arguments.Length; i += 2)
        {
            string value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            bool isNumber = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number);
            switch (arguments[i])
            {
                case "--seed" when isNumber && number <= int.MaxValue:
                    options = options with { Seed = (int)number };
                    break;
                case "--seconds" when isNumber && number is > 0 and <= int.MaxValue:
                    options = options with { Seconds = (int)number };
                    break;
                case "--iteration" when isNumber:
                    options = options with { Iteration = number };
                    break;
                case "--only" when value.Length > 0:
                    options = options with { Only = value };
                    break;
                case "--out" when value.Length > 0:
                    options = options with { Output = value };
                    break;
                default:
                    return null;
            }
        }

        return options.Iteration is null || options.Only is not null ? options : null;
    }
}
