using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using FMgo.Folios;
using FMgo.Testing;

namespace FMgo.Cli;

/// <summary><c>--caf-key</c>: the public key of test CAFs. Without it only SII's CAFs are genuine.</summary>
internal static class CafKeyOption
{
    public static Option<string> Create() => new("--caf-key")
    {
        Description = Texts.Of(
            "Llave pública (PEM) de CAF de prueba (IDK 999) en los que también se confía, como la que deja issue --test-keys.",
            "Public key (PEM) of test CAFs (IDK 999) to be trusted too, such as the one that issue --test-keys leaves."),
        HelpName = "FILE",
    };

    /// <summary>SII's keys, and the one in a file where it is given.</summary>
    public static CafTrust TrustOf(string? file)
    {
        if (file is null)
        {
            return CafTrust.Sii;
        }

        using var key = RSA.Create();
        try
        {
            key.ImportFromPem(Encoding.ASCII.GetString(Input.ReadAll(file)));
        }
        catch (Exception refused) when (refused is ArgumentException or CryptographicException)
        {
            throw new TroubleException(Texts.Of("{0} no es una llave pública RSA en PEM", "{0} is not an RSA public key in PEM", file));
        }

        return CafTrust.Sii.With(TestCafAuthority.DefaultKeyId, key);
    }
}
