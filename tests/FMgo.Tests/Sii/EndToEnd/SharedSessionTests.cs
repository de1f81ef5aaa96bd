using FMgo.Sii;
using FMgo.Simulator;

namespace FMgo.Tests.Sii.EndToEnd;

/// <summary>Tokens and polling against the simulator: how many sessions and calls there are, whatever happens.</summary>
public class SharedSessionTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_thousand_callers_cause_one_sign_in()
    {
        await using var host = await EndToEndHost.StartAsync();
        await AskAsync(host, 1000);
        Assert.Equal((1, 1, 1000), (host.CallsTo(SimulatedOperation.Seed), host.CallsTo(SimulatedOperation.Token), host.CallsTo(SimulatedOperation.SubmissionStatus)));
    }

    [Fact]
    public async Task A_thousand_callers_whose_token_expires_cause_one_renewal()
    {
        await using var host = await EndToEndHost.StartAsync();
        await AskAsync(host, 1);
        host.Simulator.Faults.Next(SimulatedOperation.SubmissionStatus, SimulatedFault.ExpiredToken);
        await AskAsync(host, 1000);
        Assert.Equal((2, 2), (host.CallsTo(SimulatedOperation.Seed), host.CallsTo(SimulatedOperation.Token)));
    }

    [Theory]
    [InlineData(SimulatedOperation.Upload, SiiCodeFamily.Upload)]
    [InlineData(SimulatedOperation.SubmissionStatus, SiiCodeFamily.Submission)]
    [InlineData(SimulatedOperation.DocumentStatus, SiiCodeFamily.Document)]
    [InlineData(SimulatedOperation.AdvancedDocumentStatus, SiiCodeFamily.AdvancedQuery)]
    [InlineData(SimulatedOperation.ResultMail, SiiCodeFamily.ResultMail)]
    [InlineData(SimulatedOperation.BoletaStatus, SiiCodeFamily.Boleta)]
    [InlineData(SimulatedOperation.BoletaSubmissionStatus, SiiCodeFamily.BoletaSubmission)]
    [InlineData(SimulatedOperation.RegisterClaim, SiiCodeFamily.Claim)]
    [InlineData(SimulatedOperation.AssignmentUpload, SiiCodeFamily.AssignmentUpload)]
    [InlineData(SimulatedOperation.AssignmentStatus, SiiCodeFamily.AssignmentQuery)]
    [InlineData(SimulatedOperation.AssignmentSubmissionStatus, SiiCodeFamily.AssignmentSubmission)]
    public async Task An_expired_token_is_renewed_once_without_waiting(SimulatedOperation operation, SiiCodeFamily family)
    {
        await using var host = await EndToEndHost.StartAsync();
        host.Simulator.Faults.Next(operation, SimulatedFault.ExpiredToken);
        var status = await CodeProbe.All[family].AskAsync(host.Client);
        Assert.NotEqual(SiiAdvice.SignIn, status?.Advice);
        Assert.Equal((2, 2), (host.CallsTo(operation), host.CallsTo(SimulatedOperation.Token) + host.CallsTo(SimulatedOperation.BoletaToken)));
        Assert.Empty(host.Waits);
    }

    [Fact]
    public async Task A_token_that_ages_is_renewed_before_SII_refuses_it()
    {
        await using var host = await EndToEndHost.StartAsync();
        await AskAsync(host, 1);
        host.Clock.Advance(TimeSpan.FromMinutes(51));
        await AskAsync(host, 1);
        Assert.Equal((2, 2), (host.CallsTo(SimulatedOperation.Token), host.CallsTo(SimulatedOperation.SubmissionStatus)));
    }

    [Fact]
    public async Task Too_many_sessions_are_not_tried_again_for_an_hour()
    {
        await using var host = await EndToEndHost.StartAsync(options: new SiiSimulatorOptions { MaxSessions = 1, TokenLifetime = TimeSpan.FromMinutes(30) });
        await AskAsync(host, 1);
        host.Simulator.Faults.Next(SimulatedOperation.SubmissionStatus, SimulatedFault.Answer("003"));
        for (int i = 0; i < 3; i++)
        {
            var limit = await Assert.ThrowsAsync<SiiException>(() => AskAsync(host, 1));
            Assert.Equal((SiiOperation.SignIn, SiiProblem.SessionLimit, false), (limit.Operation, limit.Problem, limit.IsTransient));
            Assert.InRange(limit.RetryAfter!.Value, TimeSpan.FromMinutes(59), Hour);
            host.Simulator.Faults.Next(SimulatedOperation.SubmissionStatus, SimulatedFault.Answer("003"));
        }

        Assert.Equal(2, host.CallsTo(SimulatedOperation.Token));
        Assert.Empty(host.Waits);
        host.Simulator.Faults.Clear();
        host.Clock.Advance(Hour);
        await AskAsync(host, 1);
        Assert.Equal(3, host.CallsTo(SimulatedOperation.Token));
    }

    [Theory]
    [InlineData(SimulatedOperation.Seed, SiiCodeFamily.Seed)]
    [InlineData(SimulatedOperation.Upload, SiiCodeFamily.Upload)]
    [InlineData(SimulatedOperation.RegisterClaim, SiiCodeFamily.Claim)]
    public async Task The_page_about_sessions_is_known_wherever_it_comes(SimulatedOperation operation, SiiCodeFamily family)
    {
        await using var host = await EndToEndHost.StartAsync();
        host.Simulator.Faults.Every(operation, 1, SimulatedFault.SessionLimit);
        var limit = await Assert.ThrowsAsync<SiiException>(() => CodeProbe.All[family].AskAsync(host.Client));
        Assert.Equal((SiiProblem.SessionLimit, "27", Hour), (limit.Problem, limit.SiiCode?.Code, limit.RetryAfter));
        Assert.Equal(1, host.CallsTo(operation));
    }

    [Fact]
    public async Task An_hour_of_polling_keeps_within_SIIs_limits()
    {
        await using var host = await EndToEndHost.StartAsync();
        var upload = await host.EnvelopeAsync(DocumentType.Invoice);
        host.Simulator.Faults.Next(SimulatedOperation.Upload, SimulatedFault.EndIn("PDR"));
        var query = EndToEndHost.Query(await host.Client.Submissions.SubmitAsync(upload));
        var start = host.Clock.GetUtcNow();
        var last = await host.Client.Submissions.WaitForVerdictAsync(query, new SiiPollingOptions { Budget = Hour });
        Assert.Equal(("PDR", false), (last.Status!.Code, last.IsFinal));
        var times = host.Simulator.Calls.Where(call => call.Operation == SimulatedOperation.SubmissionStatus).Select(call => call.At - start).ToList();

        // sii-protocol 3.3: the first question after 10 to 30 s, then ever more slowly up to 5 to 10 min; at most 10 sessions.
        Assert.InRange(times[0].TotalSeconds, 10, 30);
        var gaps = times.Zip(times.Skip(1), (one, next) => next - one).ToList();
        Assert.Equal(gaps.Order(), gaps);
        Assert.InRange(gaps[^1].TotalMinutes, 5, 10);
        Assert.InRange(times.Count, 10, 20);
        Assert.True(times[^1] <= Hour);
        Assert.InRange(host.CallsTo(SimulatedOperation.Token), 1, 2);
    }

    [Fact]
    public async Task Polling_outlives_an_outage()
    {
        await using var host = await EndToEndHost.StartAsync(options: new SiiSimulatorOptions());
        var query = EndToEndHost.Query(await host.Client.Submissions.SubmitAsync(await host.EnvelopeAsync(DocumentType.Invoice)));
        host.Simulator.Faults.Next(SimulatedOperation.SubmissionStatus, SimulatedFault.Status(503), times: 9);
        Assert.Equal("EPR", (await host.Client.Submissions.WaitForVerdictAsync(query)).Status!.Code);
        Assert.Equal(10, host.CallsTo(SimulatedOperation.SubmissionStatus));
    }

    private static Task<SiiStatus?[]> AskAsync(EndToEndHost host, int callers) =>
        Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => CodeProbe.All[SiiCodeFamily.Submission].AskAsync(host.Client))));
}
