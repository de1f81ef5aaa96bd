namespace FMgo.Documents;

/// <summary>The identity document of a foreign receiver (<c>TipoDocID</c>; DTE_v10.xsd).</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "SII has no code 0.")]
public enum IdentityDocumentKind
{
    /// <summary>1: passport.</summary>
    Passport = 1,

    /// <summary>2: national identity document (DNI).</summary>
    NationalIdentityCard = 2,
}
