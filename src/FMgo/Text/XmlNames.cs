namespace FMgo.Text;

/// <summary>Namespaces, algorithms and element names of the files that SII takes.</summary>
internal static class XmlNames
{
    public const string Sii = "http://www.sii.cl/SiiDte";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";
    public const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
    public const string Signature = "http://www.w3.org/2000/09/xmldsig#";
    public const string CanonicalXml = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    public const string CanonicalXmlWithComments = CanonicalXml + "#WithComments";
    public const string EnvelopedSignature = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
    public const string RsaSha1 = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";
    public const string Sha1 = "http://www.w3.org/2000/09/xmldsig#sha1";

    /// <summary>SII's own elements come with its namespace or, as delivered by its portal, with none.</summary>
    public static bool IsSii(string namespaceUri) => namespaceUri is Sii or "";

    /// <summary>The branch of the element that a <c>DTE</c> holds and signs (DTE_v10.xsd); a boleta is a <c>Documento</c> too. Null for any other.</summary>
    public static DocumentBranch? BranchOf(string localName) => localName switch
    {
        "Documento" => DocumentBranch.Documento,
        "Liquidacion" => DocumentBranch.Liquidacion,
        "Exportaciones" => DocumentBranch.Exportaciones,
        _ => null,
    };
}
