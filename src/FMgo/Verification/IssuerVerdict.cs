namespace FMgo.Verification;

/// <summary>Who vouches for the certificate of a signature.</summary>
public enum IssuerVerdict
{
    /// <summary>Nobody was asked: the certificate could not be read, or no issuers were given (<see cref="VerificationOptions.TrustedIssuers"/>).</summary>
    NotChecked,

    /// <summary>Its own holder does: it says nothing about who that is. Never trusted.</summary>
    SelfIssued,

    /// <summary>None of the issuers that were given.</summary>
    NotTrusted,

    /// <summary>One of the issuers that were given, by a chain that was in force at the time of signing.</summary>
    Trusted,

    /// <summary>SII itself signed, in the place of the issuer: by one of the certificates that the host gave as SII's, or one under them (<see cref="VerificationOptions.SiiSigners"/>).</summary>
    Sii,
}
