namespace FMgo.Benchmarks.Measuring;

/// <summary>What a piece of work allocates on its own thread.</summary>
internal static class Allocation
{
    private const int Repetitions = 200;

    /// <summary>Bytes per repetition, beside those that the work hands out.</summary>
    /// <param name="work">Gives the number of bytes that it was meant to make.</param>
    public static long PerCall(Func<int> work)
    {
        long made = work();
        long before = GC.GetAllocatedBytesForCurrentThread();
        made = 0;
        for (int i = 0; i < Repetitions; i++)
        {
            made += work();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before - made) / Repetitions;
    }
}
