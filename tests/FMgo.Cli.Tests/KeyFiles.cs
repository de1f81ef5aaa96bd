using System.Security.Cryptography.X509Certificates;
using System.Text;
using FMgo.Testing;

namespace FMgo.Cli.Tests;

/// <summary>A certificate and CAFs in files, as a company has them, but of a test authority.</summary>
public sealed class KeyFiles : IDisposable
{
    public const string Now = "2026-11-24T10:00:00";
    public const string PasswordVariable = "FMGO_TEST_PASSWORD";
    public const string Password = "s3creta-Ñ&1";

    private static readonly DateOnly AuthorizedOn = new(2026, 11, 1);

    private readonly TemporaryFolder _folder = new();
    private readonly TestCafAuthority _authority = new();
    private readonly TestCertificate _certificate = TestCertificate.Create(notBefore: new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public KeyFiles()
    {
        Pfx = _folder.Write("certificate.pfx", _certificate.ToPfx(Password));
        CafKey = _folder.Write("caf-key.pem", Encoding.ASCII.GetBytes(_authority.PublicKeyPem));
        Caf = CafOf(33, 1, 100);
    }

    public string Pfx { get; }

    public string CafKey { get; }

    /// <summary>The environment with the password.</summary>
    internal (string Name, string Value)[] Secret => [(PasswordVariable, Password)];

    /// <summary>Folios 1 to 100 of type 33.</summary>
    public string Caf { get; }

    public string CafOf(int type, long first, long last, string issuer = Orders.Issuer, DateOnly? authorizedOn = null, Func<string, string>? edit = null)
    {
        using var caf = _authority.Grant(Rut.Parse(issuer), DocumentType.FromCode(type), first, last, authorizedOn ?? AuthorizedOn);
        string text = Encoding.Latin1.GetString(caf.File.Span);
        return _folder.Write($"caf-{Guid.NewGuid():N}.xml", Encoding.Latin1.GetBytes(edit is null ? text : edit(text)));
    }

    public string PfxWithoutKey()
    {
        using var certificate = X509Certificate2.CreateFromPem(_certificate.CertificatePem);
        return _folder.Write("no-key.pfx", certificate.Export(X509ContentType.Pkcs12, Password)!);
    }

    public string PfxOf(string from, string until)
    {
        var zone = System.Globalization.CultureInfo.InvariantCulture;
        using var other = TestCertificate.Create(notBefore: DateTimeOffset.Parse(from, zone), notAfter: DateTimeOffset.Parse(until, zone), keySize: 1024);
        return _folder.Write($"{from}.pfx", other.ToPfx(Password));
    }

    /// <summary>Issues with these keys; later arguments are added as they are.</summary>
    internal CliResult Issue(string input, string output, string? pfx = null, string[]? cafs = null, string password = Password, params string[] more)
    {
        var result = Fmgo.RunWith([(PasswordVariable, password)], [.. ToIssue(input, output, pfx, cafs), .. more]);
        AssertNoSecret(result, password);
        return result;
    }

    /// <summary>The arguments for issuing with these keys. The record of folios is beside the output folder, and not in it.</summary>
    internal string[] ToIssue(string input, string output, string? pfx = null, string[]? cafs = null) =>
    [
        "issue", "--in", input, "--out", output, "--store", StoreOf(output), "--pfx", pfx ?? Pfx, "--password-env", PasswordVariable, "--caf-key", CafKey, "--now", Now,
        .. (cafs ?? [Caf]).SelectMany(caf => (string[])["--caf", caf]),
    ];

    /// <summary>Starts issuing with these keys.</summary>
    internal System.Diagnostics.Process Start(string[] arguments) => Fmgo.Start(Secret, arguments);

    /// <summary>Where the record of folios is of runs that write into a folder, or one beside it.</summary>
    internal string StoreOf(string output) => Path.Combine(_folder.Path, "stores", Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(output)))!);

    internal static void AssertNoSecret(CliResult result, string password = Password)
    {
        string all = result.Output + result.Error;
        Assert.DoesNotContain(password, all, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE KEY", all, StringComparison.Ordinal);
        Assert.DoesNotContain("MII", all, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _authority.Dispose();
        _folder.Dispose();
    }
}
