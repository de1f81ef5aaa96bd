using System.Text;
using FMgo.Fuzz.Corpus;

namespace FMgo.Fuzz.Mutation;

/// <summary>Makes an input from the corpus: the same one for the same random numbers.</summary>
internal static class Mutator
{
    private const int AnswerHead = 4;

    // Large inputs are rare: they find what is not bounded, and cost as much as hundreds of small ones.
    private const int OneInLarge = 150;

    private const int LongestToSign = 100_000;

    public static byte[] Make(IReadOnlyList<byte[]> seeds, InputKind kind, Random random)
    {
        byte[] input = seeds[random.Next(seeds.Count)];
        bool isLarge = random.Next(OneInLarge) == 0;
        int changes = random.Next(10) < 6 ? 1 : random.Next(2, 6);
        for (int i = 0; i < changes; i++)
        {
            input = Change(input, seeds, kind, random, isLarge);
        }

        return kind == InputKind.Xml && random.Next(12) == 0 ? Finish(input, random) : input;
    }

    private static byte[] Change(byte[] input, IReadOnlyList<byte[]> seeds, InputKind kind, Random random, bool isLarge)
    {
        if (random.Next(3) == 0 || kind == InputKind.Binary)
        {
            return ByteMutations.Apply(input, seeds, random);
        }

        switch (kind)
        {
            case InputKind.Xml:
                return ByteText.ToBytes(XmlMutations.Apply(ByteText.Of(input), random, isLarge));
            case InputKind.Json:
                return ByteText.ToBytes(JsonMutations.Apply(ByteText.Of(input), random, isLarge));
            case InputKind.Text:
                string text = ByteText.Of(input);
                return ByteText.ToBytes(text.Insert(random.Next(text.Length + 1), Hostile.Value(random, isLarge)));
            default:
                return ChangeAnswer(input, random, isLarge);
        }
    }

    private static byte[] ChangeAnswer(byte[] input, Random random, bool isLarge)
    {
        if (input.Length < AnswerHead || random.Next(4) == 0)
        {
            byte[] head = new byte[AnswerHead];
            random.NextBytes(head);
            return [.. head, .. input.AsSpan(Math.Min(AnswerHead, input.Length))];
        }

        string body = ByteText.Of(input.AsSpan(AnswerHead));
        string changed = body.StartsWith('{') ? JsonMutations.Apply(body, random, isLarge) : XmlMutations.Apply(body, random, isLarge);
        return [.. input.AsSpan(0, AnswerHead), .. ByteText.ToBytes(changed)];
    }

    // Another encoding of the same text, or a stranger's signature around what is not his.
    private static byte[] Finish(byte[] input, Random random)
    {
        string text = ByteText.Of(input);
        switch (random.Next(4))
        {
            case 0:
                return Encoding.UTF8.GetBytes(text);
            case 1:
                var utf16 = random.Next(2) == 0 ? Encoding.Unicode : Encoding.BigEndianUnicode;
                return random.Next(2) == 0 ? [.. utf16.GetPreamble(), .. utf16.GetBytes(text)] : utf16.GetBytes(text);
            default:
                return text.Length < LongestToSign && OuterSignature.Replace(text, SeededKeys.Stranger, SeededKeys.StrangerCertificate) is { } signed ? ByteText.ToBytes(signed) : input;
        }
    }
}
