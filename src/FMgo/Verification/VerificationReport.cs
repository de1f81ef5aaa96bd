namespace FMgo.Verification;

/// <summary>What was found about a file.</summary>
public sealed record VerificationReport
{
    /// <summary>The local name of the root, such as <c>EnvioDTE</c>; null where the file could not be read.</summary>
    public string? RootName { get; init; }

    /// <summary>Every signature, in the order of the file.</summary>
    public ValueList<SignatureResult> Signatures { get; init; }

    /// <summary>Every <c>DTE</c>, in the order of the file.</summary>
    public ValueList<ReceivedDocument> Documents { get; init; }

    /// <summary>The signature directly under the root: of <c>SetDTE</c>, of <c>DocumentoAEC</c>, of a lone document; null where there is none.</summary>
    public SignatureResult? OuterSignature { get; init; }

    /// <summary>All findings, in the order of the file, those of signatures and documents included.</summary>
    public ValueList<Finding> Findings { get; init; }

    /// <summary>Whether the file was read, all in it that must be signed or stamped is, and all of that holds.</summary>
    public bool IsTrusted => RootName is not null && !Findings.Any(finding => finding.Severity == Severity.Error);
}
