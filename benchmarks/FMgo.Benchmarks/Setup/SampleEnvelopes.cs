using FMgo.Documents;
using FMgo.Envelopes;
using FMgo.Folios;
using FMgo.Signing;

namespace FMgo.Benchmarks.Setup;

/// <summary>SampleEnvelopes of facturas.</summary>
internal static class SampleEnvelopes
{
    public const int Count = Envelope.MaxDocuments;

    /// <summary>The cover and list of an envelope with the folios 1 to a number.</summary>
    public static Envelope Create(int count)
    {
        var header = new EnvelopeHeader { Issuer = Invoices.Issuer.Rut!.Value, ResolutionDate = new DateOnly(2014, 8, 22), ResolutionNumber = 80 };
        return Envelope.Create(header, Enumerable.Range(1, count).Select(folio => new DocumentKey(header.Issuer, DocumentType.Invoice, folio))).GetValueOrThrow();
    }

    /// <summary>Signs the documents and writes the envelope to a file.</summary>
    public static Task SaveAsync(this Envelope envelope, string path, IEnumerable<Document> documents, BenchmarkKeys keys, int threads) =>
        envelope.SaveAsync(path, new DocumentSigner(keys.Certificate).SignAllAsync(documents, _ => keys.Caf, threads), keys.Certificate);

    /// <summary>Signs the documents and writes the envelope to a stream.</summary>
    public static Task WriteAsync(this Envelope envelope, Stream stream, IEnumerable<Document> documents, BenchmarkKeys keys) =>
        envelope.WriteAsync(stream, new DocumentSigner(keys.Certificate).SignAllAsync(documents, _ => keys.Caf, threads: 1), keys.Certificate);
}
