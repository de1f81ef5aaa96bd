using FMgo.Testing;

namespace FMgo.Tests.Simulator;

public class SessionTests
{
    [Fact]
    public async Task A_seed_signed_by_a_known_person_gives_a_token()
    {
        using var client = new SimulatorClient();
        string answer = await client.AuthenticateAsync();
        Assert.Equal("00", SimulatorClient.Value(answer, "ESTADO"));
        Assert.Matches("^[A-Za-z0-9]{1,40}$", client.Token);
    }

    [Fact]
    public async Task A_seed_serves_once_and_for_two_minutes()
    {
        using var client = new SimulatorClient();
        string signed = SimulatorClient.SignSeed(await client.GetSeedAsync(), The.TestCertificate);
        await client.SendSeedAsync(signed);
        Assert.Equal("08", SimulatorClient.Value(await client.SendSeedAsync(signed), "ESTADO"));
        string late = SimulatorClient.SignSeed(await client.GetSeedAsync(), The.TestCertificate);
        client.Time.Advance(TimeSpan.FromSeconds(121));
        Assert.Equal("08", SimulatorClient.Value(await client.SendSeedAsync(late), "ESTADO"));
    }

    [Theory]
    [InlineData("no xml", "02")]
    [InlineData("", "01")]
    [InlineData("<getToken><item><Semilla>1</Semilla></item></getToken>", "04")]
    public async Task What_is_no_signed_seed_has_its_own_state(string xml, string state)
    {
        using var client = new SimulatorClient();
        Assert.Equal(state, SimulatorClient.Value(await client.SendSeedAsync(xml), "ESTADO"));
    }

    [Fact]
    public async Task A_seed_changed_after_signing_is_05_and_another_key_21()
    {
        using var client = new SimulatorClient();
        string seed = await client.GetSeedAsync();
        string signed = SimulatorClient.SignSeed(seed, The.TestCertificate);
        Assert.Equal("05", SimulatorClient.Value(await client.SendSeedAsync(signed.Replace(seed, "000000000001", StringComparison.Ordinal)), "ESTADO"));
        Assert.Equal("21", SimulatorClient.Value(await client.SendSeedAsync(signed.Replace("<Exponent>AQAB<", "<Exponent>Aw==<", StringComparison.Ordinal)), "ESTADO"));
        Assert.Equal("06", SimulatorClient.Value(await client.SendSeedAsync(signed.Replace("Semilla>", "Otra>", StringComparison.Ordinal)), "ESTADO"));
    }

    [Fact]
    public async Task A_stranger_and_an_expired_certificate_get_no_token()
    {
        using var client = new SimulatorClient();
        using var stranger = TestCertificate.Create(Rut.FromBody(22_222_222), clock: client.Time);
        Assert.Equal("-07", SimulatorClient.Value(await client.AuthenticateAsync(stranger), "ESTADO"));
        using var expired = TestCertificate.Create(notBefore: client.Time.GetUtcNow().AddDays(-30), notAfter: client.Time.GetUtcNow().AddDays(-1));
        Assert.Equal("-3", SimulatorClient.Value(await client.AuthenticateAsync(expired), "ESTADO"));
    }

    [Fact]
    public async Task The_eleventh_session_is_refused_with_a_page()
    {
        using var client = new SimulatorClient();
        for (int session = 0; session < 10; session++)
        {
            Assert.Equal("00", SimulatorClient.Value(await client.AuthenticateAsync(), "ESTADO"));
        }

        Assert.Contains(".27", await client.AuthenticateAsync(), StringComparison.Ordinal);
        client.Time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal("00", SimulatorClient.Value(await client.AuthenticateAsync(), "ESTADO"));
    }

    [Fact]
    public async Task Without_SOAPAction_Axis_faults()
    {
        using var client = new SimulatorClient();
        Assert.Contains("no SOAPAction header!", await client.SoapAsync("/DTEWS/CrSeed.jws", "<getSeed/>", withAction: false), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_too_few_or_no_namespace_are_no_such_operation()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        Assert.Contains("No such operation", await client.SoapAsync("/DTEWS/QueryEstUp.jws", "<getEstUp xmlns=\"http://DefaultNamespace\"><Rut>1</Rut></getEstUp>"), StringComparison.Ordinal);
        Assert.Contains("No such operation", await client.SoapAsync("/DTEWS/QueryEstUp.jws", "<getEstUp><A/><B/><C/><D/></getEstUp>"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_of_the_other_environment_is_not_answered()
    {
        using var client = new SimulatorClient { Host = "https://palena.sii.cl" };
        Assert.Contains("Certification", await client.SoapAsync("/DTEWS/CrSeed.jws", "<getSeed/>"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_says_that_it_is_not_SIIs()
    {
        using var client = new SimulatorClient();
        using var response = await client.Http.GetAsync(new Uri("https://apicert.sii.cl/recursos/v1/boleta.electronica.semilla"));
        Assert.Equal("not SII", Assert.Single(response.Headers.GetValues("X-FMgo-Simulator")));
    }
}
