namespace FMgo.Folios;

/// <summary>What can be wrong with a CAF file (001 to 029) and with its use for a document (030 on). No value of the file that might be secret is ever printed.</summary>
internal static class CafRules
{
    public static readonly Rule TooLarge = Rule.Error(
        "FMGO-CAF-001",
        "El archivo es demasiado grande para ser un CAF (más de 64 KB). Use el archivo XML de folios descargado del SII.",
        "The file is too large to be a CAF (more than 64 KB). Use the folio XML file downloaded from SII.");

    public static readonly Rule NotXml = Rule.Error(
        "FMGO-CAF-002",
        "El archivo no es XML bien formado (línea {0}). Descárguelo otra vez del SII y no lo edite.",
        "The file is not well-formed XML (line {0}). Download it again from SII and do not edit it.");

    public static readonly Rule Truncated = Rule.Error(
        "FMGO-CAF-003",
        "El archivo está cortado: termina antes de </AUTORIZACION>. Descárguelo otra vez del SII.",
        "The file is cut short: it ends before </AUTORIZACION>. Download it again from SII.");

    public static readonly Rule HasDtd = Rule.Error(
        "FMGO-CAF-004",
        "El archivo trae una declaración DOCTYPE, que un CAF del SII nunca tiene. No lo use: no viene del SII.",
        "The file has a DOCTYPE declaration, which a CAF of SII never has. Do not use it: it does not come from SII.");

    public static readonly Rule NotCaf = Rule.Error(
        "FMGO-CAF-005",
        "El archivo no es una autorización de folios: falta AUTORIZACION con su CAF. Use el archivo XML de folios descargado del SII.",
        "The file is not a folio authorisation: there is no AUTORIZACION with its CAF. Use the folio XML file downloaded from SII.");

    public static readonly Rule Encoding = Rule.Error(
        "FMGO-CAF-006",
        "El CAF tiene caracteres que no existen en ISO-8859-1: el archivo fue modificado. Descárguelo otra vez del SII.",
        "The CAF has characters that do not exist in ISO-8859-1: the file was changed. Download it again from SII.");

    public static readonly Rule Missing = Rule.Error(
        "FMGO-CAF-007",
        "Falta este dato del CAF o está vacío. Descargue el archivo otra vez del SII.",
        "This field of the CAF is missing or empty. Download the file again from SII.");

    public static readonly Rule Malformed = Rule.Error(
        "FMGO-CAF-008",
        "Este dato del CAF está mal formado; se esperaba {0}. Descargue el archivo otra vez del SII.",
        "This field of the CAF is malformed; expected: {0}. Download the file again from SII.");

    public static readonly Rule Unexpected = Rule.Error(
        "FMGO-CAF-009",
        "Dentro del CAF hay algo que el SII no escribe, o un dato repetido. Descargue el archivo otra vez del SII.",
        "Inside the CAF there is something that SII does not write, or a repeated field. Download the file again from SII.");

    public static readonly Rule UnknownType = Rule.Error(
        "FMGO-CAF-010",
        "El tipo de documento del CAF no es ninguno de los que FMgo emite: 33, 34, 39, 41, 43, 46, 52, 56, 61, 110, 111, 112.",
        "The document type of the CAF is none of those FMgo issues: 33, 34, 39, 41, 43, 46, 52, 56, 61, 110, 111, 112.");

    public static readonly Rule BadRange = Rule.Error(
        "FMGO-CAF-011",
        "El rango de folios no es válido: debe ir de un folio a otro igual o mayor, entre 1 y 9999999999.",
        "The folio range is not valid: it must go from one folio to an equal or larger one, between 1 and 9999999999.");

    public static readonly Rule BadDate = Rule.Error(
        "FMGO-CAF-012",
        "La fecha de autorización no es una fecha AAAA-MM-DD entre 2000-01-01 y 2050-12-31.",
        "The date of authorisation is not a date AAAA-MM-DD between 2000-01-01 and 2050-12-31.");

    public static readonly Rule UnknownKey = Rule.Error(
        "FMGO-CAF-013",
        "El CAF dice estar firmado con la llave {0}, que no es del SII (100 certificación, 300 producción). Si es un CAF de prueba propio, declare su llave con CafTrust.With (en fmgo, con --caf-key).",
        "The CAF says it is signed with key {0}, which is not SII's (100 certification, 300 production). If it is a test CAF of your own, declare its key with CafTrust.With (in fmgo, with --caf-key).");

    public static readonly Rule NotGenuine = Rule.Error(
        "FMGO-CAF-014",
        "La firma del SII no corresponde a los datos del CAF: fueron modificados, o el archivo se guardó con otra codificación. Descárguelo otra vez del SII y no lo abra con un editor.",
        "SII's signature does not belong to the data of the CAF: they were changed, or the file was saved in another encoding. Download it again from SII and do not open it in an editor.");

