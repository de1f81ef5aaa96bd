namespace FMgo.Sii;

/// <summary>SII's answer to an action of the receiver.</summary>
public sealed record ClaimResult
{
    /// <summary><c>codResp</c> and <c>descResp</c>.</summary>
    public required SiiStatus Status { get; init; }

    /// <summary>Whether the event is on the register, now or from before (0 or 7).</summary>
    public bool IsRegistered => Status.Code is "0" or "7";
}
