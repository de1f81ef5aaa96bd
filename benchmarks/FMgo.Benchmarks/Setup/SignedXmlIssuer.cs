using System.Globalization;
using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;
using System.Text;
using System.Xml;
using FMgo.Documents;
using SignedReference = System.Security.Cryptography.Xml.Reference;

namespace FMgo.Benchmarks.Setup;

/// <summary>The usual way to issue in .NET: text into a DOM, SignedXml over it, and the DOM written out. The keys are loaded once here too.</summary>
internal sealed class SignedXmlIssuer : IDisposable
{
    private readonly RSA _certificateKey = RSA.Create();
    private readonly RSA _stampKey = RSA.Create();
    private readonly X509Certificate2 _certificate;
    private readonly string _cafElement;

    public SignedXmlIssuer(BenchmarkKeys keys)
    {
        _certificateKey.ImportFromPem(keys.KeyPem);
        _stampKey.ImportFromPem(keys.StampKeyPem);
        _certificate = X509Certificate2.CreateFromPem(keys.CertificatePem);
        _cafElement = Encoding.Latin1.GetString(keys.Caf.Element.Span);
    }

    /// <summary>Stamps and signs; nothing is checked.</summary>
    public byte[] Issue(Document document)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"F{document.Header.Identification.Folio}T{document.Type}");
        string time = TimeProvider.System.GetChileTime().ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        var xml = new XmlDocument { PreserveWhitespace = true };
        xml.LoadXml(TextOf(document, id, time));
        xml.DocumentElement!.AppendChild(Sign(xml, id));
        return Save(xml);
    }

    public void Dispose()
    {
        _certificateKey.Dispose();
        _stampKey.Dispose();
        _certificate.Dispose();
    }

    private XmlElement Sign(XmlDocument xml, string id)
    {
        var signed = new SignedXml(xml) { SigningKey = _certificateKey };
        signed.SignedInfo!.CanonicalizationMethod = SignedXml.XmlDsigC14NTransformUrl;
        signed.SignedInfo.SignatureMethod = SignedXml.XmlDsigRSASHA1Url;
        var reference = new SignedReference("#" + id) { DigestMethod = SignedXml.XmlDsigSHA1Url };
        reference.AddTransform(new XmlDsigC14NTransform());
        signed.AddReference(reference);
        signed.KeyInfo.AddClause(new RSAKeyValue(_certificateKey));
        signed.KeyInfo.AddClause(new KeyInfoX509Data(_certificate));
        signed.ComputeSignature();
        return signed.GetXml();
    }

    private static byte[] Save(XmlDocument xml)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = Encoding.Latin1, OmitXmlDeclaration = true }))
        {
            writer.WriteRaw("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n");
            xml.DocumentElement!.WriteTo(writer);
        }

        return stream.ToArray();
    }

    private string TextOf(Document document, string id, string time)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<DTE xmlns=\"http://www.sii.cl/SiiDte\" version=\"1.0\">\n<Documento ID=\"{id}\">\n");
        AppendHeader(text, document.Header);
        foreach (var line in document.Lines.AsSpan())
        {
            AppendLine(text, line);
        }

        text.Append(Stamp(document, time));
        text.Append(CultureInfo.InvariantCulture, $"\n<TmstFirma>{time}</TmstFirma>\n</Documento>\n</DTE>");
        return text.ToString();
    }

    private static void AppendHeader(StringBuilder text, Header header)
    {
        var (identification, issuer, receiver, totals) = (header.Identification, header.Issuer, header.Receiver, header.Totals);
        text.Append(CultureInfo.InvariantCulture, $"""
            <Encabezado>
            <IdDoc>
            <TipoDTE>{identification.Type}</TipoDTE>
            <Folio>{identification.Folio}</Folio>
            <FchEmis>{identification.IssueDate:yyyy-MM-dd}</FchEmis>
            <FmaPago>2</FmaPago>
            </IdDoc>
            <Emisor>
            <RUTEmisor>{issuer.Rut}</RUTEmisor>
            <RznSoc>{SecurityElement.Escape(issuer.Name)}</RznSoc>
            <GiroEmis>{SecurityElement.Escape(issuer.BusinessLine)}</GiroEmis>
            <Acteco>{issuer.ActecoCodes[0]}</Acteco>
            <DirOrigen>{SecurityElement.Escape(issuer.Address)}</DirOrigen>
            <CmnaOrigen>{issuer.Commune}</CmnaOrigen>
            <CiudadOrigen>{issuer.City}</CiudadOrigen>
            </Emisor>
            <Receptor>
            <RUTRecep>{receiver.Rut}</RUTRecep>
            <RznSocRecep>{SecurityElement.Escape(receiver.Name)}</RznSocRecep>
            <GiroRecep>{SecurityElement.Escape(receiver.BusinessLine)}</GiroRecep>
            <DirRecep>{SecurityElement.Escape(receiver.Address)}</DirRecep>
            <CmnaRecep>{receiver.Commune}</CmnaRecep>
            <CiudadRecep>{receiver.City}</CiudadRecep>
            </Receptor>
            <Totales>
            <MntNeto>{totals.NetAmount:0}</MntNeto>
            <TasaIVA>{totals.VatRate}</TasaIVA>
            <IVA>{totals.Vat}</IVA>
            <MntTotal>{totals.TotalAmount:0}</MntTotal>
            </Totales>
            </Encabezado>

            """);
    }

    private static void AppendLine(StringBuilder text, Line line) => text.Append(CultureInfo.InvariantCulture, $"""
        <Detalle>
        <NroLinDet>{line.Number}</NroLinDet>
        <CdgItem>
        <TpoCodigo>{line.Codes[0].Type}</TpoCodigo>
        <VlrCodigo>{line.Codes[0].Value}</VlrCodigo>
        </CdgItem>
        <NmbItem>{SecurityElement.Escape(line.Name)}</NmbItem>
        <QtyItem>{line.Quantity}</QtyItem>
        <UnmdItem>{line.Unit}</UnmdItem>
        <PrcItem>{line.UnitPrice}</PrcItem>
        <MontoItem>{line.Amount:0}</MontoItem>
        </Detalle>

        """);

    private string Stamp(Document document, string time)
    {
        var header = document.Header;
        string data = string.Create(CultureInfo.InvariantCulture, $"<DD><RE>{header.Issuer.Rut}</RE><TD>{document.Type}</TD><F>{header.Identification.Folio}</F><FE>{header.Identification.IssueDate:yyyy-MM-dd}</FE><RR>{header.Receiver.Rut}</RR><RSR>{First40(header.Receiver.Name)}</RSR><MNT>{header.Totals.TotalAmount:0}</MNT><IT1>{First40(document.Lines[0].Name)}</IT1>{_cafElement}<TSTED>{time}</TSTED></DD>");
        byte[] signature = _stampKey.SignData(Encoding.Latin1.GetBytes(data), HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1);
        return $"<TED version=\"1.0\">{data}<FRMT algoritmo=\"SHA1withRSA\">{Convert.ToBase64String(signature)}</FRMT></TED>";
    }

    private static string First40(string? text) => SecurityElement.Escape(text![..Math.Min(40, text!.Length)]);
}
