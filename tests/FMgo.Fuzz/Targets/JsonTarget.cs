using FMgo.Documents;
using FMgo.Fuzz.Corpus;
using FMgo.Fuzz.Mutation;
using FMgo.Validation;

namespace FMgo.Fuzz.Targets;

/// <summary>Orders in JSON all the way to a complete document: findings, never an exception, and what was written is read as the same.</summary>
internal sealed class JsonTarget : IFuzzTarget
{
    private static readonly DocumentOptions Options = new() { Clock = Parties.Clock };

    public string Name => "json";

    public InputKind Kind => InputKind.Json;

    public IReadOnlyList<byte[]> Seeds { get; } = [.. Orders.All.Select(order => order.Json), .. SignedFiles.Documents.Select(document => System.Text.Encoding.UTF8.GetBytes(DocumentJson.Write(document.Document)))];

    public Observation Run(byte[] input)
    {
        var completed = DocumentDraft.FromJson(input).Then(draft => draft.Complete(Options));
        var read = DocumentJson.Read(input);
        var told = read.Validate(Options).Findings;
        return new Observation
        {
            IsTaken = completed.Value is not null,
            Findings = [.. completed.Findings, .. told],
            Check = () => CheckWritten(completed.Value?.Document),
        };
    }

    private static void CheckWritten(Document? document)
    {
        if (document is null)
        {
            return;
        }

        string text = DocumentJson.Write(document);
        var again = DocumentJson.Read(text).Partial;
        if (again is null || DocumentJson.Write(again) != text)
        {
            throw new BrokenInvariantException("what was written is not read as the same");
        }
    }
}
