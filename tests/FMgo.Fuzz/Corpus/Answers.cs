using System.Security;
using System.Text;

namespace FMgo.Fuzz.Corpus;

/// <summary>Answers of SII in the shapes that its manuals document, with made-up values.</summary>
internal static class Answers
{
    public const string Seed = "000000000078";

    public static string SeedAnswer { get; } = Soap("getSeed", Response("<ESTADO>00</ESTADO>", $"<SEMILLA>{Seed}</SEMILLA>"));

    public static string TokenAnswer { get; } = Soap("getToken", Response("<ESTADO>00</ESTADO><GLOSA>Token Creado</GLOSA>", $"<TOKEN>{Secrets.Token}</TOKEN>"));

    public static string PlainSeedAnswer { get; } = Response("<ESTADO>00</ESTADO>", "<SEMILLA>123456789012</SEMILLA>");

    public static string PlainTokenAnswer { get; } = Response("<ESTADO>00</ESTADO>", $"<TOKEN>{Secrets.Token}</TOKEN>");

    /// <summary>Each answer with the operations of <c>AnswerTarget</c> that expect it, by their place.</summary>
    public static IReadOnlyList<(int[] Operations, string Text)> All { get; } =
    [
        ([16], SeedAnswer),
        ([16], TokenAnswer),
        ([17], PlainSeedAnswer),
        ([17], PlainTokenAnswer),
        ([1], Upload("RECEPCIONDTE", "0", "<TRACKID>0000053292</TRACKID>")),
        ([1], Upload("RECEPCIONDTE", "7", "<DETAIL><ERROR>LSX-00265: attribute \"version\" value \"10.0\" is wrong</ERROR><ERROR>LSX-00213: only 0 occurrences of particle</ERROR></DETAIL>")),
        ([1], Upload("RECEPCIONDTE", "99", "<DETAIL><ERROR>Envio ya recibido con TrackID 53292</ERROR></DETAIL>")),
        ([12], Upload("RECEPCIONAEC", "0", "<TRACKID>0000038936</TRACKID>")),
        ([0], Soap("getEstUp", Response("<TRACKID>53292</TRACKID><ESTADO>EPR</ESTADO><GLOSA>Envio Procesado</GLOSA><NUM_ATENCION>532 ( 2026/06/01 16:44:20)</NUM_ATENCION>", "<TIPO_DOCTO>33</TIPO_DOCTO><INFORMADOS>2</INFORMADOS><ACEPTADOS>1</ACEPTADOS><RECHAZADOS>1</RECHAZADOS><REPAROS>0</REPAROS>"))),
        ([3], Soap("getEstDte", Response("<ESTADO>DOK</ESTADO><GLOSA_ESTADO>DTE Recibido</GLOSA_ESTADO><ERR_CODE>0</ERR_CODE><GLOSA_ERR>coinciden</GLOSA_ERR><NUM_ATENCION>532 ( 2026/06/01 16:44:20)</NUM_ATENCION>", ""))),
        ([4], Soap("getEstDteAv", Response("<SII:ESTADO>0</SII:ESTADO>", "<RECIBIDO>SI</RECIBIDO><ESTADO>DOK</ESTADO><GLOSA>coinciden</GLOSA><TRACKID>36440</TRACKID><NUMATENCION>137416 [01/06/2026 12:08:20]</NUMATENCION>"))),
        ([2], Soap("reenvioCorreo", Response("<SII:ESTADO>0</SII:ESTADO>", "<GLOSA>OK</GLOSA>"))),
        ([8], Claim("ingresarAceptacionReclamoDoc", "<codResp>0</codResp><descResp>OK</descResp>")),
        ([9], Claim("listarEventosHistDoc", "<codResp>15</codResp><descResp>Listado</descResp><listaEventosDoc><codEvento>ERM</codEvento><descEvento>Recibo</descEvento><rutResponsable>77777777</rutResponsable><dvResponsable>7</dvResponsable><fechaEvento>01-06-2026 10:00:05</fechaEvento></listaEventosDoc>")),
        ([10], Claim("consultarDocDteCedible", "<codResp>23</codResp><descResp>Cedible</descResp>")),
        ([11], Claim("consultarFechaRecepcionSii", "01-06-2026 10:00:05")),
        ([13], Soap("getEstEnvio", Response("<SII:ESTADO>0</SII:ESTADO>", "<TRACKID>36322</TRACKID><ESTADO_ENVIO>EOK</ESTADO_ENVIO><DESC_ESTADO>texto</DESC_ESTADO>"))),
        ([14, 15], Soap("getEstCesion", Response("<SII:ESTADO>0</SII:ESTADO>", "<RUT_TENEDOR>77777777-7</RUT_TENEDOR><FECHA_ULT_ANOT>2026-05-04 18:13:06</FECHA_ULT_ANOT><DEC_JURADA>EXISTE</DEC_JURADA>"))),
        ([5], "{\"rut_emisor\":\"76192083-9\",\"rut_envia\":\"11111111-1\",\"trackid\":100000000000001,\"fecha_recepcion\":\"01/06/2026 10:00:05\",\"estado\":\"REC\",\"file\":\"envio.xml\"}"),
        ([6], "{\"rut_emisor\":\"76192083-9\",\"trackid\":\"100000000000001\",\"estado\":\"EPR\",\"fecha_recepcion\":\"01/06/2026 10:00:05\",\"estadistica\":[{\"tipo\":39,\"informados\":3,\"aceptados\":1,\"rechazados\":1,\"reparos\":1}],\"detalle_rep_rech\":[{\"tipo\":39,\"folio\":7,\"estado\":\"RCH\",\"descripcion\":\"Rechazado\",\"error\":[{\"seccion\":\"HED\",\"linea\":1,\"nivel\":3,\"codigo\":861,\"descripcion\":\"Acteco\",\"detalle\":\"475201\"}]}]}"),
        ([7], "{\"codigo\":\"DOK\",\"descripcion\":\"Documento Recibido\"}"),
        ([5, 6, 7], "{\"codigo\":6,\"mensaje\":\"Empresa no autorizada\"}"),
        ([0, 1, 3, 8, 12, 14], "<?xml version=\"1.0\"?><soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body><soapenv:Fault><faultcode>soapenv:Server</faultcode><faultstring>java.lang.NullPointerException</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>"),
        ([0, 1, 5, 7, 12], "NO ESTA AUTENTICADO"),
    ];

