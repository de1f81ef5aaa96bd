namespace FMgo.Sii;

/// <summary>A token of SII. Whoever has it acts as the certificate's holder: treat it as a secret.</summary>
public sealed record SiiToken
{
    /// <summary>What it belongs to.</summary>
    public required SiiTokenKey Key { get; init; }

    /// <summary>The token.</summary>
    public required string Value { get; init; }

    /// <summary>When it is no longer used.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>What it belongs to; never the token itself.</summary>
    public override string ToString() => $"Token of {Key} until {ExpiresAt:O}";
}
