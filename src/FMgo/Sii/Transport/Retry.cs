namespace FMgo.Sii;

/// <summary>What the client does after an attempt (docs/sii-client.md, "What is retried").</summary>
internal enum Retry
{
    /// <summary>Nothing: it is an answer, or a retry would not help.</summary>
    None,

    /// <summary>Again in seconds: trouble of transport.</summary>
    Soon,

    /// <summary>Again in minutes: trouble of the service.</summary>
    Later,

    /// <summary>Once more with a new token.</summary>
    WithNewToken,
}
