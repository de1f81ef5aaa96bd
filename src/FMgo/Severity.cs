namespace FMgo;

/// <summary>How much a <see cref="Finding"/> matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; SII accepts the document.</summary>
    Information,

    /// <summary>SII accepts the document but may remark on it (reparo).</summary>
    Warning,

    /// <summary>SII rejects the document, or it cannot be written at all.</summary>
    Error,
}
