using System.Diagnostics;
using FMgo.Benchmarks.Setup;
using FMgo.Signing;

namespace FMgo.Benchmarks.Ratios;

/// <summary>Hands out documents to a single thread and, between them, does the floor's work for as many, so that both see the same machine.</summary>
internal sealed class InterleavedFloor(Floor floor, IReadOnlyList<SigningJob> documents)
{
    private const int PerTurn = 20;

    /// <summary>The time that went into the floor's work, the signature of the envelope included.</summary>
    public TimeSpan Elapsed { get; private set; }

    public IEnumerable<SigningJob> Documents()
    {
        Work(floor.Signature, 1);
        for (int i = 0; i < documents.Count; i++)
        {
            if (i % PerTurn == 0)
            {
                Work(floor.Document, Math.Min(PerTurn, documents.Count - i));
            }

            yield return documents[i];
        }
    }

    private void Work(Action work, int count)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++)
        {
            work();
        }

        Elapsed += Stopwatch.GetElapsedTime(start);
    }
}
