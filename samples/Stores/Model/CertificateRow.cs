namespace FMgo.Stores.Model;

/// <summary>A certificate that signs for an issuer, or did.</summary>
public sealed class CertificateRow
{
    public int Issuer { get; set; }

    public required string Thumbprint { get; set; }

    /// <summary>Certificate and private key, encrypted by Data Protection.</summary>
    public required byte[] File { get; set; }

    /// <summary>Whether it signs now; the others finish what was begun with them.</summary>
    public bool IsCurrent { get; set; }
}
