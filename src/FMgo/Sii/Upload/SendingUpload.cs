namespace FMgo.Sii;

/// <summary>A signed envelope or book to send.</summary>
public sealed record SendingUpload
{
    /// <summary><c>rutCompany</c>: the issuer of all that is in it.</summary>
    public required Rut Issuer { get; init; }

    /// <summary><c>archivo</c>: the signed file.</summary>
    public required SiiFile File { get; init; }

    /// <summary><c>rutSender</c>: who sends. Absent: the holder of the certificate.</summary>
    public Rut? Sender { get; init; }
}
