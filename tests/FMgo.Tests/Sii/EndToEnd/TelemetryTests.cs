using System.Text;
using FMgo.Envelopes;
using FMgo.Sii;
using FMgo.Simulator;
using FMgo.Tests.Simulator;

namespace FMgo.Tests.Sii.EndToEnd;

public class TelemetryTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_secret_or_personal_is_written_on_the_whole_way(bool overHttp)
    {
        using var recorder = new TelemetryRecorder();
        await using var host = await EndToEndHost.StartAsync(overHttp, logs: recorder);
        var signed = SimulatorEnvelopes.Sign(host.Simulator, DocumentType.Invoice);
        byte[] file = await SimulatorEnvelopes.WrapAsync(signed);
        foreach (var (operation, fault) in Troubles())
        {
            host.Simulator.Faults.Next(operation, fault);
        }

        var receipt = await host.Client.Submissions.SubmitAsync(EndToEndHost.Upload(file));
        await host.Client.Submissions.GetStatusAsync(EndToEndHost.Query(receipt));
        recorder.Add((await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.ResendMailAsync(EndToEndHost.Query(receipt)))).ToString());
        await host.Client.Documents.GetStatusAsync(DocumentQuery.Of(signed[0]));
        await host.Client.Claims.RegisterAsync(signed[0].Key, ClaimAction.AcceptContent);
        await host.Client.Submissions.SubmitAsync(await host.EnvelopeAsync(DocumentType.Boleta));
        await host.Client.Assignments.SubmitAsync(new AssignmentSubmission { Assignor = The.IssuerRut, NotificationEmail = "rosa@ejemplo.cl", File = SiiFile.FromBytes(AecMaker.Make(signed[0], new AecTerms())) });
        await host.Client.Assignments.GetStatusForPartyAsync(signed[0].Key, Rut.FromBody(77_777_777));
        string[] tokens = [(await host.Client.Session.GetTokenAsync(SiiTokenService.Documents)).Value, (await host.Client.Session.GetTokenAsync(SiiTokenService.Boletas)).Value];

        string all = recorder.Text;
        foreach (string told in new[] { "SII Upload", "SII SignIn", "SII RegisterClaim", "SII BoletaUpload", "SII AssignmentUpload", "fmgo.sii.retries", "fmgo.sii.operation.duration", "fmgo.sii.token.renewals" })
        {
            Assert.Contains(told, all, StringComparison.Ordinal);
        }

        Assert.All(tokens.Concat(Secrets(file)), secret => Assert.DoesNotContain(secret, all, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<(SimulatedOperation, SimulatedFault)> Troubles() =>
    [
        (SimulatedOperation.Seed, SimulatedFault.Status(503, "11111111-1")),
        (SimulatedOperation.Upload, SimulatedFault.ExpiredToken),
        (SimulatedOperation.Upload, SimulatedFault.LostAnswer),
        (SimulatedOperation.SubmissionStatus, SimulatedFault.TruncatedAnswer),
        (SimulatedOperation.ResultMail, SimulatedFault.HtmlPage),
        (SimulatedOperation.DocumentStatus, SimulatedFault.Answer("76192083-9")),
        (SimulatedOperation.RegisterClaim, SimulatedFault.BrokenAnswer),
    ];

    private static IEnumerable<string> Secrets(byte[] file)
    {
        string text = Encoding.Latin1.GetString(file);
        string[] pieces = [.. new[] { "SignatureValue", "X509Certificate", "Modulus", "FRMT" }.Select(tag => text.Split('<' + tag)[1].Split('>')[1].Split('<')[0].Trim()[..16])];
        return [.. pieces, "TOKEN=", "Cookie", "11111111", "76192083", "77777777", "88888888", "rosa", "ejemplo.cl", "EnvioDTE", "<Semilla", "PRIVATE KEY", "Ferreter", "no es posible", The.Certificate.Thumbprint, The.TestCertificate.KeyPem.Split('\n')[1]];
    }
}
