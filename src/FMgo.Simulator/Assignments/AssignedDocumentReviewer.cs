using System.Globalization;
using System.Xml;

namespace FMgo.Simulator;

/// <summary>Looks at the document of an AEC: whether SII has it, as it is here, and whether it can be assigned.</summary>
internal sealed class AssignedDocumentReviewer(Register register, ClaimRegister claims, SignatureChecker signatures)
{
    /// <summary>What is wrong; null where nothing is, and then the registered document.</summary>
    public string? Check(AssignmentFile file, DateTimeOffset now, out SimulatedDocument? document)
    {
        document = null;
        var dte = XmlFile.TryLoad(file.DocumentText)!.DocumentElement!;
        var header = XmlFile.Find(dte, "Documento", "Encabezado") ?? XmlFile.Find(dte, "Liquidacion", "Encabezado");
        if (XmlFile.RutAt(header, "Emisor", "RUTEmisor") is not { } issuer || StatusDesk.Key(issuer.Body.ToString(CultureInfo.InvariantCulture), issuer.CheckDigit.ToString(), XmlFile.Text(header, "IdDoc", "TipoDTE"), XmlFile.Text(header, "IdDoc", "Folio")) is not { } key)
        {
            return ErrorTexts.Of("SIM-3-060");
        }

        if (key.Type.Code is not (33 or 34 or 43 or 46))
        {
            return ErrorTexts.Of("SIM-3-061", key.Type.ToString());
        }

        document = register.FindDocument(key, now);
        return document is null ? ErrorTexts.Of("SIM-3-062", key.ToString())
            : CheckBytes(dte, file, document) ?? CheckSignatures(file, dte, key) ?? CheckAssignable(file, document, now);
    }

    // Two files with the same signature, which holds, are the same document, however the tags around it are written.
    private static string? CheckBytes(XmlElement dte, AssignmentFile file, SimulatedDocument document)
    {
        string signature = string.Concat(XmlFile.Text(dte, "Signature", "SignatureValue").Where(character => !char.IsWhiteSpace(character)));
        return signature == document.SignatureValue ? null : ErrorTexts.Of("SIM-3-063", $"TrackID {document.TrackId}");
    }

    private string? CheckSignatures(AssignmentFile file, XmlElement dte, DocumentKey key)
    {
        if (signatures.CheckAlone(file.DocumentText, dte) is not [{ Holds: true }])
        {
            return ErrorTexts.Of("SIM-3-064");
        }

        return signatures.CheckAlone(file.AssignedText) is not [{ } facts] ? ErrorTexts.Of("SIM-3-065")
            : !facts.Holds ? ErrorTexts.Of("SIM-3-066", facts.Why)
            : !facts.IsCertificateValid ? ErrorTexts.Of("SIM-3-067")
            : facts.Holder is not { } holder || register.FindTaxpayer(key.Issuer)?.Users.Contains(holder) != true ? ErrorTexts.Of("SIM-3-068")
            : null;
    }

    // The receipt of goods or services may be in the AEC, be declared under oath, or be on the register of claims (Ley 19.983).
    private string? CheckAssignable(AssignmentFile file, SimulatedDocument document, DateTimeOffset now)
    {
        var (code, text) = claims.AssignabilityOf(document, now);
        bool hasReceipt = XmlFile.Find(file.Assigned!, "Recibo") is not null || XmlFile.Text(file.Assignments.Last(), "Cedente", "DeclaracionJurada").Length > 0;
        return code is "21" or "24" || (code == "22" && !hasReceipt) ? ErrorTexts.Of("SIM-3-069", $"{code} {text}") : null;
    }
}
