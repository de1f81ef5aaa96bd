using FMgo.Folios;

namespace FMgo.Testing;

/// <summary>All the keys that a made-up company needs to issue in a test: a certificate, and a CAF for each type of document, from one authority.</summary>
/// <remarks>SII accepts none of it. Safe for threads.</remarks>
/// <example>
/// <code>
/// using var keys = TestKeys.For(Rut.Parse("76192083-9"));
/// var signed = new DocumentSigner(keys.Certificate).Sign(issuable, folio: 1, keys.Caf(DocumentType.Invoice));
/// </code>
/// </example>
public sealed class TestKeys : IDisposable
{
    private const int DaysBefore = 30;

    private readonly Lock _gate = new();
    private readonly TestCertificate _certificate;
    private readonly TestCafAuthority _authority = new();
    private readonly Dictionary<DocumentType, TestCaf> _cafs = [];
    private readonly TimeProvider _clock;
    private readonly long _lastFolio;
    private bool _isDisposed;

    private TestKeys(Rut issuer, TimeProvider clock, long lastFolio)
    {
        Issuer = issuer;
        _clock = clock;
        _lastFolio = lastFolio;
        _certificate = TestCertificate.Create(notBefore: clock.GetUtcNow().AddDays(-DaysBefore));
    }

    /// <summary>The company.</summary>
    public Rut Issuer { get; }

    /// <summary>The certificate of a made-up person who signs for it.</summary>
    public SigningCertificate Certificate => _certificate.Certificate;

    /// <summary>What verifies its CAFs: SII's keys and that of the authority that signed them.</summary>
    public CafTrust Trust => _authority.Trust;

    /// <summary>The number of the key that signed its CAFs (<c>IDK</c>).</summary>
    public int CafKeyId => _authority.KeyId;

    /// <summary>The public half of that key, in PEM: what a simulator of SII has to know (<c>SiiSimulator.TrustCafKey</c>).</summary>
    public string CafPublicKeyPem => _authority.PublicKeyPem;

    /// <summary>Makes the keys of a company.</summary>
    /// <param name="issuer">The company.</param>
    /// <param name="clock">What is today for them: certificate and folios begin 30 days before, so that documents of yesterday can be signed; the system's when absent.</param>
    /// <param name="lastFolio">The last folio of each CAF, which begins with 1.</param>
    /// <exception cref="ArgumentException">The RUT was never given a value (<c>default</c>).</exception>
    /// <exception cref="ArgumentOutOfRangeException">The last folio is not 1 to 9,999,999,999.</exception>
    public static TestKeys For(Rut issuer, TimeProvider? clock = null, long lastFolio = 1_000_000)
    {
        if (issuer == default)
        {
            throw new ArgumentException("The RUT was never given a value.", nameof(issuer));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(lastFolio, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lastFolio, DocumentKey.MaxFolio);
        return new TestKeys(issuer, clock ?? TimeProvider.System, lastFolio);
    }

    /// <summary>The CAF of a type: the same each time. It lives as long as these keys.</summary>
    /// <param name="type">The type.</param>
    /// <exception cref="ObjectDisposedException">The keys were cleared.</exception>
    public Caf Caf(DocumentType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (!_cafs.TryGetValue(type, out var caf))
            {
                _cafs.Add(type, caf = _authority.Grant(Issuer, type, 1, _lastFolio, _clock.GetChileDate().AddDays(-DaysBefore)));
            }

            return caf.Caf;
        }
    }

    /// <summary>Clears the keys: nothing of them can be used after.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            foreach (var caf in _cafs.Values)
            {
                caf.Dispose();
            }

            _authority.Dispose();
            _certificate.Dispose();
        }
    }
}
