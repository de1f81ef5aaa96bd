namespace FMgo.Sii;

/// <summary>Which assigned document is asked about.</summary>
public sealed record AssignmentQuery
{
    /// <summary>Issuer, type and folio.</summary>
    public required DocumentKey Document { get; init; }

    /// <summary><c>IdCesion</c>: the access key, 1 to 20 characters. Without it SII only tells whether the document is assigned.</summary>
    public string? AccessKey { get; init; }
}
