namespace FMgo.Folios;

/// <summary>What SII granted, as read from a file.</summary>
internal sealed record CafContent
{
    public required Rut Issuer { get; init; }

    public required string IssuerName { get; init; }

    public required DocumentType Type { get; init; }

    public required long FirstFolio { get; init; }

    public required long LastFolio { get; init; }

    public required DateOnly AuthorizedOn { get; init; }

    public required int KeyId { get; init; }
}
