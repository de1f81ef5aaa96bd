using FMgo.Documents;
using FMgo.Fuzz.Corpus;
using FMgo.Fuzz.Mutation;
using FMgo.Verification;

namespace FMgo.Fuzz.Targets;

/// <summary><see cref="DocumentVerifier.Verify"/>: never an exception; what is trusted is what was signed; a trusted file shows no reader a document that was not verified.</summary>
internal sealed class VerifyTarget : IFuzzTarget
{
    private readonly DocumentVerifier _verifier = new(new VerificationOptions { Trust = SeededKeys.Trust });

    public string Name => "verify";

    public InputKind Kind => InputKind.Xml;

    public IReadOnlyList<byte[]> Seeds => SignedFiles.All;

    public Observation Run(byte[] input)
    {
        var report = _verifier.Verify(input);
        return new Observation { IsTaken = report.IsTrusted, Findings = [.. report.Findings], Check = () => Check(input, report) };
    }

    private static void Check(byte[] input, VerificationReport report)
    {
        foreach (var document in report.Documents.Where(document => document.IsTrusted))
        {
            Genuine.Require(document.Key, document.Document, "document");
            CheckBytes(document);
        }

        if (report.IsTrusted)
        {
            CheckReader(input, report);
        }
    }

    // Without the namespaces and the encoding declared around them the bytes may say less, but nothing else.
    private static void CheckBytes(ReceivedDocument document)
    {
        foreach (var read in DocumentXml.ReadAll(document.Element.Bytes).Where(read => read.Partial?.Key is not null))
        {
            if (read.Partial!.Key != document.Key || read.Partial.Header.Totals.TotalAmount != document.Document!.Header.Totals.TotalAmount)
            {
                throw new BrokenInvariantException("document: its own bytes have another key or total");
            }
        }
    }

    private static void CheckReader(byte[] input, VerificationReport report)
    {
        foreach (var read in DocumentXml.ReadAll(input).Where(read => read.Partial is not null))
        {
            Genuine.Require(read.Partial!.Key, read.Partial, "reader");
            if (!report.Documents.Any(document => document.IsTrusted && document.Key == read.Partial.Key))
            {
                throw new BrokenInvariantException("reader: it shows a document of a trusted file that the report does not have");
            }
        }
    }
}
