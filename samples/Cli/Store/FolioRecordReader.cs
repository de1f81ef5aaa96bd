using FMgo.Folios;

namespace FMgo.Cli;

/// <summary>Does again what <see cref="FolioRecordWriter"/> wrote.</summary>
internal sealed class FolioRecordReader(BinaryReader reader)
{
    /// <exception cref="InvalidDataException">It is no record, or it does not come to the same again.</exception>
    public async Task ReplayAsync(IFolioStore store)
    {
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            bool isSame = (FolioChange)reader.ReadByte() switch
            {
                FolioChange.Added => await AddAsync(store),
                FolioChange.Reserved => await ReserveAsync(store),
                FolioChange.Renewed => await RenewAsync(store),
                FolioChange.Ended => await EndAsync(store),
                FolioChange.Leased => await LeaseAsync(store),
                FolioChange.Returned => await ReturnAsync(store),
                _ => false,
            };
            if (!isSame)
            {
                throw new InvalidDataException();
            }
        }
    }

    private async Task<bool> AddAsync(IFolioStore store)
    {
        var range = new FolioRange
        {
            CafId = reader.ReadString(),
            Issuer = ReadIssuer(),
            Type = ReadType(),
            Folios = ReadSpan(),
            AuthorizedOn = ReadDate(),
            ExpiresOn = reader.ReadBoolean() ? ReadDate() : Nothing(ReadDate()),
            Branch = ReadName(),
        };
        return await store.AddAsync(range, ReadOnlyMemory<byte>.Empty, CancellationToken.None) == FolioAddition.Added;
    }

    private async Task<bool> ReserveAsync(IFolioStore store)
    {
        var request = new FolioRequest
        {
            Issuer = ReadIssuer(),
            Type = ReadType(),
            Key = reader.ReadString(),
            Branch = ReadName(),
            Folio = reader.ReadInt64() is > 0 and var folio ? folio : null,
            IssueDate = ReadDate(),
            StampedAt = ReadMoment(),
            Certificate = reader.ReadString(),
            Content = reader.ReadBytes(reader.ReadInt32()),
        };
        var answers = await store.ReserveAsync([request], CancellationToken.None);
        return reader.ReadInt64() == answers[0].Reservation?.Folio && answers[0].IsNew;
    }

    private async Task<bool> RenewAsync(IFolioStore store)
    {
        var (issuer, key, stampedAt, certificate) = (ReadIssuer(), reader.ReadString(), ReadMoment(), reader.ReadString());
        return await store.FindAsync(issuer, key, CancellationToken.None) is { } reservation
            && await store.RenewAsync(reservation, stampedAt, certificate, CancellationToken.None) is { } renewed
            && renewed.Request.Certificate == certificate && renewed.Request.StampedAt == stampedAt;
    }

    private async Task<bool> EndAsync(IFolioStore store)
    {
        var (issuer, key, state) = (ReadIssuer(), reader.ReadString(), reader.ReadBoolean() ? FolioState.Void : FolioState.Free);
        return (await store.EndAsync(issuer, key, state, CancellationToken.None))?.State == state;
    }

    private async Task<bool> LeaseAsync(IFolioStore store)
    {
        var lease = new FolioLease
        {
            Issuer = ReadIssuer(),
            Type = ReadType(),
            Branch = ReadName(),
            Holder = reader.ReadString(),
            Count = reader.ReadInt32(),
            UsedFrom = ReadDate(),
            UsedUntil = ReadDate(),
        };
        var leased = await store.LeaseAsync(lease, CancellationToken.None);
        return leased.Select(range => range.Folios).SequenceEqual(ReadSpans());
    }

    private Task<bool> ReturnAsync(IFolioStore store) => store.ReturnAsync(ReadIssuer(), ReadType(), reader.ReadString(), ReadSpans(), CancellationToken.None);

    private Rut ReadIssuer() => Rut.FromBody(reader.ReadInt32());

    private DocumentType ReadType() => DocumentType.FromCode(reader.ReadInt32());

    private DateOnly ReadDate() => DateOnly.FromDayNumber(reader.ReadInt32());

    private DateTimeOffset ReadMoment() => new(reader.ReadInt64(), TimeSpan.FromMinutes(reader.ReadInt16()));

    private string? ReadName()
    {
        bool isThere = reader.ReadBoolean();
        string name = reader.ReadString();
        return isThere ? name : null;
    }

    private FolioSpan ReadSpan() => new(reader.ReadInt64(), reader.ReadInt64());

    private FolioSpan[] ReadSpans()
    {
        var spans = new FolioSpan[reader.ReadInt32()];
        for (int i = 0; i < spans.Length; i++)
        {
            spans[i] = ReadSpan();
        }

        return spans;
    }

    private static DateOnly? Nothing(DateOnly _) => null;
}
