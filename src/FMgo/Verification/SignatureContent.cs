using FMgo.Text;

namespace FMgo.Verification;

/// <summary>What is written in a <c>Signature</c> of the one shape that SII allows.</summary>
internal sealed class SignatureContent
{
    public required string ReferenceId { get; init; }

    public required byte[] DigestValue { get; init; }

    public required byte[] SignatureValue { get; init; }

    /// <summary><c>RSAKeyValue</c>; null where there is none.</summary>
    public required XmlPiece? KeyValue { get; init; }

    /// <summary><c>X509Certificate</c>; null where there is none.</summary>
    public required XmlPiece? Certificate { get; init; }
}
