using FMgo.Fuzz.Corpus;
using FMgo.Fuzz.Mutation;

namespace FMgo.Fuzz.Targets;

/// <summary><see cref="SignedDocument.Read"/>: findings, never an exception, and no document that was not signed.</summary>
internal sealed class SignedTarget : IFuzzTarget
{
    public string Name => "signed";

    public InputKind Kind => InputKind.Xml;

    public IReadOnlyList<byte[]> Seeds { get; } = [.. SignedFiles.Documents.Select(document => document.File.ToArray())];

    public Observation Run(byte[] input)
    {
        var read = SignedDocument.Read(input);
        return new Observation
        {
            IsTaken = read.Value is not null,
            Findings = [.. read.Findings],
            Check = () =>
            {
                if (read.Value is { } signed)
                {
                    Genuine.Require(signed.Key, signed.Document, "signed document");
                }
            },
        };
    }
}
