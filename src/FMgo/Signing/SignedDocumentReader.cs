using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using FMgo.Documents;
using FMgo.Keys;
using FMgo.Text;

namespace FMgo.Signing;

/// <summary>Reads back the files that <see cref="DocumentSigner"/> writes: by their layout, byte by byte, so that nothing else passes for one.</summary>
internal ref struct SignedDocumentReader
{
    private readonly ReadOnlyMemory<byte> _file;
    private readonly ReadOnlySpan<byte> _bytes;
    private int _position;

    private SignedDocumentReader(ReadOnlyMemory<byte> file)
    {
        _file = file;
        _bytes = file.Span;
    }

    private static ReadOnlySpan<byte> StampStart => "<TED version=\"1.0\">"u8;

    private static ReadOnlySpan<byte> SignatureStart => "\n<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\">"u8;

    public static Result<SignedDocument> Read(ReadOnlyMemory<byte> file)
    {
        var read = DocumentXml.Read(file);
        if (read.Partial is not { } document)
        {
            return new Result<SignedDocument>(null, read.Findings);
        }

        return document is { Key: { } key, Header.Identification.IssueDate: not null }
            ? new SignedDocumentReader(file).Read(document, key)
            : NotOurs("TipoDTE, Folio, RUTEmisor");
    }

    private Result<SignedDocument> Read(Document document, DocumentKey key)
    {
        var name = DocumentSigner.ElementName(key.Type.Branch);
        string id = DocumentSigner.IdOf(key);
        if (!Take(DocumentSigner.Declaration) || !Take(DocumentSigner.StartTag) || !Take("\n<"u8))
        {
            return NotOurs("<DTE>");
        }

        int element = _position;
        if (!Take(name) || !Take(" ID=\""u8) || !Take(Encoding.ASCII.GetBytes(id)) || !Take("\">\n"u8))
        {
            return NotOurs(id);
        }

        int signature = _bytes.LastIndexOf(SignatureStart);
        int stamp = _bytes.LastIndexOf(StampStart);
        if (signature < 0 || stamp < element || stamp > signature)
        {
            return NotOurs("TED, Signature");
        }

        int stampEnd = stamp + _bytes[stamp..signature].IndexOf("\n<TmstFirma>"u8);
        if (stampEnd < stamp || !IsTime(_bytes[(stampEnd + "\n<TmstFirma>".Length)..signature], out var signedAt))
        {
            return NotOurs("TmstFirma");
        }

        if (!HasOwnEntities(_bytes[..stamp]) || !HasOwnEntities(_bytes[stamp..stampEnd], isStamp: true) || !HasOwnEntities(_bytes[stampEnd..]))
        {
            return NotOurs("&");
        }

        if (!IsSigned(_bytes[(element + name.Length)..signature], _bytes[(signature + 1)..], name, id))
        {
            return Changed("Signature");
        }

        return IsStamped(_bytes[stamp..stampEnd])
            ? new Result<SignedDocument>(new SignedDocument(key, document, signedAt, _file.ToArray(), stamp, stampEnd - stamp), default)
            : Changed("TED/FRMT");
    }

    private static Result<SignedDocument> NotOurs(string what) => new(null, [SignedDocumentRules.NotOurs.At("", what)]);

    private static Result<SignedDocument> Changed(string what) => new(null, [SignedDocumentRules.Changed.At("", what)]);

    // The signer writes no others, quotes as entities in the stamp alone (decision 0004); the digest does not see the difference.
    private static bool HasOwnEntities(ReadOnlySpan<byte> text, bool isStamp = false)
    {
        while (text.IndexOf((byte)'&') is >= 0 and int at)
        {
            text = text[at..];
            bool isQuote = text.StartsWith("&quot;"u8) || text.StartsWith("&apos;"u8);
            if (!text.StartsWith("&amp;"u8) && !text.StartsWith("&lt;"u8) && !text.StartsWith("&gt;"u8) && !(isStamp && isQuote))
            {
                return false;
            }

            text = text[1..];
        }

        return true;
    }

    private static bool IsTime(ReadOnlySpan<byte> text, out DateTime time)
    {
        time = default;
        int end = text.IndexOf("</TmstFirma>\n</"u8);
        return end >= 0 && DateText.TryParseDateTime(Encoding.ASCII.GetString(text[..end]), out time);
    }

    private static bool IsSigned(ReadOnlySpan<byte> afterName, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> name, string id)
    {
        using var bench = SigningBench.Rent();
        SignedElement.HashStart(bench.Hash, SignatureScope.Document, name);
        bench.Hash.AppendFile(afterName);
        bench.Hash.GetHashAndReset(bench.Digest);
        return XmlSignature.Verifies(bench, Encoding.ASCII.GetBytes(id), SignatureScope.Document.SignedInfoTag, signature, "\n</DTE>"u8, out var certificate) && IsCertificateOfKey(signature, certificate);
    }

    // The certificate is not part of what is signed, but SII looks at it.
    private static bool IsCertificateOfKey(ReadOnlySpan<byte> signature, ReadOnlySpan<byte> certificate)
    {
        try
        {
            using var loaded = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(Encoding.ASCII.GetString(certificate)));
            using var key = loaded.GetRSAPublicKey();
            return key is not null && RsaPublicKey.From(key.ExportParameters(includePrivateParameters: false)) is { } own && XmlSignature.KeyOf(signature)?.IsSameAs(own) == true;
        }
        catch (Exception notOne) when (notOne is CryptographicException or FormatException)
        {
            return false;
        }
    }

    private static bool IsStamped(ReadOnlySpan<byte> stamp)
    {
        var data = Between(stamp, StampStart, "<FRMT algoritmo=\"SHA1withRSA\">"u8);
        string signature = Encoding.ASCII.GetString(Between(stamp, "<FRMT algoritmo=\"SHA1withRSA\">"u8, "</FRMT></TED>"u8));
        string modulus = Encoding.ASCII.GetString(Between(data, "<M>"u8, "</M>"u8));
        string exponent = Encoding.ASCII.GetString(Between(data, "<E>"u8, "</E>"u8));
        return Base64Text.Read(signature) is { } bytes && RsaPublicKey.From(modulus, exponent) is { } key && key.Verifies(SHA1.HashData(data), bytes);
    }

    private static ReadOnlySpan<byte> Between(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start, ReadOnlySpan<byte> end)
    {
        int from = text.IndexOf(start);
        if (from < 0)
        {
            return default;
        }

        text = text[(from + start.Length)..];
        int to = text.IndexOf(end);
        return to < 0 ? default : text[..to];
    }

    private bool Take(ReadOnlySpan<byte> expected)
    {
        if (!_bytes[_position..].StartsWith(expected))
        {
            return false;
        }

        _position += expected.Length;
        return true;
    }
}
