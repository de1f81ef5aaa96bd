using FMgo.Fuzz.Corpus;
using FMgo.Fuzz.Mutation;

namespace FMgo.Fuzz.Targets;

/// <summary>Reading a CAF: findings, never an exception, no grant that nobody gave, and nothing of its key in a message.</summary>
internal sealed class CafTarget : IFuzzTarget
{
    private static readonly HashSet<string> Granted = [.. CafFiles.All.Select(entry => Text(entry.File))];

    public string Name => "caf";

    public InputKind Kind => InputKind.Xml;

    public IReadOnlyList<byte[]> Seeds { get; } = [.. CafFiles.All.Select(entry => entry.File)];

    public Observation Run(byte[] input)
    {
        var read = Caf.Read(input, SeededKeys.Trust);
        string? text = read.Value?.ToString();
        read.Value?.Dispose();
        return new Observation
        {
            IsTaken = text is not null,
            Findings = [.. read.Findings],
            Texts = text is null ? [] : [text],
            Check = () =>
            {
                if (text is not null && !Granted.Contains(text))
                {
                    throw new BrokenInvariantException($"nobody granted {text}");
                }
            },
        };
    }

    private static string Text(byte[] file)
    {
        using var caf = Caf.Read(file, SeededKeys.Trust).GetValueOrThrow();
        return caf.ToString();
    }
}
