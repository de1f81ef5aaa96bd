namespace FMgo.Sii;

/// <summary>How often and how long the state of a submission is asked for. SII publishes no times: these are common practice (docs/sii-client.md).</summary>
public sealed record SiiPollingOptions
{
    /// <summary>The wait before the first question.</summary>
    /// <value>The default is 15 seconds; SII rarely knows more in less than 10.</value>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest wait; waits double up to it.</summary>
    /// <value>The default is 5 minutes.</value>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long to go on in all. After it, ask for the result e-mail with <see cref="ISiiSubmissions.ResendMailAsync"/>.</summary>
    /// <value>The default is 3 hours.</value>
    public TimeSpan Budget { get; init; } = TimeSpan.FromHours(3);
}
