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

    /// <summary>How many documents the file holds, those that were handed over while it was verified included.</summary>
    public int DocumentCount { get; init; }

    /// <summary>Integrity: everything that is signed or stamped in it is what was signed, whoever signed it.</summary>
    public bool IsIntact { get; init; }

    /// <summary>Identity: who signed each part is known (<see cref="SignatureResult.IsIdentified"/>).</summary>
    public bool IsIdentified { get; init; }

    /// <summary>Authority: SII gave each issuer the right to issue each document (<see cref="StampResult.IsAuthorized"/>). False for a file without documents, which needs no CAF.</summary>
    public bool IsAuthorized { get; init; }

    /// <summary>
    /// Whether the file was read as a whole, is a signed file of SII, holds nothing beside what was verified, all in it that must be signed or stamped is, and all
    /// of that holds: integrity, identity, and of documents authority.
    /// </summary>
    /// <remarks>
    /// It says nothing of who accredited the signers unless <see cref="VerificationOptions.TrustedIssuers"/> are given, nor whether a certificate was revoked, nor
    /// whether SII received the documents: ask SII.
    /// </remarks>
    public bool IsTrusted =>
        RootName is not null && IsIntact && IsIdentified && (IsAuthorized || DocumentCount == 0) && !Findings.HasErrors();
}
