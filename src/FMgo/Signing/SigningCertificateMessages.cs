using System.Globalization;

namespace FMgo.Signing;

/// <summary>What is wrong with a certificate and what to do, for people.</summary>
internal static class SigningCertificateMessages
{
    public static string Get(SigningCertificateProblem problem, DateTimeOffset? limit, CultureInfo? culture)
    {
        string message = Language.IsEnglish(culture) ? English(problem) : Spanish(problem);
        return limit is null ? message : string.Create(CultureInfo.InvariantCulture, $"{message} ({ChileTime.FromInstant(limit.Value):yyyy-MM-dd HH:mm:ss})");
    }

    private static string Spanish(SigningCertificateProblem problem) => problem switch
    {
        SigningCertificateProblem.NotFound => "No se encontró el certificado. Revise la ruta del archivo o la huella (thumbprint) y el almacén.",
        SigningCertificateProblem.Unreadable => "El certificado o su llave privada existe, pero el sistema no permite leerlo. Revise los permisos del usuario que ejecuta el proceso.",
        SigningCertificateProblem.NotPfx => "El archivo no es PFX (PKCS#12), o está dañado. Use el archivo .pfx o .p12 que entregó la certificadora.",
        SigningCertificateProblem.NoCertificate => "El texto no trae un certificado PEM. Debe tener un bloque BEGIN CERTIFICATE.",
        SigningCertificateProblem.WrongPassword => "La clave del certificado falta o no es la correcta. Es la que se fijó al descargarlo o exportarlo.",
        SigningCertificateProblem.NoPrivateKey => "Falta la llave privada. Exporte el certificado incluyendo su llave privada.",
        SigningCertificateProblem.OtherPrivateKey => "La llave privada es de otro certificado. Entregue el certificado y la llave que le corresponde.",
        SigningCertificateProblem.NotRsa => "La llave no es RSA, la única que el SII acepta para firmar documentos. Use un certificado con llave RSA.",
        SigningCertificateProblem.KeyTooSmall => "La llave RSA tiene menos de 1024 bits. Pida un certificado nuevo, de 2048 bits.",
        SigningCertificateProblem.UnsupportedEncryption => "La llave privada está protegida con un cifrado que no se puede leer (antiguo, o scrypt). Expórtela de nuevo: openssl pkcs12 -legacy -in viejo.pfx -nodes | openssl pkcs12 -export -out nuevo.pfx (o, para PEM, openssl pkcs8 -topk8).",
        SigningCertificateProblem.TooManyIterations => "El archivo exige demasiadas iteraciones para abrirse. Expórtelo de nuevo con los valores habituales.",
        SigningCertificateProblem.NotYetValid => "El certificado todavía no es válido. Revise el reloj del sistema o espere a su fecha de inicio.",
        SigningCertificateProblem.Expired => "El certificado venció. Renuévelo con su certificadora.",
        SigningCertificateProblem.Damaged => "El certificado o su llave privada está dañado y no se puede usar. Expórtelo otra vez, o descárguelo de nuevo de la certificadora.",
        SigningCertificateProblem.KeyTooLarge => "La llave RSA tiene más de 4096 bits. Use un certificado con llave de 2048 a 4096 bits.",
        SigningCertificateProblem.NoHolderRut => "El certificado no indica el RUT de su titular. Use un certificado emitido en Chile para firmar ante el SII.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };

    private static string English(SigningCertificateProblem problem) => problem switch
    {
        SigningCertificateProblem.NotFound => "The certificate was not found. Check the path of the file, or the thumbprint and the store.",
        SigningCertificateProblem.Unreadable => "The certificate or its private key exists but the system does not let it be read. Check the permissions of the user that runs the process.",
        SigningCertificateProblem.NotPfx => "The file is not a PFX (PKCS#12), or it is damaged. Use the .pfx or .p12 file that the certification authority gave.",
        SigningCertificateProblem.NoCertificate => "The text holds no PEM certificate. It must have a BEGIN CERTIFICATE block.",
        SigningCertificateProblem.WrongPassword => "The password of the certificate is missing or wrong. It is the one set when it was downloaded or exported.",
        SigningCertificateProblem.NoPrivateKey => "The private key is missing. Export the certificate together with its private key.",
        SigningCertificateProblem.OtherPrivateKey => "The private key belongs to another certificate. Give the certificate and the key that goes with it.",
        SigningCertificateProblem.NotRsa => "The key is not RSA, the only kind SII accepts for signing documents. Use a certificate with an RSA key.",
        SigningCertificateProblem.KeyTooSmall => "The RSA key has fewer than 1024 bits. Ask for a new certificate, of 2048 bits.",
        SigningCertificateProblem.UnsupportedEncryption => "The private key is protected with an encryption that cannot be read (an old one, or scrypt). Export it again: openssl pkcs12 -legacy -in old.pfx -nodes | openssl pkcs12 -export -out new.pfx (or, for PEM, openssl pkcs8 -topk8).",
        SigningCertificateProblem.TooManyIterations => "The file asks for too many iterations to be opened. Export it again with the usual values.",
        SigningCertificateProblem.NotYetValid => "The certificate is not valid yet. Check the clock of the system or wait for its first day.",
        SigningCertificateProblem.Expired => "The certificate has expired. Renew it with your certification authority.",
        SigningCertificateProblem.Damaged => "The certificate or its private key is damaged and cannot be used. Export it again, or download it again from the certification authority.",
        SigningCertificateProblem.KeyTooLarge => "The RSA key has more than 4096 bits. Use a certificate with a key of 2048 to 4096 bits.",
        SigningCertificateProblem.NoHolderRut => "The certificate does not name the RUT of its holder. Use a certificate issued in Chile for signing before SII.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };
}
