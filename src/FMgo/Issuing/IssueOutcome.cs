namespace FMgo.Issuing;

/// <summary>What came of one order of many.</summary>
/// <param name="Order">The order.</param>
/// <param name="Result">The document, or why there is none.</param>
public sealed record IssueOutcome(IssueOrder Order, Result<SignedDocument> Result);
