namespace FMgo.Fuzz.Mutation;

/// <summary>Changes that know nothing of what they change.</summary>
internal static class ByteMutations
{
    public static byte[] Apply(byte[] input, IReadOnlyList<byte[]> others, Random random)
    {
        if (input.Length == 0)
        {
            return Random(random, random.Next(1, 64));
        }

        int at = random.Next(input.Length);
        int length = Math.Min(random.Next(1, random.Next(2, 200)), input.Length - at);
        switch (random.Next(9))
        {
            case 0:
                return With(input, at, (byte)(input[at] ^ 1 << random.Next(8)));
            case 1:
                return With(input, at, (byte)random.Next(256));
            case 2:
                return [.. input[..at], .. input[(at + length)..]];
            case 3:
                return [.. input[..at], .. Random(random, length), .. input[at..]];
            case 4:
                return [.. input[..(at + length)], .. input[at..]];
            case 5:
                return Splice(input, others[random.Next(others.Count)], random);
            case 6:
                return input[..at];
            case 7:
                return input[at..];
            default:
                return With(input, at, "<>&\"'/ \0\n{}[],:0"u8[random.Next(16)]);
        }
    }

    private static byte[] Splice(byte[] first, byte[] second, Random random) => [.. first[..random.Next(first.Length + 1)], .. second[random.Next(second.Length + 1)..]];

    private static byte[] With(byte[] input, int at, byte value)
    {
        byte[] changed = [.. input];
        changed[at] = value;
        return changed;
    }

    private static byte[] Random(Random random, int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
