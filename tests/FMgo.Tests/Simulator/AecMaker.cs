using System.Globalization;
using System.Security;
using System.Text;
using FMgo.Testing;

namespace FMgo.Tests.Simulator;

/// <summary>Makes AECs of signed documents, piece by piece, signed by <c>SignedXml</c>: each piece alone, then the whole in place.</summary>
internal static class AecMaker
{
    public const string Declaration = "Se declara bajo juramento que los recibos estan a disposicion del cesionario";

    private const string Namespace = "xmlns=\"http://www.sii.cl/SiiDte\"";

    /// <summary>A whole AEC of a first assignment.</summary>
    public static byte[] Make(SignedDocument document, AecTerms terms) =>
        Wrap(Assigned(document), [Assignment(document, 1, terms)], terms);

    /// <summary><c>DTECedido</c>, signed alone.</summary>
    public static string Assigned(SignedDocument document, TestCertificate? certificate = null)
    {
        string file = Encoding.Latin1.GetString(document.File.Span);
        string dte = file[file.IndexOf("<DTE ", StringComparison.Ordinal)..].TrimEnd();
        return XmlResigner.Append($"<DTECedido {Namespace} version=\"1.0\">\n<DocumentoDTECedido ID=\"DTECedido1\">\n{dte}\n<TmstFirma>{Time(AecTerms.Now)}</TmstFirma>\n</DocumentoDTECedido>\n</DTECedido>", certificate);
    }

    /// <summary>A <c>Cesion</c>, signed alone by each of its persons.</summary>
    public static string Assignment(SignedDocument document, int sequence, AecTerms terms)
    {
        string text = $"<Cesion {Namespace} version=\"1.0\">\n<DocumentoCesion ID=\"Cesion{sequence}\">\n" + Content(document, sequence, terms) + "</DocumentoCesion>\n</Cesion>";
        return terms.Signers.Aggregate(text, XmlResigner.Append);
    }

    /// <summary>The AEC around its pieces, signed in place.</summary>
    public static byte[] Wrap(string assigned, IEnumerable<string> assignments, AecTerms terms)
    {
        string text = $"<AEC {Namespace} xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.sii.cl/SiiDte AEC_v10.xsd\" version=\"1.0\">\n"
            + $"<DocumentoAEC ID=\"AEC1\">\n<Caratula version=\"1.0\">\n<RutCedente>{terms.CoverAssignor ?? terms.Assignor}</RutCedente>\n<RutCesionario>{terms.Assignee}</RutCesionario>\n<TmstFirmaEnvio>{Time(terms.CoverAt)}</TmstFirmaEnvio>\n</Caratula>\n"
            + $"<Cesiones>\n{assigned}\n{string.Join('\n', assignments)}\n</Cesiones>\n</DocumentoAEC>\n</AEC>";
        return Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + XmlResigner.Append(text, terms.Signers[0]) + "\n");
    }

    private static string Content(SignedDocument document, int sequence, AecTerms terms)
    {
        var header = document.Document.Header;
        decimal total = terms.StatedTotal ?? header.Totals.TotalAmount!.Value;
        string persons = string.Concat(terms.Persons.Select(person => $"<RUTAutorizado>\n<RUT>{person}</RUT>\n<Nombre>Persona Ficticia</Nombre>\n</RUTAutorizado>\n"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<SeqCesion>{terms.StatedSequence ?? sequence}</SeqCesion>\n<IdDTE>\n<TipoDTE>{document.Key.Type}</TipoDTE>\n<RUTEmisor>{document.Key.Issuer}</RUTEmisor>\n<RUTReceptor>{header.Receiver!.Rut}</RUTReceptor>\n<Folio>{document.Key.Folio}</Folio>\n<FchEmis>{header.Identification.IssueDate:yyyy-MM-dd}</FchEmis>\n<MntTotal>{total:0}</MntTotal>\n</IdDTE>\n"
            + $"<Cedente>\n{Company(terms.Assignor)}{persons}{(terms.Declares ? $"<DeclaracionJurada>{Declaration}</DeclaracionJurada>\n" : "")}</Cedente>\n<Cesionario>\n{Company(terms.Assignee)}</Cesionario>\n"
            + $"<MontoCesion>{terms.Amount ?? total:0}</MontoCesion>\n<UltimoVencimiento>{terms.LastDueDate:yyyy-MM-dd}</UltimoVencimiento>\n<TmstCesion>{Time(terms.At)}</TmstCesion>\n");
    }

    private static string Company(Rut rut) =>
        $"<RUT>{rut}</RUT>\n<RazonSocial>{SecurityElement.Escape("Empresa Ñandú & Cía.")}</RazonSocial>\n<Direccion>Calle Falsa 123</Direccion>\n<eMail>cesiones@ejemplo.cl</eMail>\n";

    private static string Time(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
