using FMgo.Sii;

namespace FMgo.Tests.Sii;

public class TelemetryTests
{
    private const string Token = "SECRETO1TOKEN";

    [Fact]
    public async Task Nothing_secret_or_personal_is_written()
    {
        using var recorder = new TelemetryRecorder();
        using var host = new SiiTestHost(logs: recorder);
        host.Sii.WithTokens(Token, Token + "2").WithBoletaTokens(Token + "B")
            .On("/DTEUpload", Recorded.Received("5"), Answer.Silence(), Recorded.Received("0", "0000000039"))
            .On("/QueryEstUp.jws", Answer.Text("<html>11111111-1 " + Token + "</html>"))
            .On("/estado", Answer.Json("{\"codigo\":\"76192083-9 " + Token + "\"}"));
        await host.Client.Submissions.SubmitAsync(SiiTestHost.Upload("<EnvioDTE>Contenido76192083</EnvioDTE>"));
        var trouble = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.GetStatusAsync(SiiTestHost.Query()));
        recorder.Add(trouble.ToString());
        await host.Client.Boletas.GetStatusAsync(new DocumentQuery { Document = new DocumentKey(SiiTestHost.Issuer, DocumentType.Boleta, 7), Receiver = Rut.UnidentifiedBuyer, IssueDate = new DateOnly(2026, 11, 4), Total = 1 });
        string all = recorder.Text;
        Assert.Contains("fmgo.sii.operation.duration", all, StringComparison.Ordinal);
        Assert.Contains("fmgo.sii.token.renewals", all, StringComparison.Ordinal);
        Assert.Contains("fmgo.sii.retries", all, StringComparison.Ordinal);
        Assert.Contains("SII Upload", all, StringComparison.Ordinal);
        foreach (string secret in new[] { Token, "TOKEN=", "11111111", "76192083", "66666666", "EnvioDTE", "<Semilla", "000000000078", The.Certificate.Thumbprint })
        {
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
        }
    }
}
