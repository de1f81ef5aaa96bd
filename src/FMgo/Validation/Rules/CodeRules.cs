namespace FMgo.Validation;

/// <summary>Codes held against the <see cref="Tables.CodeTables">code tables</see>, where the schema takes any number or text.</summary>
/// <remarks>What the schema enumerates is the structure's business (<c>FMGO-STR-009</c>); types of references and of settled documents are in other groups.</remarks>
internal static class CodeRules
{

    public static readonly Rule UnknownCustomsCode = Rule.Warning(
        "FMGO-COD-001",
        "El código {0} no está en la tabla de Aduanas que conoce FMgo, que puede no tener los últimos. Revíselo.",
        "Code {0} is not in Customs' table as FMgo has it, which may lack the latest ones. Check it.")
        .On(
            TypeSet.All & ~TypeSet.Boletas,
            Paths.Header.Identification.ExportPaymentFormCode,
            Paths.Header.Receiver.ForeignIdentity.NationalityCode,
            Paths.Header.Transport.Customs.SaleModalityCode,
            Paths.Header.Transport.Customs.SaleClauseCode,
            Paths.Header.Transport.Customs.TransportModeCode,
            Paths.Header.Transport.Customs.LoadingPortCode,
            Paths.Header.Transport.Customs.UnloadingPortCode,
            Paths.Header.Transport.Customs.TareUnitCode,
            Paths.Header.Transport.Customs.GrossWeightUnitCode,
            Paths.Header.Transport.Customs.NetWeightUnitCode,
            Paths.Header.Transport.Customs.PackageGroups.TypeCode,
            Paths.Header.Transport.Customs.ReceiverCountryCode,
            Paths.Header.Transport.Customs.DestinationCountryCode)
        .From("Formato DTE v2.5, Encabezado 14, 54, 74 a 77, 84 a 105: tablas de Aduanas (Compendio de Normas Aduaneras, Anexo 51)");

    public static readonly Rule UnknownCustomsUnit = Rule.Warning(
        "FMGO-COD-002",
        "La unidad \"{0}\" no es de la tabla de unidades de Aduanas, que el formato pide aquí: use su código o su abreviatura.",
        "The unit \"{0}\" is not of Customs' table of units, which the format asks for here: use its code or its abbreviation.")
        .On(TypeSet.Exports | TypeSet.DispatchGuide, Paths.Lines.Unit, Paths.Lines.ReferenceUnit).From("Formato DTE v2.5, Detalle 13 y 21");

    public static readonly Rule UnknownProduct = Rule.Warning(
        "FMGO-COD-003",
        "\"{0}\" no es un producto de cambio de sujeto (CPCS) de la tabla del SII.",
        "\"{0}\" is not a product of withholding agents (CPCS) of SII's table.")
        .On(TypeSet.Dte & ~TypeSet.SettlementInvoice & ~TypeSet.Exports, Paths.Lines.Codes.Value).From("Instructivo de llenado para agentes retenedores (2005-12-30), I.A.3, II.A.3 y tabla anexa");

    public static readonly Rule OtherUnitOfProduct = Rule.Warning(
        "FMGO-COD-004",
        "El agente retenedor informa la unidad \"{0}\"; la tabla del SII pide: {1}.",
        "The withholding agent gives the unit \"{0}\"; SII's table asks for: {1}.")
        .On(TypeSet.Invoice | TypeSet.PurchaseInvoice | TypeSet.DomesticNotes, Paths.Lines.Unit, Paths.Lines.ReferenceUnit).From("Instructivo de llenado para agentes retenedores (2005-12-30), I.A.5 y 7, II.A.5 y 7");

    public static readonly Rule OtherTaxOfProduct = Rule.Warning(
        "FMGO-COD-005",
        "El producto {0} lleva el código de impuesto o retención {1}; la línea trae {2}.",
        "Product {0} goes with tax or withholding code {1}; the line has {2}.")
        .On(TypeSet.Invoice | TypeSet.PurchaseInvoice | TypeSet.DomesticNotes, Paths.Lines.TaxCodes).From("Instructivo de llenado para agentes retenedores (2005-12-30), I.A.8, II.A.8 y tabla anexa");

    public static readonly Rule UnknownReferenceSystem = Rule.Warning(
        "FMGO-COD-006",
        "El sistema de referencia {0} no está definido; use 1 (WGS84).",
        "Reference system {0} is not defined; use 1 (WGS84).")
        .On(TypeSet.All & ~TypeSet.Exports & ~TypeSet.SettlementInvoice, Paths.IssueLocation.ReferenceSystem, Paths.TimberManagement.ReferenceSystem)
        .From("Formato DTE v2.5, zonas H e I; Formato Boletas v4.2, Georreferenciación 3");

    public static readonly Rule NotYetInForce = Rule.Warning(
        "FMGO-COD-007",
        "El tipo de referencia {0} existe desde el {1}; el documento es del {2}.",
        "Reference type {0} exists since {1}; the document is of {2}.")
        .On(TypeSet.Dte, Paths.References.Type).From("Formato DTE v2.5, cambios y Referencia 2");
}
