using System.Text;
using FMgo.Keys;
using FMgo.Text;

namespace FMgo.Signing;

/// <summary>
/// Writes XMLDSig signatures exactly as SII wants them (xmldsignature_v10.xsd; Instructivo técnico de emisión): C14N 1.0, RSA-SHA1, one reference
/// by ID with the C14N transform, KeyValue before X509Data with the one certificate, no blanks between the children of Signature.
/// </summary>
internal sealed class XmlSignature
{
    /// <summary>Base64 is broken into lines of 76 characters (Instructivo técnico de emisión, A.2.4).</summary>
    private const int LineLength = 76;

    private readonly RsaKey _key;
    private readonly byte[] _keyInfo;

    public XmlSignature(SigningCertificate certificate)
    {
        _key = certificate.Key;
        var parameters = _key.PublicParameters;
        _keyInfo = Encoding.ASCII.GetBytes(KeyInfoOf(parameters.Modulus, parameters.Exponent, certificate.RawData.Span));
    }

    private static ReadOnlySpan<byte> Start => "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\">"u8;

    private static ReadOnlySpan<byte> SignedInfoTag => "<SignedInfo>"u8;

    private static ReadOnlySpan<byte> BeforeId =>
        "<CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"></CanonicalizationMethod><SignatureMethod Algorithm=\"http://www.w3.org/2000/09/xmldsig#rsa-sha1\"></SignatureMethod><Reference URI=\""u8;

    private static ReadOnlySpan<byte> AfterId =>
        "\"><Transforms><Transform Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"></Transform></Transforms><DigestMethod Algorithm=\"http://www.w3.org/2000/09/xmldsig#sha1\"></DigestMethod><DigestValue>"u8;

    private static ReadOnlySpan<byte> AfterEmptyUri =>
        "\"><Transforms><Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"></Transform></Transforms><DigestMethod Algorithm=\"http://www.w3.org/2000/09/xmldsig#sha1\"></DigestMethod><DigestValue>"u8;

    private static ReadOnlySpan<byte> AfterDigest => "</DigestValue></Reference></SignedInfo>"u8;

    /// <summary>Appends the signature of an element whose canonical digest is in <see cref="SigningBench.Digest"/>.</summary>
    /// <param name="bench">Where the file is written and hashed.</param>
    /// <param name="id">The <c>ID</c> of the signed element, ASCII; empty for an enveloped signature of the whole document (Reference URI empty).</param>
    /// <param name="canonicalSignedInfoTag">The start tag of SignedInfo with the namespaces in scope, as C14N writes it.</param>
    public void Append(SigningBench bench, ReadOnlySpan<byte> id, ReadOnlySpan<byte> canonicalSignedInfoTag)
    {
        AppendSignedInfo(bench, id, canonicalSignedInfoTag);
        var file = bench.File;
        var signature = bench.Signature.AsSpan(0, _key.SignatureSize);
        _key.SignHash(bench.Digest, signature);
        file.Append("<SignatureValue>"u8);
        AppendWrapped(file, signature);
        file.Append(_keyInfo);
    }

    /// <summary>Appends the signature up to its value, and leaves what is to be signed in <see cref="SigningBench.Digest"/>.</summary>
    private static void AppendSignedInfo(SigningBench bench, ReadOnlySpan<byte> id, ReadOnlySpan<byte> canonicalSignedInfoTag)
    {
        var file = bench.File;
        file.Append(Start);
        file.Append(SignedInfoTag);
        int signedInfo = file.Length;
        file.Append(BeforeId);
        if (!id.IsEmpty)
        {
            file.Append("#"u8);
            file.Append(id);
        }

        file.Append(id.IsEmpty ? AfterEmptyUri : AfterId);
        file.AppendBase64(bench.Digest);
        file.Append(AfterDigest);

        bench.Hash.AppendCanonical(canonicalSignedInfoTag);
        bench.Hash.AppendCanonical(file.Written[signedInfo..]);
        bench.Hash.GetHashAndReset(bench.Digest);
    }

