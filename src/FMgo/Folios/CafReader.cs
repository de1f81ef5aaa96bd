using System.Diagnostics.CodeAnalysis;
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
        Require(CafXml.Version, out _);
        var issuer = ReadIssuer();
        string? issuerName = Require(CafXml.IssuerName, out string? name) ? name : null;
        var type = ReadType();
        var range = ReadRange();
        var date = ReadDate();
        var publicKey = ReadPublicKey();
        int? keyId = ReadKeyId();
        CheckSignature(keyId);
        var stampKey = new CafStampKey(_xml, _findings).Read(publicKey);
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
        if (!Require(CafXml.Issuer, out string? text))
        {
            return null;
        }

        return Rut.TryParse(text, out var rut) ? rut : Report<Rut?>(CafRules.Malformed.At(CafXml.Issuer, "RUT 12345678-5"));
    }

    private DocumentType? ReadType()
    {
        if (!Require(CafXml.Type, out string? text))
        {
            return null;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int code))
        {
            return Report<DocumentType?>(CafRules.Malformed.At(CafXml.Type, "33, 34, 39..."));
        }

        return DocumentType.TryFromCode(code, out var type) ? type : Report<DocumentType?>(CafRules.UnknownType.At(CafXml.Type));
    }

    private (long First, long Last)? ReadRange()
    {
        long? first = ReadFolio(CafXml.First);
        long? last = ReadFolio(CafXml.Last);
        if (first is null || last is null)
        {
            return null;
        }

        return first <= last ? (first.Value, last.Value) : Report<(long, long)?>(CafRules.BadRange.At(CafXml.Last));
    }

    private long? ReadFolio(string path)
    {
        if (!Require(path, out string? text))
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
        if (!Require(CafXml.AuthorizedOn, out string? text))
        {
            return null;
        }

        return DateOnly.TryParseExact(text, DateText.Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date >= FirstDate && date <= LastDate
            ? date
            : Report<DateOnly?>(CafRules.BadDate.At(CafXml.AuthorizedOn));
    }

    private RsaPublicKey? ReadPublicKey()
    {
        if (_xml.Has(CafXml.Dsa))
        {
            return Report<RsaPublicKey?>(CafRules.Dsa.At(CafXml.Dsa));
        }

        byte[]? modulus = ReadBase64(CafXml.Modulus);
        byte[]? exponent = ReadBase64(CafXml.Exponent);
        if (modulus is null || exponent is null)
        {
            return null;
        }

        return RsaPublicKey.From(new RSAParameters { Modulus = modulus, Exponent = exponent })
            ?? Report<RsaPublicKey?>(CafRules.Malformed.At(CafXml.Modulus, "RSA 512 - 4096"));
    }

    private int? ReadKeyId()
    {
        if (!Require(CafXml.KeyId, out string? text))
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int keyId)
            ? keyId
            : Report<int?>(CafRules.Malformed.At(CafXml.KeyId, "100, 300"));
    }

    private void CheckSignature(int? keyId)
    {
        byte[]? signature = ReadBase64(CafXml.Signature);
        if (signature is not null && _xml.TextAt(CafXml.Algorithm) != "SHA1withRSA")
        {
            _findings.Add(CafRules.BadAlgorithm.At(CafXml.Algorithm));
        }

        if (keyId is null)
        {
            return;
        }

        var keys = _trust.Find(keyId.Value);
        if (keys.IsEmpty)
        {
            _findings.Add(CafRules.UnknownKey.At(CafXml.KeyId, keyId.Value.ToString(CultureInfo.InvariantCulture)));
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

            _findings.Add(CafRules.NotGenuine.At(CafXml.Signature));
        }
        catch (CryptographicException)
        {
            _findings.Add(CafRules.SystemRefuses.At(CafXml.Signature));
        }
    }

    private byte[]? ReadBase64(string path)
    {
        if (!Require(path, out string? text))
        {
            return null;
        }

        return Base64Text.Read(text) ?? Report<byte[]?>(CafRules.Malformed.At(path, "Base64"));
    }

    private bool Require(string path, [NotNullWhen(true)] out string? text)
    {
        text = _xml.TextAt(path);
        if (text is null)
        {
            _findings.Add(CafRules.Missing.At(path));
        }

        return text is not null;
    }

    private T? Report<T>(Finding finding)
    {
        _findings.Add(finding);
        return default;
    }
}
