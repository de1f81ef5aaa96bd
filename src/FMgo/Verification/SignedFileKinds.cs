using FMgo.Documents;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>The roots of SII's signed files.</summary>
internal static class SignedFileKinds
{
    public static SignedFileKind Of(OutlineElement root) => !XmlNames.IsSii(root.Uri) ? SignedFileKind.Unknown : root.LocalName switch
    {
        // DTE_v10, EnvioDTE_v10, EnvioBOLETA_v11, DTECedido_v10, AEC_v10.xsd; SetDTE alone as some portals deliver it.
        "DTE" or "EnvioDTE" or "EnvioBOLETA" or "SetDTE" or "DTECedido" or "AEC" => SignedFileKind.Documents,

        // RespuestaEnvioDTE_v10, EnvioRecibos_v10, Recibos_v10, Cesion_v10, LibroCV_v10, LibroGuia_v10, LibroBOLETA_v10, ConsumoFolio_v10.xsd; the token.
        "RespuestaDTE" or "EnvioRecibos" or "Recibo" or "Cesion" or "LibroCompraVenta" or "LibroGuia" or "LibroBoleta" or "ConsumoFolios" or "getToken" => SignedFileKind.Other,
        _ => SignedFileKind.Unknown,
    };
}