    /// <summary>The key in a signature that this class wrote.</summary>
    public static RsaPublicKey? KeyOf(ReadOnlySpan<byte> signature) =>
        RsaPublicKey.From(Unwrapped(Between(signature, "<Modulus>"u8, "</Modulus>"u8)), Unwrapped(Between(signature, "<Exponent>"u8, "</Exponent>"u8)));

    /// <summary>Whether a signature is one that this class wrote, of the digest in <see cref="SigningBench.Digest"/>, by the key that it carries.</summary>
    /// <param name="bench">Where to work; its file is overwritten.</param>
    /// <param name="id">The <c>ID</c> of the signed element, ASCII.</param>
    /// <param name="canonicalSignedInfoTag">The start tag of SignedInfo with the namespaces in scope, as C14N writes it.</param>
    /// <param name="signature">The signature, from its start tag to the end of the file.</param>
    /// <param name="end">What follows it to the end of the file.</param>
    /// <param name="certificate">The certificate in it, in base64.</param>
    public static bool Verifies(
        SigningBench bench, ReadOnlySpan<byte> id, ReadOnlySpan<byte> canonicalSignedInfoTag, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> end, out ReadOnlySpan<byte> certificate)
    {
        certificate = Between(signature, "<X509Certificate>"u8, "</X509Certificate>"u8);
        var value = Between(signature, "<SignatureValue>"u8, "</SignatureValue>"u8);
        if (Base64Text.Read(Unwrapped(value)) is not { } bytes || KeyOf(signature) is not { } key)
        {
            return false;
        }

        // What it must say is written anew, and compared whole.
        var file = bench.File;
        file.Clear();
        AppendSignedInfo(bench, id, canonicalSignedInfoTag);
        file.Append("<SignatureValue>"u8);
        AppendWrapped(file, bytes);
        file.Append(Encoding.ASCII.GetBytes(KeyInfoOf(key.Modulus, key.Exponent, Base64Text.Read(Unwrapped(certificate)))));
        file.Append(end);
        return file.Written.SequenceEqual(signature) && key.Verifies(bench.Digest, bytes);
    }

    /// <summary>The last signature value in a file that this class signed, on one line.</summary>
    public static string ValueOf(ReadOnlySpan<byte> file) => Unwrapped(Between(file[file.LastIndexOf(Start)..], "<SignatureValue>"u8, "</SignatureValue>"u8));

    private static string Unwrapped(ReadOnlySpan<byte> base64) => Encoding.ASCII.GetString(base64).Replace("\n", "", StringComparison.Ordinal);

    private static ReadOnlySpan<byte> Between(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start, ReadOnlySpan<byte> end)
    {
        int from = text.IndexOf(start);
        int to = from < 0 ? -1 : text[from..].IndexOf(end);
        return to < 0 ? default : text[(from + start.Length)..(from + to)];
    }

    private static string KeyInfoOf(ReadOnlySpan<byte> modulus, ReadOnlySpan<byte> exponent, ReadOnlySpan<byte> certificate) =>
        $"</SignatureValue><KeyInfo><KeyValue><RSAKeyValue><Modulus>{Wrapped(modulus)}</Modulus><Exponent>{Wrapped(exponent)}</Exponent>"
        + $"</RSAKeyValue></KeyValue><X509Data><X509Certificate>{Wrapped(certificate)}</X509Certificate></X509Data></KeyInfo></Signature>";

    private static void AppendWrapped(ByteBuffer buffer, ReadOnlySpan<byte> bytes)
    {
        const int BytesPerLine = LineLength / 4 * 3;
        for (; bytes.Length > BytesPerLine; bytes = bytes[BytesPerLine..])
        {
            buffer.AppendBase64(bytes[..BytesPerLine]);
            buffer.Append("\n"u8);
        }

        buffer.AppendBase64(bytes);
    }

    private static string Wrapped(ReadOnlySpan<byte> bytes)
    {
        using var buffer = new ByteBuffer(bytes.Length * 2);
        AppendWrapped(buffer, bytes);
        return Encoding.ASCII.GetString(buffer.Written);
    }
}
