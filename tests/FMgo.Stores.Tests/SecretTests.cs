using System.Security.Cryptography;
using System.Text;
using FMgo.Folios;
using FMgo.Testing;

namespace FMgo.Stores.Tests;

/// <summary>Database and key ring together, without the key of the host, open nothing.</summary>
public sealed class SecretTests
{
    [Fact]
    public async Task No_byte_of_a_private_key_is_in_database_or_key_ring()
    {
        await using var bed = new SqliteBed();
        var host = await bed.OpenAsync();
        using var caf = TestCaf.Create(Given.Issuer, DocumentType.Invoice, 1, 100, Given.Today);
        using var person = TestCertificate.Create();
        byte[] pfx = person.ToPfx("clave secreta");
        string key = person.KeyPem.Replace("\n", "", StringComparison.Ordinal);
        await host.Folios.AddAsync(RangeOf(caf), caf.File, CancellationToken.None);
        await host.Certificates.AddPfxAsync(Given.Issuer, pfx, "clave secreta");
        await host.Certificates.AddPemAsync(Given.Issuer, person.CertificatePem, person.KeyPem);

        string text = Encoding.Latin1.GetString(caf.File.Span);
        string stampKey = text[text.IndexOf("<RSASK>", StringComparison.Ordinal)..].Split('\n')[1].Trim();
        byte[][] secrets =
        [
            "RSASK"u8.ToArray(), Encoding.Latin1.GetBytes(stampKey), pfx[100..132], Encoding.ASCII.GetBytes(Convert.ToBase64String(pfx)[64..96]), "clave secreta"u8.ToArray(),
            Encoding.ASCII.GetBytes(key[200..232]), "PRIVATE KEY"u8.ToArray(),
        ];
        var files = Directory.GetFiles(bed.Folder, "*", SearchOption.AllDirectories).Select(Shared).ToList();
        Assert.Contains(files, file => file.AsSpan().IndexOf("CAF"u8) >= 0 || file.AsSpan().IndexOf("76192083-9-33-1-100"u8) >= 0);
        Assert.All(files, file => Assert.All(secrets, secret => Assert.Equal(-1, file.AsSpan().IndexOf(secret))));
        Assert.DoesNotContain(Directory.GetFiles(bed.KeyRing).Select(File.ReadAllText), ring => ring.Contains("<masterKey>\n", StringComparison.Ordinal) || ring.Contains("<value>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_host_with_the_key_opens_what_one_kept()
    {
        await using var bed = new SqliteBed();
        var host = await bed.OpenAsync();
        using var caf = TestCaf.Create(Given.Issuer, DocumentType.Invoice, 1, 100, Given.Today);
        using var person = TestCertificate.Create();
        await host.Folios.AddAsync(RangeOf(caf), caf.File, CancellationToken.None);
        await host.Certificates.AddPfxAsync(Given.Issuer, person.ToPfx("clave"), "clave");

        var other = bed.Build(Bed.MasterKey);
        Assert.Equal(caf.File.ToArray(), (await other.Folios.FindCafAsync(FolioRange.IdOf(caf.Caf), CancellationToken.None))!.Value.ToArray());
        Assert.Equal(person.Certificate.Thumbprint, (await other.Certificates.FindAsync(Given.Issuer, null, CancellationToken.None))!.Thumbprint);
    }

    [Fact]
    public async Task Without_the_key_of_the_host_nothing_opens_and_no_ring_is_made_beside()
    {
        await using var bed = new SqliteBed();
        var host = await bed.OpenAsync();
        using var caf = TestCaf.Create(Given.Issuer, DocumentType.Invoice, 1, 100, Given.Today);
        using var person = TestCertificate.Create();
        await host.Folios.AddAsync(RangeOf(caf), caf.File, CancellationToken.None);
        await host.Certificates.AddPfxAsync(Given.Issuer, person.ToPfx("clave"), "clave");
        string[] ring = Directory.GetFiles(bed.KeyRing);

        var stranger = bed.Build(RandomNumberGenerator.GetBytes(32));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => stranger.Services.MigrateFMgoAsync());
        await Assert.ThrowsAnyAsync<CryptographicException>(() => stranger.Folios.FindCafAsync(FolioRange.IdOf(caf.Caf), CancellationToken.None));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => stranger.Folios.AddAsync(Given.Range(200, 300), caf.File, CancellationToken.None));
        await Assert.ThrowsAnyAsync<CryptographicException>(async () => await stranger.Certificates.FindAsync(Given.Issuer, null, CancellationToken.None));
        Assert.Equal(ring, Directory.GetFiles(bed.KeyRing));
    }

    [Fact]
    public async Task A_secret_that_was_put_into_another_row_does_not_open()
    {
        await using var bed = new SqliteBed();
        var host = await bed.OpenAsync();
        await host.Folios.AddAsync(Given.Range(1, 10));
        await host.Writer.RunAsync(
            session => session.ExecuteAsync("INSERT INTO cafs (id, issuer, type, file) SELECT 'other', issuer, type, file FROM cafs", CancellationToken.None), CancellationToken.None);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => host.Folios.FindCafAsync("other", CancellationToken.None));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(33)]
    public async Task A_master_key_has_32_bytes(int length)
    {
        await using var bed = new SqliteBed();
        Assert.Throws<ArgumentException>(() => bed.Build(new byte[length]));
    }

    private static FolioRange RangeOf(TestCaf caf) => new()
    {
        CafId = FolioRange.IdOf(caf.Caf),
        Issuer = caf.Caf.Issuer,
        Type = caf.Caf.Type,
        Folios = new FolioSpan(caf.Caf.FirstFolio, caf.Caf.LastFolio),
        AuthorizedOn = caf.Caf.AuthorizedOn,
        ExpiresOn = caf.Caf.ExpiresOn,
    };

    private static byte[] Shared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }
}
