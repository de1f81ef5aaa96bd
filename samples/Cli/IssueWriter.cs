using FMgo.Envelopes;
using FMgo.Signing;

namespace FMgo.Cli;

/// <summary>Signs a batch that has its folios, and writes it into an output folder.</summary>
internal sealed class IssueWriter(IssueOptions options, IssueBatch batch, KeyRing keys, CancellationToken stop) : IDisposable
{
    private readonly DocumentSigner _signer = new(keys.Certificate, keys.Clock);
    private readonly OutputFolder _folder = new(options.Folder, replacesTests: options.UseTestKeys);
    private readonly Progress _progress = new(batch.Entries.Count);

    /// <summary>Refuses documents whose names are taken.</summary>
    /// <exception cref="TroubleException">Something is in the place of a document.</exception>
    public void RefuseNamesTaken(IEnumerable<DocumentKey> documents)
    {
        if (documents.Select(key => $"{key}.xml").FirstOrDefault(name => !_folder.IsFree(name)) is { } taken)
        {
            string path = Path.Combine(options.Folder, taken);
            throw new TroubleException(_folder.IsFile(taken)
                ? Texts.Of("{0} ya existe: ese folio ya fue emitido y no se repite", "{0} exists: that folio was issued and is not repeated", path)
                : Texts.Of("{0} no es un archivo: no se lee ni se reemplaza", "{0} is there and is no file: it is neither read nor replaced", path));
        }

        if (options.UseTestKeys)
        {
            _folder.EnsureTestKeysCanBeAdded();
        }
    }

    /// <summary>Writes all, or nothing.</summary>
    /// <param name="moment">That of all signatures: the same documents at the same moment give the same bytes.</param>
    public async Task<IssueResult> WriteAsync(DateTimeOffset moment)
    {
        var clock = new FixedClock(moment);
        var written = new List<WrittenEnvelope>();
        foreach (var group in batch.Jobs.GroupBy(job => (job.Document.Issuer, job.Document.Type.IsBoleta)))
        {
            int number = 0;
            foreach (var chunk in group.Chunk(group.Key.IsBoleta ? Envelope.MaxBoletas : Envelope.MaxDocuments))
            {
                if (options.Resolution is { } resolution)
                {
                    string name = NextEnvelopeName(group.Key.Issuer, group.Key.IsBoleta, ref number);
                    var envelope = StreamedEnvelope.Create(resolution.HeaderFor(group.Key.Issuer), chunk.Select(job => job.Key)).GetValueOrThrow();
                    await envelope.SaveAsync(_folder.PathOf(name), SignAndSaveAsync(chunk), keys.Certificate, clock, stop);
                    written.Add(new WrittenEnvelope(name, chunk.Length));
                }
                else
                {
                    await foreach (var _ in SignAndSaveAsync(chunk))
                    {
                    }
                }
            }
        }

        stop.ThrowIfCancellationRequested();
        var published = _folder.Publish(keys.TestCafKey);
        return new IssueResult([.. written.Select(envelope => envelope with { File = published.NameOf(envelope.File) })], BegunAt: null, published.There, published.Placed);
    }

    public void Dispose()
    {
        _progress.Dispose();
        _folder.Dispose();
    }

    private string NextEnvelopeName(Rut issuer, bool isBoleta, ref int number)
    {
        string name;
        do
        {
            number++;
            name = EnvelopeName.Of(issuer, isBoleta, number);
        }
        while (!_folder.IsFree(name));
        return name;
    }

    private async IAsyncEnumerable<SignedDocument> SignAndSaveAsync(SigningJob[] jobs)
    {
        await foreach (var signed in _signer.SignAllAsync(jobs, cancellationToken: stop))
        {
            await File.WriteAllBytesAsync(_folder.PathOf($"{signed.Key}.xml"), signed.File, stop);
            _progress.Advance();
            yield return signed;
        }
    }
}
