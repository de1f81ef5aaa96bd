using System.Xml;

namespace FMgo.Simulator;

/// <summary>Looks at books and summaries (LibroCompraVenta, LibroGuia, LibroBoleta, ConsumoFolios): cover, signature, and whether the period is open. Their content is not checked.</summary>
internal sealed class BookReviewer(SignatureChecker signatures)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _closed = [];

    /// <summary>The state, and why where it is a rejection.</summary>
    public (string State, string? Error) Review(XmlElement root, Upload upload)
    {
        var signed = root.ChildNodes.OfType<XmlElement>().FirstOrDefault(child => child.HasAttribute("ID"));
        if (signed is null || XmlFile.Find(root, "Signature") is not { } signature)
        {
            return ("LRH", ErrorTexts.Of("SIM-3-020"));
        }

        var facts = signatures.Check(signature, signed.GetAttribute("ID"));
        var cover = XmlFile.Find(signed, "Caratula");
        return !facts.Holds ? ("LRH", ErrorTexts.Of("SIM-3-021", facts.Why))
            : !facts.IsCertificateValid ? ("LRH", ErrorTexts.Of("SIM-3-022"))
            : facts.Holder != upload.Sender ? ("LRH", ErrorTexts.Of("SIM-3-023"))
            : !IsOf(cover, upload) ? ("LRH", ErrorTexts.Of("SIM-3-070"))
            : IsResolutionOf(cover, upload.Company) ? Close(root, cover!, upload)
            : ("LRH", ErrorTexts.Of("CRT-3-19"));
    }

    private static bool IsOf(XmlElement? cover, Upload upload) =>
        (XmlFile.RutAt(cover, "RutEmisorLibro") ?? XmlFile.RutAt(cover, "RutEmisor")) == upload.Company.Rut && XmlFile.RutAt(cover, "RutEnvia") == upload.Sender;

    private static bool IsResolutionOf(XmlElement? cover, TestTaxpayer company) =>
        XmlFile.DateAt(cover, "FchResol") == company.ResolutionDate && XmlFile.NumberAt(cover, "NroResol") == company.ResolutionNumber;

    // Formato IECV 3.0: a book sent as TOTAL closes its period; after it only RECTIFICA is taken.
    private (string State, string? Error) Close(XmlElement root, XmlElement cover, Upload upload)
    {
        if (XmlFile.Text(cover, "TipoEnvio") != "TOTAL" || XmlFile.Text(cover, "TipoLibro") == "RECTIFICA")
        {
            return ("LOK", null);
        }

        string period = string.Join(' ', root.LocalName, upload.Company.Rut, XmlFile.Text(cover, "TipoOperacion"), XmlFile.Text(cover, "TipoLibro"), XmlFile.Text(cover, "FolioNotificacion"), XmlFile.Text(cover, "PeriodoTributario"));
        lock (_lock)
        {
            return _closed.Add(period) ? ("LOK", null) : ("LNC", ErrorTexts.Of("SIM-3-071"));
        }
    }
}
