using FMgo.Sii;
using FMgo.Simulator;

namespace FMgo.Tests.Sii.EndToEnd;

/// <summary>Every code of the catalogue, answered by the simulator on demand: how often the client asks, how long it waits, and what it tells in the end.</summary>
public class CodeBehaviourTests
{
    // 0 and 99 of an upload need a file, and have tests of their own.
    public static TheoryData<SiiCodeFamily, string> Answers => DataOf(CodeProbe.All.Keys.Except([SiiCodeFamily.Seed, SiiCodeFamily.Token])
        .SelectMany(family => SiiCodes.Of(family), (family, code) => (family, code.Code))
        .Where(pair => pair.Code is not ("0" or "99") || pair.family is not (SiiCodeFamily.Upload or SiiCodeFamily.AssignmentUpload)));

    public static TheoryData<SiiCodeFamily, string> Refusals => DataOf(
        new[] { SiiCodeFamily.Seed, SiiCodeFamily.Token }.SelectMany(family => SiiCodes.Of(family), (family, code) => (family, code.Code)).Where(pair => pair.Code != "00"));

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_is_a_value_and_is_asked_for_again_as_its_advice_says(SiiCodeFamily family, string code)
    {
        var probe = CodeProbe.All[family];
        var expected = SiiCodes.Get(family, code);
        await using var host = await EndToEndHost.StartAsync();
        host.Simulator.Faults.Every(probe.Operation, 1, SimulatedFault.Answer(code));
        var status = await probe.AskAsync(host.Client);
        Assert.Equal((code, expected.IsFinal, expected.Advice, family), (status?.Code, status?.IsFinal, status?.Advice, status?.Explanation.Family));
        Assert.True(expected.IsDocumented);
        Assert.Equal(expected.Advice switch { SiiAdvice.RetryLater => 3, SiiAdvice.SignIn => 2, _ => 1 }, host.CallsTo(probe.Operation));
        Assert.Equal(expected.Advice == SiiAdvice.SignIn ? 2 : 1, host.CallsTo(SimulatedOperation.Seed) + host.CallsTo(SimulatedOperation.BoletaSeed));
        AssertWaits(host, expected.Advice == SiiAdvice.RetryLater ? [60, 120] : []);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_sign_in_that_SII_refuses_says_why(SiiCodeFamily family, string code)
    {
        var probe = CodeProbe.All[family];
        var expected = SiiCodes.Get(family, code);
        await using var host = await EndToEndHost.StartAsync();
        host.Simulator.Faults.Every(probe.Operation, 1, SimulatedFault.Answer(code));
        var refused = await Assert.ThrowsAsync<SiiException>(() => probe.AskAsync(host.Client));
        bool isTransient = expected.Advice == SiiAdvice.RetryLater;
        Assert.Equal((SiiOperation.SignIn, code, isTransient), (refused.Operation, refused.SiiCode?.Code, refused.IsTransient));
        Assert.Equal(code is "-3" or "-07" && family == SiiCodeFamily.Token ? SiiProblem.CertificateRefused : SiiProblem.SignInFailed, refused.Problem);
        Assert.Equal(isTransient ? 4 : 1, host.CallsTo(SimulatedOperation.Seed));
        AssertWaits(host, isTransient ? [1, 2, 4] : []);
    }

    [Theory]
    [InlineData(SiiCodeFamily.Upload, "42")]
    [InlineData(SiiCodeFamily.Submission, "XYZ")]
    [InlineData(SiiCodeFamily.Document, "-99")]
    [InlineData(SiiCodeFamily.ResultMail, "199")]
    [InlineData(SiiCodeFamily.Claim, "77")]
    [InlineData(SiiCodeFamily.Boleta, "QQQ")]
    public async Task A_code_that_nobody_documents_keeps_its_letters(SiiCodeFamily family, string code)
    {
        var probe = CodeProbe.All[family];
        await using var host = await EndToEndHost.StartAsync();
        host.Simulator.Faults.Every(probe.Operation, 1, SimulatedFault.Answer(code));
        var status = await probe.AskAsync(host.Client);
        Assert.Equal((code, false), (status?.Code, status?.Explanation.IsDocumented));
    }

    [Fact]
    public async Task Trouble_of_the_service_that_passes_is_forgotten()
    {
        await using var host = await EndToEndHost.StartAsync();
        var upload = await host.EnvelopeAsync(DocumentType.Invoice);
        host.Simulator.Faults.Next(SimulatedOperation.Upload, SimulatedFault.Answer("9"), times: 2);
        Assert.Equal("0", (await host.Client.Submissions.SubmitAsync(upload)).Status.Code);
        AssertWaits(host, [60, 120]);
    }

    [Fact]
    public async Task A_token_that_is_good_again_answers_at_the_second_attempt()
    {
        await using var host = await EndToEndHost.StartAsync();
        host.Simulator.Faults.Next(SimulatedOperation.SubmissionStatus, SimulatedFault.Answer("001"));
        host.Simulator.Faults.Next(SimulatedOperation.SubmissionStatus, SimulatedFault.Answer("SOK"));
        Assert.Equal("SOK", (await CodeProbe.All[SiiCodeFamily.Submission].AskAsync(host.Client))?.Code);
        Assert.Empty(host.Waits);
    }

    private static TheoryData<SiiCodeFamily, string> DataOf(IEnumerable<(SiiCodeFamily Family, string Code)> pairs)
    {
        var data = new TheoryData<SiiCodeFamily, string>();
        foreach (var (family, code) in pairs)
        {
            data.Add(family, code);
        }

        return data;
    }

    /// <summary>Each wait is the expected one, a quarter more or less.</summary>
    internal static void AssertWaits(EndToEndHost host, int[] seconds)
    {
        Assert.Equal(seconds.Length, host.Waits.Count);
        Assert.All(seconds.Zip(host.Waits), pair => Assert.InRange(pair.Second.TotalSeconds, pair.First * 0.75, pair.First * 1.25));
    }
}
