using static FMgo.DocumentBranch;

namespace FMgo.Tables;

public static partial class CodeTables
{
    /// <summary><c>TipoDTE</c>: the twelve types of document that can be issued (see also <see cref="DocumentType"/>).</summary>
    public static CodeTable DocumentTypes { get; } = new(static () => DocumentCodes.DocumentTypes)
    {
        SpanishName = "Tipos de documento tributario electrónico",
        EnglishName = "Types of electronic tax document",
        Source = "Formato DTE v2.5, Encabezado 2; Formato Boletas v4.2, Encabezado 2; DTE_v10.xsd, EnvioBOLETA_v11.xsd",
        Fields = [CodeField.Of(Paths.Header.Identification.Type, Documento, Liquidacion, Exportaciones, Boleta)],
    };

    /// <summary><c>TpoDocRef</c>: what a document can refer to.</summary>
    /// <remarks>
    /// A tax document must be referred to by a number of the list. Letters are free: the manual says that SII does not validate them. So the list has the known
    /// numbers and the letters in common use, and is not complete.
    /// </remarks>
    public static CodeTable ReferenceTypes { get; } = new(static () => DocumentCodes.ReferenceTypes)
    {
        SpanishName = "Tipos de documento de referencia",
        EnglishName = "Types of document referred to",
        Source = "Formato DTE v2.5, Referencias 2; SET: Instrucciones set de pruebas, I.6",
        IsComplete = false,
        IsNumeric = false,
        Fields = [CodeField.Of(Paths.References.Type, Documento, Liquidacion, Exportaciones)],
    };

    /// <summary><c>TpoDocRef</c> of boletas: what a boleta can refer to.</summary>
    /// <remarks>Letters are free, as in <see cref="ReferenceTypes"/>.</remarks>
    public static CodeTable BoletaReferenceTypes { get; } = new(static () => DocumentCodes.BoletaReferenceTypes)
    {
        SpanishName = "Tipos de documento de referencia de boletas",
        EnglishName = "Types of document that a boleta refers to",
        Source = "Formato Boletas v4.2, Referencias 2; SET: Instrucciones set de pruebas, I.6",
        IsComplete = false,
        IsNumeric = false,
        Fields = [CodeField.Of(Paths.References.Type, Boleta)],
    };

    /// <summary>Every document that SII numbers: electronic, paper, and the entries of books and registries. <c>TpoDocLiq</c>, the document that a line of a 43 settles, is one of them.</summary>
    /// <remarks>The schemas of books have more numbers (53, 175, 180, 185, 900, 918, 921), which no manual here explains.</remarks>
    public static CodeTable SiiDocuments { get; } = new(static () => DocumentCodes.SiiDocuments)
    {
        SpanishName = "Documentos del SII, con los de libros y registros",
        EnglishName = "SII's documents, with those of books and registries",
        Source = "Formato IECV 3.0, 4 to 6; Formato DTE v2.5, Detalle 4 (99) and Referencias 2 (50, 52)",
        IsComplete = false,
        Fields = [CodeField.Of(Paths.Lines.SettledDocumentType, Liquidacion)],
    };
}
