namespace FMgo.Verification;

/// <summary>What became of <c>FRMT</c>, the signature of the stamp (TED).</summary>
public enum StampVerdict
{
    /// <summary>There is no <c>TED</c>.</summary>
    Missing,

    /// <summary>The <c>TED</c> lacks a part, or has one twice, or a part cannot be read.</summary>
    Unreadable,

    /// <summary><c>FRMT</c> is not the signature of <c>DD</c> under the key of the CAF.</summary>
    Invalid,

    /// <summary><c>FRMT</c> holds.</summary>
    Valid,
}
