using System.Data.Common;
using FMgo.Folios;

namespace FMgo.Stores;

/// <summary>Reads rows of ranges, blocks and reservations.</summary>
internal static class FolioRow
{
    /// <summary>The columns of <see cref="ReadReservation"/>; the reservation is <c>x</c>.</summary>
    public const string SelectReservation =
        """
        SELECT x.issuer, x.key, x.type, x.folio, x.is_asked, x.state, x.issue_date, x.stamped_at, x.certificate, x.content, g.caf_id, g.branch, x.range_id
        FROM reservations x JOIN folio_ranges g ON g.id = x.range_id
        """;

    /// <summary>The columns of <see cref="ReadBlock"/>; the block is <c>b</c>.</summary>
    public const string SelectBlock =
        """
        SELECT b.id, b.range_id, b.first, b.next, b.last, b.state, b.holder, g.caf_id, g.issuer, g.type, g.first, g.last, g.authorized_on, g.expires_on, g.branch
        FROM folio_blocks b JOIN folio_ranges g ON g.id = b.range_id
        """;

    /// <summary>The columns of <see cref="ReadRange(DbDataReader)"/>; the range is <c>g</c>.</summary>
    public const string SelectRange = "SELECT g.id, g.caf_id, g.issuer, g.type, g.first, g.last, g.authorized_on, g.expires_on, g.branch FROM folio_ranges g";

    public static KeptReservation ReadReservation(DbDataReader row)
    {
        long folio = row.GetInt64(3);
        var request = new FolioRequest
        {
            Issuer = row.GetRut(0),
            Key = row.GetString(1),
            Type = row.GetDocumentType(2),
            Branch = Stored.BranchOrNull(row.GetString(11)),
            Folio = row.GetBoolean(4) ? folio : null,
            IssueDate = row.GetDay(6),
            StampedAt = Stored.Moment(row.GetInt64(7)),
            Certificate = row.GetString(8),
            Content = row.GetBytes(9),
        };
        return new KeptReservation(new FolioReservation(request, folio, row.GetString(10), (FolioState)row.GetInt32(5)), row.GetInt64(12));
    }

    public static KeptBlock ReadBlock(DbDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), ReadRange(row, 7), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), (FolioState)row.GetInt32(5), row.GetString(6));

    public static KeptRange ReadRange(DbDataReader row) => new(row.GetInt64(0), ReadRange(row, 1));

    private static FolioRange ReadRange(DbDataReader row, int from) => new()
    {
        CafId = row.GetString(from),
        Issuer = row.GetRut(from + 1),
        Type = row.GetDocumentType(from + 2),
        Folios = new FolioSpan(row.GetInt64(from + 3), row.GetInt64(from + 4)),
        AuthorizedOn = row.GetDay(from + 5),
        ExpiresOn = Stored.DayOrNull(row.GetDay(from + 6)),
        Branch = Stored.BranchOrNull(row.GetString(from + 7)),
    };
}
