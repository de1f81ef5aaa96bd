namespace FMgo.Sii;

/// <summary>A document with the data that SII compares with its own.</summary>
public sealed record DocumentQuery
{
    /// <summary>Issuer, type and folio.</summary>
    public required DocumentKey Document { get; init; }

    /// <summary><c>RUTRecep</c>.</summary>
    public required Rut Receiver { get; init; }

    /// <summary><c>FchEmis</c>.</summary>
    public required DateOnly IssueDate { get; init; }

    /// <summary><c>MntTotal</c>, in whole pesos; 0 or more.</summary>
    public required long Total { get; init; }
}
