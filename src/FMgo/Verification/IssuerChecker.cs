using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FMgo.Verification;

/// <summary>Whether a certificate comes from one of the issuers that the host trusts. Nothing is fetched: neither certificates nor revocation lists.</summary>
internal sealed class IssuerChecker(VerificationOptions options)
{
    // An envelope has one certificate or two, an assignment some more. Building a chain costs as much as verifying several documents.
    private const int MaxBuilt = 100;

    // A signature of another time than these is no signature of anybody's, and clocks cannot tell it.
    private const int FirstYear = 1990;
    private const int LastYear = 2200;

    // What is no matter of who issued it: the time is looked at apart, and an issuer that was given need not be a root.
    private const X509ChainStatusFlags Allowed = X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.UntrustedRoot;

    private readonly Dictionary<(CertificateFacts Certificate, DateOnly Day), bool> _known = [];

    /// <summary>The verdict.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="signedAt">When it signed, in Chile; without it no chain can hold.</param>
    public IssuerVerdict Check(CertificateFacts certificate, DateTime? signedAt)
    {
        if (certificate.IsSelfIssued)
        {
            return IssuerVerdict.SelfIssued;
        }

        if (options.TrustedIssuers is not { } issuers)
        {
            return IssuerVerdict.NotChecked;
        }

        if (signedAt is not { Year: >= FirstYear and <= LastYear } time)
        {
            return IssuerVerdict.NotTrusted;
        }

        var key = (certificate, DateOnly.FromDateTime(time));
        if (!_known.TryGetValue(key, out bool isTrusted))
        {
            isTrusted = _known.Count < MaxBuilt && IsIssuedByOneOf(issuers, certificate, time);
            _known.Add(key, isTrusted);
        }

        return isTrusted ? IssuerVerdict.Trusted : IssuerVerdict.NotTrusted;
    }

    private static bool IsIssuedByOneOf(IReadOnlyList<X509Certificate2> issuers, CertificateFacts facts, DateTime time)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(facts.RawData.Span);

            // An authority keeps its name when it takes a new key, and the chain engine of the system may take the first of that name.
            var candidates = issuers.Where(issuer => issuer.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData)).ToList();
            return candidates.Exists(candidate => IsIssuedBy([candidate, .. issuers.Except(candidates)], certificate, time));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static bool IsIssuedBy(List<X509Certificate2> issuers, X509Certificate2 certificate, DateTime time)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = new DateTimeOffset(time, ChileTime.Zone.GetUtcOffset(time)).LocalDateTime;
        foreach (var issuer in issuers)
        {
            chain.ChainPolicy.CustomTrustStore.Add(issuer);
            chain.ChainPolicy.ExtraStore.Add(issuer);
        }

        chain.Build(certificate);
        bool isSound = chain.ChainStatus.All(status => (status.Status & ~Allowed) == 0);
        return isSound && chain.ChainElements.Skip(1).Any(element => issuers.Exists(issuer => issuer.RawDataMemory.Span.SequenceEqual(element.Certificate.RawDataMemory.Span)));
    }
}
