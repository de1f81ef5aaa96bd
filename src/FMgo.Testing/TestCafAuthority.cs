using System.Security.Cryptography;
using FMgo.Folios;

namespace FMgo.Testing;

/// <summary>Plays SII's part in granting folios: a signing key of its own, made anew each time, that FMgo trusts only where <see cref="Trust"/> is given.</summary>
/// <remarks>SII does not accept documents with such folios, in any environment.</remarks>
public sealed class TestCafAuthority : IDisposable
{
    /// <summary>The number that test CAFs carry unless told otherwise: not one of SII's.</summary>
    public const int DefaultKeyId = 999;

    private const int KeySize = 512;

    private readonly RSA _key = RSA.Create(KeySize);

    /// <summary>Makes an authority with a new key.</summary>
    /// <param name="keyId">The number of its key (<c>IDK</c>); not 100 or 300, which are SII's.</param>
    /// <exception cref="ArgumentException">The number is SII's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public TestCafAuthority(int keyId = DefaultKeyId)
    {
        KeyId = keyId;
        Trust = CafTrust.Sii.With(keyId, _key);
    }

    /// <summary><c>IDK</c>: the number of its key.</summary>
    public int KeyId { get; }

    /// <summary>SII's keys and this one: what to give to <see cref="Caf.Read"/>.</summary>
    public CafTrust Trust { get; }

    /// <summary>Its public key in PEM (SubjectPublicKeyInfo), for programs that are to trust its CAFs.</summary>
    public string PublicKeyPem => _key.ExportSubjectPublicKeyInfoPem();

    /// <summary>Grants folios.</summary>
    /// <param name="issuer">To whom.</param>
    /// <param name="type">For which type.</param>
    /// <param name="first">The first folio.</param>
    /// <param name="last">The last folio.</param>
    /// <param name="authorizedOn">The day of the grant (<c>FA</c>).</param>
    /// <param name="issuerName">The legal name (<c>RS</c>), of characters of ISO-8859-1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not one, or the day is not between 2000 and 2050.</exception>
    /// <exception cref="ArgumentException">The name is empty or has other characters.</exception>
    public TestCaf Grant(Rut issuer, DocumentType type, long first, long last, DateOnly authorizedOn, string issuerName = TestCaf.DefaultIssuerName) =>
        TestCaf.Create(this, issuer, type, first, last, authorizedOn, issuerName);

    /// <summary>Signs bytes the way <c>FRMA</c> is made: SHA-1, RSA, PKCS#1 v1.5. For files that <see cref="Grant"/> would not write.</summary>
    /// <param name="data">The bytes: <c>DA</c> without white space between tags, in ISO-8859-1.</param>
    public byte[] Sign(ReadOnlySpan<byte> data) => _key.SignData(data.ToArray(), HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);

    /// <summary>Frees the key.</summary>
    public void Dispose() => _key.Dispose();
}