    public static readonly Rule BadAlgorithm = Rule.Error(
        "FMGO-CAF-015",
        "El algoritmo de la firma del CAF no es SHA1withRSA, el único que el SII usa. Descargue el archivo otra vez del SII.",
        "The algorithm of the CAF's signature is not SHA1withRSA, the only one SII uses. Download the file again from SII.");

    public static readonly Rule Dsa = Rule.Error(
        "FMGO-CAF-016",
        "El CAF trae una llave DSA; FMgo timbra solo con RSA, que es lo que el SII entrega. Pida otro CAF al SII.",
        "The CAF carries a DSA key; FMgo stamps with RSA only, which is what SII grants. Ask SII for another CAF.");

    public static readonly Rule NoPrivateKey = Rule.Error(
        "FMGO-CAF-017",
        "Falta la llave privada (RSASK): sin ella no se puede timbrar. Un CAF copiado de un documento no la trae; use el archivo descargado del SII.",
        "The private key (RSASK) is missing: nothing can be stamped without it. A CAF copied from a document lacks it; use the file downloaded from SII.");

    public static readonly Rule BadPrivateKey = Rule.Error(
        "FMGO-CAF-018",
        "La llave privada (RSASK) no se puede leer: debe ser RSA en formato PEM. Descargue el archivo otra vez del SII.",
        "The private key (RSASK) cannot be read: it must be RSA in PEM. Download the file again from SII.");

    public static readonly Rule KeyPairMismatch = Rule.Error(
        "FMGO-CAF-019",
        "La llave privada (RSASK) no hace par con la pública (RSAPK): el SII rechazaría todo timbre. Descargue el archivo otra vez del SII.",
        "The private key (RSASK) does not pair with the public one (RSAPK): SII would reject every stamp. Download the file again from SII.");

    public static readonly Rule OtherPublicKey = Rule.Warning(
        "FMGO-CAF-020",
        "La llave pública en PEM (RSAPUBK) no es la del CAF (RSAPK). No se usa para timbrar, pero el archivo pudo ser modificado.",
        "The public key in PEM (RSAPUBK) is not that of the CAF (RSAPK). It is not used for stamping, but the file may have been changed.");

    public static readonly Rule SystemRefuses = Rule.Error(
        "FMGO-CAF-021",
        "Este sistema no permite firmar con SHA-1 y RSA de 512 bits, que el SII exige en el timbre. Revise la política criptográfica del sistema operativo (por ejemplo, en RHEL: update-crypto-policies --set DEFAULT:SHA1).",
        "This system does not allow signing with SHA-1 and RSA of 512 bits, which SII demands for the stamp. See the crypto policy of the operating system (on RHEL, for instance: update-crypto-policies --set DEFAULT:SHA1).");

    public static readonly Rule OtherIssuer = Rule.Error(
        "FMGO-CAF-030",
        "El CAF es de {0} y el documento lo emite {1}. Use un CAF del emisor.",
        "The CAF belongs to {0} and the document is issued by {1}. Use a CAF of the issuer.");

    public static readonly Rule OtherType = Rule.Error(
        "FMGO-CAF-031",
        "El CAF es para documentos de tipo {0} y el documento es de tipo {1}. Use un CAF de su tipo.",
        "The CAF is for documents of type {0} and the document is of type {1}. Use a CAF of its type.");

    public static readonly Rule OutOfRange = Rule.Error(
        "FMGO-CAF-032",
        "El folio {0} no está en el CAF, que va del {1} al {2}. Use el CAF que contiene el folio.",
        "Folio {0} is not in the CAF, which goes from {1} to {2}. Use the CAF that contains the folio.");

    public static readonly Rule OtherEnvironment = Rule.Error(
        "FMGO-CAF-033",
        "El CAF es del ambiente {0} del SII y el documento es para otro. Pida los folios en el ambiente del documento.",
        "The CAF is of SII's environment {0} and the document is for the other. Get the folios in the environment of the document.");

    public static readonly Rule AuthorizedAfterIssue = Rule.Error(
        "FMGO-CAF-034",
        "El documento es del {0} y sus folios fueron autorizados después, el {1}. Use un CAF anterior o cambie la fecha de emisión.",
        "The document is of {0} and its folios were authorised later, on {1}. Use an earlier CAF or change the date of issue.");

    public static readonly Rule AuthorizedAfterStamp = Rule.Error(
        "FMGO-CAF-035",
        "El timbre se haría el {0} y los folios fueron autorizados después, el {1} (el SII responde TED-1-646). Revise el reloj del sistema.",
        "The stamp would be made on {0} and the folios were authorised later, on {1} (SII answers TED-1-646). Check the clock of the system.");

    public static readonly Rule Expired = Rule.Error(
        "FMGO-CAF-036",
        "Los folios vencieron: se podían usar hasta el {0} (el SII responde CAF-3-517). Anúlelos en el SII y pida otros.",
        "The folios have expired: they could be used until {0} (SII answers CAF-3-517). Annul them at SII and ask for others.");
}
