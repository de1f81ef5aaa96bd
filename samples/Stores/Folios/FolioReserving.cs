using FMgo.Folios;
using FMgo.Stores.Writing;

namespace FMgo.Stores;

/// <summary>Gives folios to requests within one transaction, as if they came one by one.</summary>
internal sealed class FolioReserving
{
    private const string SelectRangeOf = FolioRow.SelectRange + " WHERE g.issuer = @issuer AND g.type = @type AND g.first <= @folio ORDER BY g.first DESC LIMIT 1";

    private const string SelectBlockOf = FolioRow.SelectBlock + " WHERE b.issuer = @issuer AND b.type = @type AND b.first <= @folio ORDER BY b.first DESC LIMIT 1";

    private static readonly RowInsert<KeptReservation> Insert = new(
        "reservations",
        "",
        new RowColumn<KeptReservation, int>("issuer", row => row.Reservation.Request.Issuer.Body),
        new RowColumn<KeptReservation, string>("key", row => row.Reservation.Request.Key),
        new RowColumn<KeptReservation, byte[]>("key_order", row => Stored.KeyOrder(row.Reservation.Request.Key)),
        new RowColumn<KeptReservation, int>("type", row => row.Reservation.Request.Type.Code),
        new RowColumn<KeptReservation, long>("folio", row => row.Reservation.Folio),
        new RowColumn<KeptReservation, bool>("is_asked", row => row.Reservation.Request.Folio is not null),
        new RowColumn<KeptReservation, long>("range_id", row => row.RangeId),
        new RowColumn<KeptReservation, int>("state", row => (int)row.Reservation.State),
        new RowColumn<KeptReservation, DateOnly>("issue_date", row => row.Reservation.Request.IssueDate),
        new RowColumn<KeptReservation, long>("stamped_at", row => row.Reservation.Request.StampedAt.UtcTicks),
        new RowColumn<KeptReservation, string>("certificate", row => row.Reservation.Request.Certificate),
        new RowColumn<KeptReservation, byte[]>("content", row => row.Reservation.Request.Content.ToArray()));

    private readonly StoreDatabase _database;
    private readonly SqlSession _session;
    private readonly DateOnly _earliestUse;
    private readonly Dictionary<(Rut Issuer, string Key), FolioReservation> _known = [];
    private readonly Dictionary<(Rut Issuer, DocumentType Type, string? Branch), FreeFolios> _free = [];
    private readonly List<KeptReservation> _made = [];

    private FolioReserving(StoreDatabase database, SqlSession session, DateOnly earliestUse)
    {
        _database = database;
        _session = session;
        _earliestUse = earliestUse;
    }

    public static async Task<IReadOnlyList<FolioAnswer>> RunAsync(StoreDatabase database, SqlSession session, IReadOnlyList<FolioRequest> requests)
    {
        var reserving = new FolioReserving(database, session, requests.Min(request => request.StampDate));
        await reserving.ReadKnownAsync(requests).ConfigureAwait(false);
        var answers = new FolioAnswer[requests.Count];
        for (int i = 0; i < answers.Length; i++)
        {
            answers[i] = await reserving.AnswerAsync(requests[i]).ConfigureAwait(false);
        }

        await reserving.WriteAsync().ConfigureAwait(false);
        return answers;
    }

    private async Task ReadKnownAsync(IReadOnlyList<FolioRequest> requests)
    {
        await _database.LockIssuersAsync(_session, requests.Select(request => request.Issuer)).ConfigureAwait(false);
        var keys = requests.Select(request => (request.Issuer, request.Key)).Distinct().ToArray();
        foreach (var kept in await _database.FindByKeysAsync(_session, FolioRow.SelectReservation, keys, FolioRow.ReadReservation).ConfigureAwait(false))
        {
            _known.Add((kept.Reservation.Request.Issuer, kept.Reservation.Request.Key), kept.Reservation);
        }
    }

    private async Task<FolioAnswer> AnswerAsync(FolioRequest request)
    {
        if (_known.TryGetValue((request.Issuer, request.Key), out var known))
        {
            return FolioAnswer.Known(known);
        }

        var free = FreeOf(request);
        if (request.Folio is { } folio)
        {
            return await AnswerAsync(request, folio, free).ConfigureAwait(false);
        }

        if (await free.FindAsync(request.Takes).ConfigureAwait(false) is { } block)
        {
            return Make(request, block.TakeNext(), block);
        }

        return FolioAnswer.Refused(await free.HasAnyAsync().ConfigureAwait(false) ? FolioRefusal.NoneUsable : FolioRefusal.NoneLeft);
    }

    private async Task<FolioAnswer> AnswerAsync(FolioRequest request, long folio, FreeFolios free)
    {
        (string, object?)[] place = [("@issuer", request.Issuer.Body), ("@type", request.Type.Code), ("@folio", folio)];
        var ranges = await _session.QueryAsync(SelectRangeOf, FolioRow.ReadRange, CancellationToken.None, place).ConfigureAwait(false);
        if (ranges is not [var range] || !range.Range.Folios.Contains(folio) || !request.Takes(range.Range))
        {
            return FolioAnswer.Refused(FolioRefusal.OutOfRange);
        }

        if (free.Find(folio) is not { } block)
        {
            var blocks = await _session.QueryAsync(SelectBlockOf, FolioRow.ReadBlock, CancellationToken.None, place).ConfigureAwait(false);
            if (blocks is not [{ State: FolioState.Free } kept] || free.Add(kept.ToFree()) is not { } read || !read.Has(folio))
            {
                return FolioAnswer.Refused(FolioRefusal.Taken);
            }

            block = read;
        }

        if (block.Take(folio) is { } rest)
        {
            free.Add(rest);
        }

        return Make(request, folio, block);
    }

    private FolioAnswer Make(FolioRequest request, long folio, FreeBlock block)
    {
        var reservation = new FolioReservation(request, folio, block.Range.CafId);
        _known.Add((request.Issuer, request.Key), reservation);
        _made.Add(new KeptReservation(reservation, block.RangeId));
        return FolioAnswer.New(reservation);
    }

    private FreeFolios FreeOf(FolioRequest request)
    {
        var place = (request.Issuer, request.Type, request.Branch);
        if (!_free.TryGetValue(place, out var free))
        {
            _free.Add(place, free = new FreeFolios(_session, request.Issuer, request.Type, request.Branch, _earliestUse));
        }

        return free;
    }

    private async Task WriteAsync()
    {
        if (_made.Count == 0)
        {
            return;
        }

        foreach (var block in _free.Values.SelectMany(free => free.Blocks).Where(block => block.IsChanged && block.Id is not null))
        {
            await FolioBlocks.MoveAsync(_session, block).ConfigureAwait(false);
        }

        var cut = _free.Values.SelectMany(free => free.Blocks).Where(block => block is { Id: null, IsEmpty: false });
        await FolioBlocks.AddAsync(_database, _session, cut.Select(block => new NewBlock(block.RangeId, block.Range, new FolioSpan(block.Next, block.Last), FolioState.Free))).ConfigureAwait(false);
        await _database.InsertAsync(_session, Insert, _made).ConfigureAwait(false);
        _session.Trail.AddRange(TrailEntry.Of("reserve", _made.Select(made => made.Reservation.Document)));
    }
}
