using System.Globalization;

namespace FMgo.Folios;

/// <summary>Folios of one CAF that a store may hand out: the whole CAF, or a part of it that a branch office or a till has.</summary>
public sealed record FolioRange
{
    /// <summary>The CAF that stamps them (<see cref="IdOf"/>), such as <c>76192083-9-33-1-100</c>.</summary>
    public required string CafId { get; init; }

    /// <summary>Whose folios they are.</summary>
    public required Rut Issuer { get; init; }

    /// <summary>The type of document they are for.</summary>
    public required DocumentType Type { get; init; }

    /// <summary>The folios.</summary>
    public required FolioSpan Folios { get; init; }

    /// <summary>The first day, in Chile, on which a document that uses them may be dated and stamped (<see cref="Caf.AuthorizedOn"/>).</summary>
    public required DateOnly AuthorizedOn { get; init; }

    /// <summary>The last day, in Chile, on which a document may be stamped with them; null where they do not expire (<see cref="Caf.ExpiresOn"/>).</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The branch office that alone uses them, by a name of the host; null for those that no branch has for itself.</summary>
    public string? Branch { get; init; }

    /// <summary>The name of a CAF in a store. Two CAFs of one environment never share it, for SII grants each folio once.</summary>
    /// <param name="caf">The CAF.</param>
    public static string IdOf(Caf caf)
    {
        ArgumentNullException.ThrowIfNull(caf);
        return string.Create(CultureInfo.InvariantCulture, $"{caf.Issuer}-{caf.Type}-{caf.FirstFolio}-{caf.LastFolio}");
    }

    /// <summary>The CAF and the folios; nothing secret.</summary>
    public override string ToString() => $"{CafId}: {Folios}";
}
