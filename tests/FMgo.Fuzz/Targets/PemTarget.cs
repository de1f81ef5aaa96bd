using System.Security.Cryptography;
using System.Text;
using FMgo.Fuzz.Corpus;
using FMgo.Fuzz.Mutation;
using FMgo.Signing;

namespace FMgo.Fuzz.Targets;

/// <summary>Certificate and key in PEM: <see cref="SigningCertificateException"/> and no other.</summary>
internal sealed class PemTarget : IFuzzTarget
{
    public string Name => "pem";

    public InputKind Kind => InputKind.Text;

    public IReadOnlyList<byte[]> Seeds { get; } =
    [
        .. new[]
        {
            SeededKeys.Signer.ExportPkcs8PrivateKeyPem(),
            SeededKeys.Signer.ExportRSAPrivateKeyPem(),
            new string(PemEncoding.Write("ENCRYPTED PRIVATE KEY", SeededPkcs.EncryptedKey(SeededKeys.Signer))),
        }.Select(key => Encoding.ASCII.GetBytes($"{SeededKeys.SignerCertificate.ExportCertificatePem()}\n{key}\n")),
    ];

    public Observation Run(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input);
        return KeyRun.Of(() => SigningCertificate.FromPem(text, text, SeededPkcs.Password));
    }
}
