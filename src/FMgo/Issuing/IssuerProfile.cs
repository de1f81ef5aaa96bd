using FMgo.Validation;

namespace FMgo.Issuing;

/// <summary>A company that a host issues for.</summary>
/// <param name="Issuer">What its documents say of it. Drafts that give nothing but the RUT of the issuer get all of this.</param>
/// <param name="ResolutionDate"><c>FchResol</c>: the date of SII's resolution that authorised it, or of the day of certification.</param>
/// <param name="ResolutionNumber"><c>NroResol</c>: its number; 0 in certification.</param>
public sealed record IssuerProfile(Issuer Issuer, DateOnly ResolutionDate, int ResolutionNumber)
{
    /// <summary>How its documents are computed and checked; the host's own way when absent.</summary>
    public DocumentOptions? Options { get; init; }
}
