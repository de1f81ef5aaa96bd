namespace FMgo.Sii;

/// <summary>A document with the data that SII compares with its own.</summary>
public sealed record DocumentQuery
{
    /// <summary>Issuer, type and folio.</summary>
    public required DocumentKey Document { get; init; }

    /// <summary><c>RUTRecep</c>.</summary>
    /// <exception cref="ArgumentException">It was never given a value (<c>default</c>).</exception>
    public required Rut Receiver { get; init => field = Given.Value(value); }

    /// <summary><c>FchEmis</c>.</summary>
    public required DateOnly IssueDate { get; init; }

    /// <summary><c>MntTotal</c>, in whole pesos; 0 or more. Of an export, its whole units.</summary>
    public required long Total { get; init; }

    /// <summary>The query about a document that was signed here.</summary>
    /// <param name="document">The document.</param>
    public static DocumentQuery Of(SignedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var header = document.Document.Header;
        return new DocumentQuery
        {
            Document = document.Key,
            Receiver = header.Receiver.Rut.GetValueOrDefault(),
            IssueDate = header.Identification.IssueDate.GetValueOrDefault(),
            Total = (long)decimal.Truncate(header.Totals.TotalAmount.GetValueOrDefault()),
        };
    }
}
