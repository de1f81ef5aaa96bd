namespace FMgo.Signing;

/// <summary>Why a certificate cannot be used for signing.</summary>
public enum SigningCertificateProblem
{
    /// <summary>There is no such file, or no such certificate in the store.</summary>
    NotFound,

    /// <summary>The file, the store or the private key is there but the system does not let it be read.</summary>
    Unreadable,

    /// <summary>The bytes are not a PFX (PKCS#12) file.</summary>
    NotPfx,

    /// <summary>The text holds no certificate in PEM.</summary>
    NoCertificate,

    /// <summary>The password is wrong or missing.</summary>
    WrongPassword,

    /// <summary>There is a certificate but not its private key.</summary>
    NoPrivateKey,

    /// <summary>The private key belongs to another certificate.</summary>
    OtherPrivateKey,

    /// <summary>The key is not RSA; SII accepts no other for signing documents.</summary>
    NotRsa,

    /// <summary>The RSA key has fewer than 1024 bits.</summary>
    KeyTooSmall,

    /// <summary>The private key is protected with an encryption that cannot be read: RC4 in a PFX, the headers of old PEM files, or scrypt.</summary>
    UnsupportedEncryption,

    /// <summary>The file asks for so many rounds of work to derive its key that opening it would stall the process.</summary>
    TooManyIterations,

    /// <summary>The certificate begins to be valid later.</summary>
    NotYetValid,

    /// <summary>The certificate was valid until earlier.</summary>
    Expired,

    /// <summary>The certificate does not name the RUT of its holder.</summary>
    NoHolderRut,

    /// <summary>The certificate or its key has the form of one and cannot be read, or is no key that can sign.</summary>
    Damaged,

    /// <summary>The RSA key has more than 4096 bits.</summary>
    KeyTooLarge,
}
