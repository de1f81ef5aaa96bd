using FMgo.Benchmarks.Setup;

namespace FMgo.Benchmarks.Ratios;

/// <summary>Makes sure that what is timed is work well done.</summary>
internal static class OutputCheck
{
    /// <exception cref="InvalidOperationException">A document of either way does not verify, or the draft gives another one.</exception>
    public static void EnsureBothVerify(BenchmarkKeys keys)
    {
        var document = Invoices.Create(folio: 1);
        if (new DocumentSigner(keys.Certificate).Sign(Invoices.Issuable(), 1, keys.Caf).GetValueOrThrow().Document != document)
        {
            throw new InvalidOperationException("The draft gives another document.");
        }

        using var other = new SignedXmlIssuer(keys);
        Ensure(keys, new DocumentSigner(keys.Certificate).Sign(Invoices.Issuable(), 1, keys.Caf).GetValueOrThrow().File);
        Ensure(keys, other.Issue(document));
    }

    private static void Ensure(BenchmarkKeys keys, ReadOnlyMemory<byte> file)
    {
        var report = keys.CreateVerifier().Verify(file);
        if (report.Documents.Count != 1 || report.Findings.Any(finding => finding.Severity == Severity.Error))
        {
            throw new InvalidOperationException(string.Join('\n', report.Findings));
        }
    }
}
