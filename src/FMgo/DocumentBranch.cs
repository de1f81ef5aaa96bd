namespace FMgo;

/// <summary>The four parts of SII's schemas that describe documents. Fields exist, are needed and are limited by branch.</summary>
public enum DocumentBranch
{
    /// <summary><c>Documento</c> of DTE_v10.xsd: 33, 34, 46, 52, 56, 61.</summary>
    Documento,

    /// <summary><c>Liquidacion</c> of DTE_v10.xsd: 43.</summary>
    Liquidacion,

    /// <summary><c>Exportaciones</c> of DTE_v10.xsd: 110, 111, 112.</summary>
    Exportaciones,

    /// <summary><c>Documento</c> of EnvioBOLETA_v11.xsd: 39, 41.</summary>
    Boleta,
}
