namespace FMgo.Verification;

/// <summary>The outcome of one cryptographic check.</summary>
public enum CheckVerdict
{
    /// <summary>Not reached, because the signature was refused before.</summary>
    NotChecked,

    /// <summary>It holds.</summary>
    Valid,

    /// <summary>It does not hold.</summary>
    Invalid,
}
