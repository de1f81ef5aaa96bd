namespace FMgo.Fuzz;

/// <summary>Random numbers of one input: they depend on the seed, the target and the iteration, and on nothing that came before.</summary>
internal static class Seeds
{
    public static Random RandomOf(int seed, string target, long iteration)
    {
        // FNV-1a, of which .NET does not change a bit from one process to the next, unlike string.GetHashCode.
        ulong hash = 14695981039346656037;
        foreach (char character in $"{seed}/{target}/{iteration}")
        {
            hash = unchecked((hash ^ character) * 1099511628211);
        }

        return new Random(unchecked((int)(hash ^ hash >> 32)));
    }
}
