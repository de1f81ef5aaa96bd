namespace FMgo.Simulator;

/// <summary>A call on its way: where it goes, what it asks, which fault it meets.</summary>
internal sealed record SimulatorCall(SimulatorRequest Request, string Path, SimulatedOperation Operation)
{
    public SoapCall? Soap { get; init; }

    public SimulatedFault? Fault { get; init; }

    /// <summary>Whether the boleta envío came to a host that does not take it.</summary>
    public bool IsWrongHost { get; init; }

    /// <summary>The code that a fault makes the operation answer.</summary>
    public string? ForcedCode => Fault is { Kind: FaultKind.Answer } ? Fault.Text : null;
}
