namespace FMgo.Verification;

/// <summary>What the verifier can find. Codes are permanent: a code is never given another meaning.</summary>
internal static class VerificationRules
{
    public static readonly Rule TooLarge = Rule.Error(
        "FMGO-VER-001",
        "El archivo mide {0} bytes; el máximo es {1}.",
        "The file has {0} bytes; the limit is {1}.");

    public static readonly Rule Malformed = Rule.Error(
        "FMGO-VER-002",
        "El archivo no es XML bien formado: línea {0}, posición {1}.",
        "The file is not well-formed XML: line {0}, position {1}.");

    public static readonly Rule Dtd = Rule.Error(
        "FMGO-VER-003",
        "El archivo tiene DTD (DOCTYPE), que los documentos del SII nunca llevan. No se leyó.",
        "The file has a DTD (DOCTYPE), which SII's documents never have. It was not read.");

    public static readonly Rule UnsupportedEncoding = Rule.Error(
        "FMGO-VER-004",
        "Codificación {0}: se aceptan ISO-8859-1, windows-1252 y UTF-8.",
        "Encoding {0}: ISO-8859-1, windows-1252 and UTF-8 are accepted.");

    public static readonly Rule WrongEncoding = Rule.Error(
        "FMGO-VER-005",
        "Los bytes del archivo no son de la codificación que declara ({0}).",
        "The bytes of the file are not of the encoding that it declares ({0}).");

    public static readonly Rule TooComplex = Rule.Error(
        "FMGO-VER-006",
        "Demasiados elementos firmados, niveles, atributos o espacios de nombres, o una firma demasiado larga, para un archivo del SII. No se leyó.",
        "Too many signed elements, levels, attributes or namespaces, or too long a signature, for a file of SII. It was not read.");

    public static readonly Rule NotSigned = Rule.Error(
        "FMGO-VER-007",
        "Falta la firma (Signature).",
        "The signature (Signature) is missing.");

    public static readonly Rule SignatureShape = Rule.Error(
        "FMGO-VER-008",
        "La firma no tiene la forma de xmldsignature_v10: {0} falta, se repite o no se puede leer.",
        "The signature has not the shape of xmldsignature_v10: {0} is missing, repeated or cannot be read.");

    public static readonly Rule Algorithm = Rule.Error(
        "FMGO-VER-009",
        "{0} usa un algoritmo que el SII no admite.",
        "{0} uses an algorithm that SII does not allow.");

    public static readonly Rule ReferenceCount = Rule.Error(
        "FMGO-VER-010",
        "La firma tiene {0} Reference; debe tener exactamente una.",
        "The signature has {0} Reference; it must have exactly one.");

    public static readonly Rule ReferenceUri = Rule.Error(
        "FMGO-VER-011",
        "La Reference no es de la forma #ID.",
        "The Reference is not of the form #ID.");

    public static readonly Rule TargetMissing = Rule.Error(
        "FMGO-VER-012",
        "Ningún elemento tiene el ID {0} que la firma nombra.",
        "No element has the ID {0} that the signature names.");

    public static readonly Rule TargetAmbiguous = Rule.Error(
        "FMGO-VER-013",
        "Varios elementos tienen el ID {0} que la firma nombra: no se sabe cuál se firmó.",
        "Several elements have the ID {0} that the signature names: which was signed is not known.");

    public static readonly Rule TargetNotSibling = Rule.Error(
        "FMGO-VER-014",
        "El elemento con ID {0} no está al lado de la firma.",
        "The element with ID {0} is not beside the signature.");

    public static readonly Rule UnsignedSibling = Rule.Error(
        "FMGO-VER-015",
        "Al lado del elemento firmado hay otro, sin firmar.",
        "Beside the signed element there is another, which is not signed.");

    public static readonly Rule Digest = Rule.Error(
        "FMGO-VER-016",
        "{0} no es lo que se firmó: su contenido cambió (DigestValue).",
        "{0} is not what was signed: its content was changed (DigestValue).");

    public static readonly Rule DigestLenient = Rule.Information(
        "FMGO-VER-017",
        "{0} verifica sólo en otro contexto de espacios de nombres ({1}), como en casi todos los envíos.",
        "{0} verifies only in another namespace context ({1}), as in nearly all envelopes.");

    public static readonly Rule SignatureValue = Rule.Error(
        "FMGO-VER-018",
        "SignatureValue no verifica con ninguna llave de la firma.",
        "SignatureValue does not verify with any key of the signature.");

