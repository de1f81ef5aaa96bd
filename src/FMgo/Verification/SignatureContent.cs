using FMgo.Keys;

namespace FMgo.Verification;

/// <summary>What is written in a <c>Signature</c> of the one shape that SII allows.</summary>
internal sealed class SignatureContent
{
    public required string ReferenceId { get; init; }

    public required byte[] DigestValue { get; init; }

    public required byte[] SignatureValue { get; init; }

    /// <summary>The key of <c>KeyValue</c>; null where there is none that can be read.</summary>
    public required RsaPublicKey? KeyValue { get; init; }

    /// <summary>The text of <c>X509Certificate</c>; null where there is none.</summary>
    public required string? Certificate { get; init; }
}
