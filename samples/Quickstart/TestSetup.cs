using System.Security.Cryptography;
using FMgo;
using FMgo.Folios;
using FMgo.Issuing;
using FMgo.Simulator;
using FMgo.Stores;
using FMgo.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Quickstart;

/// <summary>What a real company has already: a master key in its vault, a certificate, folios of SII. Here they are made on the spot in the first run, and kept in the folder for the next ones.</summary>
internal sealed class TestSetup
{
    private const int TestKeyId = 900;
    private const int Folios = 1_000;

    private static readonly DocumentType[] Types = [DocumentType.Invoice, DocumentType.Boleta];

    private readonly string _folder;

    public TestSetup(string folder)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        MasterKey = Convert.FromHexString(Once("master.key", () => Convert.ToHexString(RandomNumberGenerator.GetBytes(32))));
        CafKeyPem = Once("test-caf-key.pem", MakeFolios);
        var key = RSA.Create();
        key.ImportFromPem(CafKeyPem);
        CafTrust = CafTrust.Sii.With(TestKeyId, key);
    }

    /// <summary>Opens what is encrypted in the database. In a real program it comes from a vault or the environment, never from the folder of the database.</summary>
    public byte[] MasterKey { get; }

    /// <summary>What vouches for CAFs: SII's keys and, here, that of the test. A real program leaves <c>CafTrust</c> alone.</summary>
    public CafTrust CafTrust { get; }

    private string CafKeyPem { get; }

    /// <summary>Tells the simulator of the key that signs the test's CAFs.</summary>
    public void Introduce(SiiSimulator simulator) => simulator.TrustCafKey(TestKeyId, CafKeyPem);

    /// <summary>Registers the company, its certificate and its folios: once for each, by a person in a page of the host.</summary>
    public async Task RegisterAsync(IServiceProvider services, IssuerProfile company)
    {
        var rut = company.Issuer.Rut!.Value;
        await services.GetRequiredService<IssuerStore>().SaveAsync(company);
        var certificates = services.GetRequiredService<CertificateStore>();
        if (await certificates.FindAsync(rut, thumbprint: null, default) is null)
        {
            using var certificate = TestCertificate.Create();
            await certificates.AddPemAsync(rut, certificate.CertificatePem, certificate.KeyPem);
        }

        // Folios that are there already are told, and change nothing.
        foreach (var type in Types)
        {
            (await services.GetRequiredService<IFolioDesk>().AddCafAsync(await File.ReadAllBytesAsync(CafPath(type)))).GetValueOrThrow();
        }
    }

    private string MakeFolios()
    {
        using var authority = new TestCafAuthority(TestKeyId);
        foreach (var type in Types)
        {
            using var caf = authority.Grant(Rut.Parse("76192083-9"), type, 1, Folios, TimeProvider.System.GetChileDate());
            File.WriteAllBytes(CafPath(type), caf.File.ToArray());
        }

        return authority.PublicKeyPem;
    }

    private string CafPath(DocumentType type) => Path.Combine(_folder, $"folios-{type}.xml");

    // The file is there as a whole or not at all, also if the program is killed now.
    private string Once(string name, Func<string> make)
    {
        string path = Path.Combine(_folder, name);
        if (!File.Exists(path))
        {
            string beside = $"{path}.{Environment.ProcessId}.tmp";
            File.WriteAllText(beside, make());
            File.Move(beside, path, overwrite: true);
        }

        return File.ReadAllText(path);
    }
}
