namespace FMgo.Verification;

/// <summary>One <c>DTE</c> of a file that came in: its bytes, what it says, and what its signature and its stamp are worth, all from one reading.</summary>
/// <remarks>What it says and what was verified are the same bytes by construction: there is nothing to match by index or to read again.</remarks>
public sealed record ReceivedDocument
{
    /// <summary>The <c>DTE</c> element that was verified. Use these bytes and no others.</summary>
    public required FileElement Element { get; init; }

    /// <summary>What it says, and what SII's schema would refuse in it, by the paths of the document.</summary>
    /// <remarks>
    /// A fault of the content is not one of the signature: <see cref="IsTrusted"/> does not look here. <c>Content.Validate(new DocumentOptions { IsIssued = true })</c>
    /// (<c>FMgo.Validation</c>) adds arithmetic and rules.
    /// </remarks>
    public required Result<Document> Content { get; init; }

    /// <summary>What it says, as far as it could be read; null where it holds no document.</summary>
    public Document? Document => Content.Partial;

    /// <summary>Issuer, type and folio; null where they cannot be read.</summary>
    public DocumentKey? Key { get; init; }

    /// <summary>The document's own signature; null where it has none.</summary>
    public SignatureResult? Signature { get; init; }

    /// <summary>What its signature is worth: <see cref="SignatureVerdict.NotSigned"/> without one.</summary>
    public SignatureVerdict Verdict => Signature?.Verdict ?? SignatureVerdict.NotSigned;

    /// <summary>The stamp and its CAF.</summary>
    public required StampResult Stamp { get; init; }

    /// <summary>What is wrong or worth a remark in its shape, its signature and its stamp, by the paths of the file.</summary>
    public ValueList<Finding> Findings { get; init; }

    /// <summary>Integrity: it is what was signed and stamped, whoever did it. This is what printing a document needs.</summary>
    public bool IsIntact =>
        Signature is { IsIntact: true }
        && !IsMisread
        && Stamp.Verdict == StampVerdict.Valid
        && !HasOtherErrors();

    /// <summary>Whether it holds in another encoding than the one that its file declares, so that others read something else.</summary>
    internal bool IsMisread { get; init; }

    private bool HasOtherErrors()
    {
        foreach (var finding in Findings.AsSpan())
        {
            if (finding.Severity == Severity.Error && !VerificationRules.IsOfTrust(finding.Rule))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Identity: who signed it is known (<see cref="SignatureResult.IsIdentified"/>).</summary>
    public bool IsIdentified => Signature is { IsIdentified: true };

    /// <summary>Authority: SII gave the issuer the right to issue it (<see cref="StampResult.IsAuthorized"/>).</summary>
    public bool IsAuthorized => Stamp.IsAuthorized;

    /// <summary>Integrity, identity and authority, and no finding that is an error.</summary>
    public bool IsTrusted => IsIntact && IsIdentified && IsAuthorized && !Findings.HasErrors();
}
