using System.Text;
using FMgo.Format;

namespace FMgo.Tests.Conformance;

/// <summary>Wraps a document in an envelope whose stamp and signatures have the right form but no meaning: enough for the schema.</summary>
internal static class EnvelopeText
{
    private const string Signature = """
        <Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo><CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/><SignatureMethod Algorithm="http://www.w3.org/2000/09/xmldsig#rsa-sha1"/><Reference URI="#X"><Transforms><Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/></Transforms><DigestMethod Algorithm="http://www.w3.org/2000/09/xmldsig#sha1"/><DigestValue>AAAA</DigestValue></Reference></SignedInfo><SignatureValue>AAAA</SignatureValue><KeyInfo><KeyValue><RSAKeyValue><Modulus>AAAA</Modulus><Exponent>AAAA</Exponent></RSAKeyValue></KeyValue><X509Data><X509Certificate>AAAA</X509Certificate></X509Data></KeyInfo></Signature>
        """;

    public static string ElementOf(DocumentType type) => type.Branch switch
    {
        DocumentBranch.Liquidacion => "Liquidacion",
        DocumentBranch.Exportaciones => "Exportaciones",
        _ => "Documento",
    };

    /// <summary>The fields as the library's writer puts them in the file.</summary>
    public static string Fields(Document document)
    {
        using var buffer = new ByteBuffer(4096);
        FMgo.Documents.DocumentCodec.Visit(new FileWriter(buffer, (int)document.Type!.Branch), document);
        return Encoding.Latin1.GetString(buffer.Written);
    }

    public static byte[] Wrap(DocumentType type, string fields, Rut? issuer = null)
    {
        string root = type.IsBoleta ? "EnvioBOLETA" : "EnvioDTE";
        string element = ElementOf(type);
        string text = $"""
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <{root} xmlns="http://www.sii.cl/SiiDte" version="1.0"><SetDTE ID="SetDoc"><Caratula version="1.0"><RutEmisor>{issuer ?? The.IssuerRut}</RutEmisor><RutEnvia>76192083-9</RutEnvia><RutReceptor>60803000-K</RutReceptor><FchResol>2014-08-22</FchResol><NroResol>80</NroResol><TmstFirmaEnv>2026-11-24T10:00:00</TmstFirmaEnv><SubTotDTE><TpoDTE>{type}</TpoDTE><NroDTE>1</NroDTE></SubTotDTE></Caratula>
            <DTE version="1.0"><{element} ID="X">
            {fields}{Stamp(type)}<TmstFirma>2026-11-24T10:00:00</TmstFirma></{element}>{Signature}</DTE></SetDTE>{Signature}</{root}>
            """;
        return Encoding.Latin1.GetBytes(text);
    }

    private static string Stamp(DocumentType type) =>
        $"<TED version=\"1.0\"><DD><RE>76192083-9</RE><TD>{type}</TD><F>1</F><FE>2026-11-24</FE><RR>60803000-K</RR><RSR>X</RSR><MNT>1</MNT><IT1>X</IT1>"
        + $"<CAF version=\"1.0\"><DA><RE>76192083-9</RE><RS>X</RS><TD>{type}</TD><RNG><D>1</D><H>2</H></RNG><FA>2026-11-24</FA><RSAPK><M>AAAA</M><E>AAAA</E></RSAPK><IDK>100</IDK></DA>"
        + "<FRMA algoritmo=\"SHA1withRSA\">AAAA</FRMA></CAF><TSTED>2026-11-24T10:00:00</TSTED></DD><FRMT algoritmo=\"SHA1withRSA\">AAAA</FRMT></TED>";
}
