using FMgo.Envelopes;
using FMgo.Signing;

namespace FMgo.Benchmarks.Setup;

/// <summary>Envelopes of facturas.</summary>
internal static class SampleEnvelopes
{
    public const int Count = Envelope.MaxDocuments;

    /// <summary>The cover and list of an envelope with the folios 1 to a number.</summary>
    public static StreamedEnvelope Create(int count)
    {
        var header = new EnvelopeHeader { Issuer = Invoices.Issuer.Rut!.Value, ResolutionDate = new DateOnly(2014, 8, 22), ResolutionNumber = 80 };
        return StreamedEnvelope.Create(header, Enumerable.Range(1, count).Select(folio => new DocumentKey(header.Issuer, DocumentType.Invoice, folio))).GetValueOrThrow();
    }

    /// <summary>Signs the documents and writes the envelope to a file.</summary>
    public static Task SaveAsync(this StreamedEnvelope envelope, string path, IEnumerable<SigningJob> jobs, BenchmarkKeys keys, int threads) =>
        envelope.SaveAsync(path, new DocumentSigner(keys.Certificate).SignAllAsync(jobs, threads), keys.Certificate);

    /// <summary>Signs the documents and writes the envelope to a stream.</summary>
    public static Task WriteAsync(this StreamedEnvelope envelope, Stream stream, IEnumerable<SigningJob> jobs, BenchmarkKeys keys) =>
        envelope.WriteAsync(stream, new DocumentSigner(keys.Certificate).SignAllAsync(jobs, threads: 1), keys.Certificate);
}
