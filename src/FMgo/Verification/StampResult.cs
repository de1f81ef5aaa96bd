using FMgo.Folios;

namespace FMgo.Verification;

/// <summary>What was found about the stamp (<c>TED</c>) of a document and the CAF inside it.</summary>
public sealed record StampResult
{
    /// <summary>Whether <c>FRMT</c> holds: the issuer's CAF key signed the data of the stamp.</summary>
    public required StampVerdict Verdict { get; init; }

    /// <summary>Whether <c>FRMA</c> holds: SII signed the CAF.</summary>
    public required CafVerdict Caf { get; init; }

    /// <summary><c>IDK</c>: the number of the key that signed the CAF; null where it cannot be read.</summary>
    public int? CafKeyId { get; init; }

    /// <summary>Where SII granted the CAF, by <see cref="CafKeyId"/> (100 or 300); null for another key. A CAF of certification makes no tax document.</summary>
    public SiiEnvironment? Environment => CafKeyId is { } id ? CafTrust.EnvironmentOf(id) : null;

    /// <summary>Whether the CAF is for the issuer and type of the stamp and its range has the folio.</summary>
    public bool CafCoversFolio { get; init; }

    /// <summary>The tags of the stamp that differ from the document, out of RE, TD, F, FE, RR, RSR, MNT, IT1.</summary>
    public ValueList<string> Disagreements { get; init; }

    /// <summary>Whether SII gave this issuer the right to issue this folio: the CAF is genuine, covers the folio, and is of the environment that was asked for.</summary>
    public bool IsAuthorized => Caf == CafVerdict.Valid && CafCoversFolio && !IsTestCafRefused;

    /// <summary>Whether the CAF is of certification, and production was asked for (<see cref="VerificationOptions.Environment"/>).</summary>
    internal bool IsTestCafRefused { get; init; }
}
