using System.Globalization;
using FMgo.Documents;

namespace FMgo.Corrections;

/// <summary>Checks that a document may be corrected by a note, and in the way that was asked for.</summary>
internal static class CorrectionCheck
{
    private const string TypePath = Paths.Header.Identification.Type;

    public static void Run(CorrectionNote note, DateOnly date, List<Finding> findings)
    {
        var original = note.Balance.Original;
        Require(findings, original.Type is not null, TypePath);
        Require(findings, original.Header.Identification.Folio is not null, Paths.Header.Identification.Folio);
        Require(findings, original.Header.Identification.IssueDate is not null, Paths.Header.Identification.IssueDate);
        Require(findings, original.Header.Issuer.Rut is not null, Paths.Header.Issuer.Rut);
        Require(findings, original.Header.Receiver.Rut is not null, Paths.Header.Receiver.Rut);
        Require(findings, original.Header.Totals.TotalAmount is not null, Paths.Header.Totals.TotalAmount);
        Require(findings, original.Header.Identification.Folio is null || original.Key is not null, Paths.Header.Identification.Folio);
        if (findings.Count > 0 || !IssuedNumbers.Check(original, findings))
        {
            return;
        }

        CheckType(note, original.Type!, findings);
        CheckAmounts(note, findings);
        if (original.Header.Identification.IssueDate is { } issued && date < issued)
        {
            findings.Add(CorrectionRules.BeforeOriginal.At(Paths.Header.Identification.IssueDate, issued.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        }

        var receiver = original.Header.Receiver.Rut;
        if (note.Receiver is { } given && given.Rut != receiver && !(original.Type!.IsBoleta && receiver == Rut.UnidentifiedBuyer))
        {
            findings.Add(CorrectionRules.OtherReceiver.At(Paths.Header.Receiver.Rut));
        }
    }

    /// <summary>Checks that a note made from a boleta, which may name nobody, names its parties.</summary>
    public static void Parties(Header header, List<Finding> findings)
    {
        Name(findings, header.Issuer.Name, Paths.Header.Issuer.Name);
        Name(findings, header.Issuer.BusinessLine, Paths.Header.Issuer.BusinessLine);
        Name(findings, header.Issuer.ActecoCodes.Count > 0 ? "x" : null, Paths.Header.Issuer.ActecoCodes);
        Name(findings, header.Receiver.Name, Paths.Header.Receiver.Name);
    }

    private static void CheckType(CorrectionNote note, DocumentType type, List<Finding> findings)
    {
        if (type == DocumentType.DispatchGuide)
        {
            findings.Add(CorrectionRules.GuideNotCorrected.At(TypePath));
        }
        else if (type.IsNote && AnnulsNote(note.Balance.Original))
        {
            findings.Add(CorrectionRules.NoteOfNoteOfNote.At(Paths.References.Path));
        }
        else if (TypeSet.CreditNotes.Contains(type) && note.Action != CorrectionAction.Annul)
        {
            findings.Add(CorrectionRules.OnlyAnnulled.At(TypePath));
        }
        else if (note.Action == CorrectionAction.Debit && TypeSet.NeverRaised.Contains(type))
        {
            findings.Add(CorrectionRules.NotRaised.At(TypePath, type.CodeText));
        }
    }

    private static bool AnnulsNote(Document original) =>
        original.References.Any(reference => reference is { CorrectionCode: CorrectionCode.Annul, Type: "55" or "56" or "60" or "61" or "111" or "112" });

    private static void CheckAmounts(CorrectionNote note, List<Finding> findings)
    {
        var totals = note.Balance.Original.Header.Totals;
        if (note.Action != CorrectionAction.CorrectText && (totals.NetAmount < 0 || totals.ExemptAmount < 0 || totals.TotalAmount < 0 || totals.Commissions is { NetAmount: < 0 } or { ExemptAmount: < 0 }))
        {
            findings.Add(CorrectionRules.NegativeTotal.At(Paths.Header.Totals.TotalAmount, totals.TotalAmount.GetValueOrDefault().ToString(CultureInfo.InvariantCulture)));
        }

        var lines = note.Balance.Original.Lines;
        if (note.Action != CorrectionAction.CorrectText && lines.Any(line => line.Amount < 0) && lines.Any(line => line.TaxCodes.Count > 0))
        {
            findings.Add(CorrectionRules.NegativeLineAmongTaxes.At(Paths.Lines.Path));
        }

        if (note.Balance.IsAnnulled)
        {
            findings.Add(CorrectionRules.AlreadyAnnulled.At(Paths.References.Path));
        }
        else if (note.Action == CorrectionAction.Annul && note.Balance.IsCorrected)
        {
            findings.Add(CorrectionRules.PartlyCorrected.At(Paths.References.Path));
        }
        else if (note.Action == CorrectionAction.Credit && note.Balance is { RemainingTotal: 0, HasNonBillableLeft: false })
        {
            findings.Add(CorrectionRules.NothingLeft.At(Paths.Header.Totals.TotalAmount));
        }
    }

    private static void Require(List<Finding> findings, bool isThere, string path)
    {
        if (!isThere)
        {
            findings.Add(CorrectionRules.OriginalIncomplete.At(path));
        }
    }

    private static void Name(List<Finding> findings, string? name, string path)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            findings.Add(CorrectionRules.PartyIncomplete.At(path));
        }
    }
}
