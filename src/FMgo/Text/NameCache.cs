using System.Buffers.Binary;
using System.Text;

namespace FMgo.Text;

/// <summary>Names of elements as strings, so that the same few hundred names are not made anew for each element.</summary>
/// <remarks>A table of fixed size in which a name may take the place of another: whatever names a file has, it does not grow. Safe for threads: a slot is one reference.</remarks>
internal static class NameCache
{
    private const int Slots = 8192;
    private const int Longest = 32;

    private static readonly string?[] Names = new string?[Slots];

    /// <summary>The name; null where it is not short and ASCII.</summary>
    public static string? Find(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty || name.Length > Longest)
        {
            return null;
        }

        ref string? slot = ref Names[Hash(name) % Slots];
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

    // From both ends: names of SII's differ there.
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        ulong first;
        ulong last;
        if (name.Length >= sizeof(ulong))
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(name);
            last = BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]);
        }
        else if (name.Length >= sizeof(uint))
        {
            first = BinaryPrimitives.ReadUInt32LittleEndian(name);
            last = BinaryPrimitives.ReadUInt32LittleEndian(name[^sizeof(uint)..]);
        }
        else
        {
            first = name[0];
            last = (ulong)((name[^1] << 8) | name[name.Length / 2]);
        }

        ulong mixed = unchecked((first * 0x9E37_79B9_7F4A_7C15) ^ ((last + (uint)name.Length) * 0xC2B2_AE3D_27D4_EB4F));
        return (uint)(mixed >> 40);
    }
}
