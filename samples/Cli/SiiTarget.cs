using FMgo.Sii;

namespace FMgo.Cli;

/// <summary>Which SII a command speaks with: one of the two real ones, or a simulator at an address.</summary>
internal sealed record SiiTarget(SiiEnvironment Environment, Uri? Simulator)
{
    /// <summary>Where the simulator of <c>samples/SiiSimulator</c> listens unless told otherwise.</summary>
    private static readonly Uri DefaultSimulator = new("http://127.0.0.1:5080");

    /// <exception cref="TroubleException">The address does not go with the environment, or is SII's own.</exception>
    public static SiiTarget Of(string environment, Uri? address)
    {
        bool simulated = environment == OptionText.Simulator;
        if (!simulated && address is not null)
        {
            throw new TroubleException(Texts.Of("--address va solo con --environment simulator", "--address goes with --environment simulator only"));
        }

        return simulated
            ? new SiiTarget(SiiEnvironment.Certification, address ?? DefaultSimulator)
            : new SiiTarget(environment == OptionText.Production ? SiiEnvironment.Production : SiiEnvironment.Certification, Simulator: null);
    }

    /// <summary>How the client speaks with it. A simulator is near: there is no use in waiting as long as for SII.</summary>
    public void Configure(FMgoOptions options)
    {
        options.Environment = Environment;
        if (Simulator is not null)
        {
            options.Sii.Addresses.UseOne(Simulator);
            options.Sii.RetryDelay = TimeSpan.FromMilliseconds(250);
            options.Sii.ServiceRetryDelay = TimeSpan.FromSeconds(1);
        }
    }

    /// <summary>How its states are asked for.</summary>
    /// <param name="timeout">How long to go on; the client's own default when absent.</param>
    public SiiPollingOptions PollingFor(TimeSpan? timeout)
    {
        var polling = Simulator is null ? new SiiPollingOptions() : new SiiPollingOptions { FirstDelay = TimeSpan.FromSeconds(0.5), MaxDelay = TimeSpan.FromSeconds(2) };
        return timeout is { } budget ? polling with { Budget = budget } : polling;
    }

    /// <summary>Its name for people.</summary>
    public override string ToString() => Simulator is not null
        ? Texts.Of("simulador en {0}", "simulator at {0}", Simulator.GetLeftPart(UriPartial.Authority))
        : Environment == SiiEnvironment.Production ? OptionText.Production : OptionText.Certification;
}
