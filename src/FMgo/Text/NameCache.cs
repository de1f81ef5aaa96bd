using System.Text;

namespace FMgo.Text;

/// <summary>Names of elements as strings, so that the same few hundred names are not made anew for each element.</summary>
/// <remarks>A table of fixed size in which a name may take the place of another: whatever names a file has, it does not grow. Safe for threads: a slot is one reference.</remarks>
internal static class NameCache
{
    private const int Slots = 2048;
    private const int Longest = 32;

    private static readonly string?[] Names = new string?[Slots];

    /// <summary>The name; null where it is not short and ASCII.</summary>
    public static string? Find(ReadOnlySpan<byte> name)
    {
        if (name.Length > Longest)
        {
            return null;
        }

        uint hash = 2166136261;
        foreach (byte each in name)
        {
            hash = unchecked((hash ^ each) * 16777619);
        }

        ref string? slot = ref Names[(hash ^ (hash >> 15)) % Slots];
        string? cached = slot;
        if (cached is not null && Ascii.Equals(name, cached))
        {
            return cached;
        }

        if (!Ascii.IsValid(name))
        {
            return null;
        }

        string made = Encoding.ASCII.GetString(name);
        slot = made;
        return made;
    }
}
