namespace FMgo.Sii;

/// <summary>How FMgo speaks with SII. Validated when the host starts.</summary>
public sealed class SiiOptions
{
    /// <summary>Gets the addresses; SII's own where nothing is set.</summary>
    public SiiAddresses Addresses { get; } = new();

    /// <summary>Gets or sets the <c>User-Agent</c>, which must contain <c>PROG 1.0</c>: without it SII answers with pages for people, or with 401.</summary>
    /// <value>The default is <c>Mozilla/4.0 ( compatible; PROG 1.0; Windows NT)</c>, which SII's boleta hosts are known to take.</value>
    public string UserAgent { get; set; } = "Mozilla/4.0 ( compatible; PROG 1.0; Windows NT)";

    /// <summary>Gets or sets how long one attempt of a query may take.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan QueryTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how long one attempt of an upload may take.</summary>
    /// <value>The default is 60 seconds.</value>
    public TimeSpan UploadTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets how many times a call is tried in all, 1 to 10; one more is allowed after a new token.</summary>
    /// <value>The default is 4.</value>
    public int MaxAttempts { get; set; } = 4;

    /// <summary>Gets or sets the first wait after trouble of transport; it doubles each time, and varies by a quarter up or down.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets the first wait after trouble of the service itself (STATUS 9, negative states, SOAP faults); it doubles each time.</summary>
    /// <value>The default is 1 minute.</value>
    public TimeSpan ServiceRetryDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets how long a call may go on starting attempts, waits included.</summary>
    /// <value>The default is 5 minutes.</value>
    public TimeSpan RetryBudget { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets how long a token is used. SII does not say how long it lives; practice is about an hour.</summary>
    /// <value>The default is 50 minutes.</value>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(50);

    /// <summary>Gets or sets how long nobody signs in after SII said that there are too many sessions.</summary>
    /// <value>The default is 1 hour, which is SII's own block.</value>
    public TimeSpan SessionLimitPause { get; set; } = TimeSpan.FromHours(1);
}
