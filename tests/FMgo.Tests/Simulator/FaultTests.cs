using System.Net;
using FMgo.Simulator;

namespace FMgo.Tests.Simulator;

public class FaultTests
{
    private static readonly Uri Seed = new("https://apicert.sii.cl/recursos/v1/boleta.electronica.semilla");

    [Fact]
    public async Task Connections_break_on_demand()
    {
        using var client = new SimulatorClient();
        client.Simulator.Faults.Next(SimulatedOperation.BoletaSeed, SimulatedFault.ConnectionReset);
        client.Simulator.Faults.Next(SimulatedOperation.BoletaSeed, SimulatedFault.TlsFailure);
        Assert.Equal(HttpRequestError.ConnectionError, (await Assert.ThrowsAsync<HttpRequestException>(() => client.Http.GetAsync(Seed))).HttpRequestError);
        Assert.Equal(HttpRequestError.SecureConnectionError, (await Assert.ThrowsAsync<HttpRequestException>(() => client.Http.GetAsync(Seed))).HttpRequestError);
        Assert.Equal(HttpStatusCode.OK, (await client.Http.GetAsync(Seed)).StatusCode);
    }

    [Fact]
    public async Task Statuses_come_with_and_without_a_body()
    {
        using var client = new SimulatorClient();
        client.Simulator.Faults.Next(null, SimulatedFault.Status(429));
        client.Simulator.Faults.Next(null, SimulatedFault.Status(500, "Error 500"));
        var first = await client.Http.GetAsync(Seed);
        var second = await client.Http.GetAsync(Seed);
        Assert.Equal((429, ""), ((int)first.StatusCode, await first.Content.ReadAsStringAsync()));
        Assert.Equal((500, "Error 500"), ((int)second.StatusCode, await second.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Answers_are_cut_broken_or_in_another_charset()
    {
        using var client = new SimulatorClient();
        byte[] whole = await client.Http.GetByteArrayAsync(Seed);
        client.Simulator.Faults.Next(null, SimulatedFault.TruncatedAnswer);
        Assert.Equal(whole.Length / 2, (await client.Http.GetByteArrayAsync(Seed)).Length);
        client.Simulator.Faults.Next(null, SimulatedFault.BrokenAnswer);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.Http.GetByteArrayAsync(Seed));
        client.Simulator.Faults.Next(null, SimulatedFault.WrongCharset);
        byte[] latin = await client.Http.GetByteArrayAsync(Seed);
        Assert.Contains((byte)0xF3, latin);
        Assert.Throws<System.Text.DecoderFallbackException>(() => new System.Text.UTF8Encoding(false, true).GetString(latin));
    }

    [Fact]
    public async Task Latency_waits_on_the_simulators_clock()
    {
        using var client = new SimulatorClient();
        client.Simulator.Faults.Next(null, SimulatedFault.Latency(TimeSpan.FromSeconds(30)));
        var call = client.Http.GetAsync(Seed);
        Assert.False(call.IsCompleted);
        client.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.OK, (await call).StatusCode);
    }

    [Fact]
    public async Task After_a_lost_answer_the_same_bytes_find_the_first_TrackID()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        byte[] file = await client.MakeAsync(DocumentType.Invoice);
        client.Simulator.Faults.Next(SimulatedOperation.Upload, SimulatedFault.LostAnswer);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.UploadAsync(file));
        string again = await client.UploadAsync(file);
        Assert.Equal("99", SimulatorClient.Value(again, "STATUS"));
        Assert.Contains(Assert.Single(client.Simulator.Submissions).TrackId, again, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("9")]
    [InlineData("106")]
    public async Task Every_status_of_an_upload_comes_on_demand(string status)
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        client.Simulator.Faults.Next(SimulatedOperation.Upload, SimulatedFault.Answer(status));
        Assert.Equal(status, SimulatorClient.Value(await client.UploadAsync(await client.MakeAsync(DocumentType.Invoice)), "STATUS"));
        Assert.Empty(client.Simulator.Submissions);
    }

    [Theory]
    [InlineData("RPT")]
    [InlineData("RCH")]
    [InlineData("VOF")]
    [InlineData("REC")]
    public async Task A_sending_ends_in_any_state_on_demand(string state)
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        client.Simulator.Faults.Next(SimulatedOperation.Upload, SimulatedFault.EndIn(state));
        string track = await client.UploadForTrackIdAsync(await client.MakeAsync(DocumentType.Invoice));
        Assert.Equal(state, SimulatorClient.Value(await client.StateAsync(track), "ESTADO"));
        Assert.Equal(state != "REC", client.Simulator.FindSubmission(track)!.IsFinal);
    }

    [Fact]
    public async Task A_token_expires_on_demand_and_by_itself()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        client.Simulator.Faults.Next(SimulatedOperation.SubmissionStatus, SimulatedFault.ExpiredToken);
        Assert.Equal("002", SimulatorClient.Value(await client.StateAsync("1"), "ESTADO"));
        await client.AuthenticateAsync();
        Assert.Equal("-11", SimulatorClient.Value(await client.StateAsync("1"), "ESTADO"));
        client.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal("002", SimulatorClient.Value(await client.StateAsync("1"), "ESTADO"));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_faults()
    {
        async Task<string> Pattern()
        {
            using var client = new SimulatorClient(new SiiSimulatorOptions { Seed = 7 });
            client.Simulator.Faults.Sometimes(SimulatedOperation.BoletaSeed, 0.5, SimulatedFault.Status(503));
            client.Simulator.Faults.Every(SimulatedOperation.BoletaSeed, 3, SimulatedFault.Status(500));
            var pattern = new List<int>();
            for (int call = 0; call < 30; call++)
            {
                pattern.Add((int)(await client.Http.GetAsync(Seed)).StatusCode);
            }

            return string.Join(' ', pattern);
        }

        string first = await Pattern();
        Assert.Equal(first, await Pattern());
        Assert.Contains("503", first, StringComparison.Ordinal);
        Assert.Contains("500", first, StringComparison.Ordinal);
    }
}
