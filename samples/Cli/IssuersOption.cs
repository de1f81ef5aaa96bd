using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace FMgo.Cli;

/// <summary><c>--issuers</c>: the certificates of the issuers that SII accredits. Without it who issued a certificate is not checked.</summary>
internal static class IssuersOption
{
    public static Option<string> Create() => new("--issuers")
    {
        Description = Texts.Of(
            "Certificados (PEM) de los emisores acreditados ante el SII: los firmantes deben venir de uno de ellos.",
            "Certificates (PEM) of the issuers that SII accredits: signers must come from one of them."),
        HelpName = "FILE",
    };

    /// <summary><c>--sii-signers</c>: the certificates with which SII itself signs.</summary>
    public static Option<string> CreateOfSii() => new("--sii-signers")
    {
        Description = Texts.Of(
            "Certificados (PEM) con los que firma el propio SII, o sus emisores: su firma central vale en boletas y sus notas de crédito.",
            "Certificates (PEM) with which SII itself signs, or their issuers: its central signature counts on boletas and their credit notes."),
        HelpName = "FILE",
    };

    /// <summary>The certificates of a file; null where none is given.</summary>
    /// <exception cref="TroubleException">The file holds none, or something else.</exception>
    public static IReadOnlyList<X509Certificate2>? Read(string? file)
    {
        if (file is null)
        {
            return null;
        }

        try
        {
            var all = new X509Certificate2Collection();
            all.ImportFromPem(Encoding.ASCII.GetString(Input.ReadKey(file)));
            return all.Count > 0 ? [.. all] : throw NoCertificates(file);
        }
        catch (CryptographicException)
        {
            throw NoCertificates(file);
        }
    }

    private static TroubleException NoCertificates(string file) =>
        new(Texts.Of("{0} no tiene certificados en PEM", "{0} holds no certificates in PEM", file));
}
