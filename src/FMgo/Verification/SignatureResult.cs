namespace FMgo.Verification;

/// <summary>What was found about one <c>Signature</c>: three independent answers, on the digest, on <c>SignedInfo</c> and on the key.</summary>
public sealed record SignatureResult
{
    /// <summary>The path of the <c>Signature</c>, such as <c>EnvioDTE/SetDTE/DTE[2]/Signature</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Whether it is the signature of a <c>DTE</c>; otherwise it is that of the file, or of a part of an assignment or of receipts.</summary>
    public bool IsOfDocument { get; init; }

    /// <summary>The ID that the <c>Reference</c> names, without <c>#</c>; null where it names none.</summary>
    public string? ReferenceId { get; init; }

    /// <summary>The element that was verified; null where the reference was refused.</summary>
    public FileElement? Element { get; init; }

    /// <summary>Whether the element is what was signed.</summary>
    public CheckVerdict Digest { get; init; }

    /// <summary>The form of the element that gives <c>DigestValue</c>; null where none does.</summary>
    public CanonicalForm? DigestForm { get; init; }

    /// <summary>Whether <c>SignatureValue</c> is the signature of <c>SignedInfo</c>, under any key that the signature carries.</summary>
    public CheckVerdict SignedInfo { get; init; }

    /// <summary>The form of <c>SignedInfo</c> that was signed; null where none fits.</summary>
    public CanonicalForm? SignedInfoForm { get; init; }

    /// <summary>Whose key it is.</summary>
    public KeyVerdict Key { get; init; }

    /// <summary>The state of the certificate.</summary>
    public CertificateStatus CertificateStatus { get; init; }

    /// <summary>What the certificate says; null where it is missing or unusable.</summary>
    public CertificateFacts? Certificate { get; init; }

    /// <summary>The time of signing that the signed element states (<c>TmstFirma</c>, <c>TmstFirmaEnv</c>, <c>TmstCesion</c>...), in Chile; null where it states none.</summary>
    public DateTime? SigningTime { get; init; }

    /// <summary>Whether the certificate was valid at <see cref="SigningTime"/>; null where either is not known.</summary>
    public bool? CertificateValidAtSigning =>
        Certificate is not null && SigningTime is { } time ? Certificate.IsValidAt(time) : null;

    /// <summary>What the signature is worth.</summary>
    public required SignatureVerdict Verdict { get; init; }

    /// <summary>Who vouches for the certificate.</summary>
    public IssuerVerdict Issuer { get; init; }

    /// <summary>Integrity: what it covers is what was signed, whoever signed it.</summary>
    public bool IsIntact => Digest == CheckVerdict.Valid && SignedInfo == CheckVerdict.Valid;

    /// <summary>
    /// Identity: it was made with the key of a certificate that names the RUT of its holder, was in force at the time of signing, and comes from somebody
    /// else, one of the issuers that were given if there were any. SII's central signature (<see cref="IssuerVerdict.Sii"/>) names no holder: it is identified by the certificates that were given as SII's.
    /// </summary>
    /// <remarks>
    /// The time is the signer's own word. Without <see cref="VerificationOptions.TrustedIssuers"/> so is the certificate: whoever makes it writes into it what he
    /// likes. Whether it was revoked, and whether SII lets the holder sign for the issuer, is never checked: no public list tells.
    /// </remarks>
    public bool IsIdentified =>
        Key == KeyVerdict.ByCertificate
        && CertificateStatus == CertificateStatus.Usable
        && (Issuer == IssuerVerdict.Sii || Certificate is { HolderRut: not null })
        && CertificateValidAtSigning == true
        && !IsSignedInFuture
        && Issuer is IssuerVerdict.NotChecked or IssuerVerdict.Trusted or IssuerVerdict.Sii;

    /// <summary>Whether it is intact, and who signed is known.</summary>
    public bool IsTrusted => IsIntact && IsIdentified;

    /// <summary>Whether it says that it was made later than now.</summary>
    internal bool IsSignedInFuture { get; init; }

    /// <summary>What is wrong or worth a remark.</summary>
    public ValueList<Finding> Findings { get; init; }
}
