namespace FMgo.Simulator;

/// <summary>A reference of a note.</summary>
internal sealed record ReviewedReference(DocumentKey? Target, string CorrectionCode, bool IsGlobal)
{
    /// <summary>Whether it is to a tax document, electronic or on paper. Only those are corrected; the test set, an order or a declaration (the 800s) are not.</summary>
    public bool IsToTaxDocument { get; init; }
}
