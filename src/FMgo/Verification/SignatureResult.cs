namespace FMgo.Verification;

/// <summary>What was found about one <c>Signature</c>: three independent answers, on the digest, on <c>SignedInfo</c> and on the key.</summary>
public sealed record SignatureResult
{
    /// <summary>The path of the <c>Signature</c>, such as <c>EnvioDTE/SetDTE/DTE[2]/Signature</c>.</summary>
    public required string Path { get; init; }

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

    /// <summary>Whether it holds by the key of its certificate, strictly or leniently.</summary>
    public bool IsTrusted => Verdict is SignatureVerdict.Strict or SignatureVerdict.Lenient;

    /// <summary>What is wrong or worth a remark.</summary>
    public ValueList<Finding> Findings { get; init; }
}
