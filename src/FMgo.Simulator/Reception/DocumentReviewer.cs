using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace FMgo.Simulator;

/// <summary>Looks at one document taken out of its envelope, alone, as SII does.</summary>
internal sealed class DocumentReviewer(SignatureChecker signatures, StampChecker stamps, LawReviewer law, TimeProvider clock)
{
    // Orders, declarations and the like (the 800s of the table of references) are no tax documents.
    private const int FirstOfOtherDocuments = 800;

    /// <summary>The document; null where it cannot be identified.</summary>
    public ReviewedDocument? Review(string dte, TestTaxpayer company, string trackId, DateTimeOffset receivedAt)
    {
        if (XmlFile.TryLoad(dte)?.DocumentElement is not { } root
            || root.ChildNodes.OfType<XmlElement>().FirstOrDefault(child => child.LocalName != "Signature") is not { } body
            || XmlFile.Find(body, "Encabezado") is not { } header
            || XmlFile.RutAt(header, "Emisor", "RUTEmisor") is not { } issuer
            || !DocumentType.TryParse(XmlFile.Text(header, "IdDoc", "TipoDTE"), out var type)
            || XmlFile.NumberAt(header, "IdDoc", "Folio") is not (>= 1 and <= DocumentKey.MaxFolio and { } folio))
        {
            return null;
        }

        var key = new DocumentKey(issuer, type, (long)folio);
        var document = new SimulatedDocument
        {
            Key = key,
            Receiver = XmlFile.RutAt(header, "Receptor", "RUTRecep"),
            IssueDate = XmlFile.DateAt(header, "IdDoc", "FchEmis"),
            Total = XmlFile.NumberAt(header, "Totales", "MntTotal"),
            Outcome = SimulatedOutcome.Accepted,
            TrackId = trackId,
            ReceivedAt = receivedAt,
            SignatureValue = string.Concat(XmlFile.Text(root, "Signature", "SignatureValue").Where(character => !char.IsWhiteSpace(character))),
            Digest = Convert.ToHexString(SHA256.HashData(Encoding.Latin1.GetBytes(dte))),
        };
        var now = clock.GetChileTime();
        var signedAt = DateTime.TryParseExact(XmlFile.Text(body, "TmstFirma"), "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var stated) ? stated : now;
        return new ReviewedDocument(key, document, [.. stamps.Check(dte, body, key, signedAt)], [.. CheckSignature(dte, root, company), .. CheckHeader(header, document, company, now), .. CheckSetReferences(body, type), .. law.Check(body, type, document.IssueDate)])
        {
            References = type.IsNote ? [.. XmlFile.All(body, "Referencia").Select(reference => Read(reference, issuer))] : [],
        };
    }

    private IEnumerable<SimulatedRemark> CheckSignature(string dte, XmlElement root, TestTaxpayer company)
    {
        if (signatures.CheckAlone(dte, root) is not [var facts])
        {
            yield return RemarkTexts.Of("DTE-3-505", "there is not exactly one Signature");
        }
        else if (!facts.Holds)
        {
            yield return RemarkTexts.Of("DTE-3-505", facts.Why);
        }
        else if (!facts.IsCertificateValid)
        {
            yield return RemarkTexts.Of("SIM-3-006");
        }
        else if (facts.Holder is not { } holder || !company.Users.Contains(holder))
        {
            yield return RemarkTexts.Of("ENV-3-6", facts.Holder?.ToString());
        }
    }

    private static IEnumerable<SimulatedRemark> CheckHeader(XmlElement header, SimulatedDocument document, TestTaxpayer company, DateTime now)
    {
        if (document.IssueDate is { } date && date < company.ResolutionDate)
        {
            yield return RemarkTexts.Of("HED-3-305");
        }

        if (document.IssueDate is { } issued && issued > DateOnly.FromDateTime(now))
        {
            yield return RemarkTexts.Of("DTE-1-650");
        }

        var actecos = XmlFile.All(XmlFile.Find(header, "Emisor"), "Acteco").Select(element => element.InnerText.Trim());
        if (company.ActecoCodes.Count > 0 && actecos.FirstOrDefault(code => !company.ActecoCodes.Any(known => known.ToString(CultureInfo.InvariantCulture) == code)) is { } unknown)
        {
            yield return RemarkTexts.Of("HED-3-861", unknown);
        }

        // Formato DTE 2.5, introduction of the zones: amounts that do not add up reject no document.
        var totals = XmlFile.Find(header, "Totales");
        decimal net = XmlFile.NumberAt(totals, "MntNeto") ?? 0;
        decimal vat = XmlFile.NumberAt(totals, "IVA") ?? 0;
        if (XmlFile.NumberAt(totals, "TasaIVA") is { } rate && Math.Abs(net * rate / 100 - vat) > 1)
        {
            yield return RemarkTexts.Of("SIM-1-007", $"{net} x {rate} % / {vat}");
        }

        bool isPlain = totals is not null && totals.ChildNodes.OfType<XmlElement>().All(element => element.LocalName is "MntNeto" or "MntExe" or "TasaIVA" or "IVA" or "MntTotal" or "TpoMoneda");
        if (isPlain && net + vat + (XmlFile.NumberAt(totals, "MntExe") ?? 0) != document.Total)
        {
            yield return RemarkTexts.Of("SIM-1-008");
        }
    }

    // Seen live: a boleta of a test set names its case by CodRef and RazonRef alone.
    private static IEnumerable<SimulatedRemark> CheckSetReferences(XmlElement body, DocumentType type) =>
        type.IsBoleta && XmlFile.All(body, "Referencia").Any(reference => XmlFile.Text(reference, "CodRef") == "SET" && (XmlFile.Find(reference, "TpoDocRef") ?? XmlFile.Find(reference, "FolioRef")) is not null)
            ? [RemarkTexts.Of("HED-3-211")]
            : [];

    private static ReviewedReference Read(XmlElement reference, Rut issuer)
    {
        var owner = XmlFile.RutAt(reference, "RUTOtr") ?? issuer;
        bool isElectronic = DocumentType.TryParse(XmlFile.Text(reference, "TpoDocRef"), out var type);
        var target = isElectronic && XmlFile.NumberAt(reference, "FolioRef") is >= 1 and <= DocumentKey.MaxFolio and { } folio ? new DocumentKey(owner, type!, (long)folio) : null;
        return new ReviewedReference(target, XmlFile.Text(reference, "CodRef"), XmlFile.Text(reference, "IndGlobal") == "1")
        {
            IsToTaxDocument = XmlFile.NumberAt(reference, "TpoDocRef") is >= 1 and < FirstOfOtherDocuments,
        };
    }
}
