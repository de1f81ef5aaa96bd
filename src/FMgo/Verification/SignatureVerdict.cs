namespace FMgo.Verification;

/// <summary>What a signature is worth, in one word.</summary>
/// <remarks>No verdict speaks of the certificate's own issuer: see <see cref="KeyVerdict.ByCertificate"/>.</remarks>
public enum SignatureVerdict
{
    /// <summary>Valid as the standard says, in place, by the key of the certificate.</summary>
    Strict,

    /// <summary>Valid by the key of the certificate, in another namespace context (see <see cref="CanonicalForm"/>). SII accepts it.</summary>
    Lenient,

    /// <summary>The content is what was signed, but only the bare <c>KeyValue</c> says by whom: integrity, not identity. Not to be trusted.</summary>
    KeyValueOnly,

    /// <summary>The content was changed after signing, or the signature is of another key.</summary>
    Invalid,

    /// <summary>Not checked: the signature is not of the one shape that SII allows.</summary>
    Refused,

    /// <summary>There is no signature where there must be one.</summary>
    NotSigned,
}
