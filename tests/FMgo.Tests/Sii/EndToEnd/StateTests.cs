using FMgo.Sii;
using FMgo.Simulator;

namespace FMgo.Tests.Sii.EndToEnd;

/// <summary>Sendings that end in every state that is documented: what the client makes of each.</summary>
public class StateTests
{
    public static TheoryData<string> Sendings => new(SiiCodes.Of(SiiCodeFamily.Sending).Select(code => code.Code).Where(IsState));

    public static TheoryData<string> BoletaSendings => new(SiiCodes.Of(SiiCodeFamily.BoletaSending).Select(code => code.Code));

    [Theory]
    [MemberData(nameof(Sendings))]
    public async Task A_sending_ends_as_the_catalogue_says(string state)
    {
        await using var host = await EndToEndHost.StartAsync();
        var upload = await host.EnvelopeAsync(DocumentType.Invoice);
        host.Simulator.Faults.Next(SimulatedOperation.Upload, SimulatedFault.EndIn(state));
        var receipt = await host.Client.Sendings.UploadAsync(upload);
        var last = await host.Client.Sendings.WaitForVerdictAsync(EndToEndHost.Query(receipt), new SiiPollingOptions { Budget = TimeSpan.FromMinutes(30) });
        bool isFinal = SiiCodes.Get(SiiCodeFamily.Sending, state).IsFinal;
        Assert.Equal((state, isFinal, isFinal), (last.Status.Code, last.IsFinal, last.Status.IsFinal));
        Assert.Equal(isFinal, host.CallsTo(SimulatedOperation.SubmissionStatus) == 1);
        bool isRefused = last.Status.Advice == SiiAdvice.Correct;
        Assert.Equal(isRefused ? SendingOutcome.Refused : isFinal ? SendingOutcome.Processed : SendingOutcome.Pending, last.Outcome);
        Assert.Equal(isRefused ? DocumentVerdict.Rejected : state == "EPR" ? DocumentVerdict.Accepted : DocumentVerdict.Unknown, last.VerdictOf(DocumentType.Invoice));
    }

    [Theory]
    [MemberData(nameof(BoletaSendings))]
    public async Task A_sending_of_boletas_ends_as_the_catalogue_says(string state)
    {
        await using var host = await EndToEndHost.StartAsync();
        var upload = await host.EnvelopeAsync(DocumentType.Boleta);
        host.Simulator.Faults.Next(SimulatedOperation.BoletaUpload, SimulatedFault.EndIn(state));
        var receipt = await host.Client.Boletas.UploadAsync(upload);
        var last = await host.Client.Boletas.WaitForVerdictAsync(EndToEndHost.Query(receipt), new SiiPollingOptions { Budget = TimeSpan.FromMinutes(30) });
        bool isFinal = SiiCodes.Get(SiiCodeFamily.BoletaSending, state).IsFinal;
        Assert.Equal((state, isFinal), (last.Status?.Code, last.IsFinal));
        Assert.Equal(isFinal, host.CallsTo(SimulatedOperation.BoletaSubmissionStatus) == 1);
    }

    private static bool IsState(string code) => code.All(char.IsAsciiLetterUpper);
}
