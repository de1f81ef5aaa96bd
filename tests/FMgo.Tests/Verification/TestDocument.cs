using System.Security.Cryptography;
using System.Text;

namespace FMgo.Tests.Verification;

/// <summary>A small invoice with a stamp, as text.</summary>
internal sealed record TestDocument
{
    public const string SiiNamespace = """ xmlns="http://www.sii.cl/SiiDte" """;

    public int Folio { get; init; } = 7;

    public bool WithNamespace { get; init; } = true;

    public string Receiver { get; init; } = "76192083-9";

    /// <summary>Escaped, as it stands in the file.</summary>
    public string ReceiverName { get; init; } = "ÑANDÚ &amp; CIA";

    public string Item { get; init; } = "Cajón";

    public string? StampItem { get; init; }

    public int Total { get; init; } = 1190;

    public int? StampTotal { get; init; }

    public int Idk { get; init; } = ForeignKeys.Idk;

    public int RangeEnd { get; init; } = 9_999;

    public string CafIssuer { get; init; } = "76086428-5";

    public RSA StampKey { get; init; } = ForeignKeys.Caf;

    public RSA CafSigner { get; init; } = ForeignKeys.Sii;

    public string Authorised { get; init; } = "2026-01-02";

    public string TmstFirma { get; init; } = "2026-03-04T10:11:12";

    /// <summary>What the stamp is written with between its tags.</summary>
    public string StampIndent { get; init; } = "";

    public string Id => $"F{Folio}T33";

    public string Unsigned() => $"""
        <DTE{(WithNamespace ? SiiNamespace : " ")}version="1.0"><Documento ID="{Id}"><Encabezado><IdDoc><TipoDTE>33</TipoDTE><Folio>{Folio}</Folio>
        <FchEmis>2026-03-04</FchEmis><FmaPago>2</FmaPago></IdDoc><Emisor><RUTEmisor>76086428-5</RUTEmisor><RznSoc>EMPRESA ÑUÑOA</RznSoc><GiroEmis>Comercio</GiroEmis>
        <Acteco>475201</Acteco><DirOrigen>Calle Uno 1</DirOrigen><CmnaOrigen>Santiago</CmnaOrigen></Emisor>
        <Receptor><RUTRecep>{Receiver}</RUTRecep><RznSocRecep>{ReceiverName}</RznSocRecep><GiroRecep>Comercio</GiroRecep><DirRecep>Calle Dos 2</DirRecep>
        <CmnaRecep>Santiago</CmnaRecep></Receptor><Totales><MntNeto>1000</MntNeto><TasaIVA>19</TasaIVA><IVA>190</IVA><MntTotal>{Total}</MntTotal></Totales></Encabezado>
        <Detalle><NroLinDet>1</NroLinDet><NmbItem>{Item}</NmbItem><DscItem/><PrcItem>1000</PrcItem><MontoItem>1000</MontoItem></Detalle>{Stamp()}<TmstFirma>{TmstFirma}</TmstFirma></Documento></DTE>
        """;

    public string Signed(XmlSigner? signer = null) => (signer ?? new XmlSigner()).Sign(Unsigned(), $"#{Id}");

    private string Stamp()
    {
        string data = $"<DD><RE>76086428-5</RE><TD>33</TD><F>{Folio}</F><FE>2026-03-04</FE><RR>{Receiver}</RR><RSR>{ReceiverName}</RSR>"
            + $"<MNT>{StampTotal ?? Total}</MNT><IT1>{StampItem ?? Item}</IT1>{Caf()}<TSTED>2026-03-04T10:11:11</TSTED></DD>";
        string stamp = $"""<TED version="1.0">{data}<FRMT algoritmo="SHA1withRSA">{Sign(StampKey, data)}</FRMT></TED>""";
        return stamp.Replace("><", $">{StampIndent}<", StringComparison.Ordinal);
    }

    private string Caf()
    {
        var key = ForeignKeys.Caf.ExportParameters(false);
        string data = $"<DA><RE>{CafIssuer}</RE><RS>EMPRESA ÑUÑOA</RS><TD>33</TD><RNG><D>1</D><H>{RangeEnd}</H></RNG><FA>{Authorised}</FA>"
            + $"<RSAPK><M>{Convert.ToBase64String(key.Modulus!)}</M><E>{Convert.ToBase64String(key.Exponent!)}</E></RSAPK><IDK>{Idk}</IDK></DA>";
        return $"""<CAF version="1.0">{data}<FRMA algoritmo="SHA1withRSA">{Sign(CafSigner, data)}</FRMA></CAF>""";
    }

    private static string Sign(RSA key, string data) =>
        Convert.ToBase64String(key.SignData(Encoding.Latin1.GetBytes(data), HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1));
}
