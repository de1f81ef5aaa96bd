using FMgo.Issuing;
using FMgo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FMgo.Stores.Tests;

/// <summary>Issuers and certificates.</summary>
public abstract class HostDataTests(Func<Bed> makeBed)
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(31);

    [SkippableFact]
    public async Task An_issuer_is_found_as_it_was_saved_last()
    {
        await using var bed = makeBed();
        var clock = new FakeTimeProvider(Given.Noon);
        var host = await bed.OpenAsync(clock);
        var other = await bed.OpenAsync(clock);
        var issuer = new Issuer
        {
            Rut = Given.Issuer,
            Name = "COMERCIAL FICTICIA ÑANDÚ SPA",
            BusinessLine = "Venta de \"artículos\" & otros",
            ActecoCodes = [474100, 620100],
            Phones = ["+56 2 2345 6789"],
            Address = "Calle Uno 123",
            Commune = "Ñuñoa",
            City = "Santiago",
        };
        var profile = new IssuerProfile(issuer, new DateOnly(2014, 8, 22), 80);
        Assert.Null(await other.Issuers.FindAsync(Given.Issuer, CancellationToken.None));
        await host.Issuers.SaveAsync(profile);
        Assert.Equal(profile, await other.Issuers.FindAsync(Given.Issuer, CancellationToken.None));

        var changed = profile with { Issuer = issuer with { City = "Valparaíso" } };
        await host.Issuers.SaveAsync(changed);
        Assert.Equal(changed, await host.Issuers.FindAsync(Given.Issuer, CancellationToken.None));
        clock.Advance(FreshFor);
        Assert.Equal(changed, await other.Issuers.FindAsync(Given.Issuer, CancellationToken.None));
    }

    [SkippableFact]
    public async Task The_certificate_that_was_added_last_signs_and_the_one_before_finishes()
    {
        await using var bed = makeBed();
        var clock = new FakeTimeProvider(Given.Noon);
        var host = await bed.OpenAsync(clock);
        var other = await bed.OpenAsync(clock);
        using var first = TestCertificate.Create();
        using var second = TestCertificate.Create();
        Assert.Null(await host.Certificates.FindAsync(Given.Issuer, null, CancellationToken.None));
        string former = await host.Certificates.AddPfxAsync(Given.Issuer, first.ToPfx("clave"), "clave");
        Assert.Equal(former, (await other.Certificates.FindAsync(Given.Issuer, null, CancellationToken.None))!.Thumbprint);
        string current = await host.Certificates.AddPemAsync(Given.Issuer, second.CertificatePem, second.KeyPem);

        clock.Advance(FreshFor);
        foreach (var certificates in new[] { host.Certificates, other.Certificates })
        {
            Assert.Equal(current, (await certificates.FindAsync(Given.Issuer, null, CancellationToken.None))!.Thumbprint);
            Assert.Equal(former, (await certificates.FindAsync(Given.Issuer, former, CancellationToken.None))!.Thumbprint);
            Assert.Null(await certificates.FindAsync(Rut.FromBody(1_000_005), former, CancellationToken.None));
        }

        Assert.True(await host.Certificates.RemoveAsync(Given.Issuer, former));
        Assert.Null(await host.Certificates.FindAsync(Given.Issuer, former, CancellationToken.None));
        clock.Advance(FreshFor);
        Assert.Null(await other.Certificates.FindAsync(Given.Issuer, former, CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_certificate_is_opened_once()
    {
        await using var bed = makeBed();
        var clock = new FakeTimeProvider(Given.Noon);
        var host = await bed.OpenAsync(clock);
        using var person = TestCertificate.Create();
        await host.Certificates.AddPfxAsync(Given.Issuer, person.ToPfx("clave"), "clave");
        var opened = await host.Certificates.FindAsync(Given.Issuer, null, CancellationToken.None);
        clock.Advance(FreshFor);
        Assert.Same(opened, await host.Certificates.FindAsync(Given.Issuer, null, CancellationToken.None));
    }

    [SkippableFact]
    public async Task One_line_registers_what_issuing_asks_for()
    {
        await using var bed = makeBed();
        var services = (await bed.OpenAsync()).Services;
        Assert.NotNull(services.GetRequiredService<Folios.IFolioStore>());
        Assert.NotNull(services.GetRequiredService<IDocumentStore>());
        Assert.Same(services.GetRequiredService<CertificateStore>(), services.GetRequiredService<ICertificateProvider>());
        Assert.Same(services.GetRequiredService<IssuerStore>(), services.GetRequiredService<IIssuerDirectory>());
        Assert.NotNull(services.GetRequiredService<IDbContextFactory<Model.StoreContext>>());
    }
}

public sealed class SqliteHostDataTests() : HostDataTests(() => new SqliteBed());
