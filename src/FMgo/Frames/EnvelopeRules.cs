namespace FMgo.Frames;

/// <summary>What can be wrong with an envelope, before anything of it is written or when it is read back.</summary>
/// <remarks>FMGO-ENV-008 said of what is no XML what FMGO-FMT-003 and 004 say of any file; it is not used again.</remarks>
internal static class EnvelopeRules
{
    public static readonly Rule Empty = Rule.Error(
        "FMGO-ENV-001",
        "El sobre no tiene documentos.",
        "The envelope has no documents.");

    public static readonly Rule TooMany = Rule.Error(
        "FMGO-ENV-002",
        "El sobre tiene {0} documentos; el máximo es {1}.",
        "The envelope has {0} documents; at most {1} are allowed.");

    public static readonly Rule Mixed = Rule.Error(
        "FMGO-ENV-003",
        "Las boletas (39, 41) van en un sobre propio (EnvioBOLETA), separadas de los demás documentos.",
        "Boletas (39, 41) go into an envelope of their own (EnvioBOLETA), apart from other documents.");

    public static readonly Rule OtherIssuer = Rule.Error(
        "FMGO-ENV-004",
        "El documento es del emisor {0} y el sobre del emisor {1}.",
        "The document is of issuer {0} and the envelope of issuer {1}.");

    public static readonly Rule Duplicate = Rule.Error(
        "FMGO-ENV-005",
        "El folio {0} del tipo {1} está repetido en el sobre.",
        "Folio {0} of type {1} occurs more than once in the envelope.");

    public static readonly Rule ResolutionNumber = Rule.Error(
        "FMGO-ENV-006",
        "El número de resolución {0} debe tener de 1 a 6 dígitos.",
        "The resolution number {0} must have 1 to 6 digits.");

    public static readonly Rule ResolutionDate = Rule.Error(
        "FMGO-ENV-007",
        "La fecha de resolución {0} debe estar entre 2000-01-01 y 2050-12-31.",
        "The resolution date {0} must lie between 2000-01-01 and 2050-12-31.");

    public static readonly Rule NotForSii = Rule.Error(
        "FMGO-ENV-009",
        "No es un sobre para el SII (EnvioDTE, EnvioBOLETA) ni un libro: la raíz es {0}.",
        "No envelope for SII (EnvioDTE, EnvioBOLETA) and no book: the root is {0}.");

    public static readonly Rule NoOwner = Rule.Error(
        "FMGO-ENV-010",
        "La carátula no trae {0}, o no es un RUT.",
        "The cover has no {0}, or it is no RUT.");

    public static readonly Rule OtherNamespace = Rule.Error(
        "FMGO-ENV-011",
        "La raíz {0} está en el namespace \"{1}\"; el SII exige http://www.sii.cl/SiiDte.",
        "The root {0} is in the namespace \"{1}\"; SII requires http://www.sii.cl/SiiDte.");

    public static readonly Rule UnreadableKey = Rule.Error(
        "FMGO-ENV-012",
        "{0} falta o no se puede leer: no se sabe qué documento es.",
        "{0} is missing or cannot be read: which document it is is not known.");

    public static readonly Rule Misplaced = Rule.Error(
        "FMGO-ENV-013",
        "{0} no va aquí, o está repetido; no se leyó.",
        "{0} does not belong here, or is repeated; it was not read.");

    public static readonly Rule OtherIssuerOnCover = Rule.Warning(
        "FMGO-ENV-014",
        "El documento es del emisor {0} y la carátula del sobre recibido dice {1}.",
        "The document is of issuer {0} and the cover of the envelope that was received says {1}.");

    public static readonly Rule OtherCount = Rule.Warning(
        "FMGO-ENV-015",
        "La carátula dice que el sobre trae {1} documentos de tipo {0}; trae {2}.",
        "The cover says that the envelope has {1} documents of type {0}; it has {2}.");

    public static readonly Rule NotCounted = Rule.Warning(
        "FMGO-ENV-016",
        "El sobre trae {1} documentos de tipo {0} y la carátula no tiene un SubTotDTE de ese tipo.",
        "The envelope has {1} documents of type {0} and the cover has no SubTotDTE of that type.");

    public static readonly Rule RepeatedId = Rule.Error(
        "FMGO-ENV-017",
        "El ID {0} está repetido en el archivo; el esquema del SII exige que sea único.",
        "The ID {0} occurs more than once in the file; SII's schema requires that it is unique.");
}
