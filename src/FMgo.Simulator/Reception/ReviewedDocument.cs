namespace FMgo.Simulator;

/// <summary>A document whose own merits have been looked at; what depends on other documents comes when it is registered.</summary>
internal sealed record ReviewedDocument(DocumentKey Key, SimulatedDocument Document, IReadOnlyList<SimulatedRemark> CafAndStamp, IReadOnlyList<SimulatedRemark> SignatureAndHeader)
{
    public IReadOnlyList<ReviewedReference> References { get; init; } = [];
}
