using System.Runtime.CompilerServices;
using FMgo.Documents;
using FMgo.Signing;
using FMgo.Submission;

namespace FMgo.Cli;

/// <summary>Signs the batch and writes it: into a folder of its own first, so that the output folder gets all of it or nothing.</summary>
internal sealed class IssueWriter(IssueOptions options, KeyRing keys, string staging, int total)
{
    private const int ProgressEvery = 50;

    // What test envelopes say where nothing was given; certification has resolution 0.
    private static readonly DateOnly TestResolutionDate = new(2014, 8, 22);

    private readonly DocumentSigner _signer = new(
        keys.Certificate,
        new SigningOptions { Text = options.Transliterate ? TextPolicy.Transliterate : TextPolicy.Refuse, Environment = options.UseTestKeys ? null : options.Environment },
        keys.Clock);

    private int _written;

    public static async Task<IReadOnlyList<WrittenEnvelope>> WriteAsync(IssueOptions options, IssueBatch batch, KeyRing keys, CancellationToken stop)
    {
        RefuseIssuedFolios(options, batch);
        Directory.CreateDirectory(options.Folder);
        var staging = Directory.CreateDirectory(Path.Combine(options.Folder, $".fmgo-{Guid.NewGuid():N}"));
        try
        {
            var writer = new IssueWriter(options, keys, staging.FullName, batch.Documents.Count);
            var envelopes = await writer.WriteAllAsync(batch, stop);
            foreach (var file in staging.EnumerateFiles())
            {
                file.MoveTo(Path.Combine(options.Folder, file.Name), overwrite: true);
            }

            return envelopes;
        }
        finally
        {
            staging.Delete(recursive: true);
        }
    }

    private static void RefuseIssuedFolios(IssueOptions options, IssueBatch batch)
    {
        string? issued = options.UseTestKeys ? null : batch.Documents.Select(document => Path.Combine(options.Folder, $"{document.Key}.xml")).FirstOrDefault(File.Exists);
        if (issued is not null)
        {
            throw new TroubleException(Texts.Of("{0} ya existe: ese folio ya fue emitido y no se repite", "{0} exists: that folio was issued and is not repeated", issued));
        }
    }

    private async Task<IReadOnlyList<WrittenEnvelope>> WriteAllAsync(IssueBatch batch, CancellationToken stop)
    {
        if (keys.TestCafKey is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(staging, "test-caf-key.pem"), keys.TestCafKey, stop);
        }

        var written = new List<WrittenEnvelope>();
        foreach (var group in batch.Documents.GroupBy(document => (document.Key!.Issuer, document.Type!.IsBoleta)))
        {
            int limit = group.Key.IsBoleta ? Envelope.MaxBoletas : Envelope.MaxDocuments;
            foreach (var (number, chunk) in group.Chunk(limit).Index())
            {
                await WriteChunkAsync(chunk, EnvelopeName(group.Key.Issuer, group.Key.IsBoleta, number + 1), written, stop);
            }
        }

        return written;
    }

    private static string EnvelopeName(Rut issuer, bool isBoleta, int number) => $"envelope-{issuer}-{(isBoleta ? "boletas" : "dte")}-{number}.xml";

    private async Task WriteChunkAsync(Document[] documents, string name, List<WrittenEnvelope> written, CancellationToken stop)
    {
        if (!options.WithEnvelope)
        {
            await foreach (var _ in SignAndSaveAsync(documents, stop))
            {
            }

            return;
        }

        var header = new EnvelopeHeader { Issuer = documents[0].Key!.Issuer, ResolutionNumber = ResolutionNumber(), ResolutionDate = ResolutionDate() };
        var envelope = Envelope.Create(header, documents.Select(document => document.Key!)).GetValueOrThrow();
        await envelope.SaveAsync(Path.Combine(staging, name), SignAndSaveAsync(documents, stop), keys.Certificate, keys.Clock, stop);
        written.Add(new WrittenEnvelope(name, documents.Length));
    }

    private async IAsyncEnumerable<SignedDocument> SignAndSaveAsync(Document[] documents, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var signed in _signer.SignAllAsync(documents, document => keys.Find(document.Key!.Issuer, document.Type!, document.Key.Folio)!, cancellationToken: stop))
        {
            await File.WriteAllBytesAsync(Path.Combine(staging, $"{signed.Key}.xml"), signed.File, stop);
            ShowProgress();
            yield return signed;
        }
    }

    private void ShowProgress()
    {
        _written++;
        if (!Console.IsErrorRedirected && total > 1 && (_written % ProgressEvery == 0 || _written == total))
        {
            Console.Error.Write($"\r{_written}/{total}{(_written == total ? "\n" : "")}");
        }
    }

    private int ResolutionNumber() => options.ResolutionNumber ?? (options.UseTestKeys ? 0 : throw MissingResolution());

    private DateOnly ResolutionDate() => options.ResolutionDate ?? (options.UseTestKeys ? TestResolutionDate : throw MissingResolution());

    private static TroubleException MissingResolution() => new(Texts.Of(
        "el sobre necesita --issuer-resolution y --issuer-resolution-date", "the envelope needs --issuer-resolution and --issuer-resolution-date"));
}
