using System.Globalization;
using System.Xml;

namespace FMgo.Simulator;

/// <summary>Goes through an AEC in SII's stages: schema, signature of the cover, cover, document, assignments (Instructivo técnico RTC 2013, "Modelo de Operación").</summary>
internal sealed class AssignmentReviewer(AssignmentRegister assignments, AssignedDocumentReviewer documents, SchemaChecker schemas, SignatureChecker signatures, SimulatorClock clock, SimulationTimes times)
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
            return ErrorTexts.Of("SIM-3-020");
        }

        var facts = signatures.Check(signature, file.Body!.GetAttribute("ID"));
        return !facts.Holds ? ErrorTexts.Of("SIM-3-021", facts.Why)
            : !facts.IsCertificateValid ? ErrorTexts.Of("SIM-3-022")
            : facts.Holder is not { } holder || !upload.Company.Users.Contains(holder) ? ErrorTexts.Of("SIM-3-024")
            : null;
    }

    private List<string> CheckCover(AssignmentFile file, Upload upload)
    {
        var last = file.Assignments.Last();
        var errors = new List<string>();
        void Expect(bool holds, string code) => errors.AddRange(holds ? [] : [ErrorTexts.Of(code)]);
        Expect(XmlFile.RutAt(file.Cover, "RutCedente") == upload.Company.Rut, "SIM-3-030");
        Expect(XmlFile.RutAt(file.Cover, "RutCedente") == XmlFile.RutAt(last, "Cedente", "RUT"), "SIM-3-031");
        Expect(XmlFile.RutAt(file.Cover, "RutCesionario") == XmlFile.RutAt(last, "Cesionario", "RUT"), "SIM-3-032");
        Expect(AssignmentFile.TimeAt(file.Cover, "TmstFirmaEnvio") <= clock.GetChileTime().AddMinutes(1), "SIM-3-033");
        return errors;
    }

    private IEnumerable<string> CheckAssignments(AssignmentFile file, SimulatedDocument document, List<SimulatedAssignment> entries)
    {
        var contents = file.Assignments.ToList();
        for (int at = 0; at < entries.Count; at++)
        {
            var holder = at == 0 ? document.Key.Issuer : entries[at - 1].Assignee;
            string place = string.Create(CultureInfo.InvariantCulture, $"Cesion {at + 1}");
            foreach (string code in CheckAssignment(contents[at], entries[at], at + 1, holder, document))
            {
                yield return ErrorTexts.Of(code, place);
            }

            foreach (string error in CheckSigners(contents[at], file.AssignmentTexts[at], place, isNew: at == entries.Count - 1))
            {
                yield return error;
            }
        }
    }

    private IEnumerable<string> CheckAssignment(XmlElement content, SimulatedAssignment entry, int sequence, Rut holder, SimulatedDocument document)
    {
        bool IsOfDocument() => XmlFile.RutAt(content, "IdDTE", "RUTEmisor") == document.Key.Issuer && XmlFile.Text(content, "IdDTE", "TipoDTE") == document.Key.Type.ToString()
            && XmlFile.NumberAt(content, "IdDTE", "Folio") == document.Key.Folio && XmlFile.RutAt(content, "IdDTE", "RUTReceptor") == document.Receiver
            && XmlFile.DateAt(content, "IdDTE", "FchEmis") == document.IssueDate && XmlFile.NumberAt(content, "IdDTE", "MntTotal") == document.Total;
        (bool Holds, string Code)[] checks =
        [
            (entry.Sequence == sequence, "SIM-3-040"),
            (IsOfDocument(), "SIM-3-041"),
            (entry.Assignor == holder, "SIM-3-042"),
            (entry.Assignee != default, "SIM-3-043"),
            (entry.Amount <= document.Total, "SIM-3-044"),
            (entry.LastDueDate >= document.IssueDate, "SIM-3-045"),
            (entry.AssignedAt <= clock.GetChileTime().AddMinutes(1), "SIM-3-046"),
        ];
        return checks.Where(check => !check.Holds).Select(check => check.Code);
    }

    // Formato AEC 1.1, C.2: as many signatures as persons, in the same order. Whose the earlier ones are was looked at when they were entered:
    // SII's portal has entered some with another certificate than that of the person named.
    private IEnumerable<string> CheckSigners(XmlElement content, string text, string place, bool isNew)
    {
        var persons = XmlFile.All(XmlFile.Find(content, "Cedente"), "RUTAutorizado").Select(person => XmlFile.RutAt(person, "RUT")).ToList();
        var found = signatures.CheckAlone(text);
        if (found.Count != persons.Count)
        {
            yield return ErrorTexts.Of("SIM-3-048", string.Create(CultureInfo.InvariantCulture, $"{place}: {found.Count} / {persons.Count}"));
            yield break;
        }

        for (int at = 0; at < found.Count; at++)
        {
            bool isTheirs = found[at] is { IsCertificateValid: true, Holder: { } holder } && holder == persons[at];
            if (!found[at].Holds || (isNew && !isTheirs))
            {
                yield return ErrorTexts.Of("SIM-3-049", string.Create(CultureInfo.InvariantCulture, $"{place}: {at + 1}{(found[at].Holds ? "" : ", " + found[at].Why)}"));
            }
        }
    }

    private StoredSubmission Make(Upload upload, string checkedBy, string state, IReadOnlyList<string> errors, SimulatedAssignment? entered) =>
        new(upload.End("AEC", state, checkedBy, errors) with { Assignment = entered }, SubmissionPath.Of("AEC", isBoletaApi: false, times)) { IsBoletaApi = false };
}
