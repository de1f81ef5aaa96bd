using System.Globalization;
using System.Text;
using FMgo.Envelopes;
using FMgo.Sii;

namespace FMgo.Tests.Sii;

public class UploadTests
{
    [Fact]
    public async Task Upload_has_the_documented_form()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/DTEUpload", Recorded.Received("0", "0000000039"));
        var receipt = await host.Client.Submissions.SubmitAsync(SiiTestHost.Upload("<EnvioDTE>ñ</EnvioDTE>"));
        Assert.Equal(("0", "0000000039", true, false), (receipt.Status.Code, receipt.TrackId.ToString(), receipt.IsReceived, receipt.IsRepeated));
        var sent = host.Sii.SentTo("/DTEUpload").Single();
        Assert.Equal("https://maullin.sii.cl/cgi_dte/UPL/DTEUpload", sent.Address.AbsoluteUri);
        Assert.Equal("TOKEN=T1", sent.Header("Cookie"));
        Assert.Contains("PROG 1.0", sent.Header("User-Agent"), StringComparison.Ordinal);
        Assert.Equal(sent.Bytes.Length.ToString(CultureInfo.InvariantCulture), sent.Header("Content-Length"));
        Assert.Equal("", sent.Header("Transfer-Encoding"));
        string boundary = sent.Header("Content-Type")["multipart/form-data; boundary=".Length..];
        string Field(string name, string value) => $"--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n";
        Assert.Equal(
            Field("rutSender", "11111111") + Field("dvSender", "1") + Field("rutCompany", "76192083") + Field("dvCompany", "9")
            + $"--{boundary}\r\nContent-Disposition: form-data; name=\"archivo\"; filename=\"envio.xml\"\r\nContent-Type: text/xml\r\n\r\n<EnvioDTE>ñ</EnvioDTE>\r\n--{boundary}--\r\n",
            sent.Body);
    }

    [Theory]
    [InlineData("1", SiiAdvice.Authorize)]
    [InlineData("2", SiiAdvice.Correct)]
    [InlineData("3", SiiAdvice.Correct)]
    [InlineData("4", SiiAdvice.Correct)]
    [InlineData("6", SiiAdvice.Authorize)]
    [InlineData("7", SiiAdvice.Correct)]
    [InlineData("8", SiiAdvice.Correct)]
    [InlineData("106", SiiAdvice.Authorize)]
    public async Task Refusal_is_a_value_and_is_not_repeated(string status, SiiAdvice advice)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/DTEUpload", Recorded.Received(status));
        var receipt = await host.Client.Submissions.SubmitAsync(SiiTestHost.Upload());
        Assert.Equal((status, advice, false, (TrackId?)null), (receipt.Status.Code, receipt.Status.Advice, receipt.IsReceived, receipt.TrackId));
        Assert.Empty(host.Clock.Delays);
    }

    [Fact]
    public async Task Schema_errors_keep_their_text_and_code()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/DTEUpload", Recorded.Received("7", detail: "<DETAIL><ERROR>LSX-00265: attribute \"version\" is wrong\n</ERROR><ERROR>cvc-minLength-valid: too short</ERROR><ERROR>algo más</ERROR></DETAIL>"));
        var errors = (await host.Client.Submissions.SubmitAsync(SiiTestHost.Upload())).Errors;
        Assert.Equal(["LSX-00265", "cvc-", ""], errors.Select(error => error.Code));
        Assert.Equal([true, true, false], errors.Select(error => error.Explanation.IsDocumented));
        Assert.Equal("LSX-00265: attribute \"version\" is wrong", errors[0].Text);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("42")]
    public async Task Trouble_of_the_service_is_repeated_minutes_apart_with_the_same_bytes(string status)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/DTEUpload", Recorded.Received(status), Recorded.Received("0", "0000000040"));
        Assert.Equal("0000000040", (await host.Client.Submissions.SubmitAsync(SiiTestHost.Upload())).TrackId.ToString());
        Assert.InRange(host.Clock.Delays.Single(), TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(75));
    }

    [Fact]
    public async Task Lost_answer_is_asked_for_by_sending_the_same_bytes_and_gives_the_first_TrackID()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On(
            "/DTEUpload",
            Answer.Silence(),
            Recorded.Received("99", detail: "<DETAIL><ERROR>Envio repetido 1 veces, TRACKID 0000000039; espere 900 segundos</ERROR></DETAIL>"));
        var receipt = await host.Client.Submissions.SubmitAsync(SiiTestHost.Upload());
        Assert.Equal(("99", "0000000039", true, true), (receipt.Status.Code, receipt.TrackId.ToString(), receipt.IsReceived, receipt.IsRepeated));
        Assert.Empty(receipt.Errors);
        var sent = host.Sii.SentTo("/DTEUpload");
        Assert.Equal(FileOf(sent[0]), FileOf(sent[1]));
        Assert.InRange(sent[1].At - sent[0].At, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(63));
    }

    [Fact]
    public async Task Answer_lost_every_time_is_transient_and_says_so()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/DTEUpload", Answer.Fails(HttpRequestError.ResponseEnded), Answer.Fails(HttpRequestError.ResponseEnded), Answer.Fails(HttpRequestError.ResponseEnded), Answer.Fails(HttpRequestError.ResponseEnded));
        var lost = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.SubmitAsync(SiiTestHost.Upload()));
        Assert.Equal((SiiOperation.Upload, SiiProblem.AnswerLost, true), (lost.Operation, lost.Problem, lost.IsTransient));
    }

    [Fact]
    public async Task Token_that_is_refused_is_renewed_once()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("OLD", "NEW").On("/DTEUpload", Recorded.Received("5"), Recorded.Received("5"));
        var receipt = await host.Client.Submissions.SubmitAsync(SiiTestHost.Upload());
        Assert.Equal(("5", SiiAdvice.SignIn), (receipt.Status.Code, receipt.Status.Advice));
        Assert.Equal(["TOKEN=OLD", "TOKEN=NEW"], host.Sii.SentTo("/DTEUpload").Select(sent => sent.Header("Cookie")));
    }

    [Fact]
    public async Task Streamed_file_that_changes_between_attempts_is_not_sent_again()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/DTEUpload", Answer.Text("", 503));
        int opened = 0;
        var file = SiiFile.FromStream(5, _ => new ValueTask<Stream>(new MemoryStream(Encoding.ASCII.GetBytes(opened++ <= 1 ? "<one>" : "<two>"))));
        var changed = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.SubmitAsync(Some.File(file, SiiTestHost.Issuer)));
        Assert.Equal((SiiProblem.ContentChanged, false), (changed.Problem, changed.IsTransient));
    }

    [Theory]
    [InlineData(SiiEnvironment.Certification, 300)]
    [InlineData(SiiEnvironment.Production, 100)]
    public async Task Folios_of_the_other_environment_never_leave(SiiEnvironment environment, int idk)
    {
        using var host = new SiiTestHost(options => options.Environment = environment);
        var mismatch = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.SubmitAsync(SiiTestHost.Upload($"<EnvioDTE><IDK>{idk}</IDK></EnvioDTE>")));
        Assert.Equal(SiiProblem.EnvironmentMismatch, mismatch.Problem);
        Assert.Empty(host.Sii.Sent);
    }

    [Theory]
    [InlineData(64 * 1024 - 7)]
    [InlineData(3 * 64 * 1024)]
    public async Task Folios_of_the_other_environment_are_seen_in_any_document_of_a_streamed_file(int position)
    {
        using var host = new SiiTestHost();
        byte[] bytes = Encoding.ASCII.GetBytes(new string(' ', position) + "<IDK>300</IDK>" + new string(' ', 100));
        SiiFile[] files = [SiiFile.FromBytes(bytes), SiiFile.FromStream(bytes.Length, _ => new ValueTask<Stream>(new MemoryStream(bytes)))];
        foreach (var file in files)
        {
            var mismatch = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.SubmitAsync(Some.File(file, SiiTestHost.Issuer)));
            Assert.Equal(SiiProblem.EnvironmentMismatch, mismatch.Problem);
        }

        Assert.Empty(host.Sii.Sent);
    }

    private static string FileOf(SentRequest sent) => sent.Body[sent.Body.IndexOf("text/xml\r\n\r\n", StringComparison.Ordinal)..].Split("\r\n--")[0];
}