    /// <summary>The answers as inputs: four bytes that choose operation, status, media type and coding, then the text.</summary>
    public static IReadOnlyList<byte[]> Inputs { get; } =
    [
        .. All.SelectMany(answer => answer.Operations.Select(operation => (byte[])[(byte)operation, 0, (byte)(answer.Text.StartsWith('{') ? 1 : 0), 0, .. Encoding.UTF8.GetBytes(answer.Text)])),
    ];

    private static string Upload(string name, string status, string rest) =>
        $"<?xml version=\"1.0\"?><{name}><RUTSENDER>11111111-1</RUTSENDER><RUTCOMPANY>76192083-9</RUTCOMPANY><FILE>envio.xml</FILE><TIMESTAMP>2026-06-01 10:00:05</TIMESTAMP><STATUS>{status}</STATUS>{rest}</{name}>";

    private static string Soap(string operation, string inner) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><soapenv:Body><ns1:{operation}Response xmlns:ns1=\"http://DefaultNamespace\"><{operation}Return xsi:type=\"xsd:string\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\">{SecurityElement.Escape(inner)}</{operation}Return></ns1:{operation}Response></soapenv:Body></soapenv:Envelope>";

    private static string Claim(string operation, string result) =>
        $"<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body><ns2:{operation}Response xmlns:ns2=\"http://ws.registroreclamodte.diii.sdi.sii.cl\"><return>{result}</return></ns2:{operation}Response></S:Body></S:Envelope>";

    private static string Response(string header, string body) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><SII:RESPUESTA xmlns:SII=\"http://www.sii.cl/XMLSchema\"><SII:RESP_HDR>{header}</SII:RESP_HDR><SII:RESP_BODY>{body}</SII:RESP_BODY></SII:RESPUESTA>";
}
