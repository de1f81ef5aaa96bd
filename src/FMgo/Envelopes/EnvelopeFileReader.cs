using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Xml;
using FMgo.Format;
using FMgo.Frames;
using FMgo.Text;

namespace FMgo.Envelopes;

/// <summary>Reads the cover of a file for SII and the keys of its documents. What is not needed streams past; only the keys are kept.</summary>
internal sealed class EnvelopeFileReader
{
    private const int LongestName = 64;
    private const int BlockLength = 16 * 1024;

    private readonly XmlWalker _xml;
    private readonly EnvelopeLayout _layout;
    private readonly HashSet<Finding> _misplaced = [];
    private readonly List<EnvelopeEntry> _entries = [];

    // Twice what an envelope may have, so that one too many is still told as such; and as much of what should not be there as anybody reads.
    private const int MaxEntries = 2 * Envelope.MaxDocuments;
    private const int MaxMisplaced = 100;

    // Of what is repeated the first counts, whether it can be read or not; so these are no more than the cover has fields.
    private readonly List<(string Tag, string Text)> _cover = [];
    private bool _hasSet;
    private bool _hasCover;

    private EnvelopeFileReader(XmlWalker xml, EnvelopeLayout layout)
    {
        _xml = xml;
        _layout = layout;
    }

    public static async Task<Result<EnvelopeFile>> ReadAsync(SiiFile content, CancellationToken cancellationToken)
    {
        var stream = await content.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: BlockLength, leaveOpen: true));
            try
            {
                return await ReadAsync(content, pipe, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                await pipe.CompleteAsync().ConfigureAwait(false);
            }
        }
    }

    private static async Task<Result<EnvelopeFile>> ReadAsync(SiiFile content, PipeReader pipe, CancellationToken cancellationToken)
    {
        var (encodingName, refusal, hasDtd) = await ReadHeadAsync(pipe, cancellationToken).ConfigureAwait(false);
        if (refusal is not null)
        {
            return Failure(refusal);
        }

        if (FileBytes.EncodingOf(encodingName) is null || XmlSource.FindEncoding(encodingName) is not { } encoding)
        {
            return Failure(FormatRules.UnknownEncoding.At("", encodingName));
        }

        // XmlReader takes no token, so what it waits for is cancelled below it.
        using var cancellation = cancellationToken.UnsafeRegister(static pipe => ((PipeReader)pipe!).CancelPendingRead(), pipe);
        try
        {
            using var xml = XmlSource.CreateReader(pipe.AsStream(leaveOpen: true), encoding);
            return await ReadAsync(content, xml).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
        catch (DecoderFallbackException)
        {
            return Failure(FormatRules.UnknownEncoding.At("", encodingName));
        }
        catch (XmlFaultException)
        {
            return Failure(FormatRules.TooComplex.At(""));
        }
        catch (XmlException exception)
        {
            return Failure(hasDtd ? FormatRules.DocumentTypeDefinition.At("") : FormatRules.NotXml.At("", $"{exception.LineNumber}:{exception.LinePosition}"));
        }
    }

    // What the beginning of a file tells, as other readers tell it (RecordFile): its encoding, what it is where it is no XML, and whether it has a DTD, which XmlReader does not say.
    private static async Task<(string Encoding, Finding? Refusal, bool HasDtd)> ReadHeadAsync(PipeReader pipe, CancellationToken cancellationToken)
    {
        var head = (await pipe.ReadAtLeastAsync(XmlSource.DeclarationLength, cancellationToken).ConfigureAwait(false)).Buffer;
        byte[] bytes = head.Slice(0, Math.Min(head.Length, BlockLength)).ToArray();
        pipe.AdvanceTo(head.Start);
        string? name = XmlSource.EncodingName(bytes.AsSpan(0, Math.Min(bytes.Length, XmlSource.DeclarationLength)));
        return (name ?? "utf-8", RecordFile.OtherKind(bytes), bytes.AsSpan().IndexOf("<!DOCTYPE"u8) >= 0);
    }

    private static async Task<Result<EnvelopeFile>> ReadAsync(SiiFile content, XmlReader xml)
    {
        await xml.MoveToContentAsync().ConfigureAwait(false);
        if (EnvelopeLayout.Of(xml.LocalName) is not { } layout)
        {
            return Failure(EnvelopeRules.NotForSii.At("", Shown(xml.LocalName)));
        }

        return xml.NamespaceURI == XmlNames.Sii
            ? await new EnvelopeFileReader(new XmlWalker(xml), layout).ReadAsync(content).ConfigureAwait(false)
            : Failure(EnvelopeRules.OtherNamespace.At("", layout.Root, Quote.Namespace(xml.NamespaceURI)));
    }

    private static Result<EnvelopeFile> Failure(Finding finding) => new(null, [finding]);

    private static string Shown(string name) => name.Length > LongestName ? name[..LongestName] : name;

    private async Task<Result<EnvelopeFile>> ReadAsync(SiiFile content)
    {
        await _xml.ReadChildrenAsync(ReadPart).ConfigureAwait(false);
        await _xml.ReadToEndAsync().ConfigureAwait(false);
        var (issuer, sender) = _layout.Cover.Read(_cover);
        ValueList<Finding> findings =
        [
            .. CheckOwner(issuer, _layout.Cover.Issuer),
            .. CheckOwner(sender, _layout.Cover.Sender),
            .. _misplaced,
            .. _layout.HasDocuments ? EnvelopeCheck.CheckDocuments(issuer, _layout.Kind == EnvelopeKind.Boletas, _entries) : [],
        ];
        return new Result<EnvelopeFile>(findings.Count == 0 ? FileOf(content, issuer!.Value, sender!.Value) : null, findings);
    }

    private EnvelopeFile FileOf(SiiFile content, Rut issuer, Rut sender) => new(content)
    {
        Kind = _layout.Kind,
        Issuer = issuer,
        Sender = sender,
        Documents = _entries.Select(entry => entry.Key!).ToValueList(),
    };

    private static IEnumerable<Finding> CheckOwner(Rut? rut, string name) => rut is null ? [EnvelopeRules.NoOwner.At($"{EnvelopeNames.Cover}/{name}", name)] : [];

    private Task? ReadPart(string name)
    {
        if (name == _layout.Set && !_hasSet)
        {
            _hasSet = true;
            return _xml.ReadChildrenAsync(ReadSetPart);
        }

        return _xml.LocalName == "Signature" ? null : Misplaced("", name);
    }

    private Task? ReadSetPart(string name)
    {
        if (name == EnvelopeNames.Cover && !_hasCover)
        {
            _hasCover = true;
            return _xml.ReadChildrenAsync(ReadCoverPart);
        }

        if (name == EnvelopeNames.Document && _layout.HasDocuments)
        {
            return ReadDocumentAsync();
        }

        return name == EnvelopeNames.Cover || _layout.HasDocuments ? Misplaced(_layout.Set, name) : null;
    }

    private Task? ReadCoverPart(string name) =>
        _layout.Cover.Has(name) && !_cover.Exists(noted => noted.Tag == name) ? NoteAsync(text => _cover.Add((name, text))) : null;

    private async Task ReadDocumentAsync()
    {
        if (_entries.Count == MaxEntries)
        {
            throw new XmlFaultException(XmlFault.TooComplex, 0);
        }

        string path = string.Create(CultureInfo.InvariantCulture, $"{EnvelopeNames.Documents}[{_entries.Count + 1}]");
        string? issuer = null, type = null, folio = null;
        bool hasDocument = false;
        await _xml.ReadChildrenAsync(ReadDtePart).ConfigureAwait(false);
        _entries.Add(new EnvelopeEntry(ParseRut(issuer), DocumentType.TryParse(type, out var known) ? known : null, ParseFolio(folio)));

        Task? ReadDtePart(string name)
        {
            if (XmlNames.BranchOf(name) is not null && !hasDocument)
            {
                hasDocument = true;
                return _xml.ReadChildrenAsync(child => child == Paths.Header.Path ? _xml.ReadChildrenAsync(ReadHeaderPart) : null);
            }

            return _xml.LocalName == "Signature" ? null : Misplaced(path, name);
        }

        Task? ReadHeaderPart(string name) => name switch
        {
            Tags.Header.Identification => _xml.ReadChildrenAsync(ReadIdentificationPart),
            Tags.Header.Issuer => _xml.ReadChildrenAsync(child => child == Tags.Issuer.Rut ? NoteAsync(text => issuer ??= text) : null),
            _ => null,
        };

        Task? ReadIdentificationPart(string name) => name switch
        {
            Tags.Identification.Type => NoteAsync(text => type ??= text),
            Tags.Identification.Folio => NoteAsync(text => folio ??= text),
            _ => null,
        };
    }

    private async Task NoteAsync(Action<string> note) => note(await _xml.ReadTextAsync().ConfigureAwait(false));

    private Task? Misplaced(string path, string name)
    {
        if (_misplaced.Count < MaxMisplaced)
        {
            int end = name.LastIndexOf('}');
            string told = end < 0 ? name : $"{{{Quote.Namespace(name[1..end])}}}{name[(end + 1)..]}";
            _misplaced.Add(EnvelopeRules.Misplaced.At(path, Shown(told)));
        }

        return null;
    }

    private static Rut? ParseRut(string? text) => Rut.TryParse(text, out var rut) && rut != default ? rut : null;

    private static long? ParseFolio(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long folio) && folio is >= 1 and <= DocumentKey.MaxFolio ? folio : null;
}
