namespace FMgo.Verification;

/// <summary>What became of <c>FRMA</c>, SII's signature of the CAF inside the stamp.</summary>
public enum CafVerdict
{
    /// <summary>There is no <c>CAF</c>, because there is no <c>TED</c>.</summary>
    Missing,

    /// <summary>The <c>CAF</c> lacks a part, or has one twice, or a part cannot be read.</summary>
    Unreadable,

    /// <summary>No key is known for its <c>IDK</c>.</summary>
    UnknownKey,

    /// <summary><c>FRMA</c> is not SII's signature of <c>DA</c>.</summary>
    Invalid,

    /// <summary><c>FRMA</c> holds.</summary>
    Valid,
}
