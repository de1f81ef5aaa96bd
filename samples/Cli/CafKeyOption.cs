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

    /// <summary>SII's keys, and those in a file where it is given.</summary>
    /// <exception cref="TroubleException">The file holds no such key, or something else.</exception>
    public static CafTrust TrustOf(string? file) => TrustOf(file is null ? [] : Read(file));

    /// <summary>SII's keys, and these.</summary>
    public static CafTrust TrustOf(IEnumerable<string> keys) => keys.Aggregate(CafTrust.Sii, Add);

    /// <summary>The keys of a file, each in PEM: one for each time that <c>issue --test-keys</c> wrote into its folder.</summary>
    /// <exception cref="TroubleException">The file holds no such key, or something else.</exception>
    public static IReadOnlyList<string> Read(string file) => Parse(Input.ReadKey(file), file, isAllOfIt: false);

    /// <summary>The keys in the content of a file.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="file">The name that people are told.</param>
    /// <param name="isAllOfIt">Whether it may hold nothing else; otherwise there may be text before each key, as some tools write.</param>
    /// <exception cref="TroubleException">It holds no such key, or something else.</exception>
    public static IReadOnlyList<string> Parse(byte[] content, string file, bool isAllOfIt)
    {
        string text = Encoding.ASCII.GetString(content);
        var keys = new List<string>();
        var rest = text.AsSpan();
        while (PemEncoding.TryFind(rest, out var found) && rest[found.Label].EndsWith("PUBLIC KEY") && IsTrustworthy(rest[found.Location].ToString())
            && (!isAllOfIt || rest[..found.Location.Start.Value].IsWhiteSpace()))
        {
            keys.Add(rest[found.Location].ToString());
            rest = rest[found.Location.End..];
        }

        return keys.Count > 0 && rest.IsWhiteSpace() ? keys : throw new TroubleException(Texts.Of(
            "{0} no es una llave pública RSA en PEM, de 512 a 4096 bits", "{0} is not an RSA public key in PEM, of 512 to 4096 bits", file));
    }

    private static CafTrust Add(CafTrust trust, string pem)
    {
        using var key = RSA.Create();
        key.ImportFromPem(pem);
        return trust.With(TestCafAuthority.DefaultKeyId, key);
    }

    /// <summary>Whether it is a key that CAFs can be held against: RSA, and of a size that is taken.</summary>
    private static bool IsTrustworthy(string pem)
    {
        try
        {
            Add(CafTrust.Sii, pem);
            return true;
        }
        catch (Exception refused) when (refused is ArgumentException or CryptographicException)
        {
            return false;
        }
    }
}
