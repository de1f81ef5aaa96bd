using System.Globalization;
using FMgo.Signing;
using FMgo.Text;

namespace FMgo.Envelopes;

/// <summary>Writes one envelope: documents go through byte for byte, are hashed on their way, and the set is signed in place at the end.</summary>
internal sealed class EnvelopeWriter(StreamedEnvelope envelope, Rut sender, DateTime signedAt, XmlSignature signature)
{
    // What is in scope at SetDTE in the finished file; C14N writes it into the digests (Canonical XML 1.0, 2.3 and 2.4; real accepted envelopes have it so).
    private static ReadOnlySpan<byte> SignedInfoTag =>
        "<SignedInfo xmlns=\"http://www.w3.org/2000/09/xmldsig#\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"u8;

    private static ReadOnlySpan<byte> CanonicalSetTag =>
        "<SetDTE xmlns=\"http://www.sii.cl/SiiDte\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ID=\"SetDoc\">"u8;

    private static ReadOnlySpan<byte> SetId => "SetDoc"u8;

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

    private void AppendStart(SigningBench bench)
    {
        var file = bench.File;
        file.Append(DocumentSigner.Declaration);
        file.Append("<"u8);
        file.Append(Root);
        file.Append(" xmlns=\"http://www.sii.cl/SiiDte\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.sii.cl/SiiDte "u8);
        file.Append(Schema);
        file.Append("\" version=\"1.0\">\n<SetDTE ID=\"SetDoc\">"u8);
        int start = file.Length;
        AppendHeader(file);
        bench.Hash.AppendCanonical(CanonicalSetTag);
        bench.Hash.AppendFile(file.Written[start..]);
    }

    private void AppendHeader(ByteBuffer file)
    {
        file.Append("\n<Caratula version=\"1.0\">\n"u8);
        AppendElement(file, "RutEmisor"u8, envelope.Header.Issuer.ToString());
        AppendElement(file, "RutEnvia"u8, sender.ToString());
        AppendElement(file, "RutReceptor"u8, envelope.Header.Receiver.ToString());
        AppendElement(file, "FchResol"u8, envelope.Header.ResolutionDate.ToString(DateText.Date, CultureInfo.InvariantCulture));
        AppendElement(file, "NroResol"u8, envelope.Header.ResolutionNumber.ToString(CultureInfo.InvariantCulture));
        AppendElement(file, "TmstFirmaEnv"u8, signedAt.ToString(DateText.DateTime, CultureInfo.InvariantCulture));
        foreach (var (type, count) in envelope.Subtotals.AsSpan())
        {
            file.Append("<SubTotDTE>\n"u8);
            AppendElement(file, "TpoDTE"u8, type.CodeText);
            AppendElement(file, "NroDTE"u8, count.ToString(CultureInfo.InvariantCulture));
            file.Append("</SubTotDTE>\n"u8);
        }

        file.Append("</Caratula>\n"u8);
    }

    private static void AppendElement(ByteBuffer file, ReadOnlySpan<byte> tag, string text)
    {
        file.Append("<"u8);
        file.Append(tag);
        file.Append(">"u8);
        file.AppendText(text);
        file.Append("</"u8);
        file.Append(tag);
        file.Append(">\n"u8);
    }

    private void Append(SigningBench bench, DocumentKey key, ReadOnlySpan<byte> afterStartTag, int position)
    {
        if (position >= envelope.Documents.Count || key != envelope.Documents[position])
        {
            throw new InvalidOperationException($"Document {position + 1} is {key}, which is not in its place in the list the envelope was made for.");
        }

        // The namespace on the start tag is in scope already, so C14N leaves it out here.
        bench.File.Append(DocumentSigner.StartTag);
        bench.Hash.AppendCanonical("<DTE version=\"1.0\">"u8);
        bench.File.Append(afterStartTag);
        bench.Hash.AppendFile(afterStartTag);
        bench.File.Append("\n"u8);
        bench.Hash.AppendCanonical("\n"u8);
    }

    private void AppendEnd(SigningBench bench)
    {
        bench.File.Append("</SetDTE>"u8);
        bench.Hash.AppendCanonical("</SetDTE>"u8);
        bench.Hash.GetHashAndReset(bench.Digest);
        bench.File.Append("\n"u8);
        signature.Append(bench, SetId, SignedInfoTag);
        bench.File.Append("\n</"u8);
        bench.File.Append(Root);
        bench.File.Append(">\n"u8);
    }
}
