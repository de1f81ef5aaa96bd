using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Validation;

/// <summary>Fields that SII's tables make mandatory (code 1) or do not have (code 0) in a type of document, beyond what the schema says.</summary>
internal static class PresenceRules
{
    private const string Tables = "Formato DTE v2.5, 2.1 y tablas de cada zona; Formato Boletas v4.2, 3";

    public static readonly Rule Missing = Rule.Warning(
        "FMGO-PRE-001",
        "El formato exige este dato en un documento de tipo {0}; falta o está en blanco. Infórmelo.",
        "The format asks for this field in a document of type {0}; it is missing or blank. Give it.")
        .On(TypeSet.All, "*").From(Tables + ": código 1")
        .OfAbsence().YieldsTo("FMGO-TED-001", "FMGO-LIN-001");

    public static readonly Rule NotUsed = Rule.Warning(
        "FMGO-PRE-002",
        "El formato no usa este dato en un documento de tipo {0}; quítelo.",
        "The format does not use this field in a document of type {0}; remove it.")
        .On(TypeSet.All, "*").From(Tables + ": código 0");

    public static readonly Rule Starred = Rule.Error(
        "FMGO-PRE-003",
        "Falta el destino de la madera: sin este dato el SII rechaza el documento de tipo {0}. Infórmelo, o quite ManejoMadera si no se traslada madera.",
        "Where the timber goes to is missing: without this field SII rejects the document of type {0}. Give it, or remove ManejoMadera if no timber is moved.")
        .On(TypeSet.Invoice | TypeSet.DispatchGuide, Paths.TimberManagement.DestinationCommuneCode, Paths.TimberManagement.DestinationLatitude, Paths.TimberManagement.DestinationLongitude)
        .From("Formato DTE v2.5, zona I, columna (*); desde el 2026-02-16");

    public static readonly Rule IssuerCommune = Rule.Error(
        "FMGO-PRE-004",
        "Falta la comuna del emisor, o está en blanco: sin ella el SII rechaza el documento de tipo {0}. Infórmela en CmnaOrigen.",
        "The issuer's commune is missing or blank: without it SII rejects the document of type {0}. Give it in CmnaOrigen.")
        .On(TypeSet.Invoice | TypeSet.ExemptInvoice | TypeSet.DispatchGuide, Paths.Header.Issuer.Commune)
        .From("Formato DTE v2.5, Encabezado 45: código 1; respuesta del SII \"DTE Sin Comuna Origen\": rechazo")
        .OfAbsence();

    /// <summary>What is said of a mandatory field that is not there.</summary>
    /// <param name="field">The field.</param>
    /// <param name="isBlank">Whether it is there as blank text.</param>
    public static Rule OfMissing(Field field, bool isBlank) =>
        field is { Group: nameof(Issuer), Property: nameof(Issuer.Commune) } ? IssuerCommune : !isBlank && IsStarred(field) ? Starred : Missing;

    /// <summary>Whether the manual's column (*) says that SII rejects a document without the field, and the schema does not require it.</summary>
    /// <remarks>Everything else with a star is required by the schema.</remarks>
    private static bool IsStarred(Field field) => field.Group == nameof(TimberManagement) && field.Property
        is nameof(TimberManagement.DestinationCommuneCode) or nameof(TimberManagement.DestinationLatitude) or nameof(TimberManagement.DestinationLongitude);
}
