using System.Globalization;
using System.Text;

namespace FMgo.Fuzz.Corpus;

/// <summary>An AEC: a document that was assigned, with its chain of signatures.</summary>
internal static class Assignments
{
    private const string Namespace = "xmlns=\"http://www.sii.cl/SiiDte\"";
    private const string Time = "2026-06-01T10:00:05";

    public static byte[] Make(SignedDocument document)
    {
        string file = Encoding.Latin1.GetString(document.File.Span);
        string dte = file[file.IndexOf("<DTE ", StringComparison.Ordinal)..].TrimEnd();
        string assigned = Sign($"<DTECedido {Namespace} version=\"1.0\">\n<DocumentoDTECedido ID=\"DTECedido1\">\n{dte}\n<TmstFirma>{Time}</TmstFirma>\n</DocumentoDTECedido>\n</DTECedido>");
        string assignment = Sign($"<Cesion {Namespace} version=\"1.0\">\n<DocumentoCesion ID=\"Cesion1\">\n{Terms(document)}</DocumentoCesion>\n</Cesion>");
        string cover = $"<Caratula version=\"1.0\">\n<RutCedente>{Parties.Issuer}</RutCedente>\n<RutCesionario>88888888-8</RutCesionario>\n<TmstFirmaEnvio>{Time}</TmstFirmaEnvio>\n</Caratula>";
        string whole = Sign($"<AEC {Namespace} version=\"1.0\">\n<DocumentoAEC ID=\"AEC1\">\n{cover}\n<Cesiones>\n{assigned}\n{assignment}\n</Cesiones>\n</DocumentoAEC>\n</AEC>");
        return Encoding.Latin1.GetBytes($"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n{whole}\n");
    }

    private static string Sign(string xml) => OuterSignature.Append(xml, SeededKeys.Signer, SeededKeys.SignerCertificate)!;

    private static string Terms(SignedDocument document)
    {
        var key = document.Key;
        decimal total = document.Document.Header.Totals.TotalAmount!.Value;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<SeqCesion>1</SeqCesion>\n<IdDTE>\n<TipoDTE>{key.Type}</TipoDTE>\n<RUTEmisor>{key.Issuer}</RUTEmisor>\n<RUTReceptor>{Parties.Receiver}</RUTReceptor>\n<Folio>{key.Folio}</Folio>\n<FchEmis>{Parties.Day:yyyy-MM-dd}</FchEmis>\n<MntTotal>{total:0}</MntTotal>\n</IdDTE>\n<Cedente>\n{Company(Parties.Issuer)}<RUTAutorizado>\n<RUT>11111111-1</RUT>\n<Nombre>Persona Ficticia</Nombre>\n</RUTAutorizado>\n</Cedente>\n<Cesionario>\n{Company(Rut.Parse("88888888-8"))}</Cesionario>\n<MontoCesion>{total:0}</MontoCesion>\n<UltimoVencimiento>2026-07-01</UltimoVencimiento>\n<TmstCesion>{Time}</TmstCesion>\n");
    }

    private static string Company(Rut rut) => $"<RUT>{rut}</RUT>\n<RazonSocial>Empresa Ficticia</RazonSocial>\n<Direccion>Calle Falsa 123</Direccion>\n<eMail>cesiones@ejemplo.cl</eMail>\n";
}
