using FMgo.Documents;
using FMgo.Fuzz.Corpus;
using FMgo.Fuzz.Mutation;
using FMgo.Validation;

namespace FMgo.Fuzz.Targets;

/// <summary><see cref="DocumentXml.ReadAll"/> and the rules on what it reads, as <c>fmgo check</c> asks them: findings, never an exception.</summary>
internal sealed class ReadTarget : IFuzzTarget
{
    private static readonly DocumentOptions Issued = new() { IsIssued = true, Clock = Parties.Clock };

    public string Name => "read";

    public InputKind Kind => InputKind.Xml;

    public IReadOnlyList<byte[]> Seeds => SignedFiles.All;

    public Observation Run(byte[] input)
    {
        var results = DocumentXml.ReadAll(input).Select(read => read.Validate(Issued)).ToList();
        return new Observation
        {
            IsTaken = results.TrueForAll(result => !result.Findings.HasErrors()),
            Findings = [.. results.SelectMany(result => result.Findings)],
            Check = () => Check(results),
        };
    }

    private static void Check(List<Result<Document>> results)
    {
        if (results.Count == 0)
        {
            throw new BrokenInvariantException("neither a document nor why there is none");
        }

        foreach (var document in results.Select(result => result.Partial).OfType<Document>())
        {
            _ = DocumentJson.Write(document);
        }
    }
}
