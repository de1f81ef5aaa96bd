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

    public static readonly Rule MisplacedDocument = Rule.Error(
        "FMGO-FMT-009",
        "{0}: un elemento DTE fuera de lugar o de otro espacio de nombres no es un documento; no se leyó.",
        "{0}: an element DTE out of its place or of another namespace is no document; it was not read.");

    public static readonly Rule TooComplex = Rule.Error(
        "FMGO-FMT-010",
        "Demasiados documentos, niveles, atributos o espacios de nombres para un archivo del SII. No se leyó.",
        "Too many documents, levels, attributes or namespaces for a file of SII. It was not read.");

    public static readonly Rule OtherRoot = Rule.Error(
        "FMGO-FMT-012",
        "Se esperaba un archivo {0} del SII (namespace http://www.sii.cl/SiiDte); la raíz es {1}.",
        "A file {0} of SII was expected (namespace http://www.sii.cl/SiiDte); the root is {1}.");

    public static readonly Rule NoEncoding = Rule.Warning(
        "FMGO-FMT-021",
        "El archivo no declara su codificación y no es UTF-8: se leyó como ISO-8859-1. Otros programas lo rechazan; declare encoding=\"ISO-8859-1\".",
        "The file does not declare its encoding and is not UTF-8: it was read as ISO-8859-1. Other programs refuse it; declare encoding=\"ISO-8859-1\".");

    // A warning: whether the text was garbled before it was signed, which SII takes, or after is told by the signature alone (FMGO-VER-056).
    public static readonly Rule Utf8Undeclared = Rule.Warning(
        "FMGO-FMT-022",
        "El archivo declara otra codificación, pero sus bytes son UTF-8: leídos como se declara, los acentos salen mal (Ã³ por ó). Pida el archivo original.",
        "The file declares another encoding, but its bytes are UTF-8: read as declared, accents come out wrong (Ã³ for ó). Ask for the original file.");

    public static readonly Rule BlanksFirst = Rule.Warning(
        "FMGO-FMT-023",
        "Antes de la declaración <?xml hay espacios o líneas en blanco: se pasaron por alto, pero otros programas no leen el archivo. Bórrelos.",
        "White space stands before the declaration <?xml: it was passed over, but other programs do not read the file. Delete it.");

    public static readonly Rule OtherKindOfFile = Rule.Error(
        "FMGO-FMT-024",
        "El archivo no es XML: es {0}. Saque o guarde de él el archivo XML.",
        "The file is no XML: it is {0}. Extract or save the XML file from it.");

    internal static readonly Rule EmptyFile = OtherKindOfFile.InOtherWords(
        "El archivo está vacío.",
        "The file is empty.");

    public static readonly Rule StrangerBesideDocument = Rule.Error(
        "FMGO-FMT-011",
        "El DTE tiene además un elemento {0}; su esquema admite un documento y su firma, nada más.",
        "The DTE has an element {0} too; its schema allows one document and its signature, nothing else.");

    public static readonly Rule Wrapped = Rule.Error(
        "FMGO-FMT-013",
        "El documento viene dentro de este campo, que no es del formato: Encabezado, Detalle, etc. van en la raíz del JSON. No se leyó.",
        "The document is inside of this field, which is not of the format: Encabezado, Detalle and so on go at the root of the JSON. It was not read.");
}
