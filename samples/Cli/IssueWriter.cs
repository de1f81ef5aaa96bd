using System.Runtime.CompilerServices;
using FMgo.Envelopes;
using FMgo.Signing;

namespace FMgo.Cli;

/// <summary>Signs the batch and writes it into an output folder.</summary>
internal sealed class IssueWriter(IssueOptions options, KeyRing keys, DocumentSigner signer, OutputFolder folder, Progress progress)
{
    /// <summary>Writes all, or nothing.</summary>
    public static async Task<IReadOnlyList<WrittenEnvelope>> WriteAsync(
        IssueOptions options, IssueBatch batch, KeyRing keys, CancellationToken stop)
    {
        using var folder = new OutputFolder(options.Folder, replacesTests: options.UseTestKeys);
        RefuseIssuedFolios(options, batch, folder);
        using var progress = new Progress(batch.Entries.Count);
        var envelopes = await new IssueWriter(options, keys, new DocumentSigner(keys.Certificate, keys.Clock), folder, progress).WriteAllAsync(batch, stop);
        stop.ThrowIfCancellationRequested();
        folder.Publish(keys.TestCafKey);
        return envelopes;
    }

    private static void RefuseIssuedFolios(IssueOptions options, IssueBatch batch, OutputFolder folder)
    {
        if (batch.Jobs.Select(job => $"{job.Key}.xml").FirstOrDefault(name => !folder.IsFree(name)) is { } taken)
        {
            string path = Path.Combine(options.Folder, taken);
            throw new TroubleException(folder.IsFile(taken)
                ? Texts.Of("{0} ya existe: ese folio ya fue emitido y no se repite", "{0} exists: that folio was issued and is not repeated", path)
                : Texts.Of("{0} no es un archivo: no se lee ni se reemplaza", "{0} is there and is no file: it is neither read nor replaced", path));
        }

        if (options.UseTestKeys)
        {
            folder.EnsureTestKeysCanBeAdded();
        }
    }

    private async Task<IReadOnlyList<WrittenEnvelope>> WriteAllAsync(IssueBatch batch, CancellationToken stop)
    {
        var written = new List<WrittenEnvelope>();
        foreach (var group in batch.Jobs.GroupBy(job => (job.Document.Issuer, job.Document.Type.IsBoleta)))
        {
            int number = 0;
            foreach (var chunk in group.Chunk(group.Key.IsBoleta ? Envelope.MaxBoletas : Envelope.MaxDocuments))
            {
                if (options.Resolution is { } resolution)
                {
                    string name = NextEnvelopeName(group.Key.Issuer, group.Key.IsBoleta, ref number);
                    await WriteEnvelopeAsync(chunk, resolution.HeaderFor(group.Key.Issuer), name, stop);
                    written.Add(new WrittenEnvelope(name, chunk.Length));
                }
                else
                {
                    await WriteDocumentsAsync(chunk, stop);
                }
            }
        }

        return written;
    }

    private string NextEnvelopeName(Rut issuer, bool isBoleta, ref int number)
    {
        string name;
        do
        {
            number++;
            name = $"envelope-{issuer}-{(isBoleta ? "boletas" : "dte")}-{number}.xml";
        }
        while (!folder.IsFree(name));
        return name;
    }

    private async Task WriteEnvelopeAsync(SigningJob[] jobs, EnvelopeHeader header, string name, CancellationToken stop)
    {
        var envelope = StreamedEnvelope.Create(header, jobs.Select(job => job.Key)).GetValueOrThrow();
        await envelope.SaveAsync(folder.PathOf(name), SignAndSaveAsync(jobs, stop), keys.Certificate, keys.Clock, stop);
    }

    private async Task WriteDocumentsAsync(SigningJob[] jobs, CancellationToken stop)
    {
        await foreach (var _ in SignAndSaveAsync(jobs, stop))
        {
        }
    }

    private async IAsyncEnumerable<SignedDocument> SignAndSaveAsync(SigningJob[] jobs, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var signed in signer.SignAllAsync(jobs, cancellationToken: stop))
        {
            await File.WriteAllBytesAsync(folder.PathOf($"{signed.Key}.xml"), signed.File, stop);
            progress.Advance();
            yield return signed;
        }
    }
}
