namespace FMgo.Sii;

/// <summary>What one call remembers between its attempts.</summary>
internal sealed class CallState(SiiOperation operation, long startedAt)
{
    public SiiOperation Operation { get; } = operation;

    public long StartedAt { get; } = startedAt;

    public int Attempts { get; set; }

    /// <summary>What the last attempt asks for.</summary>
    public Retry Next { get; set; }

    public TimeSpan Delay { get; set; }

    public TimeSpan? RetryAfter { get; set; }

    public bool HasNewToken { get; set; }

    public int Repeats { get; set; }

    /// <summary>The token of the last attempt.</summary>
    public SiiToken? Token { get; set; }

    /// <summary>The token that SII did not take.</summary>
    public SiiToken? Rejected { get; set; }
}
