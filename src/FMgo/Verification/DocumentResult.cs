namespace FMgo.Verification;

/// <summary>What was found about one <c>DTE</c>.</summary>
public sealed record DocumentResult
{
    /// <summary>The <c>DTE</c> element that was verified. Use these bytes and no others.</summary>
    public required FileElement Element { get; init; }

    /// <summary>Issuer, type and folio; null where they cannot be read.</summary>
    public DocumentKey? Key { get; init; }

    /// <summary>The document's own signature; null where it has none.</summary>
    public SignatureResult? Signature { get; init; }

    /// <summary>What its signature is worth: <see cref="SignatureVerdict.NotSigned"/> without one.</summary>
    public SignatureVerdict Verdict => Signature?.Verdict ?? SignatureVerdict.NotSigned;

    /// <summary>The stamp and its CAF.</summary>
    public required StampResult Stamp { get; init; }

    /// <summary>What is wrong or worth a remark in the document, its signature and its stamp.</summary>
    public ValueList<Finding> Findings { get; init; }

    /// <summary>Whether signature, stamp and CAF hold, and no finding is an error.</summary>
    public bool IsTrusted =>
        Signature is { IsTrusted: true }
        && Stamp is { Verdict: StampVerdict.Valid, Caf: CafVerdict.Valid }
        && !Findings.Any(finding => finding.Severity == Severity.Error);
}
