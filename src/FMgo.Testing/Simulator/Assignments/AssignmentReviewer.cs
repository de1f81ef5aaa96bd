using System.Globalization;
using System.Xml;

namespace FMgo.Testing.Simulator;

/// <summary>Goes through an AEC in SII's stages: schema, signature of the cover, cover, document, assignments (Instructivo técnico RTC 2013, "Modelo de Operación").</summary>
internal sealed class AssignmentReviewer(Register register, AssignmentRegister assignments, AssignedDocumentReviewer documents, SchemaChecker schemas, SignatureChecker signatures, SimulatorClock clock, SimulationTimes times)
{
    public StoredSubmission Review(Upload upload, string text)
    {
        var schema = schemas.Check("AEC", text, upload.File);
        StoredSubmission End(string state, SimulatedAssignment? entered, params IReadOnlyList<string> errors) => Make(upload, schema.CheckedBy, state, errors, entered);
        if (upload.ForcedState is not null and not "EOK")
        {
            return End(upload.ForcedState, null);
        }

        if (schema.Problems.Count > 0)
        {
            return End("RSC", null, schema.Problems);
        }

        var file = AssignmentFile.Read(XmlFile.TryLoad(text)!.DocumentElement!, text);
        if (CheckSignature(file, upload) is { } signature)
        {
            return End("RFS", null, signature);
        }

        if (CheckCover(file, upload) is { Count: > 0 } cover)
        {
            return End("RCR", null, cover);
        }

        if (documents.Check(file, upload.ReceivedAt, out var document) is { } invalid)
        {
            return End("RDC", null, invalid);
        }

        var entries = file.Assignments.Select(content => AssignmentFile.ReadAssignment(content, document!.Key, upload, upload.ReceivedAt + times.Processed, assignments.KeyOf)).ToList();
        List<string> errors = [.. CheckAssignments(file, document!, entries)];
        return errors.Count > 0 ? End("RCS", null, errors)
            : assignments.Enter(entries) is { } difference ? End("RCS", null, difference)
            : End("EOK", entries[^1]);
    }

    private string? CheckSignature(AssignmentFile file, Upload upload)
    {
        if (XmlFile.Find(file.Root, "Signature") is not { } signature)
        {
            return "SIM-3-020: the AEC is not signed";
        }

        var facts = signatures.Check(signature, file.Body!.GetAttribute("ID"));
        return !facts.Holds ? $"SIM-3-021: {facts.Why}"
            : !facts.IsCertificateValid ? "SIM-3-022: the certificate is not valid"
            : facts.Holder is not { } holder || !upload.Company.Users.Contains(holder) ? "SIM-3-024: the certificate is not of a user of the assigning company"
            : null;
    }

    private List<string> CheckCover(AssignmentFile file, Upload upload)
    {
        var last = file.Assignments.Last();
        var errors = new List<string>();
        void Expect(bool holds, string error) => errors.AddRange(holds ? [] : [error]);
        Expect(XmlFile.RutAt(file.Cover, "RutCedente") == upload.Company.Rut, "SIM-3-030: RutCedente is not the company of the upload");
        Expect(XmlFile.RutAt(file.Cover, "RutCedente") == XmlFile.RutAt(last, "Cedente", "RUT"), "SIM-3-031: RutCedente is not the assignor of the last Cesion");
        Expect(XmlFile.RutAt(file.Cover, "RutCesionario") == XmlFile.RutAt(last, "Cesionario", "RUT"), "SIM-3-032: RutCesionario is not the assignee of the last Cesion");
        Expect(AssignmentFile.TimeAt(file.Cover, "TmstFirmaEnvio") <= clock.GetChileTime().AddMinutes(1), "SIM-3-033: TmstFirmaEnvio is later than now");
        return errors;
    }

    private IEnumerable<string> CheckAssignments(AssignmentFile file, SimulatedDocument document, List<SimulatedAssignment> entries)
    {
        var contents = file.Assignments.ToList();
        for (int at = 0; at < entries.Count; at++)
        {
            var holder = at == 0 ? document.Key.Issuer : entries[at - 1].Assignee;
            foreach (string error in CheckAssignment(contents[at], entries[at], at + 1, holder, document).Concat(CheckSigners(contents[at], file.AssignmentTexts[at], isNew: at == entries.Count - 1)))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{error} (Cesion {at + 1})");
            }
        }
    }

    private IEnumerable<string> CheckAssignment(XmlElement content, SimulatedAssignment entry, int sequence, Rut holder, SimulatedDocument document)
    {
        bool IsOfDocument() => XmlFile.RutAt(content, "IdDTE", "RUTEmisor") == document.Key.Issuer && XmlFile.Text(content, "IdDTE", "TipoDTE") == document.Key.Type.ToString()
            && XmlFile.NumberAt(content, "IdDTE", "Folio") == document.Key.Folio && XmlFile.RutAt(content, "IdDTE", "RUTReceptor") == document.Receiver
            && XmlFile.DateAt(content, "IdDTE", "FchEmis") == document.IssueDate && XmlFile.NumberAt(content, "IdDTE", "MntTotal") == document.Total;
        (bool Holds, string Error)[] checks =
        [
            (entry.Sequence == sequence, $"SIM-3-040: SeqCesion is {entry.Sequence}"),
            (IsOfDocument(), "SIM-3-041: IdDTE is not of the DTE"),
            (entry.Assignor == holder, $"SIM-3-042: the assignor is not {holder}, who holds the document"),
            (entry.Assignee != default, "SIM-3-043: the RUT of the assignee is not valid"),
            (entry.Amount <= document.Total, "SIM-3-044: MontoCesion is more than MntTotal"),
            (entry.LastDueDate >= document.IssueDate, "SIM-3-045: UltimoVencimiento is before FchEmis"),
            (entry.AssignedAt <= clock.GetChileTime().AddMinutes(1), "SIM-3-046: TmstCesion is later than now"),
            (register.FindTaxpayer(entry.Assignor) is not null || sequence > 1, "SIM-3-047: the assignor is not known"),
        ];
        return checks.Where(check => !check.Holds).Select(check => check.Error);
    }

    // Formato AEC 1.1, C.2: as many signatures as persons, in the same order. Whose the earlier ones are was looked at when they were entered:
    // SII's portal has entered some with another certificate than that of the person named.
    private IEnumerable<string> CheckSigners(XmlElement content, string text, bool isNew)
    {
        var persons = XmlFile.All(XmlFile.Find(content, "Cedente"), "RUTAutorizado").Select(person => XmlFile.RutAt(person, "RUT")).ToList();
        var found = signatures.CheckAlone(text);
        if (found.Count != persons.Count)
        {
            yield return $"SIM-3-048: {persons.Count} RUTAutorizado, {found.Count} Signature";
            yield break;
        }

        for (int at = 0; at < found.Count; at++)
        {
            bool isTheirs = found[at] is { IsCertificateValid: true, Holder: { } holder } && holder == persons[at];
            if (!found[at].Holds || (isNew && !isTheirs))
            {
                yield return $"SIM-3-049: Signature {at + 1} {(found[at].Holds ? "is not of its RUTAutorizado, or its certificate is not valid" : found[at].Why)}";
            }
        }
    }

    private StoredSubmission Make(Upload upload, string checkedBy, string state, IReadOnlyList<string> errors, SimulatedAssignment? entered) =>
        new(upload.End("AEC", state, checkedBy, errors) with { Assignment = entered }, SubmissionPath.Of("AEC", isBoletaApi: false, times)) { IsBoletaApi = false };
}
