using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using FMgo.Folios;
using FMgo.Keys;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>Checks the stamp of a document and the CAF inside it.</summary>
internal sealed class StampVerifier
{
    private readonly DecodedFile _file;
    private readonly CafTrust _trust;

    // The documents of an envelope share a few CAFs, and a key costs more to import than to use.
    private readonly Dictionary<(string? Modulus, string? Exponent), RsaPublicKey?> _stampKeys = [];

    public StampVerifier(DecodedFile file, CafTrust trust)
    {
        _file = file;
        _trust = trust;
    }

    public (StampResult Result, ValueList<Finding> Findings) Verify(ScannedElement dte, DocumentContent document, string documentPath)
    {
        string path = $"{documentPath}/TED";
        if (document.Stamps is not [var stamp])
        {
            return document.Stamps.Count == 0
                ? (new StampResult { Verdict = StampVerdict.Missing, Caf = CafVerdict.Missing }, [VerificationRules.StampMissing.At(path)])
                : (new StampResult { Verdict = StampVerdict.Unreadable, Caf = CafVerdict.Unreadable }, [VerificationRules.StampUnreadable.At(path, "TED")]);
        }

        return Verify(dte, stamp, document, path);
    }

    private (StampResult Result, ValueList<Finding> Findings) Verify(ScannedElement dte, XElement stamp, DocumentContent document, string path)
    {
        var content = new StampContent(stamp);
        var (verdict, stampFinding) = CheckStamp(dte, content, path);
        var (caf, cafFinding) = CheckCaf(dte, content, path);
        var (tags, differences) = StampAgreement.Compare(content, document, path);
        bool covers = Covers(content);
        var result = new StampResult
        {
            Verdict = verdict,
            Caf = caf,
            CafKeyId = CafKeyId(content),
            CafCoversFolio = covers,
            Disagreements = tags,
        };
        Finding?[] others = [stampFinding, cafFinding, covers ? null : VerificationRules.CafOfOther.At($"{path}/DD/CAF"), CheckDates(content, path)];
        return (result, differences.Concat(others.OfType<Finding>()).ToValueList());
    }

    private (StampVerdict Verdict, Finding? Finding) CheckStamp(ScannedElement dte, StampContent content, string path)
    {
        var key = StampKey(content.StampKey);
        string? unreadable = !content.HasData || dte.StampData is null ? "DD" : content.Signature is null ? "FRMT" : key is null ? "RSAPK" : null;
        if (unreadable is not null)
        {
            return (StampVerdict.Unreadable, VerificationRules.StampUnreadable.At(path, unreadable));
        }

        return Verifies(key!, dte.StampData!, content.Signature!)
            ? (StampVerdict.Valid, null)
            : (StampVerdict.Invalid, VerificationRules.StampInvalid.At($"{path}/FRMT"));
    }

    private (CafVerdict Verdict, Finding? Finding) CheckCaf(ScannedElement dte, StampContent content, string path)
    {
        path += "/DD/CAF";
        long? idk = ReadNumber(content.Caf("IDK"));
        string? unreadable = !content.HasCafData || dte.CafData is null ? "DA" : content.CafSignature is null ? "FRMA" : idk is null ? "IDK" : null;
        if (unreadable is not null)
        {
            return (CafVerdict.Unreadable, VerificationRules.CafUnreadable.At(path, unreadable));
        }

        var keys = CafKeyId(content) is { } id ? _trust.Find(id) : [];
        if (keys.IsEmpty)
        {
            return (CafVerdict.UnknownKey, VerificationRules.CafUnknownKey.At(path, idk!.Value.ToString(CultureInfo.InvariantCulture)));
        }

        foreach (var key in keys)
        {
            if (Verifies(key, dte.CafData!, content.CafSignature!))
            {
                return (CafVerdict.Valid, null);
            }
        }

        return (CafVerdict.Invalid, VerificationRules.CafInvalid.At($"{path}/FRMA"));
    }

    private RsaPublicKey? StampKey((string? Modulus, string? Exponent) numbers)
    {
        if (!_stampKeys.TryGetValue(numbers, out var key))
        {
            key = RsaPublicKey.From(numbers.Modulus, numbers.Exponent);
            _stampKeys.Add(numbers, key);
        }

        return key;
    }

    private bool Verifies(RsaPublicKey key, ScannedElement element, byte[] signature)
    {
        byte[] asWritten = FlatXml.Flatten(_file.Slice(element.Start, element.End).Span);
        return key.Verifies(SHA1.HashData(asWritten), signature) || (!_file.IsSingleByte && VerifiesInLatin1(key, asWritten, signature));
    }

    // What is signed is ISO-8859-1 (sii-protocol.md 10.2), whatever encoding the file travels in.
    private static bool VerifiesInLatin1(RsaPublicKey key, byte[] utf8, byte[] signature) =>
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
        bool isLater = DateOnly.TryParseExact(authorised, DateText.Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            && DateTime.TryParseExact(stamped, DateText.DateTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            && from > DateOnly.FromDateTime(at);
        return isLater ? VerificationRules.CafAfterStamp.At($"{path}/DD/TSTED", authorised!, stamped!) : null;
    }

    private static int? CafKeyId(StampContent content) => ReadNumber(content.Caf("IDK")) is { } number and <= int.MaxValue ? (int)number : null;

    private static long? ReadNumber(string? text) =>
        long.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
}
