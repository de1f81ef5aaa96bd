namespace FMgo.Issuing;

/// <summary>Where a document of a store is on its way to SII.</summary>
public enum DocumentState
{
    /// <summary>Stamped, signed and saved; SII does not know it yet.</summary>
    Issued,

    /// <summary>SII has a file with it, or may have.</summary>
    Sent,

    /// <summary>SII accepted it.</summary>
    Accepted,

    /// <summary>SII accepted it with remarks (<em>reparos</em>).</summary>
    AcceptedWithRemarks,

    /// <summary>SII rejected it.</summary>
    Rejected,

    /// <summary>It will never be sent (again): its order was called off, or its folio went to another document.</summary>
    Withdrawn,
}
