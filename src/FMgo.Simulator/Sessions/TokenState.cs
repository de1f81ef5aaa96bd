namespace FMgo.Simulator;

/// <summary>What a token is worth.</summary>
internal enum TokenState
{
    Unknown,
    Expired,
    Active,
}
