namespace FMgo.Corrections;

/// <summary>What a note is made for.</summary>
internal enum CorrectionAction
{
    Annul,
    CorrectText,
    Credit,
    Debit,
}
