using System.Diagnostics;

namespace FMgo.Benchmarks.Measuring;

/// <summary>Lets contestants work in turns, many short ones, so that whatever else the machine does hits all of them alike.</summary>
internal static class Turns
{
    /// <summary>Runs them.</summary>
    /// <param name="rounds">How many turns each one has.</param>
    /// <param name="perTurn">How often it does its work in a turn.</param>
    /// <param name="contestants">The work.</param>
    /// <returns>Per contestant, the microseconds that its work took once, in every round.</returns>
    public static double[][] Run(int rounds, int perTurn, params Action[] contestants)
    {
        double[][] times = [.. contestants.Select(_ => new double[rounds])];
        for (int round = 0; round < rounds; round++)
        {
            for (int turn = 0; turn < contestants.Length; turn++)
            {
                // Each comes first, second and third in turn: it inherits its predecessor's caches and garbage.
                int contestant = (turn + round) % contestants.Length;
                times[contestant][round] = Time(contestants[contestant], perTurn);
            }
        }

        return times;
    }

    /// <summary>Works for a while, until the JIT has nothing left to improve.</summary>
    public static void WarmUp(TimeSpan atLeast, params Action[] contestants)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < atLeast)
        {
            foreach (var contestant in contestants)
            {
                contestant();
            }
        }
    }

    private static double Time(Action work, int count)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++)
        {
            work();
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / count;
    }
}
