namespace FMgo.Sii;

/// <summary>Speaks with SII as the holder of one certificate, in one environment. Safe for any number of callers at once.</summary>
public interface ISiiClient
{
    /// <summary>The environment.</summary>
    SiiEnvironment Environment { get; }

    /// <summary>Seed and token.</summary>
    ISiiSession Session { get; }

    /// <summary>Files on their way to SII: documents, boletas, books.</summary>
    ISiiSubmissions Submissions { get; }

    /// <summary>Queries about documents.</summary>
    ISiiDocuments Documents { get; }

    /// <summary>Queries about boletas.</summary>
    ISiiBoletas Boletas { get; }

    /// <summary>Acceptance and claims.</summary>
    ISiiClaims Claims { get; }

    /// <summary>Assignments (AEC).</summary>
    ISiiAssignments Assignments { get; }
}
