namespace FMgo.Simulator;

/// <summary>The states that a kind of file goes through, and when: a refusal shows at its stage, all else when the file is done.</summary>
internal sealed class SubmissionPath
{
    private readonly (string State, TimeSpan From)[] _steps;
    private readonly Dictionary<string, TimeSpan> _refusals;
    private readonly TimeSpan _done;

    private SubmissionPath((string, TimeSpan)[] steps, Dictionary<string, TimeSpan> refusals, TimeSpan done) => (_steps, _refusals, _done) = (steps, refusals, done);

    public static SubmissionPath Of(string rootName, bool isBoletaApi, SimulationTimes times) => rootName switch
    {
        "EnvioDTE" or "EnvioBOLETA" => OfDocuments(isBoletaApi ? "PRD" : "PDR", times),
        "AEC" => OfAssignments(times),
        _ => new([("REC", TimeSpan.Zero), ("LSO", times.SchemaChecked)], new() { ["RSC"] = times.SchemaChecked }, times.Processed),
    };

    public string StateAt(TimeSpan age, string final) => age >= AgeOf(final) ? final : _steps.Last(step => step.From <= age).State;

    /// <summary>How old a submission is when it reaches its end.</summary>
    public TimeSpan AgeOf(string final) => _refusals.GetValueOrDefault(final, _done);

    private static SubmissionPath OfDocuments(string processing, SimulationTimes times) => new(
        [("REC", TimeSpan.Zero), ("SOK", times.SchemaChecked), ("CRT", times.CoverChecked), ("FOK", times.SignatureChecked), (processing, times.ProcessingStarted)],
        new() { ["RSC"] = times.SchemaChecked, ["RCT"] = times.CoverChecked, ["RFR"] = times.SignatureChecked },
        times.Processed);

    // wsRPETCConsulta 1.2, 3.2.1 lists the signature before the cover.
    private static SubmissionPath OfAssignments(SimulationTimes times)
    {
        var documentChecked = (times.ProcessingStarted + times.Processed) / 2;
        return new(
            [("RCP", TimeSpan.Zero), ("SOK", times.SchemaChecked), ("FSO", times.CoverChecked), ("COK", times.SignatureChecked), ("VDC", times.ProcessingStarted), ("VCS", documentChecked)],
            new() { ["RSC"] = times.SchemaChecked, ["RFS"] = times.CoverChecked, ["RCR"] = times.SignatureChecked, ["RDC"] = documentChecked },
            times.Processed);
    }
}
