using FMgo.Format;
using FMgo.Frames;
using FMgo.Signing;

namespace FMgo.Envelopes;

/// <summary>Writes one envelope: documents go through byte for byte, are hashed on their way, and the set is signed in place at the end.</summary>
internal sealed class EnvelopeWriter(StreamedEnvelope envelope, Rut sender, DateTime signedAt, XmlSignature signature)
{
    private ReadOnlySpan<byte> Root => envelope.IsBoletas ? "EnvioBOLETA"u8 : "EnvioDTE"u8;

    private ReadOnlySpan<byte> Schema => envelope.IsBoletas ? "EnvioBOLETA_v11.xsd"u8 : "EnvioDTE_v10.xsd"u8;

    public async Task WriteAsync(Stream destination, IAsyncEnumerable<SignedDocument> documents, CancellationToken cancellationToken)
    {
        var output = new BlockWriter(destination);
        await using (output.ConfigureAwait(false))
        {
            await WriteAsync(output, documents, cancellationToken).ConfigureAwait(false);
            await output.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(BlockWriter output, IAsyncEnumerable<SignedDocument> documents, CancellationToken cancellationToken)
    {
        using var bench = SigningBench.Rent();
        AppendStart(bench);
        int count = 0;
        if (documents is SigningSequence signing)
        {
            await foreach (var work in signing.SignAsync(cancellationToken).ConfigureAwait(false))
            {
                using (work)
                {
                    Append(bench, work.Key, work.AfterStartTag, count++);
                }

                await WriteFullAsync(output, bench, cancellationToken).ConfigureAwait(false);
            }
        }
        else
        {
            await foreach (var document in documents.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                Append(bench, document.Key, document.AfterStartTag, count++);
                await WriteFullAsync(output, bench, cancellationToken).ConfigureAwait(false);
            }
        }

        if (count != envelope.Documents.Count)
        {
            throw new InvalidOperationException($"The envelope is for {envelope.Documents.Count} documents; {count} were given.");
        }

        AppendEnd(bench);
        await output.WriteAsync(bench.File, cancellationToken).ConfigureAwait(false);
    }

    private static ValueTask WriteFullAsync(BlockWriter output, SigningBench bench, CancellationToken cancellationToken) =>
        bench.File.Length < BlockWriter.BlockSize ? ValueTask.CompletedTask : new ValueTask(output.WriteAsync(bench.File, cancellationToken));

    private static SignedElement Set(SigningBench bench) => new(bench, SignatureScope.File, "SetDTE"u8, "SetDoc"u8);

    private void AppendStart(SigningBench bench)
    {
        SignedRoot.Begin(bench.File, Root, Schema);
        var set = Set(bench);
        set.Begin();
        int start = bench.File.Length;
        AppendCover(bench.File);
        set.Hash(start);
    }

    private void AppendCover(ByteBuffer file)
    {
        file.Append("\n<Caratula version=\"1.0\">\n"u8);
        var writer = new FileWriter(file);
        EnvelopeCoverCodec.Visit(ref writer, Cover());
        file.Append("</Caratula>\n"u8);
    }

    private EnvelopeCover Cover() => new()
    {
        Issuer = envelope.Header.Issuer,
        Sender = sender,
        Receiver = envelope.Header.Receiver,
        ResolutionDate = envelope.Header.ResolutionDate,
        ResolutionNumber = envelope.Header.ResolutionNumber,
        SignedAt = signedAt,
        Subtotals = envelope.Subtotals.Select(subtotal => new EnvelopeSubtotal { Type = subtotal.Key, Count = subtotal.Value }).ToValueList(),
    };

    private void Append(SigningBench bench, DocumentKey key, ReadOnlySpan<byte> afterStartTag, int position)
    {
        if (position >= envelope.Documents.Count || key != envelope.Documents[position])
        {
            throw new InvalidOperationException($"Document {position + 1} is {key}, which is not in its place in the list the envelope was made for.");
        }

        // The namespace on the start tag is in scope already, so C14N leaves it out here.
        var set = Set(bench);
        set.Append(DocumentSigner.StartTag, "<DTE version=\"1.0\">"u8);
        set.Append(afterStartTag);
        set.Append("\n"u8);
    }

    private void AppendEnd(SigningBench bench)
    {
        Set(bench).End(signature);
        SignedRoot.End(bench.File, Root);
    }
}
