namespace FMgo.Simulator;

/// <summary>A call that the simulator answered.</summary>
public sealed record SimulatedCall
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it asked for.</summary>
    public required SimulatedOperation Operation { get; init; }

    /// <summary>The status of HTTP; 0 where no answer was given.</summary>
    public required int HttpStatus { get; init; }

    /// <summary>The fault that was in force; null for none.</summary>
    public SimulatedFault? Fault { get; init; }

    /// <summary>Why the answer is no, where it is: for people, in English.</summary>
    public string? Reason { get; init; }
}
