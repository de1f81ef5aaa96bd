using FMgo.Folios;

namespace FMgo.Issuing;

/// <summary>What came of something that was begun and had no document.</summary>
/// <param name="Reservation">The reservation, with its key.</param>
/// <param name="Result">The document, or why it cannot be finished yet, such as <c>FMGO-ISS-008</c>.</param>
public sealed record ResumeOutcome(FolioReservation Reservation, Result<SignedDocument> Result);
