namespace FMgo.Format;

/// <summary>What SII's schemas refuse, and text that cannot be written.</summary>
internal static class StructureRules
{
    public static readonly Rule Missing = Rule.Error(
        "FMGO-STR-001",
        "Falta este campo, obligatorio en este tipo de documento.",
        "This field is missing; this type of document needs it.")
        .OfAbsence();

    public static readonly Rule NotInType = Rule.Error(
        "FMGO-STR-002",
        "Este campo no existe en este tipo de documento; elimínelo.",
        "This type of document does not have this field; remove it.");

    public static readonly Rule TooMany = Rule.Error(
        "FMGO-STR-003",
        "Se repite {0} veces; el máximo es {1}.",
        "It occurs {0} times; at most {1} are allowed.");

    public static readonly Rule TooLong = Rule.Error(
        "FMGO-STR-004",
        "Tiene {0} caracteres; el máximo es {1}.",
        "It has {0} characters; at most {1} are allowed.");

    public static readonly Rule TooShort = Rule.Error(
        "FMGO-STR-005",
        "Tiene {0} caracteres; el mínimo es {1}.",
        "It has {0} characters; at least {1} are needed.");

    public static readonly Rule OutOfRange = Rule.Error(
        "FMGO-STR-006",
        "El valor {0} está fuera del rango permitido: de {1} a {2}.",
        "The value {0} is out of range: {1} to {2}.")
        .YieldsTo("FMGO-TOT-");

    public static readonly Rule TooManyDecimals = Rule.Error(
        "FMGO-STR-007",
        "El valor {0} tiene más decimales que los {1} permitidos.",
        "The value {0} has more than the {1} decimals allowed.");

    public static readonly Rule TooManyDigits = Rule.Error(
        "FMGO-STR-008",
        "El valor {0} tiene más de {1} dígitos.",
        "The value {0} has more than {1} digits.");

    public static readonly Rule NotACode = Rule.Error(
        "FMGO-STR-009",
        "\"{0}\" no es uno de los códigos permitidos: {1}.",
        "\"{0}\" is not one of the codes allowed: {1}.")
        .OfUnread();

    public static readonly Rule NotANumber = Rule.Error(
        "FMGO-STR-010",
        "\"{0}\" no es un número (use punto decimal, sin separador de miles).",
        "\"{0}\" is not a number (use a decimal point and no thousands separator).")
        .OfUnread();

    public static readonly Rule NotADate = Rule.Error(
        "FMGO-STR-011",
        "\"{0}\" no es una fecha u hora de la forma {1}.",
        "\"{0}\" is not a date or time of the form {1}.")
        .OfUnread();

    internal static readonly Rule NoSuchDate = NotADate.InOtherWords(
        "La fecha u hora \"{0}\" no existe: revise el mes, el día y la hora ({1}).",
        "The date or time \"{0}\" does not exist: check month, day and hour ({1}).");

    public static readonly Rule NotARut = Rule.Error(
        "FMGO-STR-012",
        "\"{0}\" no es un RUT, o su dígito verificador no corresponde.",
        "\"{0}\" is not a RUT, or its check digit is wrong.")
        .OfUnread();

    public static readonly Rule UnknownField = Rule.Error(
        "FMGO-STR-013",
        "Campo desconocido; revise el nombre oficial.",
        "Unknown field; check the official name.");

    public static readonly Rule OutOfOrder = Rule.Error(
        "FMGO-STR-014",
        "El campo no está en el orden del esquema.",
        "The field is not in the order of the schema.");

    public static readonly Rule Repeated = Rule.Error(
        "FMGO-STR-015",
        "El campo aparece más de una vez.",
        "The field occurs more than once.");

    public static readonly Rule UnexpectedContent = Rule.Error(
        "FMGO-STR-016",
        "Contenido inesperado: {0}.",
        "Unexpected content: {0}.")
        .OfUnread();

    public static readonly Rule FalseIsAbsence = Rule.Information(
        "FMGO-STR-017",
        "Viene false, que se toma como dato ausente; quite el campo o dé su valor.",
        "It says false, which is taken as absent; remove the field or give its value.");

    public static readonly Rule KeyedList = Rule.Information(
        "FMGO-STR-032",
        "Viene un objeto con números por nombres (\"0\", \"1\", …): se leyó como lista. Envíe una lista ([…]); en PHP, con array_values().",
        "It is an object with numbers for names (\"0\", \"1\", …): it was read as a list. Send a list ([…]); in PHP, with array_values().");

    internal static readonly Rule KeyedListWithGaps = UnexpectedContent.InOtherWords(
        "Viene un objeto con números por nombres que no van de corrido desde 0 o 1: parece una lista a la que le faltan elementos. No se leyó; envíe una lista ([…]); en PHP, con array_values().",
        "It is an object with numbers for names that do not count on from 0 or 1: it seems a list that lacks items. It was not read; send a list ([…]); in PHP, with array_values().");

    public static readonly Rule NotALatinCharacter = Rule.Error(
        "FMGO-TXT-001",
        "El carácter {0} (posición {1}) no existe en ISO-8859-1, la codificación del SII; reemplácelo o active la transliteración.",
        "The character {0} (position {1}) does not exist in ISO-8859-1, SII's encoding; replace it or turn transliteration on.");

    public static readonly Rule ControlCharacter = Rule.Error(
        "FMGO-TXT-002",
        "El carácter de control {0} (posición {1}) no puede escribirse; elimínelo (para separar líneas use solo U+000A).",
        "The control character {0} (position {1}) cannot be written; remove it (to break lines use U+000A alone).");

    /// <summary>Findings without those on characters: what a file has of them that is read in another encoding than its own follows from that.</summary>
    public static ValueList<Finding> WithoutCharacters(ValueList<Finding> findings) =>
        findings.Where(finding => finding.Code != NotALatinCharacter.Code && finding.Code != ControlCharacter.Code).ToValueList();

    public static readonly Rule ForeignElement = Rule.Error(
        "FMGO-STR-018",
        "Este elemento es de otro espacio de nombres (\"{0}\"): el esquema del SII no lo tiene y no se leyó.",
        "This element is of another namespace (\"{0}\"): SII's schema does not have it, and it was not read.");

    public static readonly Rule TooManyFindings = Rule.Error(
        "FMGO-STR-019",
        "El documento tiene más de {0} fallas de estructura; las demás no se dicen.",
        "The document has more than {0} faults of structure; the others are not told.");

    public static readonly Rule CommentInValue = Rule.Warning(
        "FMGO-STR-031",
        "Hay un comentario o una instrucción dentro del valor: la firma no lo ve, y otros programas leen sólo lo que está antes.",
        "A comment or an instruction stands inside the value: the signature does not see it, and other programs read only what is before it.");

    public static readonly Rule OtherNamespace = Rule.Error(
        "FMGO-STR-020",
        "El elemento no está en el espacio de nombres del documento (xmlns); el esquema del SII lo rechaza.",
        "The element is not in the namespace of the document (xmlns); SII's schema refuses it.");

    public static readonly Rule ZeroIsAbsence = Rule.Information(
        "FMGO-STR-021",
        "Viene 0, que en este campo no es un valor: se toma como dato ausente; quite el campo o dé su valor.",
        "It says 0, which is no value of this field: it is taken as absent; remove the field or give its value.");

    public static readonly Rule EmptyIsAbsence = Rule.Information(
        "FMGO-STR-022",
        "Viene un texto vacío, que se toma como dato ausente; quite el campo o dé su valor.",
        "It is an empty text, which is taken as absent; remove the field or give its value.");
}
