namespace FMgo.Simulator;

/// <summary>A reference of a note.</summary>
internal sealed record ReviewedReference(DocumentKey? Target, string CorrectionCode, bool IsGlobal);
