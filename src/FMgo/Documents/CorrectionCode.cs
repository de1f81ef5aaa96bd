namespace FMgo.Documents;

/// <summary>What a note does to the document it refers to (<c>CodRef</c>; Formato DTE v2.5, Referencias 8).</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1008:Enums should have zero value", Justification = "SII has no code 0.")]
public enum CorrectionCode
{
    /// <summary>1: annuls it.</summary>
    Annul = 1,

    /// <summary>2: corrects its text.</summary>
    CorrectText = 2,

    /// <summary>3: corrects its amounts.</summary>
    CorrectAmounts = 3,
}
