using FMgo.Folios;

namespace FMgo.Issuing;

/// <summary>One order on its way through a block: what is known of it so far.</summary>
internal sealed class IssueWork(IssueOrder? order, Rut issuer, string key)
{
    public IssueOrder? Order { get; } = order;

    public Rut Issuer { get; } = issuer;

    public string Key { get; } = key;

    /// <summary>What keeps the order from being begun; it may have been begun before.</summary>
    public ValueList<Finding> Refusal { get; set; }

    public FolioRequest? Request { get; set; }

    public FolioReservation? Reservation { get; set; }

    /// <summary>The document to be signed: completed now, or kept with the reservation.</summary>
    public IssuableDocument? Issuable { get; set; }

    public SigningCertificate? Certificate { get; set; }

    public Caf? Caf { get; set; }

    public SignedDocument? Signed { get; set; }

    /// <summary>What came of it; null as long as there is more to do.</summary>
    public Result<SignedDocument>? Result { get; set; }

    public void Refuse(params ReadOnlySpan<Finding> findings) => Result = new Result<SignedDocument>(null, findings.ToArray().ToValueList());
}
