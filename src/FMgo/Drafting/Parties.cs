namespace FMgo.Drafting;

/// <summary>One company is one record, whatever it issues: here it loses the fields that a type of document does not have.</summary>
internal static class Parties
{
    /// <summary>The issuer as boletas name him (EnvioBOLETA_v11.xsd) or, in other documents, as he is.</summary>
    public static Issuer For(DocumentType type, Issuer issuer) => !type.IsBoleta ? issuer : new Issuer
    {
        Rut = issuer.Rut,
        Name = issuer.Name,
        BusinessLine = issuer.BusinessLine,
        SiiBranchCode = issuer.SiiBranchCode,
        Address = issuer.Address,
        Commune = issuer.Commune,
        City = issuer.City,
    };

    /// <summary>The receiver without his line of business in boletas, without his telephone in other documents.</summary>
    public static Receiver For(DocumentType type, Receiver receiver) =>
        type.IsBoleta ? receiver with { BusinessLine = null, ForeignIdentity = null } : receiver with { Phone = null };
}
