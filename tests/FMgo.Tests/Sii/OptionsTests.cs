using FMgo.Sii;
using Microsoft.Extensions.Options;

namespace FMgo.Tests.Sii;

public class OptionsTests
{
    public static TheoryData<string, Action<FMgoOptions>> Wrong => new()
    {
        { "Sii.UserAgent", options => options.Sii.UserAgent = "Mozilla/5.0" },
        { "Sii.UserAgent", options => options.Sii.UserAgent = null! },
        { "Sii.UserAgent", options => options.Sii.UserAgent = "PROG 1.0 Ñandú" },
        { "Environment", options => options.Environment = (SiiEnvironment)7 },
        { "Sii.Addresses.Documents", options => options.Sii.Addresses.Documents = new Uri("https://palena.sii.cl.") },
        { "Sii.MaxAttempts", options => options.Sii.MaxAttempts = 0 },
        { "Sii.QueryTimeout", options => options.Sii.QueryTimeout = TimeSpan.Zero },
        { "Sii.Addresses.Documents", options => options.Sii.Addresses.Documents = new Uri("https://palena.sii.cl") },
        { "Sii.Addresses.Claims", options => options.Sii.Addresses.Claims = new Uri("http://ejemplo.cl") },
        { "Sii.Addresses.Boletas", options => options.Sii.Addresses.Boletas = new Uri("ftp://ejemplo.cl") },
        { "Sii.Addresses.BoletaUploads", options => options.Sii.Addresses.BoletaUploads = new Uri("https://u:p@ejemplo.cl") },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Wrong_setting_is_named(string setting, Action<FMgoOptions> configure)
    {
        using var host = new SiiTestHost(configure);
        Assert.Contains(setting, Assert.Throws<OptionsValidationException>(() => host.Client).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Base_address_of_a_simulator_may_hold_a_path()
    {
        using var host = new SiiTestHost(options => options.Sii.Addresses.UseOne(new Uri("http://127.0.0.1:5080/sii/")));
        host.Sii.WithTokens("SECRETO");
        var token = await host.Client.Session.GetTokenAsync(SiiTokenService.Documents);
        Assert.Equal("http://127.0.0.1:5080/sii/DTEWS/CrSeed.jws", host.Sii.Sent[0].Address.AbsoluteUri);
        Assert.DoesNotContain("SECRETO", token.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_has_hosts_and_paths_of_its_own()
    {
        using var host = new SiiTestHost(options => options.Environment = SiiEnvironment.Production);
        host.Sii.WithTokens("T1").On("/WSREGISTRORECLAMODTE/registroreclamodteservice", Answer.Text("<e><return>x</return></e>"));
        await host.Client.Claims.GetReceptionDateAsync(new DocumentKey(SiiTestHost.Issuer, DocumentType.Invoice, 1));
        Assert.Equal(["palena.sii.cl", "palena.sii.cl", "ws1.sii.cl"], host.Sii.Sent.Select(sent => sent.Address.Host));
    }
}
