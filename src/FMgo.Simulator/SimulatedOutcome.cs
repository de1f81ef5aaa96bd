namespace FMgo.Simulator;

/// <summary>What became of a document.</summary>
public enum SimulatedOutcome
{
    /// <summary>It is registered.</summary>
    Accepted,

    /// <summary>It is registered, with reparos.</summary>
    AcceptedWithRemarks,

    /// <summary>It is not registered.</summary>
    Rejected,
}
