using System.Globalization;
using System.Security.Cryptography;
using FMgo.Keys;
using FMgo.Text;

namespace FMgo.Folios;

/// <summary>Reads and checks a CAF file, reporting all that is wrong at once.</summary>
internal sealed class CafReader
{
    private static readonly DateOnly FirstDate = new(2000, 1, 1);
    private static readonly DateOnly LastDate = new(2050, 12, 31);

    private readonly CafXml _xml;
    private readonly CafTrust _trust;
    private readonly List<Finding> _findings;

    private CafReader(CafXml xml, CafTrust trust, List<Finding> findings)
    {
        _xml = xml;
        _trust = trust;
        _findings = findings;
    }

    public static Result<Caf> Read(ReadOnlySpan<byte> file, CafTrust trust)
    {
        List<Finding> findings = [];
        var caf = CafXmlReader.Read(file, findings) is { } xml ? new CafReader(xml, trust, findings).Read() : null;
        return new Result<Caf>(caf, findings.ToValueList());
    }

    private Caf? Read()
    {
        Require(CafPaths.Version, _xml.Caf.Version);
        var issuer = ReadIssuer();
        string? issuerName = Require(CafPaths.IssuerName, _xml.Caf.Data.IssuerName);
        var type = ReadType();
        var range = ReadRange();
        var date = ReadDate();
        var publicKey = ReadPublicKey();
        int? keyId = ReadKeyId();
        CheckSignature(keyId);
        var stampKey = new CafStampKey(_xml.Authorization, _findings).Read(publicKey);
        if (stampKey is null)
        {
            return null;
        }

        if (issuer is null || issuerName is null || type is null || range is null || date is null || keyId is null
            || _xml.Element is null || _findings.Exists(finding => finding.Severity == Severity.Error))
        {
            stampKey.Dispose();
            return null;
        }

        var content = new CafContent
        {
            Issuer = issuer.Value,
            IssuerName = issuerName,
            Type = type,
            FirstFolio = range.Value.First,
            LastFolio = range.Value.Last,
            AuthorizedOn = date.Value,
            KeyId = keyId.Value,
        };
        return new Caf(content, _xml.Element, stampKey);
    }

    private Rut? ReadIssuer()
    {
        if (Require(CafPaths.Issuer, _xml.Caf.Data.Issuer) is not { } text)
        {
            return null;
        }

        return Rut.TryParse(text, out var rut) ? rut : Report<Rut?>(CafRules.Malformed.At(CafPaths.Issuer, "RUT 12345678-5"));
    }

    private DocumentType? ReadType()
    {
        if (Require(CafPaths.Type, _xml.Caf.Data.Type) is not { } text)
        {
            return null;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int code))
        {
            return Report<DocumentType?>(CafRules.Malformed.At(CafPaths.Type, "33, 34, 39..."));
        }

        return DocumentType.TryFromCode(code, out var type) ? type : Report<DocumentType?>(CafRules.UnknownType.At(CafPaths.Type));
    }

    private (long First, long Last)? ReadRange()
    {
        long? first = ReadFolio(CafPaths.First, _xml.Caf.Data.Range.First);
        long? last = ReadFolio(CafPaths.Last, _xml.Caf.Data.Range.Last);
        if (first is null || last is null)
        {
            return null;
        }

        return first <= last ? (first.Value, last.Value) : Report<(long, long)?>(CafRules.BadRange.At(CafPaths.Last));
    }

    private long? ReadFolio(string path, string? written)
    {
        if (Require(path, written) is not { } text)
        {
            return null;
        }

        if (text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return Report<long?>(CafRules.Malformed.At(path, "1 - 9999999999"));
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long folio) && folio is >= 1 and <= DocumentKey.MaxFolio
            ? folio
            : Report<long?>(CafRules.BadRange.At(path));
    }

    private DateOnly? ReadDate()
    {
        if (Require(CafPaths.AuthorizedOn, _xml.Caf.Data.AuthorizedOn) is not { } text)
        {
            return null;
        }

        return DateText.TryParseDate(text, out var date) && date >= FirstDate && date <= LastDate
            ? date
            : Report<DateOnly?>(CafRules.BadDate.At(CafPaths.AuthorizedOn));
    }

    private RsaPublicKey? ReadPublicKey()
    {
        if (_xml.Caf.Data.DsaKey is not null)
        {
            return Report<RsaPublicKey?>(CafRules.Dsa.At(CafPaths.Dsa));
        }

        byte[]? modulus = ReadBase64(CafPaths.Modulus, _xml.Caf.Data.RsaKey.Modulus);
        byte[]? exponent = ReadBase64(CafPaths.Exponent, _xml.Caf.Data.RsaKey.Exponent);
        if (modulus is null || exponent is null)
        {
            return null;
        }

        return RsaPublicKey.From(new RSAParameters { Modulus = modulus, Exponent = exponent })
            ?? Report<RsaPublicKey?>(CafRules.Malformed.At(CafPaths.Modulus, "RSA 512 - 4096"));
    }

    private int? ReadKeyId()
    {
        if (Require(CafPaths.KeyId, _xml.Caf.Data.KeyId) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int keyId)
            ? keyId
            : Report<int?>(CafRules.Malformed.At(CafPaths.KeyId, "100, 300"));
    }

    private void CheckSignature(int? keyId)
    {
        byte[]? signature = ReadBase64(CafPaths.Signature, _xml.Caf.Signature);
        if (signature is not null && _xml.Caf.Algorithm != "SHA1withRSA")
        {
            _findings.Add(CafRules.BadAlgorithm.At(CafPaths.Algorithm));
        }

        if (keyId is null)
        {
            return;
        }

        var keys = _trust.Find(keyId.Value);
        if (keys.IsEmpty)
        {
            _findings.Add(CafRules.UnknownKey.At(CafPaths.KeyId, keyId.Value.ToString(CultureInfo.InvariantCulture)));
        }
        else if (signature is not null && _xml.FlatData is not null)
        {
            CheckSignature(keys, signature, _xml.FlatData);
        }
    }

    private void CheckSignature(ReadOnlySpan<RsaPublicKey> keys, byte[] signature, byte[] flatData)
    {
        byte[] hash = SHA1.HashData(flatData);
        try
        {
            foreach (var key in keys)
            {
                if (key.VerifiesOrThrows(hash, signature))
                {
                    return;
                }
            }

            _findings.Add(CafRules.NotGenuine.At(CafPaths.Signature));
        }
        catch (CryptographicException)
        {
            _findings.Add(CafRules.SystemRefuses.At(CafPaths.Signature));
        }
    }

    private byte[]? ReadBase64(string path, string? written)
    {
        if (Require(path, written) is not { } text)
        {
            return null;
        }

        return Base64Text.Read(text) ?? Report<byte[]?>(CafRules.Malformed.At(path, "Base64"));
    }

    private string? Require(string path, string? text) => text ?? Report<string?>(CafRules.Missing.At(path));

    private T? Report<T>(Finding finding)
    {
        _findings.Add(finding);
        return default;
    }
}
