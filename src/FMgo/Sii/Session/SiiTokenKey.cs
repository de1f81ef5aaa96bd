namespace FMgo.Sii;

/// <summary>What a token belongs to. Tokens of different keys never mix.</summary>
public sealed record SiiTokenKey
{
    /// <summary>The environment.</summary>
    public required SiiEnvironment Environment { get; init; }

    /// <summary>The service.</summary>
    public required SiiTokenService Service { get; init; }

    /// <summary>The thumbprint of the certificate that signs in.</summary>
    public required string Thumbprint { get; init; }

    /// <summary>Host and port that gave it: a simulator's token is not SII's.</summary>
    public required string Authority { get; init; }

    /// <summary>A key for a cache, such as <c>fmgo:sii:Certification:Documents:maullin.sii.cl:0A1B…</c>.</summary>
    public override string ToString() => $"fmgo:sii:{Environment}:{Service}:{Authority}:{Thumbprint}";
}
