using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FMgo.Sii;
using FMgo.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace FMgo.Tests.Sii.EndToEnd;

/// <summary>Trouble of transport: attempts, waits on a clock that does not wait, and what the caller is told.</summary>
public class TransportFaultTests
{
    public static TheoryData<string, SiiProblem> Transient => new()
    {
        { "reset", SiiProblem.Unreachable },
        { "tls", SiiProblem.Unreachable },
        { "429", SiiProblem.Busy },
        { "500", SiiProblem.Busy },
        { "503", SiiProblem.Busy },
        { "429 body", SiiProblem.Busy },
        { "500 body", SiiProblem.Busy },
        { "503 body", SiiProblem.Busy },
        { "cut", SiiProblem.UnexpectedAnswer },
        { "broken", SiiProblem.Interrupted },
    };

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task A_query_is_repeated_in_seconds(string fault, SiiProblem problem)
    {
        await using var host = await EndToEndHost.StartAsync();
        var query = EndToEndHost.Query(await host.Client.Submissions.SubmitAsync(await host.EnvelopeAsync(DocumentType.Invoice)));
        host.Simulator.Faults.Next(SimulatedOperation.SubmissionStatus, Of(fault), times: 2);
        Assert.Equal("EPR", (await host.Client.Submissions.GetStatusAsync(query)).Status!.Code);
        Assert.Equal(3, host.CallsTo(SimulatedOperation.SubmissionStatus));
        CodeBehaviourTests.AssertWaits(host, [1, 2]);

        host.Simulator.Faults.Every(SimulatedOperation.SubmissionStatus, 1, Of(fault));
        var trouble = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.GetStatusAsync(query));
        Assert.Equal((SiiOperation.SubmissionStatus, problem, true), (trouble.Operation, trouble.Problem, trouble.IsTransient));
        Assert.Equal(3 + 4, host.CallsTo(SimulatedOperation.SubmissionStatus));
        CodeBehaviourTests.AssertWaits(host, [1, 2, 1, 2, 4]);
    }

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task A_sign_in_is_repeated_with_a_new_seed(string fault, SiiProblem problem)
    {
        await using var host = await EndToEndHost.StartAsync();
        host.Simulator.Faults.Next(SimulatedOperation.Token, Of(fault));
        Assert.NotEmpty((await host.Client.Session.GetTokenAsync(SiiTokenService.Documents)).Value);
        Assert.Equal((2, 2), (host.CallsTo(SimulatedOperation.Seed), host.CallsTo(SimulatedOperation.Token)));
        host.Simulator.Faults.Every(SimulatedOperation.BoletaSeed, 1, Of(fault));
        var trouble = await Assert.ThrowsAsync<SiiException>(() => host.Client.Session.GetTokenAsync(SiiTokenService.Boletas));
        Assert.Equal((SiiOperation.SignIn, problem, 4), (trouble.Operation, trouble.Problem, host.CallsTo(SimulatedOperation.BoletaSeed)));
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("tls")]
    [InlineData("429")]
    [InlineData("503 body")]
    public async Task A_file_that_was_not_taken_is_sent_again(string fault)
    {
        await using var host = await EndToEndHost.StartAsync();
        var (invoices, boletas) = (await host.EnvelopeAsync(DocumentType.Invoice), await host.EnvelopeAsync(DocumentType.Boleta));
        host.Simulator.Faults.Next(SimulatedOperation.Upload, Of(fault), times: 2);
        host.Simulator.Faults.Next(SimulatedOperation.BoletaUpload, Of(fault), times: 2);
        var receipt = await host.Client.Submissions.SubmitAsync(invoices);
        Assert.Equal(("0", false), (receipt.Status.Code, receipt.IsRepeated));
        Assert.Equal("REC", (await host.Client.Submissions.SubmitAsync(boletas)).Status.Code);
        Assert.Equal((3, 3, 2), (host.CallsTo(SimulatedOperation.Upload), host.CallsTo(SimulatedOperation.BoletaUpload), host.Simulator.Submissions.Count));
        CodeBehaviourTests.AssertWaits(host, [1, 2, 1, 2]);
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("cut")]
    [InlineData("broken")]
    public async Task A_lost_answer_is_asked_for_with_the_same_bytes_and_gives_the_first_TrackID(string fault)
    {
        await using var host = await EndToEndHost.StartAsync();
        var upload = await host.EnvelopeAsync(DocumentType.Invoice);
        host.Simulator.Faults.Next(SimulatedOperation.Upload, Of(fault));
        var receipt = await host.Client.Submissions.SubmitAsync(upload);

        // SII knows the content by its digest: only identical bytes are answered with 99.
        Assert.Equal(("99", true, true), (receipt.Status.Code, receipt.IsReceived, receipt.IsRepeated));
        Assert.Equal(host.Simulator.Submissions.Single().TrackId, receipt.TrackId.ToString());
        Assert.Equal(2, host.CallsTo(SimulatedOperation.Upload));
        CodeBehaviourTests.AssertWaits(host, [1]);
        Assert.Equal(DocumentVerdict.Accepted, (await host.Client.Submissions.WaitForVerdictAsync(EndToEndHost.Query(receipt))).VerdictOf(new DocumentKey(The.IssuerRut, DocumentType.Invoice, 1)));
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("cut")]
    [InlineData("broken")]
    public async Task A_lost_answer_to_boletas_is_left_to_the_caller(string fault)
    {
        await using var host = await EndToEndHost.StartAsync();
        var upload = await host.EnvelopeAsync(DocumentType.Boleta);
        host.Simulator.Faults.Next(SimulatedOperation.BoletaUpload, Of(fault));
        var lost = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.SubmitAsync(upload));
        Assert.Equal((SiiOperation.BoletaUpload, SiiProblem.AnswerLost, false), (lost.Operation, lost.Problem, lost.IsTransient));
        Assert.Equal(1, host.CallsTo(SimulatedOperation.BoletaUpload));
        Assert.Single(host.Simulator.Submissions);
    }

    [Fact]
    public async Task Silence_ends_at_the_timeout_of_the_attempt()
    {
        await using var host = await EndToEndHost.StartAsync();
        await host.Client.Session.GetTokenAsync(SiiTokenService.Documents);
        host.Simulator.Faults.Every(SimulatedOperation.SubmissionStatus, 1, SimulatedFault.Latency(TimeSpan.FromMinutes(10)));
        var start = host.Clock.GetUtcNow();
        var trouble = await Assert.ThrowsAsync<SiiException>(() => CodeProbe.All[SiiCodeFamily.Submission].AskAsync(host.Client));
        Assert.Equal((SiiOperation.SubmissionStatus, SiiProblem.Timeout, true), (trouble.Operation, trouble.Problem, trouble.IsTransient));
        Assert.Equal(4, host.CallsTo(SimulatedOperation.SubmissionStatus));
        Assert.InRange((host.Clock.GetUtcNow() - start).TotalSeconds, 4 * 30 + 5, 4 * 30 + 9);
    }

    [Fact]
    public async Task A_slow_answer_within_the_timeout_is_waited_for()
    {
        await using var host = await EndToEndHost.StartAsync();
        var upload = await host.EnvelopeAsync(DocumentType.Invoice);
        host.Simulator.Faults.Next(SimulatedOperation.Upload, SimulatedFault.Latency(TimeSpan.FromSeconds(50)));
        Assert.Equal("0", (await host.Client.Submissions.SubmitAsync(upload)).Status.Code);
        Assert.Equal(1, host.CallsTo(SimulatedOperation.Upload));
    }

    [Fact]
    public async Task An_upload_that_is_not_answered_in_time_is_sent_again()
    {
        await using var host = await EndToEndHost.StartAsync();
        var (invoices, boletas) = (await host.EnvelopeAsync(DocumentType.Invoice), await host.EnvelopeAsync(DocumentType.Boleta));
        host.Simulator.Faults.Next(SimulatedOperation.Upload, SimulatedFault.Latency(TimeSpan.FromSeconds(70)));
        host.Simulator.Faults.Next(SimulatedOperation.BoletaUpload, SimulatedFault.Latency(TimeSpan.FromSeconds(70)));
        Assert.True((await host.Client.Submissions.SubmitAsync(invoices)).IsReceived);
        Assert.Equal(2, host.CallsTo(SimulatedOperation.Upload));
        Assert.Equal(SiiProblem.AnswerLost, (await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.SubmitAsync(boletas))).Problem);
    }

    [Theory]
    [InlineData(SimulatedOperation.SubmissionStatus, SiiCodeFamily.Submission, SiiOperation.SubmissionStatus)]
    [InlineData(SimulatedOperation.Upload, SiiCodeFamily.Upload, SiiOperation.Upload)]
    [InlineData(SimulatedOperation.BoletaStatus, SiiCodeFamily.Boleta, SiiOperation.BoletaStatus)]
    [InlineData(SimulatedOperation.RegisterClaim, SiiCodeFamily.Claim, SiiOperation.RegisterClaim)]
    [InlineData(SimulatedOperation.Token, SiiCodeFamily.Token, SiiOperation.SignIn)]
    public async Task A_page_for_people_is_no_answer_and_is_not_asked_for_again(SimulatedOperation operation, SiiCodeFamily family, SiiOperation named)
    {
        await using var host = await EndToEndHost.StartAsync();
        host.Simulator.Faults.Next(operation, SimulatedFault.HtmlPage);
        var trouble = await Assert.ThrowsAsync<SiiException>(() => CodeProbe.All[family].AskAsync(host.Client));
        Assert.Equal((named, SiiProblem.UnexpectedAnswer, false), (trouble.Operation, trouble.Problem, trouble.IsTransient));
        Assert.StartsWith(named + ": ", trouble.Message, StringComparison.Ordinal);
        Assert.Contains("no es posible atenderlo", trouble.Answer, StringComparison.Ordinal);
        Assert.Equal(1, host.CallsTo(operation));
    }

    [Fact]
    public async Task Latin_text_in_an_answer_that_says_UTF8_keeps_its_accents()
    {
        await using var host = await EndToEndHost.StartAsync();
        var query = EndToEndHost.Query(await host.Client.Submissions.SubmitAsync(await host.EnvelopeAsync(DocumentType.Invoice)));
        host.Simulator.Faults.Next(SimulatedOperation.SubmissionStatus, SimulatedFault.WrongCharset);
        Assert.Equal("Envío Procesado", (await host.Client.Submissions.GetStatusAsync(query)).Status!.Text);
        Assert.Equal(1, host.CallsTo(SimulatedOperation.SubmissionStatus));
    }

    [Fact]
    public async Task Real_connections_break_too()
    {
        await using var host = await EndToEndHost.StartAsync(overHttp: true);
        var upload = await host.EnvelopeAsync(DocumentType.Invoice);
        host.Simulator.Faults.Next(SimulatedOperation.Seed, Of("reset"));
        host.Simulator.Faults.Next(SimulatedOperation.Upload, Of("lost"));
        host.Simulator.Faults.Next(SimulatedOperation.SubmissionStatus, Of("broken"));
        host.Simulator.Faults.Next(SimulatedOperation.SubmissionStatus, Of("cut"));
        host.Simulator.Faults.Next(SimulatedOperation.SubmissionStatus, Of("503"));
        var receipt = await host.Client.Submissions.SubmitAsync(upload);
        Assert.Equal(("99", host.Simulator.Submissions.Single().TrackId), (receipt.Status.Code, receipt.TrackId.ToString()));
        Assert.Equal("EPR", (await host.Client.Submissions.GetStatusAsync(EndToEndHost.Query(receipt))).Status!.Code);
        Assert.Equal((2, 2, 4), (host.CallsTo(SimulatedOperation.Seed), host.CallsTo(SimulatedOperation.Upload), host.CallsTo(SimulatedOperation.SubmissionStatus)));
    }

    [Fact]
    public async Task Real_handshakes_fail_and_are_tried_again()
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var clock = new VirtualClock();
        using var simulator = new SiiSimulator(new SiiSimulatorOptions { Clock = clock });
        await using var server = await SiiSimulatorServer.StartAsync(simulator, certificate: made);
        var handler = new SocketsHttpHandler { UseCookies = false, SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == made.Thumbprint } };
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(clock)
            .AddFMgo(options =>
            {
                options.Environment = SiiEnvironment.Certification;
                options.Sii.Addresses.UseOne(server.BaseAddress);
            })
            .ConfigureSiiHttpClient(http => http.ConfigurePrimaryHttpMessageHandler(() => handler).SetHandlerLifetime(Timeout.InfiniteTimeSpan))
            .Services.BuildServiceProvider();
        simulator.Faults.Next(null, SimulatedFault.TlsFailure, times: 2);
        var client = services.GetRequiredService<ISiiClientFactory>().Create(The.Certificate);
        Assert.NotEmpty((await client.Session.GetTokenAsync(SiiTokenService.Documents)).Value);
        Assert.Equal(2, clock.Delays.Count);
    }

    private static SimulatedFault Of(string name) => name switch
    {
        "reset" => SimulatedFault.ConnectionReset,
        "tls" => SimulatedFault.TlsFailure,
        "lost" => SimulatedFault.LostAnswer,
        "cut" => SimulatedFault.TruncatedAnswer,
        "broken" => SimulatedFault.BrokenAnswer,
        _ => SimulatedFault.Status(int.Parse(name[..3], System.Globalization.CultureInfo.InvariantCulture), name.EndsWith("body", StringComparison.Ordinal) ? "Servicio no disponible" : null),
    };
}
