namespace FMgo.Verification;

/// <summary>What became of the certificate that a signature carries.</summary>
public enum CertificateStatus
{
    /// <summary>Not reached, because the signature was refused before.</summary>
    NotChecked,

    /// <summary>It was read, and its key is that of <c>KeyValue</c> where there is one.</summary>
    Usable,

    /// <summary>There is no <c>X509Certificate</c>.</summary>
    Missing,

    /// <summary>It is not base64, not a certificate, or not one with an RSA key.</summary>
    Unusable,

    /// <summary>It was read, but its key is not that of <c>KeyValue</c>.</summary>
    DiffersFromKeyValue,
}
