using System.Diagnostics;
using System.Globalization;
using FMgo.Fuzz.Mutation;
using FMgo.Fuzz.Targets;

namespace FMgo.Fuzz;

/// <summary>Makes inputs and tries them, until the time is over: each target gets as much of it as the others, however many inputs that is.</summary>
internal sealed class FuzzRun(FuzzOptions options, IReadOnlyList<IFuzzTarget> targets, Watchdog watchdog)
{
    private readonly Dictionary<string, Figures> _figures = targets.ToDictionary(target => target.Name, _ => new Figures());

    public bool HasFailures => _figures.Values.Any(figures => figures.Failures.Count > 0);

    /// <summary>Tries the corpus as it is: a harness whose inputs are all refused finds nothing.</summary>
    public void TrySeeds()
    {
        foreach (var target in targets)
        {
            int taken = 0;
            foreach (byte[] seed in target.Seeds)
            {
                var failures = Trial.Run(target, seed, out bool isTaken);
                foreach (var failure in failures.Where(failure => failure.Kind is not ("time" or "memory")))
                {
                    Tell(target, failure, seed, "the corpus");
                }

                taken += isTaken ? 1 : 0;
            }

            if (taken == 0 || (target.TakesAllSeeds && taken < target.Seeds.Count))
            {
                Tell(target, new Failure("corpus", $"{taken} of {target.Seeds.Count} inputs of the corpus are taken"), [], "the corpus");
            }
        }
    }

    /// <summary>Tries the inputs of each target, from the first.</summary>
    public void Run()
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed.TotalSeconds < options.Seconds)
        {
            var target = targets.MinBy(target => _figures[target.Name].Time)!;
            Try(target, _figures[target.Name].Inputs, keepsInput: false);
        }
    }

    /// <summary>Tries one input and writes it to a file.</summary>
    public void Repeat(long iteration)
    {
        foreach (var target in targets)
        {
            Try(target, iteration, keepsInput: true);
        }
    }

    public void WriteFigures()
    {
        foreach (var target in targets)
        {
            Console.WriteLine(_figures[target.Name].Line(target.Name));
            foreach (var (kind, count) in _figures[target.Name].Failures)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"          {count,10} x {kind}"));
            }
        }
    }

    private void Try(IFuzzTarget target, long iteration, bool keepsInput)
    {
        var figures = _figures[target.Name];
        long started = Stopwatch.GetTimestamp();
        byte[] input = Mutator.Make(target.Seeds, target.Kind, Seeds.RandomOf(options.Seed, target.Name, iteration));
        if (keepsInput)
        {
            Console.WriteLine($"{Save(target, iteration, input)} ({input.Length} bytes)");
        }

        watchdog.Begin(target.Name, options.Seed, iteration);
        var failures = Trial.Run(target, input, out bool isTaken);
        figures.Time += Stopwatch.GetElapsedTime(started);
        figures.Inputs++;
        figures.Taken += isTaken ? 1 : 0;
        foreach (var failure in failures)
        {
            Tell(target, failure, input, $"--only {target.Name} --seed {options.Seed} --iteration {iteration}", iteration);
        }
    }

    // The first of a kind with all that happened; the rest are counted.
    private void Tell(IFuzzTarget target, Failure failure, byte[] input, string place, long iteration = -1)
    {
        var failures = _figures[target.Name].Failures;
        failures[failure.Kind] = failures.GetValueOrDefault(failure.Kind) + 1;
        if (failures[failure.Kind] > 1)
        {
            return;
        }

        Console.WriteLine($"FAILED  {target.Name}: {failure.Kind} ({place})");
        Console.WriteLine(string.Join('\n', failure.Detail.Split('\n').Take(12).Select(line => "        " + line[..Math.Min(line.Length, 300)])));
        if (iteration >= 0)
        {
            Console.WriteLine($"        {Save(target, iteration, input)}");
        }
    }

    private string Save(IFuzzTarget target, long iteration, byte[] input)
    {
        string path = Path.Combine(options.Output, string.Create(CultureInfo.InvariantCulture, $"{target.Name}-{options.Seed}-{iteration}.bin"));
        File.WriteAllBytes(path, input);
        return path;
    }
}
