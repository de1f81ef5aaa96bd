using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Validation;

/// <summary>Checks those of <see cref="ReferenceRules"/> that concern what a note corrects.</summary>
internal static class NoteChecks
{
    private const int MonthsOfNotes = 6;
    private const int LastYear = 9999;

    public static void Run(ref Inspection inspection)
    {
        var references = inspection.References;
        int taxDocuments = 0;
        int exportDocuments = 0;
        bool hasCode = false;
        bool wantsOne = false;
        foreach (var reference in references)
        {
            int type = ReferenceTypes.NumberOf(reference.Type);
            if (!ReferenceTypes.IsTaxDocument(type))
            {
                continue;
            }

            taxDocuments++;
            exportDocuments += IsExport(type) ? 1 : 0;
            hasCode |= reference.CorrectionCode is not null;
            wantsOne |= reference.CorrectionCode is CorrectionCode.Annul or CorrectionCode.CorrectText;
        }

        CheckAll(ref inspection, taxDocuments, exportDocuments, wantsOne);
        for (int i = 0; i < references.Length; i++)
        {
            CheckOne(ref inspection, references[i], i, hasCode);
        }
    }

    // A note without any reference is the calculator's finding (FMGO-TOT-018).
    private static void CheckAll(ref Inspection inspection, int taxDocuments, int exportDocuments, bool wantsOne)
    {
        if (inspection.References.Length > 0 && taxDocuments == 0)
        {
            inspection.Report(ReferenceRules.NoTaxDocument, Paths.References.Path);
        }
        else if (taxDocuments > 0 && exportDocuments == 0 && inspection.Type.IsExport)
        {
            inspection.Report(ReferenceRules.NoExportDocument, Paths.References.Path);
        }

        if (wantsOne && taxDocuments > 1)
        {
            inspection.Report(ReferenceRules.NotTheOnlyOne, Paths.References.Path, Inspection.Text(taxDocuments));
        }
    }

    private static void CheckOne(ref Inspection inspection, Reference reference, int index, bool hasCode)
    {
        int type = ReferenceTypes.NumberOf(reference.Type);
        if (!ReferenceTypes.IsTaxDocument(type))
        {
            return;
        }

        // Without a code anywhere the calculator cannot know what the note is (FMGO-TOT-019).
        if (hasCode && reference.CorrectionCode is null)
        {
            inspection.ReportIn(ReferenceRules.MissingCorrectionCode, Paths.References.Path, index, Tags.Reference.CorrectionCode);
        }

        CheckAge(ref inspection, reference, index);
        if (IsExport(type) && !inspection.Type.IsExport)
        {
            inspection.ReportIn(ReferenceRules.ExportInDomesticNote, Paths.References.Path, index, Tags.Reference.Type, Quote.Code(reference.Type!));
        }
        else if (reference.CorrectionCode == CorrectionCode.Annul && !CanAnnul(inspection.Type, type))
        {
            inspection.ReportIn(ReferenceRules.CannotAnnul, Paths.References.Path, index, Tags.Reference.Type, inspection.Type.CodeText, Quote.Code(reference.Type!));
        }
    }

    // The term runs from delivery, which no document tells; from the issue on it is over at the latest when the goods went with the document.
    private static void CheckAge(ref Inspection inspection, Reference reference, int index)
    {
        bool lowersVat = inspection.Type == DocumentType.CreditNote && !inspection.Identification.HasNoVatDebitReduction && inspection.Header.Totals.Vat is > 0
            && reference.CorrectionCode is CorrectionCode.Annul or CorrectionCode.CorrectAmounts;
        if (lowersVat && reference.Date is { Year: < LastYear } from && inspection.Identification.IssueDate > from.AddMonths(MonthsOfNotes))
        {
            inspection.ReportIn(ReferenceRules.AfterSixMonths, Paths.References.Path, index, Tags.Reference.Date, Inspection.Text(from));
        }
    }

    private static bool IsExport(int type) => type is 110 or 111 or 112;

    private static bool CanAnnul(DocumentType note, int type) => TypeSet.DebitNotes.Contains(note) ? type is 60 or 61 or 112 : type is not (60 or 61 or 112);
}
