using FMgo.Signing;
using FMgo.Testing;

namespace FMgo.Cli;

/// <summary>The certificate of the made-up person of <c>--test-keys</c>: the same in every run, so that the session is too.</summary>
internal static class TestPerson
{
    private const string File = "test-person.pfx";

    // It opens nothing: the person does not exist, and SII takes the certificate nowhere.
    private const string Password = "test";

    private static readonly TimeSpan Reserve = TimeSpan.FromDays(30);

    public static async Task<SigningCertificate> SignInAsync(UserFolder? folder, CancellationToken cancellationToken)
    {
        if (folder is null)
        {
            return TestCertificate.Create().Certificate;
        }

        if (await folder.ReadAsync(File, cancellationToken) is { } kept && Open(kept) is { } known)
        {
            return known;
        }

        var made = TestCertificate.Create();
        await folder.WriteAsync(File, made.ToPfx(Password), cancellationToken);
        return made.Certificate;
    }

    private static SigningCertificate? Open(byte[] pfx)
    {
        try
        {
            var certificate = SigningCertificate.FromPfx(pfx, Password);
            certificate.EnsureValidAt(TimeProvider.System.GetUtcNow() + Reserve);
            return certificate;
        }
        catch (SigningCertificateException)
        {
            return null;
        }
    }
}
