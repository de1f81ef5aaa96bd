using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>
/// The chains from the certificates of one file to the issuers that the host trusts, each built once, and when they hold. Nothing is fetched: neither certificates
/// nor revocation lists. For several threads at once.
/// </summary>
internal sealed class IssuerChains(IReadOnlyList<X509Certificate2> issuers)
{
    // An envelope has one certificate or two, an assignment some more. Building a chain costs as much as verifying several documents.
    private const int MaxCertificates = 100;

    // What is no matter of who issued it: an issuer that was given need not be a root, and the times are held against that of each signature.
    private const X509ChainStatusFlags Allowed =
        X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.NotTimeValid | X509ChainStatusFlags.NotTimeNested;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, ValidityPeriod[]> _known = new(StringComparer.Ordinal);

    /// <summary>Whether a certificate is itself one of those that were given.</summary>
    public bool HasItself(CertificateFacts certificate)
    {
        foreach (var issuer in issuers)
        {
            if (issuer.RawDataMemory.Span.SequenceEqual(certificate.RawData.Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>When the issuers above a certificate were all in force, for each chain that leads to a trusted one; none where no chain does.</summary>
    /// <exception cref="XmlFaultException">The file has more certificates than any file of SII.</exception>
    public ValidityPeriod[] Of(CertificateFacts certificate)
    {
        string key = Convert.ToHexString(SHA256.HashData(certificate.RawData.Span));
        lock (_gate)
        {
            if (!_known.TryGetValue(key, out var periods))
            {
                if (_known.Count == MaxCertificates)
                {
                    throw new XmlFaultException(XmlFault.TooComplex, 0);
                }

                _known.Add(key, periods = Build(certificate.RawData.Span));
            }

            return periods;
        }
    }

    private ValidityPeriod[] Build(ReadOnlySpan<byte> rawData)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(rawData);

            // An authority keeps its name when it takes a new key, and the chain engine of the system may take the first of that name.
            var candidates = issuers.Where(issuer => issuer.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData)).ToList();
            return [.. candidates.Select(candidate => PeriodOf([candidate, .. issuers.Except(candidates)], certificate)).OfType<ValidityPeriod>()];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    private static ValidityPeriod? PeriodOf(List<X509Certificate2> trusted, X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        foreach (var issuer in trusted)
        {
            chain.ChainPolicy.CustomTrustStore.Add(issuer);
            chain.ChainPolicy.ExtraStore.Add(issuer);
        }

        chain.Build(certificate);
        var above = chain.ChainElements.Skip(1).Select(element => element.Certificate).ToList();
        bool leadsToTrusted = above.Exists(issuer => trusted.Exists(one => one.RawDataMemory.Span.SequenceEqual(issuer.RawDataMemory.Span)));
        return leadsToTrusted && chain.ChainStatus.All(status => (status.Status & ~Allowed) == 0)
            ? new ValidityPeriod(
                ChileTime.FromInstant(above.Max(issuer => issuer.NotBefore.ToUniversalTime())),
                ChileTime.FromInstant(above.Min(issuer => issuer.NotAfter.ToUniversalTime())))
            : null;
    }
}
