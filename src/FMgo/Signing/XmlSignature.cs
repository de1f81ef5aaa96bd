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
        _keyInfo = Encoding.ASCII.GetBytes(
            $"</SignatureValue><KeyInfo><KeyValue><RSAKeyValue><Modulus>{Wrapped(parameters.Modulus)}</Modulus><Exponent>{Wrapped(parameters.Exponent)}</Exponent>"
            + $"</RSAKeyValue></KeyValue><X509Data><X509Certificate>{Wrapped(certificate.RawData.Span)}</X509Certificate></X509Data></KeyInfo></Signature>");
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
    /// <param name="id">The <c>ID</c> of the signed element, ASCII.</param>
    /// <param name="canonicalSignedInfoTag">The start tag of SignedInfo with the namespaces in scope, as C14N writes it.</param>
    public void Append(SigningBench bench, ReadOnlySpan<byte> id, ReadOnlySpan<byte> canonicalSignedInfoTag) =>
        Append(bench, id, AfterId, canonicalSignedInfoTag);

    /// <summary>Appends the enveloped signature of a whole document (Reference URI empty), whose canonical digest is in <see cref="SigningBench.Digest"/>.</summary>
    /// <param name="bench">Where the file is written and hashed.</param>
    /// <param name="canonicalSignedInfoTag">The start tag of SignedInfo with the namespaces in scope, as C14N writes it.</param>
    public void AppendEnveloped(SigningBench bench, ReadOnlySpan<byte> canonicalSignedInfoTag) =>
        Append(bench, [], AfterEmptyUri, canonicalSignedInfoTag);

    private void Append(SigningBench bench, ReadOnlySpan<byte> id, ReadOnlySpan<byte> afterId, ReadOnlySpan<byte> canonicalSignedInfoTag)
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

        file.Append(afterId);
        file.AppendBase64(bench.Digest);
        file.Append(AfterDigest);

        bench.Hash.AppendCanonical(canonicalSignedInfoTag);
        bench.Hash.AppendCanonical(file.Written[signedInfo..]);
        bench.Hash.GetHashAndReset(bench.Digest);

        var signature = bench.Signature.AsSpan(0, _key.SignatureSize);
        _key.SignHash(bench.Digest, signature);
        file.Append("<SignatureValue>"u8);
        AppendWrapped(file, signature);
        file.Append(_keyInfo);
    }

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
