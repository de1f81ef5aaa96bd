namespace FMgo.Simulator;

/// <summary>A submission as it will be in the end, and what shows of it before.</summary>
internal sealed class StoredSubmission(SimulatedSubmission whole, SubmissionPath path)
{
    /// <summary>The submission when it is done.</summary>
    public SimulatedSubmission Whole => whole;

    public required bool IsBoletaApi { get; init; }

    public string StateAt(DateTimeOffset now) => path.StateAt(now - whole.ReceivedAt, whole.State);

    public bool IsFinalAt(DateTimeOffset now) => whole.IsFinal && now - whole.ReceivedAt >= path.AgeOf(whole.State);

    public SimulatedSubmission At(DateTimeOffset now)
    {
        if (IsFinalAt(now))
        {
            return whole;
        }

        string state = StateAt(now);
        return whole with { State = state, StateText = SubmissionStates.TextOf(state), IsFinal = false, Errors = default, Documents = default, Assignment = null };
    }
}
