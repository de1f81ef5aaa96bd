namespace FMgo.Stores.Model;

/// <summary>A CAF as SII handed it out.</summary>
public sealed class CafRow
{
    /// <summary><see cref="Folios.FolioRange.CafId"/>.</summary>
    public required string Id { get; set; }

    /// <summary>The body of the RUT of its issuer.</summary>
    public int Issuer { get; set; }

    /// <summary>The code of the type.</summary>
    public int Type { get; set; }

    /// <summary>The file, encrypted by Data Protection.</summary>
    public required byte[] File { get; set; }
}
