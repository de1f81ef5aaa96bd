namespace FMgo.Verification;

/// <summary>Whose key verifies <c>SignatureValue</c>.</summary>
public enum KeyVerdict
{
    /// <summary>Not reached, because the signature was refused before.</summary>
    NotChecked,

    /// <summary>The key of <c>X509Certificate</c>.</summary>
    /// <remarks>
    /// This says that the holder of the certificate's key signed. Whether the certificate itself comes from an authority that SII
    /// accredits is not checked here: the list of authorities belongs to the host, and <see cref="CertificateFacts.RawData"/> is there for it.
    /// </remarks>
    ByCertificate,

    /// <summary>Only the key of <c>KeyValue</c>: integrity, not identity. Not to be trusted; <see cref="CertificateStatus"/> says why.</summary>
    ByKeyValueOnly,

    /// <summary>No key that the signature carries.</summary>
    ByNoKey,
}
