using System.Globalization;
using System.Xml;

namespace FMgo.Simulator;

/// <summary>Goes through a file in SII's stages: schema, cover, signature of the envelope, documents.</summary>
internal sealed class SubmissionReviewer(Register register, SchemaChecker schemas, SignatureChecker signatures, DocumentReviewer documents, BookReviewer books, SimulationTimes times)
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

        if (upload.IsBoletaApi && root.LocalName != "EnvioBOLETA")
        {
            return Stop("RSC", ErrorTexts.Of("SIM-3-009", root.LocalName));
        }

        if (root.LocalName is not ("EnvioDTE" or "EnvioBOLETA"))
        {
            var (state, wrong) = books.Review(root, upload);
            return Stop(state, wrong is null ? [] : [wrong]);
        }

        var pieces = XmlFile.Take(text, "DTE");
        if (pieces.Count > MaxDocuments(root))
        {
            return Stop("RSC", ErrorTexts.Of("SIM-3-015", string.Create(CultureInfo.InvariantCulture, $"{pieces.Count} > {MaxDocuments(root)}")));
        }

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
            return Stop("RCT", ErrorTexts.Of("SIM-3-014"));
        }

        return Make(upload, root, schema.CheckedBy, "EPR", [], decided.ConvertAll(document => register.Decide(document!)));
    }

    // EnvioDTE_v10.xsd and EnvioBOLETA_v11.xsd, maxOccurs of DTE; the structural checker counts nothing.
    private static int MaxDocuments(XmlElement root) => root.LocalName == "EnvioBOLETA" ? 500 : 2000;

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
        Expect(XmlFile.RutAt(cover, "RutEmisor") == company.Rut, ErrorTexts.Of("SIM-3-010"));
        Expect(XmlFile.RutAt(cover, "RutEnvia") == upload.Sender, ErrorTexts.Of("SIM-3-011"));
        Expect(XmlFile.RutAt(cover, "RutReceptor") == Rut.Sii, ErrorTexts.Of("SIM-3-012"));
        Expect(
            XmlFile.DateAt(cover, "FchResol") == company.ResolutionDate && XmlFile.NumberAt(cover, "NroResol") == company.ResolutionNumber,
            ErrorTexts.Of("CRT-3-19", string.Create(CultureInfo.InvariantCulture, $"{company.ResolutionNumber}, {company.ResolutionDate:yyyy-MM-dd}")));
        decimal stated = XmlFile.All(cover, "SubTotDTE").Sum(subtotal => XmlFile.NumberAt(subtotal, "NroDTE") ?? 0);
        Expect(stated == documentCount, ErrorTexts.Of("SIM-3-013", string.Create(CultureInfo.InvariantCulture, $"{stated} / {documentCount}")));
        return errors;
    }

    private string? CheckSignature(XmlElement root, XmlElement? set, Upload upload)
    {
        if (XmlFile.Find(root, "Signature") is not { } signature)
        {
            return ErrorTexts.Of("SIM-3-020");
        }

        var facts = signatures.Check(signature, set?.GetAttribute("ID") ?? "");
        return !facts.Holds ? ErrorTexts.Of("SIM-3-021", facts.Why)
            : !facts.IsCertificateValid ? ErrorTexts.Of("SIM-3-022")
            : facts.Holder != upload.Sender ? ErrorTexts.Of("SIM-3-023")
            : null;
    }

    private StoredSubmission Make(Upload upload, XmlElement root, string checkedBy, string state, IReadOnlyList<string> errors, List<SimulatedDocument> decided) =>
        new(upload.End(root.LocalName, upload.ForcedState ?? state, checkedBy, errors) with { Documents = decided.ToValueList() }, SubmissionPath.Of(root.LocalName, upload.IsBoletaApi, times)) { IsBoletaApi = upload.IsBoletaApi };
}
