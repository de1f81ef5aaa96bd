using FMgo.Sii;
using FMgo.Simulator;

namespace FMgo.Tests.Sii.EndToEnd;

/// <summary>Submissions that end in every state that is documented: what the client makes of each.</summary>
public class StateTests
{
    public static TheoryData<string> Submissions => new(SiiCodes.Of(SiiCodeFamily.Submission).Select(code => code.Code).Where(IsState));

    public static TheoryData<string> BoletaSubmissions => new(SiiCodes.Of(SiiCodeFamily.BoletaSubmission).Select(code => code.Code));

    [Theory]
    [MemberData(nameof(Submissions))]
    public async Task A_sending_ends_as_the_catalogue_says(string state)
    {
        await using var host = await EndToEndHost.StartAsync();
        var upload = await host.EnvelopeAsync(DocumentType.Invoice);
        host.Simulator.Faults.Next(SimulatedOperation.Upload, SimulatedFault.EndIn(state));
        var receipt = await host.Client.Submissions.SubmitAsync(upload);
        var last = await host.Client.Submissions.WaitForVerdictAsync(EndToEndHost.Query(receipt), new SiiPollingOptions { Budget = TimeSpan.FromMinutes(30) });
        bool isFinal = SiiCodes.Get(SiiCodeFamily.Submission, state).IsFinal;
        Assert.Equal((state, isFinal, isFinal), (last.Status!.Code, last.IsFinal, last.Status!.IsFinal));
        Assert.Equal(isFinal, host.CallsTo(SimulatedOperation.SubmissionStatus) == 1);
        bool isRefused = last.Status.Advice == SiiAdvice.Correct;
        Assert.Equal(isRefused ? SubmissionOutcome.Refused : isFinal ? SubmissionOutcome.Processed : SubmissionOutcome.Pending, last.Outcome);
        Assert.Equal(isRefused ? DocumentVerdict.Rejected : state == "EPR" ? DocumentVerdict.Accepted : DocumentVerdict.Unknown, last.VerdictOf(new DocumentKey(The.IssuerRut, DocumentType.Invoice, 1)));
    }

    [Theory]
    [MemberData(nameof(BoletaSubmissions))]
    public async Task A_sending_of_boletas_ends_as_the_catalogue_says(string state)
    {
        await using var host = await EndToEndHost.StartAsync();
        var upload = await host.EnvelopeAsync(DocumentType.Boleta);
        host.Simulator.Faults.Next(SimulatedOperation.BoletaUpload, SimulatedFault.EndIn(state));
        var receipt = await host.Client.Submissions.SubmitAsync(upload);
        var last = await host.Client.Submissions.WaitForVerdictAsync(EndToEndHost.Query(receipt), new SiiPollingOptions { Budget = TimeSpan.FromMinutes(30) });
        bool isFinal = SiiCodes.Get(SiiCodeFamily.BoletaSubmission, state).IsFinal;
        Assert.Equal((state, isFinal), (last.Status?.Code, last.IsFinal));
        Assert.Equal(isFinal, host.CallsTo(SimulatedOperation.BoletaSubmissionStatus) == 1);
    }

    private static bool IsState(string code) => code.All(char.IsAsciiLetterUpper);
}
