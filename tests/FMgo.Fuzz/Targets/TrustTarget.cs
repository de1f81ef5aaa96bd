using FMgo.Folios;
using FMgo.Fuzz.Corpus;
using FMgo.Fuzz.Mutation;

namespace FMgo.Fuzz.Targets;

/// <summary><see cref="CafTrust.With(int, ReadOnlySpan{byte})"/>: an <see cref="ArgumentException"/> and no other.</summary>
internal sealed class TrustTarget : IFuzzTarget
{
    public string Name => "trust";

    public InputKind Kind => InputKind.Binary;

    public IReadOnlyList<byte[]> Seeds { get; } = [SeededKeys.Authority.ExportSubjectPublicKeyInfo(), SeededKeys.Signer.ExportSubjectPublicKeyInfo()];

    public Observation Run(byte[] input)
    {
        try
        {
            CafTrust.Sii.With(SeededKeys.CafKeyId, input);
            return new Observation { IsTaken = true };
        }
        catch (ArgumentException refusal)
        {
            return new Observation { Refusal = refusal };
        }
    }
}
