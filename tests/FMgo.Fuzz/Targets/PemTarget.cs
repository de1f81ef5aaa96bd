using System.Security.Cryptography;
using System.Text;
using FMgo.Fuzz.Corpus;
using FMgo.Fuzz.Mutation;
using FMgo.Signing;

namespace FMgo.Fuzz.Targets;

/// <summary>Certificate and key in PEM: <see cref="SigningCertificateException"/> and no other.</summary>
internal sealed class PemTarget : IFuzzTarget
{
    // The costly one is to be refused, and costs much where it is not.
    private const int OrdinaryKeys = 10;

    public string Name => "pem";

    public InputKind Kind => InputKind.Text;

    public IReadOnlyList<byte[]> Seeds { get; } =
    [
        .. ((string[])[
            .. Enumerable.Repeat(SeededKeys.Signer.ExportPkcs8PrivateKeyPem(), OrdinaryKeys),
            SeededKeys.Signer.ExportRSAPrivateKeyPem(),
            .. Enumerable.Repeat(new string(PemEncoding.Write("ENCRYPTED PRIVATE KEY", SeededPkcs.EncryptedKey(SeededKeys.Signer))), OrdinaryKeys),
            new string(PemEncoding.Write("ENCRYPTED PRIVATE KEY", SeededPkcs.CostlyKey())),
        ]).Select(key => Encoding.ASCII.GetBytes($"{SeededKeys.SignerCertificate.ExportCertificatePem()}\n{key}\n")),
    ];

    public bool TakesAllSeeds => false;

    public Observation Run(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input);
        return KeyRun.Of(() => SigningCertificate.FromPem(text, text, SeededPkcs.Password));
    }
}