    public static readonly Rule SignedInfoLenient = Rule.Information(
        "FMGO-VER-019",
        "SignedInfo verifica sólo en otro contexto de espacios de nombres ({0}).",
        "SignedInfo verifies only in another namespace context ({0}).");

    public static readonly Rule CertificateMissing = Rule.Error(
        "FMGO-VER-020",
        "La firma no trae certificado (X509Certificate).",
        "The signature carries no certificate (X509Certificate).");

    public static readonly Rule CertificateUnusable = Rule.Error(
        "FMGO-VER-021",
        "El certificado (X509Certificate) no se puede leer o no tiene llave RSA.",
        "The certificate (X509Certificate) cannot be read or has no RSA key.");

    public static readonly Rule CertificateDiffers = Rule.Error(
        "FMGO-VER-022",
        "La llave del certificado no es la de KeyValue.",
        "The key of the certificate is not that of KeyValue.");

    public static readonly Rule KeyValueOnly = Rule.Error(
        "FMGO-VER-023",
        "La firma verifica sólo con KeyValue: el contenido está íntegro, pero no se sabe quién firmó.",
        "The signature verifies by KeyValue only: the content is intact, but who signed is not known.");

    public static readonly Rule CertificateNotInForce = Rule.Error(
        "FMGO-VER-024",
        "El certificado no estaba vigente a la fecha de la firma ({0}).",
        "The certificate was not in force at the time of signing ({0}).");

    public static readonly Rule CertificateWithoutRut = Rule.Error(
        "FMGO-VER-025",
        "El certificado no dice el RUT de su titular.",
        "The certificate does not say the RUT of its holder.");

    public static readonly Rule WeakKey = Rule.Warning(
        "FMGO-VER-026",
        "La llave de la firma tiene {0} bits: cualquiera la puede romper.",
        "The key of the signature has {0} bits: anybody can break it.");

    public static readonly Rule DocumentMisplaced = Rule.Error(
        "FMGO-VER-027",
        "El DTE está fuera de lo que cubre la firma del envío.",
        "The DTE is outside of what the signature of the envelope covers.");

    public static readonly Rule DocumentShape = Rule.Error(
        "FMGO-VER-028",
        "El DTE no tiene exactamente un Documento, Liquidacion o Exportaciones, con a lo más una firma.",
        "The DTE has not exactly one Documento, Liquidacion or Exportaciones, with one signature at most.");

    public static readonly Rule DocumentKeyUnreadable = Rule.Error(
        "FMGO-VER-029",
        "No se puede leer emisor, tipo y folio del documento.",
        "Issuer, type and folio of the document cannot be read.");

    public static readonly Rule StampMissing = Rule.Error(
        "FMGO-VER-030",
        "Falta el timbre (TED).",
        "The stamp (TED) is missing.");

    public static readonly Rule StampUnreadable = Rule.Error(
        "FMGO-VER-031",
        "El timbre no se puede leer: {0} falta, se repite o está mal escrito.",
        "The stamp cannot be read: {0} is missing, repeated or badly written.");

    public static readonly Rule StampInvalid = Rule.Error(
        "FMGO-VER-032",
        "FRMT no es la firma de DD con la llave del CAF: el timbre fue alterado o es de otro CAF.",
        "FRMT is not the signature of DD with the key of the CAF: the stamp was altered or is of another CAF.");

    public static readonly Rule StampDiffers = Rule.Error(
        "FMGO-VER-033",
        "{0} del timbre ({1}) no es el del documento ({2}).",
        "{0} of the stamp ({1}) is not that of the document ({2}).");

    // A warning: issuers transliterate these two in the stamp, and SII accepts it.
    public static readonly Rule StampTextDiffers = Rule.Warning(
        "FMGO-VER-034",
        "{0} del timbre no son los primeros 40 caracteres del documento.",
        "{0} of the stamp is not the first 40 characters of the document.");

    public static readonly Rule CafUnreadable = Rule.Error(
        "FMGO-VER-035",
        "El CAF del timbre no se puede leer: {0} falta, se repite o está mal escrito.",
        "The CAF of the stamp cannot be read: {0} is missing, repeated or badly written.");

    public static readonly Rule CafUnknownKey = Rule.Error(
        "FMGO-VER-036",
        "No se conoce la llave {0} (IDK) del CAF.",
        "The key {0} (IDK) of the CAF is not known.");

