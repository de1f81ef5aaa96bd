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
            "Llaves públicas (PEM) de CAF de prueba (IDK 999) en los que también se confía, como las que deja issue --test-keys.",
            "Public keys (PEM) of test CAFs (IDK 999) to be trusted too, such as those that issue --test-keys leaves."),
        HelpName = "FILE",
    };

    /// <summary>SII's keys, and the one in a file where it is given.</summary>
    public static CafTrust TrustOf(string? file)
    {
        if (file is null)
        {
            return CafTrust.Sii;
        }

        var trust = CafTrust.Sii;
        foreach (string pem in Read(file))
        {
            using var key = RSA.Create();
            key.ImportFromPem(pem);
            trust = trust.With(TestCafAuthority.DefaultKeyId, key);
        }

        return trust;
    }

    /// <summary>The keys of a file, each in PEM: one for each time that <c>issue --test-keys</c> wrote into its folder.</summary>
    /// <exception cref="TroubleException">The file holds no such key, or something else.</exception>
    public static IReadOnlyList<string> Read(string file)
    {
        string text = Encoding.ASCII.GetString(Input.ReadAll(file));
        var keys = new List<string>();
        while (PemEncoding.TryFind(text, out var found) && IsPublicKey(text[found.Location], text[found.Label]))
        {
            keys.Add(text[found.Location]);
            text = text[found.Location.End..];
        }

        return keys.Count > 0 && string.IsNullOrWhiteSpace(text)
            ? keys
            : throw new TroubleException(Texts.Of("{0} no es una llave pública RSA en PEM", "{0} is not an RSA public key in PEM", file));
    }

    private static bool IsPublicKey(string pem, string label)
    {
        using var key = RSA.Create();
        try
        {
            key.ImportFromPem(pem);
            return label.EndsWith("PUBLIC KEY", StringComparison.Ordinal);
        }
        catch (Exception refused) when (refused is ArgumentException or CryptographicException)
        {
            return false;
        }
    }
}
