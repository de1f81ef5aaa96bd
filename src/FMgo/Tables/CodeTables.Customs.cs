using static FMgo.DocumentBranch;

namespace FMgo.Tables;

public static partial class CodeTables
{
    private const string NotChecked = "by public copies of Customs' tables; not checked against aduana.cl";

    /// <summary><c>TpoMoneda</c>: the currencies that the schema names, with ISO 4217 and Customs' number.</summary>
    /// <remarks>
    /// Complete, because the schema takes no other: what it does not name is <c>OTRAS MONEDAS</c>. Customs' own list has since got other names (<c>PESO AR</c>,
    /// <c>REAL BR</c>, <c>YUAN CN</c>), which the schema rejects. ISO codes and numbers are only to help find the name.
    /// </remarks>
    public static CodeTable Currencies { get; } = new(static () => CurrencyCodes.Currencies)
    {
        SpanishName = "Monedas",
        EnglishName = "Currencies",
        Source = "SiiTypes_v10.xsd (TipMonType). Numbers: Compendio de Normas Aduaneras, Anexo 51-20, " + NotChecked,
        IsNumeric = false,
        Fields =
        [
            CodeField.Of(Paths.Header.Totals.Currency, Exportaciones),
            CodeField.Of(Paths.Header.OtherCurrency.Currency, Documento, Exportaciones),
        ],
    };

    /// <summary><c>FmaPagExp</c>: how the foreign buyer pays.</summary>
    public static CodeTable ExportPaymentForms { get; } = new(static () => CustomsCodes.ExportPaymentForms)
    {
        SpanishName = "Formas de pago de exportación",
        EnglishName = "Payment forms of exports",
        Source = "Instrucciones de llenado del DUS, " + NotChecked,
        IsComplete = false,
        Fields = [CodeField.Of(Paths.Header.Identification.ExportPaymentFormCode, Documento, Exportaciones)],
    };

    /// <summary><c>CodModVenta</c>: how the exported goods are sold.</summary>
    public static CodeTable SaleModalities { get; } = new(static () => CustomsCodes.SaleModalities)
    {
        SpanishName = "Modalidades de venta",
        EnglishName = "Sale modalities",
        Source = "Compendio de Normas Aduaneras, Anexo 51-26, " + NotChecked,
        IsComplete = false,
        Fields = [CodeField.Of(Paths.Header.Transport.Customs.SaleModalityCode, Documento, Exportaciones)],
    };

    /// <summary><c>CodClauVenta</c>: the sale clause, such as CIF or FOB.</summary>
    public static CodeTable SaleClauses { get; } = new(static () => CustomsCodes.SaleClauses)
    {
        SpanishName = "Cláusulas de venta",
        EnglishName = "Sale clauses",
        Source = "Compendio de Normas Aduaneras, Anexo 51-21, " + NotChecked,
        IsComplete = false,
        Fields = [CodeField.Of(Paths.Header.Transport.Customs.SaleClauseCode, Documento, Exportaciones)],
    };

    /// <summary><c>CodViaTransp</c>: the mode of transport abroad.</summary>
    public static CodeTable TransportModes { get; } = new(static () => CustomsCodes.TransportModes)
    {
        SpanishName = "Vías de transporte",
        EnglishName = "Modes of transport",
        Source = "Compendio de Normas Aduaneras, Anexo 51-13, " + NotChecked,
        IsComplete = false,
        Fields = [CodeField.Of(Paths.Header.Transport.Customs.TransportModeCode, Documento, Exportaciones)],
    };

    /// <summary><c>CodUnidMedTara</c>, <c>CodUnidPesoBruto</c>, <c>CodUnidPesoNeto</c>: the units of measure.</summary>
    /// <remarks>
    /// <c>UnmdItem</c> of exported goods and <c>UnmdRef</c> of dispatch guides on their way abroad come from the same table. The manual does not say whether as a
    /// code or as an abbreviation, and both fit.
    /// </remarks>
    public static CodeTable Units { get; } = new(static () => CustomsCodes.Units)
    {
        SpanishName = "Unidades de medida",
        EnglishName = "Units of measure",
        Source = "Compendio de Normas Aduaneras, Anexo 51-24, " + NotChecked,
        IsComplete = false,
        Fields =
        [
            CodeField.Of(Paths.Header.Transport.Customs.TareUnitCode, Documento, Exportaciones),
            CodeField.Of(Paths.Header.Transport.Customs.GrossWeightUnitCode, Documento, Exportaciones),
            CodeField.Of(Paths.Header.Transport.Customs.NetWeightUnitCode, Documento, Exportaciones),
            CodeField.Of(Paths.Lines.Unit, Exportaciones) with { Condition = "IndServicio is not 3, 4 or 5; the code or the abbreviation" },
            CodeField.Of(Paths.Lines.ReferenceUnit, Documento) with { Condition = "dispatch guide with IndTraslado 8 or 9; the code or the abbreviation" },
        ],
    };

    /// <summary><c>CodTpoBultos</c>: the types of package.</summary>
    public static CodeTable PackageTypes { get; } = new(static () => CustomsCodes.PackageTypes)
    {
        SpanishName = "Tipos de bulto",
        EnglishName = "Types of package",
        Source = "Compendio de Normas Aduaneras, Anexo 51-23, " + NotChecked,
        IsComplete = false,
        Fields = [CodeField.Of(Paths.Header.Transport.Customs.PackageGroups.TypeCode, Documento, Exportaciones)],
    };

    /// <summary><c>CodPtoEmbarque</c>, <c>CodPtoDesemb</c>: ports, airports and border passes.</summary>
    /// <remarks>
    /// Only what at least two copies agree on. Left out, because only one has them or only copies of an old list: 138, 190, 201 to 203, 531, 532, 828 to 831, 996, 999.
    /// </remarks>
    public static CodeTable Ports { get; } = new(static () => PortCodes.Ports)
    {
        SpanishName = "Puertos",
        EnglishName = "Ports",
        Source = "Compendio de Normas Aduaneras, Anexo 51-11, " + NotChecked,
        IsComplete = false,
        Fields =
        [
            CodeField.Of(Paths.Header.Transport.Customs.LoadingPortCode, Documento, Exportaciones),
            CodeField.Of(Paths.Header.Transport.Customs.UnloadingPortCode, Documento, Exportaciones),
        ],
    };

    /// <summary><c>CodPaisRecep</c>, <c>CodPaisDestin</c>, <c>Nacionalidad</c>: countries and territories, with their ISO 3166-1 code.</summary>
    /// <remarks>Left out: countries that are no more, which only copies of an old list have (132, 154, 158, 162, 166, 323, 502, 503, 521, 526, 529, 564), and 585 and 888, which one source has.</remarks>
    public static CodeTable Countries { get; } = new(static () => CountryCodes.Countries)
    {
        SpanishName = "Países",
        EnglishName = "Countries",
        Source = "Compendio de Normas Aduaneras, Anexo 51-9, " + NotChecked,
        IsComplete = false,
        Fields =
        [
            CodeField.Of(Paths.Header.Receiver.ForeignIdentity.NationalityCode, Documento, Exportaciones),
            CodeField.Of(Paths.Header.Transport.Customs.ReceiverCountryCode, Documento, Exportaciones),
            CodeField.Of(Paths.Header.Transport.Customs.DestinationCountryCode, Documento, Exportaciones),
        ],
    };
}
