using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FMgo.Folios;
using FMgo.Keys;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>Checks the stamp of a document and the CAF inside it.</summary>
internal sealed class StampVerifier
{
    private readonly XmlPieceReader _pieces;
    private readonly FileBytes _file;
    private readonly VerificationOptions _options;

    // The documents of an envelope share a few CAFs: a key costs more to import than to use, and what SII signed is looked at once per range.
    private readonly Remembered<RsaPublicKey?> _stampKeys = new();
    private readonly Remembered<bool> _cafs = new();
    private readonly ArrayBufferWriter<byte> _verified = new();

    public StampVerifier(XmlTokenizer tokens, VerificationOptions options)
    {
        _pieces = new XmlPieceReader(tokens);
        _file = tokens.File;
        _options = options;
    }

    /// <summary>Verifies the stamp of a document.</summary>
    /// <param name="stamps">The elements <c>TED</c> that it has; there must be one.</param>
    /// <param name="document">The document, as far as it could be read.</param>
    /// <param name="documentPath">Its path in the file.</param>
    /// <param name="findings">Gets what is wrong with it.</param>
    public StampResult Verify(IReadOnlyList<(Range Place, NamespaceScope? Scope)> stamps, Document document, string documentPath, List<Finding> findings)
    {
        string path = $"{documentPath}/TED";
        if (stamps.Count == 0)
        {
            findings.Add(VerificationRules.StampMissing.At(path));
            return new StampResult { Verdict = StampVerdict.Missing, Caf = CafVerdict.Missing };
        }

        if (stamps.Count == 1 && _pieces.Read(stamps[0].Place, stamps[0].Scope) is { } stamp && StampContent.IsOfOneKind(stamp))
        {
            return Verify(new StampContent(stamp), document, path, findings);
        }

        findings.Add(VerificationRules.StampUnreadable.At(path, "TED"));
        return new StampResult { Verdict = StampVerdict.Unreadable, Caf = CafVerdict.Unreadable };
    }

    private StampResult Verify(StampContent content, Document document, string path, List<Finding> findings)
    {
        var (verdict, stampFinding) = CheckStamp(content, path);
        var (caf, cafFinding) = CheckCaf(content, path);
        var tags = StampAgreement.Compare(content, document, path, findings);
        bool covers = Covers(content);
        int? keyId = CafKeyId(content);
        var result = new StampResult
        {
            Verdict = verdict,
            Caf = caf,
            CafKeyId = keyId,
            CafCoversFolio = covers,
            Disagreements = tags,
            IsTestCafRefused = keyId == CafTrust.CertificationKeyId && _options.Environment != SiiEnvironment.Certification,
        };
        Add(stampFinding);
        Add(cafFinding);
        Add(covers ? null : VerificationRules.CafOfOther.At($"{path}/DD/CAF"));
        Add(result.IsTestCafRefused && caf == CafVerdict.Valid ? VerificationRules.CafOfCertification.At($"{path}/DD/CAF/DA/IDK") : null);
        Add(CheckDates(content, path));
        return result;

        void Add(Finding? finding)
        {
            if (finding is not null)
            {
                findings.Add(finding);
            }
        }
    }

    private (StampVerdict Verdict, Finding? Finding) CheckStamp(StampContent content, string path)
    {
        var key = StampKey(content);
        string? unreadable = content.DataElement is null ? "DD" : content.Signature is null ? "FRMT" : key is null ? "RSAPK" : null;
        if (unreadable is not null)
        {
            return (StampVerdict.Unreadable, VerificationRules.StampUnreadable.At(path, unreadable));
        }

        return Verifies(key!, content.DataElement!, content.Signature!)
            ? (StampVerdict.Valid, null)
            : (StampVerdict.Invalid, VerificationRules.StampInvalid.At($"{path}/FRMT"));
    }

