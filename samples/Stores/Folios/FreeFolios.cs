using FMgo.Folios;
using FMgo.Stores.Writing;

namespace FMgo.Stores;

/// <summary>The free folios of an issuer, type and branch, while a transaction gives them out: as many blocks of them as were needed so far.</summary>
internal sealed class FreeFolios(SqlSession session, Rut issuer, DocumentType type, string? branch, DateOnly earliestUse)
{
    private const int PageSize = 32;

    // Blocks that expired before any of the requests are passed over by the index.
    private const string SelectPage =
        FolioRow.SelectBlock +
        """

        WHERE b.issuer = @issuer AND b.type = @type AND b.branch = @branch AND b.state = 0
        AND b.expires_on >= @day AND (b.expires_on > @day OR b.first > @first)
        ORDER BY b.expires_on, b.first LIMIT @count
        """;

    private const string SelectExpired =
        "SELECT 1 FROM folio_blocks WHERE issuer = @issuer AND type = @type AND branch = @branch AND state = 0 AND expires_on < @day LIMIT 1";

    private readonly SortedList<(DateOnly ExpiresOn, long First), FreeBlock> _blocks = [];
    private (DateOnly ExpiresOn, long First) _read = (earliestUse, 0);
    private bool _isAll;

    /// <summary>All that was read or cut off.</summary>
    public IEnumerable<FreeBlock> Blocks => _blocks.Values;

    /// <summary>The block with the next folio that a range of this kind gives; null where none is left.</summary>
    public async Task<FreeBlock?> FindAsync(Func<FolioRange, bool> takes)
    {
        while (true)
        {
            foreach (var block in _blocks.Values)
            {
                if (!_isAll && block.Place.CompareTo(_read) > 0)
                {
                    break;
                }

                if (!block.IsEmpty && takes(block.Range))
                {
                    return block;
                }
            }

            if (_isAll)
            {
                return null;
            }

            await ReadPageAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The block that has a folio; null where it is not free.</summary>
    public FreeBlock? Find(long folio) => _blocks.Values.FirstOrDefault(block => block.Has(folio));

    /// <summary>Whether any folio is left, whatever its dates. Asked after nothing was found, when all blocks are read.</summary>
    public async Task<bool> HasAnyAsync() =>
        _blocks.Values.Any(block => !block.IsEmpty)
        || (await session.QueryAsync(
            SelectExpired,
            _ => true,
            CancellationToken.None,
            ("@issuer", issuer.Body),
            ("@type", type.Code),
            ("@branch", Stored.Branch(branch)),
            ("@day", earliestUse)).ConfigureAwait(false)).Count > 0;

    /// <summary>Adds a block, unless it is there, maybe with fewer folios.</summary>
    public FreeBlock Add(FreeBlock block)
    {
        _blocks.TryAdd(block.Place, block);
        return _blocks[block.Place];
    }

    private async Task ReadPageAsync()
    {
        var page = await session.QueryAsync(
            SelectPage,
            FolioRow.ReadBlock,
            CancellationToken.None,
            ("@issuer", issuer.Body),
            ("@type", type.Code),
            ("@branch", Stored.Branch(branch)),
            ("@day", _read.ExpiresOn),
            ("@first", _read.First),
            ("@count", PageSize)).ConfigureAwait(false);
        foreach (var block in page)
        {
            _read = Add(block.ToFree()).Place;
        }

        _isAll = page.Count < PageSize;
    }
}
