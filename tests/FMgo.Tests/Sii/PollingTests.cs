using FMgo.Sii;

namespace FMgo.Tests.Sii;

public class PollingTests
{
    [Fact]
    public async Task An_hour_of_polling_asks_seldom_and_ever_more_slowly()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1", "T2").Always("/QueryEstUp.jws", Recorded.Submission("<ESTADO>SOK</ESTADO>"));
        var start = host.Clock.GetUtcNow();
        var last = await host.Client.Submissions.WaitForVerdictAsync(SiiTestHost.Query(), new SiiPollingOptions { Budget = TimeSpan.FromHours(1) });
        Assert.False(last.IsFinal);
        var times = host.Sii.SentTo("/QueryEstUp.jws").Select(sent => sent.At - start).ToList();
        Assert.InRange(times[0], TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30));
        Assert.InRange(times.Count, 10, 20);
        Assert.True(times[^1] <= TimeSpan.FromHours(1));
        var gaps = times.Zip(times.Skip(1), (one, next) => next - one).ToList();
        Assert.Equal(gaps.Order(), gaps);
        Assert.InRange(gaps[^1], TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10));
        Assert.InRange(host.Sii.SentTo("/CrSeed.jws").Count, 1, 2);
    }

    [Fact]
    public async Task Polling_ends_with_the_verdict_and_outlives_trouble()
    {
        using var host = new SiiTestHost();
        var down = Answer.Text("", 503);
        host.Sii.WithTokens("T1").On("/QueryEstUp.jws", Recorded.Submission("<ESTADO>REC</ESTADO>"), down, down, down, down, Recorded.Submission("<ESTADO>RCT</ESTADO>"));
        var seen = new List<string>();
        var last = await host.Client.Submissions.WaitForVerdictAsync(SiiTestHost.Query(), progress: new Collector(seen));
        Assert.Equal((SubmissionOutcome.Refused, "RCT"), (last.Outcome, last.Status!.Code));
        Assert.Equal(["REC", "RCT"], seen);
    }

    [Fact]
    public async Task What_cannot_be_waited_for_is_refused_before_any_wait()
    {
        using var host = new SiiTestHost();
        var submissions = host.Client.Submissions;
        Assert.Throws<ArgumentNullException>(() => { _ = submissions.WaitForVerdictAsync(null!); });
        var endless = new SiiPollingOptions { FirstDelay = TimeSpan.FromDays(60), MaxDelay = TimeSpan.FromDays(60) };
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => submissions.WaitForVerdictAsync(SiiTestHost.Query(), endless));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => submissions.SubmitAsync(Some.File(FMgo.Envelopes.SiiFile.FromBytes(new byte[1])), (SubmissionChannel)7));
        Assert.Throws<ArgumentOutOfRangeException>(() => SiiTestHost.Query() with { Channel = (SubmissionChannel)7 });
    }

    [Fact]
    public async Task Lack_of_permission_is_not_polled_for_ever()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/QueryEstUp.jws", Recorded.Submission("<ESTADO>106</ESTADO>"));
        Assert.Equal(SubmissionOutcome.Unanswered, (await host.Client.Submissions.WaitForVerdictAsync(SiiTestHost.Query())).Outcome);
    }

    private sealed class Collector(List<string> seen) : IProgress<SubmissionStatus>
    {
        public void Report(SubmissionStatus value) => seen.Add(value.Status!.Code);
    }
}