    public static readonly Rule CafInvalid = Rule.Error(
        "FMGO-VER-037",
        "FRMA no es la firma del SII: el CAF es falso o fue alterado.",
        "FRMA is not SII's signature: the CAF is false or was altered.");

    public static readonly Rule CafOfOther = Rule.Error(
        "FMGO-VER-038",
        "El CAF no es para este emisor, tipo o folio.",
        "The CAF is not for this issuer, type or folio.");

    public static readonly Rule CafAfterStamp = Rule.Warning(
        "FMGO-VER-039",
        "El CAF se autorizó ({0}) después del timbraje ({1}).",
        "The CAF was authorised ({0}) after the stamping ({1}).");

    public static readonly Rule ForeignSignature = Rule.Error(
        "FMGO-VER-040",
        "Signature no está en el espacio de nombres de XMLDSig.",
        "Signature is not in the namespace of XMLDSig.");

    public static readonly Rule KeyValueMissing = Rule.Warning(
        "FMGO-VER-041",
        "La firma no trae KeyValue, o no se puede leer; xmldsignature_v10 lo exige.",
        "The signature carries no KeyValue, or it cannot be read; xmldsignature_v10 demands it.");

    public static readonly Rule SigningTimeUnreadable = Rule.Error(
        "FMGO-VER-042",
        "{0} no dice cuándo se firmó (TmstFirma o su equivalente): no se sabe si el certificado estaba vigente.",
        "{0} does not say when it was signed (TmstFirma or its like): whether the certificate was in force is not known.");

    public static readonly Rule SignedInFuture = Rule.Error(
        "FMGO-VER-043",
        "La fecha de la firma ({0}) está en el futuro.",
        "The time of signing ({0}) is in the future.");

    // Formato DTE v2.5, zone J 1: the certificate comes from an issuer that SII accredits.
    public static readonly Rule CertificateSelfIssued = Rule.Error(
        "FMGO-VER-044",
        "El certificado lo emitió su propio titular: no dice quién firmó.",
        "The certificate was issued by its own holder: it does not say who signed.");

    public static readonly Rule IssuerNotTrusted = Rule.Error(
        "FMGO-VER-045",
        "El certificado no es de ninguno de los emisores acreditados que se indicaron, o su cadena no es válida.",
        "The certificate is of none of the accredited issuers that were given, or its chain does not hold.");

    public static readonly Rule IssuerNotChecked = Rule.Information(
        "FMGO-VER-046",
        "No se revisó que el emisor del certificado esté acreditado, porque no se indicaron emisores (TrustedIssuers), ni revocación ni autorización ante el SII.",
        "Whether the issuer of the certificate is accredited was not checked, because none were given (TrustedIssuers), nor revocation nor authorisation at SII.");

    // Manual de certificación, 6: only documents of production are tax documents.
    public static readonly Rule CafOfCertification = Rule.Error(
        "FMGO-VER-047",
        "El CAF es de certificación: el documento no tiene validez tributaria.",
        "The CAF is of certification: the document has no validity for taxes.");

    public static readonly Rule DocumentElsewhere = Rule.Error(
        "FMGO-VER-048",
        "Un elemento DTE fuera de lugar o de otro espacio de nombres no es un documento del archivo; no se leyó.",
        "An element DTE out of its place or of another namespace is no document of the file; it was not read.");

    public static readonly Rule NothingVerified = Rule.Error(
        "FMGO-VER-049",
        "El archivo no tiene ningún documento.",
        "The file has no document.");

    public static readonly Rule UnknownRoot = Rule.Error(
        "FMGO-VER-050",
        "No es un archivo firmado del SII.",
        "It is no signed file of SII.");

    public static readonly Rule UnsignedNeighbour = Rule.Warning(
        "FMGO-VER-051",
        "Al lado del documento firmado está {0}, que no está firmado ni es parte del documento; el esquema del SII no lo admite.",
        "Beside the signed document stands {0}, which is not signed and no part of the document; SII's schema does not allow it.");

    public static readonly Rule NoEnvelope = Rule.Information(
        "FMGO-VER-052",
        "SetDTE sin envío: cada DTE lleva su propia firma; lo que diga una Caratula no está firmado.",
        "SetDTE without an envelope: each DTE has its own signature; what a Caratula says is not signed.");

