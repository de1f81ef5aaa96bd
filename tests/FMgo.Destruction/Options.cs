using System.Globalization;

namespace FMgo.Destruction;

/// <summary>What a run is asked for. The same options give the same orders, deaths and clocks; when exactly a signal arrives is the machine's.</summary>
internal sealed record Options
{
    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    public string Store { get; init; } = "sqlite";

    /// <summary>How many processes issue at the same time.</summary>
    public int Processes { get; init; } = 1;

    /// <summary>How many of them are killed.</summary>
    public int Kills { get; init; } = 40;

    public int Seed { get; init; } = 1;

    /// <summary>Where the keys, the logs and the SQLite file are.</summary>
    public string Folder { get; init; } = "";

    /// <summary>How to connect to PostgreSQL.</summary>
    public string Connection { get; init; } = "";

    /// <summary>How many orders there are.</summary>
    public int Orders { get; init; }

    /// <summary>The step at which a worker kills itself; absent, it lives until somebody does.</summary>
    public string? DieAt { get; init; }

    /// <summary>How often the worker comes past that step alive.</summary>
    public int DieAfter { get; init; }

    /// <summary>Whether the worker asks again for orders that it has, once all are issued.</summary>
    public bool IsEndless { get; init; }

    /// <summary>How far the clock of a worker is off, in seconds.</summary>
    public int ClockOffset { get; init; }

    /// <exception cref="ArgumentException">Something else than an option came.</exception>
    public static Options Parse(string[] arguments)
    {
        var options = new Options();
        for (int i = 0; i + 1 < arguments.Length; i += 2)
        {
            string value = arguments[i + 1];
            options = arguments[i] switch
            {
                "--store" => options with { Store = value },
                "--processes" => options with { Processes = Number(value) },
                "--kills" => options with { Kills = Number(value) },
                "--seed" => options with { Seed = Number(value) },
                "--folder" => options with { Folder = Path.GetFullPath(value) },
                "--connection" => options with { Connection = value },
                "--orders" => options with { Orders = Number(value) },
                "--die-at" => options with { DieAt = value },
                "--endless" => options with { IsEndless = Number(value) == 1 },
                "--die-after" => options with { DieAfter = Number(value) },
                "--clock-offset" => options with { ClockOffset = Number(value) },
                _ => throw new ArgumentException($"{arguments[i]} is no option."),
            };
        }

        return options;
    }

    public string[] ToArguments()
    {
        List<string> arguments = ["--store", Store, "--seed", Text(Seed), "--folder", Folder, "--connection", Connection, "--orders", Text(Orders), "--clock-offset", Text(ClockOffset), "--die-after", Text(DieAfter), "--endless", IsEndless ? "1" : "0"];
        return DieAt is null ? [.. arguments] : [.. arguments, "--die-at", DieAt];
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
