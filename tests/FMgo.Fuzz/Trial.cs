using System.Diagnostics;
using System.Globalization;
using FMgo.Fuzz.Corpus;
using FMgo.Fuzz.Targets;

namespace FMgo.Fuzz;

/// <summary>Runs one input through one target, and holds it to what must hold of every input.</summary>
internal static class Trial
{
    private const long FreeBytes = 64 * 1024 * 1024;
    private const long BytesPerByte = 200;

    // Findings beyond these are of the same few rules, and only take time.
    private const int FindingsToRead = 300;

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(2);
    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-CL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    /// <summary>Runs it.</summary>
    /// <param name="target">The target.</param>
    /// <param name="input">The input.</param>
    /// <param name="isTaken">Whether the target took the input.</param>
    /// <returns>What went wrong; empty where nothing did.</returns>
    public static IReadOnlyList<Failure> Run(IFuzzTarget target, byte[] input, out bool isTaken)
    {
        isTaken = false;

        // Processor time, since other programs on the machine are no fault of the input's; memory of all threads, since answers come on others.
        long bytes = GC.GetTotalAllocatedBytes();
        var time = Environment.CpuUsage.TotalTime;
        Observation observation;
        try
        {
            observation = target.Run(input);
        }
        catch (Exception exception)
        {
            return [new Failure(KindOf(exception), exception.ToString())];
        }

        time = Environment.CpuUsage.TotalTime - time;
        bytes = GC.GetTotalAllocatedBytes() - bytes;
        isTaken = observation.IsTaken;
        var failures = new List<Failure>();
        if (time > MaxTime)
        {
            failures.Add(new Failure("time", string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s of the processor for {input.Length} bytes")));
        }

        if (bytes > FreeBytes + BytesPerByte * input.Length)
        {
            failures.Add(new Failure("memory", string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000} MB allocated for {input.Length} bytes")));
        }

        failures.AddRange(Check(observation));
        if (TextsOf(observation).FirstOrDefault(text => Secrets.AreIn(text)) is { } leak)
        {
            failures.Add(new Failure("secret", leak));
        }

        return failures;
    }

    private static IEnumerable<Failure> Check(Observation observation)
    {
        try
        {
            observation.Check?.Invoke();
            return [];
        }
        catch (BrokenInvariantException broken)
        {
            return [new Failure(broken.Message, broken.Message)];
        }
        catch (Exception exception)
        {
            return [new Failure("check: " + KindOf(exception), exception.ToString())];
        }
    }

    private static IEnumerable<string> TextsOf(Observation observation)
    {
        foreach (var finding in observation.Findings.Take(FindingsToRead))
        {
            yield return finding.ToString();
            yield return finding.GetMessage(Spanish);
            yield return finding.GetMessage(English);
        }

        foreach (string text in observation.Texts)
        {
            yield return text;
        }

        if (observation.Refusal is { } refusal)
        {
            yield return refusal.ToString();
        }
    }

    /// <summary>The type, and where in FMgo it came from: two inputs that fail there fail in the same way.</summary>
    private static string KindOf(Exception exception)
    {
        var frames = new StackTrace(exception).GetFrames().Select(frame => frame.GetMethod()).Where(method => method?.DeclaringType?.Assembly.GetName().Name is "FMgo.Core" or "FMgo.Fuzz");
        return frames.FirstOrDefault() is { } method ? $"{exception.GetType().Name} in {method.DeclaringType!.Name}.{method.Name}" : exception.GetType().Name;
    }
}