    // SII says nothing of these two. The digest binds the content either way, and what is parsed is what was verified.
    public static readonly Rule SignedInfoIndented = Rule.Warning(
        "FMGO-VER-053",
        "SignedInfo verifica sólo sin los espacios entre sus elementos: un programa sangró el archivo después de firmarlo. Otros verificadores lo rechazan.",
        "SignedInfo verifies only without the white space between its elements: a program indented the file after it was signed. Other verifiers refuse it.");

    public static readonly Rule SignedInfoPrefixed = Rule.Warning(
        "FMGO-VER-054",
        "SignedInfo verifica sólo sin el prefijo de sus nombres: un programa (como el DOM de PHP) lo agregó después de firmar. Otros verificadores lo rechazan.",
        "SignedInfo verifies only without the prefix of its names: a program (such as PHP's DOM) added it after signing. Other verifiers refuse it.");

    public static readonly Rule NoEncoding = Rule.Warning(
        "FMGO-VER-055",
        "El archivo no declara su codificación y no es UTF-8: se leyó como ISO-8859-1. Otros programas lo rechazan; declare encoding=\"ISO-8859-1\".",
        "The file does not declare its encoding and is not UTF-8: it was read as ISO-8859-1. Other programs refuse it; declare encoding=\"ISO-8859-1\".");

    public static readonly Rule DeclaredEncoding = Rule.Error(
        "FMGO-VER-056",
        "El archivo declara {0}, pero está en UTF-8: leído como UTF-8 todas sus firmas y timbres verifican; como se declara, no. Corrija la declaración o pida el archivo original.",
        "The file declares {0}, but is UTF-8: read as UTF-8 all its signatures and stamps verify; as declared, they do not. Correct the declaration or ask for the original file.");

    public static readonly Rule CommentInValue = Rule.Warning(
        "FMGO-VER-057",
        "Hay un comentario o una instrucción dentro del valor: la firma no lo ve, y otros programas leen sólo lo que está antes.",
        "A comment or an instruction stands inside the value: the signature does not see it, and other programs read only what is before it.");

    public static readonly Rule BlanksFirst = Rule.Warning(
        "FMGO-VER-058",
        "Antes de la declaración <?xml hay espacios o líneas en blanco: se pasaron por alto, pero otros programas no leen el archivo. Bórrelos.",
        "White space stands before the declaration <?xml: it was passed over, but other programs do not read the file. Delete it.");

    public static readonly Rule OtherKindOfFile = Rule.Error(
        "FMGO-VER-059",
        "El archivo no es XML: es {0}. Saque o guarde de él el archivo XML.",
        "The file is no XML: it is {0}. Extract or save the XML file from it.");

    public static readonly Rule StrangerInSet = Rule.Error(
        "FMGO-VER-060",
        "Un SetDTE sin envío trae {0}, que ninguna firma cubre; aquí van sólo DTE y una Caratula.",
        "A SetDTE without an envelope holds {0}, which no signature covers; only DTE and one Caratula belong here.");

    public static readonly Rule SignatureOddity = Rule.Warning(
        "FMGO-VER-061",
        "En la firma o a su lado está {0}, que el esquema del SII no tiene ahí; no cambia nada de lo que se firmó.",
        "In the signature or beside it stands {0}, which SII's schema does not have there; it changes nothing of what was signed.");

    public static readonly Rule SignedBySii = Rule.Information(
        "FMGO-VER-070",
        "La firmó el SII por el emisor (firma central del sistema gratuito).",
        "SII signed it for the issuer (central signature of its free system).").Since(Regulations.CentralSignature);

    public static readonly Rule NotForSiiToSign = Rule.Error(
        "FMGO-VER-071",
        "La firma central del SII vale en boletas (39, 41) y sus notas de crédito, firmadas desde el {0}; no en este documento.",
        "SII's central signature counts on boletas (39, 41) and their credit notes, signed since {0}; not on this document.").Since(Regulations.CentralSignature);

    private static readonly Rule[] OfTrust =
    [
        CertificateMissing, CertificateUnusable, CertificateDiffers, KeyValueOnly, CertificateNotInForce, CertificateWithoutRut,
        CafUnreadable, CafUnknownKey, CafInvalid, CafOfOther, SigningTimeUnreadable, SignedInFuture, CertificateSelfIssued, IssuerNotTrusted, NotForSiiToSign, CafOfCertification,
    ];

    /// <summary>Whether a rule is about who signed, or about the right to issue, and says nothing of what was signed.</summary>
    public static bool IsOfTrust(Rule rule) => Array.IndexOf(OfTrust, rule) >= 0;
}