    private (CafVerdict Verdict, Finding? Finding) CheckCaf(StampContent content, string path)
    {
        long? idk = ReadNumber(content.Caf("IDK"));
        string? unreadable = content.CafDataElement is null ? "DA" : content.CafSignature is null ? "FRMA" : idk is null ? "IDK" : null;
        if (unreadable is not null)
        {
            return (CafVerdict.Unreadable, VerificationRules.CafUnreadable.At($"{path}/DD/CAF", unreadable));
        }

        if (CafKeyId(content) is not { } id || _options.Trust.Find(id).IsEmpty)
        {
            return (CafVerdict.UnknownKey, VerificationRules.CafUnknownKey.At($"{path}/DD/CAF", idk!.Value.ToString(CultureInfo.InvariantCulture)));
        }

        return IsGranted(id, content)
            ? (CafVerdict.Valid, null)
            : (CafVerdict.Invalid, VerificationRules.CafInvalid.At($"{path}/DD/CAF/FRMA"));
    }

    private bool IsGranted(int keyId, StampContent content)
    {
        // By what is verified and nothing else: the same bytes can read otherwise where prefixes stand for other namespaces.
        _verified.ResetWrittenCount();
        BinaryPrimitives.WriteInt32LittleEndian(_verified.GetSpan(sizeof(int)), keyId);
        _verified.Advance(sizeof(int));
        _verified.Write(content.CafSignature);
        _verified.Write(Slice(content.CafDataElement!));
        if (_cafs.TryGet(_verified.WrittenSpan, out bool known))
        {
            return known;
        }

        bool isGranted = false;
        foreach (var key in _options.Trust.Find(keyId))
        {
            isGranted |= Verifies(key, content.CafDataElement!, content.CafSignature!);
        }

        return _cafs.Add(_verified.WrittenSpan, isGranted);
    }

    private RsaPublicKey? StampKey(StampContent content)
    {
        if (content.KeyElement is not { } element)
        {
            return null;
        }

        // All of a stamp is of one namespace, so the same bytes read the same.
        var raw = Slice(element);
        return _stampKeys.TryGet(raw, out var key) ? key : _stampKeys.Add(raw, RsaPublicKey.From(content.StampKey.Modulus, content.StampKey.Exponent));
    }

    private ReadOnlySpan<byte> Slice(XmlPiece piece) => _file.Bytes.Span[piece.Start..piece.End];

    private bool Verifies(RsaPublicKey key, XmlPiece piece, byte[] signature)
    {
        var raw = Slice(piece);
        var flat = FlatXml.IsFlat(raw) ? raw : FlatXml.Flatten(raw);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(flat, hash);
        return key.Verifies(hash, signature) || (_file.Encoding == FileEncoding.Utf8 && VerifiesInLatin1(key, flat, signature));
    }

    // What is signed is ISO-8859-1 (Instructivo técnico de emisión, anexo 3), whatever encoding the file travels in.
    private static bool VerifiesInLatin1(RsaPublicKey key, ReadOnlySpan<byte> utf8, byte[] signature) =>
        LatinText.TryEncode(Encoding.UTF8.GetString(utf8)) is { } latin && key.Verifies(SHA1.HashData(latin), signature);

    // Without this anybody with a CAF of his own could stamp for another, or beyond the range that SII gave.
    private static bool Covers(StampContent content) =>
        Rut.TryParse(content.Data("RE"), out var issuer)
        && Rut.TryParse(content.Caf("RE"), out var owner)
        && issuer == owner
        && ReadNumber(content.Data("TD")) is { } type
        && type == ReadNumber(content.Caf("TD"))
        && ReadNumber(content.Data("F")) is { } folio
        && ReadNumber(content.Range("D")) <= folio
        && folio <= ReadNumber(content.Range("H"));

    // SII remarks TED-1-646.
    private static Finding? CheckDates(StampContent content, string path)
    {
        string? authorised = content.Caf("FA")?.Trim();
        string? stamped = content.Data("TSTED")?.Trim();
        bool isLater = DateText.TryParseDate(authorised, out var from)
            && DateText.TryParseDateTime(stamped, out var at)
            && from > DateOnly.FromDateTime(at);
        return isLater ? VerificationRules.CafAfterStamp.At($"{path}/DD/TSTED", authorised!, stamped!) : null;
    }

    private static int? CafKeyId(StampContent content) => ReadNumber(content.Caf("IDK")) is { } number and <= int.MaxValue ? (int)number : null;

    private static long? ReadNumber(string? text) =>
        long.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
