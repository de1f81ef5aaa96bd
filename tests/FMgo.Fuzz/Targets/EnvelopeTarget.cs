using FMgo.Envelopes;
using FMgo.Fuzz.Corpus;
using FMgo.Fuzz.Mutation;

namespace FMgo.Fuzz.Targets;

/// <summary><see cref="EnvelopeFile.ReadAsync"/>: findings, never an exception.</summary>
internal sealed class EnvelopeTarget : IFuzzTarget
{
    public string Name => "envelope";

    public InputKind Kind => InputKind.Xml;

    public IReadOnlyList<byte[]> Seeds => SignedFiles.Envelopes;

    public Observation Run(byte[] input)
    {
        // SiiFile says of itself that there is no file without a byte.
        if (input.Length == 0)
        {
            return new Observation { IsTaken = false };
        }

        var read = EnvelopeFile.ReadAsync(SiiFile.FromBytes(input)).GetAwaiter().GetResult();
        return new Observation
        {
            IsTaken = read.Value is not null,
            Findings = [.. read.Findings],
            Texts = read.Value is { } file ? [file.ToString()] : [],
            Check = () =>
            {
                if (read.Value is { } file && file.Documents.Distinct().Count() != file.Documents.Count)
                {
                    throw new BrokenInvariantException("an envelope was taken that has a document twice");
                }
            },
        };
    }
}
