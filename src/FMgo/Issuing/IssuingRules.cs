namespace FMgo.Issuing;

/// <summary>Why an order was not issued, beside all that can be wrong with its document. None of them spends a folio.</summary>
internal static class IssuingRules
{
    public static readonly Rule KeyUnfit = Rule.Error(
        "FMGO-ISS-001",
        "La clave de la orden debe tener 1 a {0} caracteres, ninguno de control y sin pares sustitutos sueltos. Use el número de la orden u otro dato que no cambie.",
        "The key of the order must have 1 to {0} characters, none of them a control character or a lone surrogate. Use the number of the order or something else that does not change.");

    public static readonly Rule UnknownIssuer = Rule.Error(
        "FMGO-ISS-002",
        "El emisor {0} no está registrado en este sistema. Regístrelo (IIssuerDirectory) o corrija el RUT.",
        "The issuer {0} is not registered in this system. Register it (IIssuerDirectory), or correct the RUT.");

    public static readonly Rule OtherContent = Rule.Error(
        "FMGO-ISS-003",
        "La clave ya se usó para un documento que aquí dice otra cosa. Use otra clave para otro documento, o repita la orden como era.",
        "The key was used before for a document that says something else here. Use another key for another document, or repeat the order as it was.");

    public static readonly Rule NoFolioLeft = Rule.Error(
        "FMGO-ISS-004",
        "No quedan folios del tipo {0}. Pida folios al SII y cargue el CAF; la misma orden sigue entonces.",
        "No folios of type {0} are left. Ask SII for folios and add the CAF; the same order then goes on.");

    public static readonly Rule NoFolioUsable = Rule.Error(
        "FMGO-ISS-005",
        "Quedan folios del tipo {0}, pero ninguno sirve para un documento de fecha {1} timbrado el {2}: vencieron, o se autorizaron después. Cargue un CAF vigente o corrija la fecha.",
        "Folios of type {0} are left, but none of them may be used for a document dated {1} and stamped on {2}: they expired, or were granted later. Add a CAF that is in force, or correct the date.");

    public static readonly Rule FolioTaken = Rule.Error(
        "FMGO-ISS-006",
        "El folio {0} ya no está libre: lo tiene otra orden, está nulo o se entregó a otro sistema. Deje el folio fuera para recibir el siguiente.",
        "The folio {0} is not free any more: another order has it, it is void, or another system leased it. Leave the folio out to get the next one.");

    public static readonly Rule FolioOutOfRange = Rule.Error(
        "FMGO-ISS-007",
        "El folio {0} no está en ningún CAF cargado que sirva para este documento. Cargue su CAF o deje el folio fuera.",
        "The folio {0} is in no CAF that was added and may be used for this document. Add its CAF, or leave the folio out.");

    public static readonly Rule NoCertificate = Rule.Error(
        "FMGO-ISS-008",
        "El emisor no tiene certificado para firmar. Agregue uno (ICertificateProvider); la misma orden sigue entonces.",
        "The issuer has no certificate to sign with. Add one (ICertificateProvider); the same order then goes on.");

    public static readonly Rule CertificateNotValid = Rule.Error(
        "FMGO-ISS-009",
        "El certificado del emisor rige desde {0} hasta {1} y ahora no sirve. Agregue uno vigente; la misma orden sigue entonces.",
        "The certificate of the issuer is valid from {0} to {1} and cannot be used now. Add one that is valid; the same order then goes on.");

    public static readonly Rule CalledOff = Rule.Error(
        "FMGO-ISS-010",
        "La orden de esta clave se anuló, y su folio con ella. Use otra clave.",
        "The order of this key was called off, and its folio with it. Use another key.");
}
