namespace FMgo.Sii;

/// <summary>What SII holds of a document.</summary>
public enum DocumentVerdict
{
    /// <summary>Nothing can be said (yet).</summary>
    Unknown,

    /// <summary>Accepted.</summary>
    Accepted,

    /// <summary>Accepted with remarks (reparos).</summary>
    AcceptedWithRemarks,

    /// <summary>Rejected.</summary>
    Rejected,
}
