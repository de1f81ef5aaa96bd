namespace FMgo.Issuing;

/// <summary>Something that happened to a document.</summary>
/// <param name="At">When.</param>
/// <param name="State">The state from then on.</param>
/// <param name="Detail">More of it, such as a TrackID or a code of SII; no personal data. At most 200 characters.</param>
public sealed record DocumentEvent(DateTimeOffset At, DocumentState State, string? Detail = null);
