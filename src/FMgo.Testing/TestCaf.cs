using FMgo.Folios;

namespace FMgo.Testing;

/// <summary>A CAF for tests, with a stamp key of its own (RSA 512, exponent 3, like SII's): the file, and the CAF read from it.</summary>
/// <remarks>It is signed by a <see cref="TestCafAuthority"/>, not by SII: FMgo refuses it unless that authority's <see cref="Trust"/> is given.</remarks>
public sealed class TestCaf : IDisposable
{
    /// <summary>The name of the made-up company.</summary>
    public const string DefaultIssuerName = "COMERCIAL FICTICIA ÑANDÚ SPA";

    private readonly byte[] _file;

    private TestCaf(byte[] file, CafTrust trust)
    {
        _file = file;
        Trust = trust;
        Caf = Caf.Read(file, trust).GetValueOrThrow();
    }

    /// <summary>The bytes of the file: <c>AUTORIZACION</c> in ISO-8859-1, without encoding in the declaration, as SII writes it.</summary>
    public ReadOnlyMemory<byte> File => _file;

    /// <summary>SII's keys and the one that signed this CAF.</summary>
    public CafTrust Trust { get; }

    /// <summary>The CAF, read from <see cref="File"/>.</summary>
    public Caf Caf { get; }

    /// <summary>Makes a CAF with an authority of its own. To have several of one authority, use <see cref="TestCafAuthority.Grant"/>.</summary>
    /// <param name="issuer">To whom.</param>
    /// <param name="type">For which type.</param>
    /// <param name="first">The first folio.</param>
    /// <param name="last">The last folio.</param>
    /// <param name="authorizedOn">The day of the grant (<c>FA</c>).</param>
    /// <param name="issuerName">The legal name (<c>RS</c>), of characters of ISO-8859-1.</param>
    /// <param name="keyId">The number of the authority's key (<c>IDK</c>); not 100 or 300, which are SII's.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not one, the day is not between 2000 and 2050, or the number is not positive.</exception>
    /// <exception cref="ArgumentException">The name is empty or has other characters, or the number is SII's.</exception>
    public static TestCaf Create(
        Rut issuer,
        DocumentType type,
        long first,
        long last,
        DateOnly authorizedOn,
        string issuerName = DefaultIssuerName,
        int keyId = TestCafAuthority.DefaultKeyId)
    {
        using var authority = new TestCafAuthority(keyId);
        return authority.Grant(issuer, type, first, last, authorizedOn, issuerName);
    }

    /// <summary>Clears the stamp key.</summary>
    public void Dispose() => Caf.Dispose();

    internal static TestCaf Create(TestCafAuthority authority, Rut issuer, DocumentType type, long first, long last, DateOnly authorizedOn, string issuerName)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentException.ThrowIfNullOrWhiteSpace(issuerName);
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, DocumentKey.MaxFolio);
        ArgumentOutOfRangeException.ThrowIfLessThan(authorizedOn.Year, 2000, nameof(authorizedOn));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(authorizedOn.Year, 2050, nameof(authorizedOn));
        return new TestCaf(TestCafFile.Write(authority, issuer, issuerName, type, first, last, authorizedOn), authority.Trust);
    }
}
