using System.Globalization;
using System.Xml;

namespace FMgo.Testing.Simulator;

/// <summary>Goes through a file in SII's stages: schema, cover, signature of the envelope, documents.</summary>
internal sealed class SubmissionReviewer(Register register, SchemaChecker schemas, SignatureChecker signatures, DocumentReviewer documents, SimulationTimes times)
{
    public StoredSubmission Review(Upload upload, XmlDocument file, string text)
    {
        var root = file.DocumentElement!;
        var schema = schemas.Check(root.LocalName, text, upload.File);
        StoredSubmission Stop(string state, params IReadOnlyList<string> errors) => Make(upload, root, schema.CheckedBy, state, errors, []);
        if (upload.ForcedState is not null and not "EPR")
        {
            return Stop(upload.ForcedState);
        }

        if (schema.Problems.Count > 0)
        {
            return Stop("RSC", schema.Problems);
        }

        if (root.LocalName is not ("EnvioDTE" or "EnvioBOLETA"))
        {
            return ReviewBook(root) is { } wrong ? Stop("LRH", wrong) : Stop("LOK");
        }

        var pieces = XmlFile.Take(text, "DTE");
        var set = XmlFile.Find(root, "SetDTE");
        if (CheckCover(XmlFile.Find(set!, "Caratula"), upload, pieces.Count) is { Count: > 0 } coverErrors)
        {
            return Stop("RCT", coverErrors);
        }

        if (CheckSignature(root, set, upload) is { } signatureError)
        {
            return Stop("RFR", signatureError);
        }

        var decided = pieces.ConvertAll(piece => documents.Review(piece, upload.Company, upload.TrackId, upload.ReceivedAt + times.Processed));
        if (decided.Contains(null) || decided.Exists(document => document!.Key.Issuer != upload.Company.Rut))
        {
            return Stop("RCT", "CRT-3-19: a document is not of the issuer of the cover");
        }

        return Make(upload, root, schema.CheckedBy, "EPR", [], decided.ConvertAll(document => register.Decide(document!)));
    }

    private static List<string> CheckCover(XmlElement? cover, Upload upload, int documentCount)
    {
        var errors = new List<string>();
        void Expect(bool holds, string error)
        {
            if (!holds)
            {
                errors.Add(error);
            }
        }

        var company = upload.Company;
        Expect(XmlFile.RutAt(cover, "RutEmisor") == company.Rut, "SIM-3-010: RutEmisor is not the company of the upload");
        Expect(XmlFile.RutAt(cover, "RutEnvia") == upload.Sender, "SIM-3-011: RutEnvia is not who sends");
        Expect(XmlFile.RutAt(cover, "RutReceptor") == Rut.Sii, "SIM-3-012: RutReceptor is not SII's");
        Expect(
            XmlFile.DateAt(cover, "FchResol") == company.ResolutionDate && XmlFile.NumberAt(cover, "NroResol") == company.ResolutionNumber,
            string.Create(CultureInfo.InvariantCulture, $"CRT-3-19: FchResol/NroResol invalid; the taxpayer's is {company.ResolutionNumber} of {company.ResolutionDate:yyyy-MM-dd}"));
        decimal stated = XmlFile.All(cover, "SubTotDTE").Sum(subtotal => XmlFile.NumberAt(subtotal, "NroDTE") ?? 0);
        Expect(stated == documentCount, $"SIM-3-013: SubTotDTE says {stated} documents, there are {documentCount}");
        return errors;
    }

    private string? CheckSignature(XmlElement root, XmlElement? set, Upload upload)
    {
        if (XmlFile.Find(root, "Signature") is not { } signature)
        {
            return "SIM-3-020: the envelope is not signed";
        }

        var facts = signatures.Check(signature, set?.GetAttribute("ID") ?? "");
        return !facts.Holds ? $"SIM-3-021: {facts.Why}"
            : !facts.IsCertificateValid ? "SIM-3-022: the certificate is not valid"
            : facts.Holder != upload.Sender ? "SIM-3-023: the certificate is not of RutEnvia"
            : null;
    }

    private string? ReviewBook(XmlElement root)
    {
        var signed = root.ChildNodes.OfType<XmlElement>().FirstOrDefault(child => child.HasAttribute("ID"));
        return XmlFile.Find(root, "Signature") is not { } signature || signed is null ? "SIM-3-020: not signed"
            : signatures.Check(signature, signed.GetAttribute("ID")) is { Holds: false } facts ? $"SIM-3-021: {facts.Why}"
            : null;
    }

    private StoredSubmission Make(Upload upload, XmlElement root, string checkedBy, string state, IReadOnlyList<string> errors, List<SimulatedDocument> decided) =>
        new(upload.End(root.LocalName, upload.ForcedState ?? state, checkedBy, errors) with { Documents = decided.ToValueList() }, SubmissionPath.Of(root.LocalName, upload.IsBoletaApi, times)) { IsBoletaApi = upload.IsBoletaApi };
}
