using static FMgo.DocumentBranch;

namespace FMgo.Tables;

public static partial class CodeTables
{
    /// <summary><c>TpoMoneda</c>: the currencies that the schema names, with ISO 4217 and Customs' number.</summary>
    /// <remarks>
    /// Complete, because the schema takes no other: what it does not name is <c>OTRAS MONEDAS</c>. Customs' own list has since got other names (<c>PESO AR</c>,
    /// <c>REAL BR</c>, <c>YUAN CN</c>), which the schema rejects. ISO codes and numbers are only to help find the name.
    /// </remarks>
    public static CodeTable Currencies { get; } = new(static () => CurrencyCodes.Currencies)
    {
        SpanishName = "Monedas",
        EnglishName = "Currencies",
        Source = "SiiTypes_v10.xsd (TipMonType); numbers: Compendio de Normas Aduaneras, Anexo 51-20, by public copies, not checked against aduana.cl",
        IsNumeric = false,
        Fields =
        [
            CodeField.Of("Encabezado/Totales/TpoMoneda", Exportaciones),
            CodeField.Of("Encabezado/OtraMoneda/TpoMoneda", Documento, Exportaciones),
        ],
    };
}
