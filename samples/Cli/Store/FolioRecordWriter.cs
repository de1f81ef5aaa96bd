using FMgo.Folios;

namespace FMgo.Cli;

/// <summary>Writes what changed; <see cref="FolioRecordReader"/> reads it, field by field in the same order.</summary>
internal sealed class FolioRecordWriter(BinaryWriter writer)
{
    public void Added(FolioRange range)
    {
        Begin(FolioChange.Added);
        writer.Write(range.CafId);
        Write(range.Issuer, range.Type);
        Write(range.Folios);
        Write(range.AuthorizedOn);
        writer.Write(range.ExpiresOn is not null);
        Write(range.ExpiresOn.GetValueOrDefault());
        Write(range.Branch);
    }

    public void Reserved(FolioReservation reservation)
    {
        var request = reservation.Request;
        Begin(FolioChange.Reserved);
        Write(request.Issuer, request.Type);
        writer.Write(request.Key);
        Write(request.Branch);
        writer.Write(request.Folio ?? 0);
        Write(request.IssueDate);
        Write(request.StampedAt);
        writer.Write(request.Certificate);
        writer.Write(request.Content.Length);
        writer.Write(request.Content.Span);
        writer.Write(reservation.Folio);
    }

    public void Renewed(FolioReservation reservation)
    {
        Begin(FolioChange.Renewed);
        writer.Write(reservation.Request.Issuer.Body);
        writer.Write(reservation.Request.Key);
        Write(reservation.Request.StampedAt);
        writer.Write(reservation.Request.Certificate);
    }

    public void Ended(FolioReservation reservation)
    {
        Begin(FolioChange.Ended);
        writer.Write(reservation.Request.Issuer.Body);
        writer.Write(reservation.Request.Key);
        writer.Write(reservation.State == FolioState.Void);
    }

    public void Leased(FolioLease lease, IReadOnlyList<FolioRange> leased)
    {
        Begin(FolioChange.Leased);
        Write(lease.Issuer, lease.Type);
        Write(lease.Branch);
        writer.Write(lease.Holder);
        writer.Write(lease.Count);
        Write(lease.UsedFrom);
        Write(lease.UsedUntil);
        Write([.. leased.Select(range => range.Folios)]);
    }

    public void Returned(Rut issuer, DocumentType type, string holder, IReadOnlyList<FolioSpan> unused)
    {
        Begin(FolioChange.Returned);
        Write(issuer, type);
        writer.Write(holder);
        Write(unused);
    }

    private void Begin(FolioChange change) => writer.Write((byte)change);

    private void Write(Rut issuer, DocumentType type)
    {
        writer.Write(issuer.Body);
        writer.Write(type.Code);
    }

    private void Write(DateOnly date) => writer.Write(date.DayNumber);

    private void Write(DateTimeOffset moment)
    {
        writer.Write(moment.Ticks);
        writer.Write((short)moment.TotalOffsetMinutes);
    }

    private void Write(string? name)
    {
        writer.Write(name is not null);
        writer.Write(name ?? "");
    }

    private void Write(FolioSpan folios)
    {
        writer.Write(folios.First);
        writer.Write(folios.Last);
    }

    private void Write(IReadOnlyList<FolioSpan> spans)
    {
        writer.Write(spans.Count);
        foreach (var span in spans)
        {
            Write(span);
        }
    }
}
