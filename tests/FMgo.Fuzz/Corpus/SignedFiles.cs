using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Fuzz.Corpus;

/// <summary>Signed documents, and the files that carry them: everything that is genuine here.</summary>
internal static class SignedFiles
{
    /// <summary>The number of the resolution that the envelopes state.</summary>
    public const int ResolutionNumber = 80;

    private static readonly DocumentSigner Signer = new(SeededKeys.Certificate, Parties.Clock);

    public static IReadOnlyList<SignedDocument> Documents { get; } = [.. Orders.All.Select((order, index) => Sign(order.Type, order.Json, index + 1))];

    public static IReadOnlyList<byte[]> Envelopes { get; } =
    [
        Wrap(Documents.Where(document => !document.Key.Type.IsBoleta).Take(1)),
        Wrap(Documents.Where(document => !document.Key.Type.IsBoleta)),
        Wrap(Documents.Where(document => document.Key.Type.IsBoleta)),
    ];

    /// <summary>Every file that the verifier trusts as it is.</summary>
    public static IReadOnlyList<byte[]> All { get; } =
    [
        .. Documents.Select(document => document.File.ToArray()),
        .. Envelopes,
        Assignments.Make(Documents[0]),
    ];

    /// <summary>What each genuine document says, by key: issuer, type, folio, and all fields in JSON.</summary>
    public static IReadOnlyDictionary<DocumentKey, string> Contents { get; } = Documents.ToDictionary(document => document.Key, document => TextOf(document.Document));

    /// <summary>All fields of a document, to be compared.</summary>
    public static string TextOf(Document document) => DocumentJson.Write(document);

    private static SignedDocument Sign(DocumentType type, byte[] json, long folio)
    {
        var options = new DocumentOptions { Clock = Parties.Clock };
        using var caf = CafFiles.Of(type);
        return DocumentDraft.FromJson(json).Then(draft => draft.Complete(options)).Then(document => Signer.Sign(document, folio, caf)).GetValueOrThrow();
    }

    private static byte[] Wrap(IEnumerable<SignedDocument> documents)
    {
        var header = new EnvelopeHeader { Issuer = Parties.Issuer, ResolutionDate = new DateOnly(2014, 8, 22), ResolutionNumber = ResolutionNumber };
        using var stream = new MemoryStream();
        Envelope.Create(header, documents).GetValueOrThrow().WriteAsync(stream, SeededKeys.Certificate, Parties.Clock).GetAwaiter().GetResult();
        return stream.ToArray();
    }
}
