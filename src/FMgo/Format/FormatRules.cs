namespace FMgo.Format;

/// <summary>What can be wrong with a file before its fields are looked at.</summary>
internal static class FormatRules
{
    public static readonly Rule NotJson = Rule.Error(
        "FMGO-FMT-001",
        "No es JSON bien formado (línea:columna {0}).",
        "Not well-formed JSON (line:column {0}).");

    public static readonly Rule NotAnObject = Rule.Error(
        "FMGO-FMT-002",
        "Se esperaba un objeto JSON con Encabezado, Detalle, etc.",
        "A JSON object with Encabezado, Detalle and so on was expected.");

    public static readonly Rule NotXml = Rule.Error(
        "FMGO-FMT-003",
        "No es XML bien formado (línea:columna {0}).",
        "Not well-formed XML (line:column {0}).");

    public static readonly Rule DocumentTypeDefinition = Rule.Error(
        "FMGO-FMT-004",
        "El XML trae una DTD, que ningún documento del SII lleva; se rechaza por seguridad.",
        "The XML has a DTD, which no document of SII has; refused for safety.");

    public static readonly Rule NoDocument = Rule.Error(
        "FMGO-FMT-005",
        "El XML no contiene ningún DTE.",
        "The XML holds no DTE.");

    public static readonly Rule UnknownEncoding = Rule.Error(
        "FMGO-FMT-006",
        "La codificación declarada \"{0}\" no se conoce, o el texto no es válido en ella; el SII usa ISO-8859-1.",
        "The declared encoding \"{0}\" is not known, or the text is not valid in it; SII uses ISO-8859-1.");

    public static readonly Rule NoNamespace = Rule.Warning(
        "FMGO-FMT-007",
        "El DTE no declara el namespace http://www.sii.cl/SiiDte; el esquema del SII lo exige.",
        "The DTE does not declare the namespace http://www.sii.cl/SiiDte; SII's schema requires it.");

    public static readonly Rule NotUtf8 = Rule.Error(
        "FMGO-FMT-008",
        "El JSON no está en UTF-8; guárdelo en UTF-8.",
        "The JSON is not in UTF-8; save it as UTF-8.");
}
