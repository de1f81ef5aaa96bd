using System.Text;
using FMgo.Sii;
using FMgo.Simulator;
using FMgo.Testing;
using FMgo.Tests.Simulator;
using Microsoft.Extensions.DependencyInjection;

namespace FMgo.Tests.Sii.EndToEnd;

/// <summary>What people get wrong: each has its own error, which names the operation and what to check, and the signed bytes stay with the caller.</summary>
public class BadInputTests
{
    [Fact]
    public async Task An_address_without_the_service_is_named()
    {
        await using var host = await EndToEndHost.StartAsync(configure: options => options.Sii.Addresses.Documents = new Uri("https://maullin.sii.cl/otra/parte"));
        var wrong = await RefusedAsync(host);
        Assert.Equal((SiiOperation.SignIn, SiiProblem.WrongAddress, false), (wrong.Operation, wrong.Problem, wrong.IsTransient));
        Assert.Contains("SiiOptions.Addresses", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_where_nobody_listens_is_named_after_four_attempts()
    {
        await using var host = await EndToEndHost.StartAsync(overHttp: true, configure: options => options.Sii.Addresses.UseOne(new Uri("http://127.0.0.1:1/")));
        var wrong = await RefusedAsync(host);
        Assert.Equal((SiiOperation.SignIn, SiiProblem.Unreachable, true), (wrong.Operation, wrong.Problem, wrong.IsTransient));
        Assert.Contains("SiiOptions.Addresses", wrong.Message, StringComparison.Ordinal);
        Assert.Equal(3, host.Waits.Count);
    }

    [Fact]
    public async Task Boletas_sent_to_the_host_of_the_queries_are_named()
    {
        await using var host = await EndToEndHost.StartAsync(configure: options => options.Sii.Addresses.BoletaUploads = new Uri("https://apicert.sii.cl"));
        var wrong = await Assert.ThrowsAsync<SiiException>(async () => await host.Client.Submissions.SubmitAsync(await host.EnvelopeAsync(DocumentType.Boleta)));
        Assert.Equal((SiiOperation.BoletaUpload, SiiProblem.WrongAddress), (wrong.Operation, wrong.Problem));
    }

    [Fact]
    public void A_forgotten_certificate_is_named_with_the_line_to_add()
    {
        using var services = new ServiceCollection().AddFMgo(options => options.Environment = SiiEnvironment.Certification).Services.BuildServiceProvider();
        Assert.Contains(".UseCertificate(", Assert.Throws<InvalidOperationException>(services.GetRequiredService<ISiiClient>).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_whose_holder_SII_does_not_know_is_named()
    {
        using var stranger = TestCertificate.Create(Rut.FromBody(22_222_222), notBefore: new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var host = await EndToEndHost.StartAsync(certificate: stranger);
        var refused = await RefusedAsync(host);
        Assert.Equal((SiiOperation.SignIn, SiiProblem.CertificateRefused, "-07", false), (refused.Operation, refused.Problem, refused.SiiCode?.Code, refused.IsTransient));
        Assert.Equal(SiiAdvice.Authorize, refused.SiiCode!.Advice);
        Assert.DoesNotContain("22222222", refused.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, host.CallsTo(SimulatedOperation.Token));
    }

    [Fact]
    public async Task A_certificate_of_an_authority_that_SII_does_not_take_is_named()
    {
        using var authority = TestCertificate.Create(notBefore: new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var root = System.Security.Cryptography.X509Certificates.X509Certificate2.CreateFromPem(authority.CertificatePem);
        await using var host = await EndToEndHost.StartAsync(options: new SiiSimulatorOptions { CertificateAuthorities = [root] });
        var refused = await RefusedAsync(host);
        Assert.Equal((SiiProblem.CertificateRefused, "-3"), (refused.Problem, refused.SiiCode?.Code));
    }

    [Fact]
    public async Task A_holder_who_is_no_user_of_the_company_is_told_so_by_each_service()
    {
        await using var host = await EndToEndHost.StartAsync();
        var upload = await host.EnvelopeAsync(DocumentType.Invoice);
        var receipt = await host.Client.Submissions.SubmitAsync(upload);
        host.Simulator.AddTaxpayer(new TestTaxpayer { Rut = The.IssuerRut, Users = [Rut.FromBody(22_222_222)] });
        Assert.Equal(("1", SiiAdvice.Authorize), Of((await host.Client.Submissions.SubmitAsync(EndToEndHost.Upload(await SimulatorEnvelopes.MakeAsync(host.Simulator, DocumentType.Invoice)))).Status));
        var submission = await host.Client.Submissions.GetStatusAsync(EndToEndHost.Query(receipt));
        Assert.Equal(("-6", SubmissionOutcome.Unanswered), (submission.Status!.Code, submission.Outcome));
        Assert.Equal(("106", SiiAdvice.Authorize), Of((await host.Client.Submissions.ResendMailAsync(EndToEndHost.Query(receipt))).Status));
        host.Simulator.AddTaxpayer(new TestTaxpayer { Rut = The.IssuerRut, IsAuthorized = false });
        Assert.Equal(("6", SiiAdvice.Authorize), Of((await host.Client.Submissions.SubmitAsync(upload)).Status));
    }

    [Fact]
    public async Task Folios_of_the_other_environment_never_leave()
    {
        await using var host = await EndToEndHost.StartAsync();
        using var authority = new TestCafAuthority(301);
        using var caf = authority.Grant(The.IssuerRut, DocumentType.Invoice, 1, 10, new DateOnly(2026, 11, 1));
        byte[] file = await SimulatorEnvelopes.WrapAsync([Some.Sign(SimulatorEnvelopes.Document(DocumentType.Invoice, 1), caf.Caf).GetValueOrThrow()]);
        byte[] production = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(file).Replace("<IDK>301<", "<IDK>300<", StringComparison.Ordinal));
        var mismatch = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.SubmitAsync(EndToEndHost.Upload(production)));
        Assert.Equal((SiiOperation.Upload, SiiProblem.EnvironmentMismatch, false), (mismatch.Operation, mismatch.Problem, mismatch.IsTransient));
        Assert.Contains("FMgoOptions.Environment", mismatch.Message, StringComparison.Ordinal);
        Assert.Empty(host.Simulator.Calls);
    }

    [Fact]
    public async Task A_client_of_certification_at_the_hosts_of_production_is_named()
    {
        await using var host = await EndToEndHost.StartAsync(options: new SiiSimulatorOptions { Environment = SiiEnvironment.Production, Times = SimulationTimes.Immediate });
        var wrong = await RefusedAsync(host);
        Assert.Equal((SiiOperation.SignIn, SiiProblem.WrongAddress, false), (wrong.Operation, wrong.Problem, wrong.IsTransient));
        Assert.Contains("ambiente", wrong.GetMessage(System.Globalization.CultureInfo.GetCultureInfo("es-CL")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_the_other_service_is_not_taken()
    {
        await using var host = await EndToEndHost.StartAsync();
        string boletaToken = (await host.Client.Session.GetTokenAsync(SiiTokenService.Boletas)).Value;
        using var http = new HttpClient(host.Simulator.CreateHandler());
        using var form = new MultipartFormDataContent("frontera") { { new StringContent("x"), "archivo", "x.xml" } };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "PROG 1.0");
        http.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", "TOKEN=" + boletaToken);
        using var answer = await http.PostAsync(new Uri("https://maullin.sii.cl/cgi_dte/UPL/DTEUpload"), form);
        Assert.Contains("<STATUS>5</STATUS>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_happens_the_same_file_can_be_sent_again()
    {
        await using var host = await EndToEndHost.StartAsync();
        byte[] file = await SimulatorEnvelopes.MakeAsync(host.Simulator, DocumentType.Invoice);
        byte[] before = [.. file];
        var upload = EndToEndHost.Upload(file);
        foreach (var fault in new[] { SimulatedFault.HtmlPage, SimulatedFault.SessionLimit, SimulatedFault.Status(404, "no"), SimulatedFault.Status(400) })
        {
            host.Simulator.Faults.Next(SimulatedOperation.Upload, fault);
            Assert.Equal(SiiOperation.Upload, (await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.SubmitAsync(upload))).Operation);
        }

        Assert.Equal("0", (await host.Client.Submissions.SubmitAsync(upload)).Status.Code);
        Assert.Equal(before, file);
        Assert.Equal(before, host.Simulator.Submissions.Single().File.ToArray());
    }

    private static async Task<SiiException> RefusedAsync(EndToEndHost host)
    {
        byte[] file = await SimulatorEnvelopes.MakeAsync(host.Simulator, DocumentType.Invoice);
        return await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.SubmitAsync(EndToEndHost.Upload(file)));
    }

    private static (string Code, SiiAdvice Advice) Of(SiiStatus status) => (status.Code, status.Advice);
}
