using System.Security.Cryptography;
using System.Text;
using FMgo.Fuzz.Corpus;
using FMgo.Fuzz.Mutation;
using FMgo.Verification;

namespace FMgo.Fuzz.Targets;

/// <summary>A certificate in DER, as the signer's own and in the signature of a document.</summary>
internal sealed class DerTarget : IFuzzTarget
{
    private static readonly string KeyPem = SeededKeys.Signer.ExportPkcs8PrivateKeyPem();
    private static readonly DocumentVerifier Verifier = new(new VerificationOptions { Trust = SeededKeys.Trust });
    private static readonly (string Before, string After) Document = Split();

    public string Name => "der";

    public InputKind Kind => InputKind.Binary;

    public IReadOnlyList<byte[]> Seeds { get; } = [SeededKeys.SignerCertificate.RawData, SeededKeys.StrangerCertificate.RawData];

    public bool TakesAllSeeds => false;

    public Observation Run(byte[] input)
    {
        string pem = new(PemEncoding.Write("CERTIFICATE", input));
        var own = KeyRun.Of(() => SigningCertificate.FromPem(pem, KeyPem));
        var report = Verifier.Verify(Encoding.Latin1.GetBytes(Document.Before + Convert.ToBase64String(input) + Document.After));
        return own with
        {
            Findings = [.. report.Findings],
            Check = () =>
            {
                foreach (var document in report.Documents.Where(document => document.IsTrusted))
                {
                    Genuine.Require(document.Key, document.Document, "document");
                }
            },
        };
    }

    // The certificate is not part of what is signed: any can be put there.
    private static (string Before, string After) Split()
    {
        string text = Encoding.Latin1.GetString(SignedFiles.Documents[0].File.Span);
        int start = text.IndexOf("<X509Certificate>", StringComparison.Ordinal) + "<X509Certificate>".Length;
        return (text[..start], text[text.IndexOf("</X509Certificate>", start, StringComparison.Ordinal)..]);
    }
}
