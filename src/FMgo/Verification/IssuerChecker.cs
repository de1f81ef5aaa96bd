namespace FMgo.Verification;

/// <summary>Who vouches for the certificate of a signature. Not for several threads at once; each has its own, over the same chains.</summary>
internal sealed class IssuerChecker(IssuerChains? chains, IssuerChains? sii)
{
    // The documents of a file share a few certificates, and each of these was read once.
    private readonly Dictionary<CertificateFacts, ValidityPeriod[]> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CertificateFacts, ValidityPeriod[]> _knownOfSii = new(ReferenceEqualityComparer.Instance);

    /// <summary>The verdict.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="signedAt">When it signed, in Chile; without it no chain can hold.</param>
    public IssuerVerdict Check(CertificateFacts certificate, DateTime? signedAt)
    {
        // Under an issuer that was given, a certificate that names a holder is that person's, who signs as anybody does.
        if (sii is not null && (sii.HasItself(certificate) || (certificate.HolderRut is null && Holds(sii, _knownOfSii, certificate, signedAt))))
        {
            return IssuerVerdict.Sii;
        }

        if (certificate.IsSelfIssued)
        {
            return IssuerVerdict.SelfIssued;
        }

        if (chains is null)
        {
            return IssuerVerdict.NotChecked;
        }

        return Holds(chains, _known, certificate, signedAt) ? IssuerVerdict.Trusted : IssuerVerdict.NotTrusted;
    }

    private static bool Holds(IssuerChains chains, Dictionary<CertificateFacts, ValidityPeriod[]> known, CertificateFacts certificate, DateTime? signedAt)
    {
        if (!known.TryGetValue(certificate, out var periods))
        {
            known.Add(certificate, periods = chains.Of(certificate));
        }

        return signedAt is { } time && Array.Exists(periods, period => period.Contains(time));
    }
}
