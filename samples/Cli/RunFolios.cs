using System.Globalization;
using FMgo.Folios;

namespace FMgo.Cli;

/// <summary>The folios of one run, all of them or none: given now, or when the same command ran before.</summary>
internal sealed class RunFolios(IssueOptions options, IssueBatch batch, KeyRing keys, FolioJournal store)
{
    private readonly RunIdentity _run = new(batch.InputDigest, options.Folder);

    /// <summary>The moment of stamps and signatures, if the same command has folios from before; null where it has none.</summary>
    public async Task<DateTimeOffset?> FindMomentAsync(CancellationToken cancellationToken) => FirstWithIssuer is { } first
        ? (await store.FindAsync(IssuerOf(first), _run.KeyOf(first.Line), cancellationToken))?.Request.StampedAt
        : null;

    /// <summary>Whether the same command had given the folios before.</summary>
    public bool WereThere { get; private set; }

    /// <summary>Gives each document its folio, or finds those that the same command gave them.</summary>
    /// <param name="moment">The moment of stamps and signatures of those that are given now.</param>
    /// <param name="beforeGiving">What else is to be asked before any is given; what it throws keeps all from their folios.</param>
    /// <param name="cancellationToken">Stops waiting for others.</param>
    /// <exception cref="TroubleException">One of them cannot have its folio: then none has one.</exception>
    public Task<IReadOnlyList<FolioReservation>> ReserveAsync(DateTimeOffset moment, Action beforeGiving, CancellationToken cancellationToken) => store.TogetherAsync<IReadOnlyList<FolioReservation>>(
        async folios =>
        {
            if (await FindAllAsync(folios) is { } known)
            {
                WereThere = true;
                return known;
            }

            beforeGiving();
            await AddCafsAsync(folios);
            var reservations = new Dictionary<IssueEntry, FolioReservation>();
            await ReserveAsync(folios, [.. batch.Entries.Where(entry => entry.Key is not null).Select(entry => (entry, entry.Key!.Folio))], moment, reservations);
            var left = new FreeFolios(options.UseTestKeys ? null : options.Folder, folios);
            var others = new List<(IssueEntry, long)>();
            foreach (var entry in batch.Entries.Where(entry => entry.Key is null))
            {
                others.Add((entry, await left.NextAsync(entry.UsableCafs) ?? throw NoneLeft(entry)));
            }

            await ReserveAsync(folios, others, moment, reservations);
            return [.. batch.Entries.Select(entry => reservations[entry])];
        },
        cancellationToken);

    /// <summary>Gives the documents their folios, if they are those that the folios are for.</summary>
    /// <exception cref="TroubleException">They cannot become what they were to be.</exception>
    public void HandOut(IReadOnlyList<FolioReservation> reservations)
    {
        foreach (var (entry, reservation) in batch.Entries.Zip(reservations))
        {
            var request = reservation.Request;
            if (request.Certificate != keys.Certificate.Thumbprint)
            {
                throw Unfinished("se iban a firmar con el certificado {1}, que no es el de --pfx", "were to be signed with the certificate {1}, which is not that of --pfx", request.Certificate);
            }

            if (!request.Content.Span.SequenceEqual(entry.Digest))
            {
                throw Unfinished("decían otra cosa ({1}): use las mismas opciones y la misma versión de fmgo", "said something else ({1}): use the same options and the same version of fmgo", entry.Where);
            }

            entry.SetFolio(reservation.Folio, keys.Find(reservation.CafId) ?? throw Unfinished("necesitan el CAF {1}: agréguelo con --caf", "need the CAF {1}: add it by --caf", reservation.CafId), request.StampedAt);

            TroubleException Unfinished(string spanish, string english, string what) => new(Texts.Of(
                $"estas órdenes recibieron sus folios el {{0}} y {spanish}; no se escribió nada",
                $"these orders got their folios on {{0}} and {english}; nothing was written",
                TextOf(request.StampedAt),
                what));
        }
    }

    /// <summary>A moment as people read it in Chile.</summary>
    public static string TextOf(DateTimeOffset moment) => ChileTime.FromInstant(moment).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private IssueEntry? FirstWithIssuer => batch.Entries.FirstOrDefault(entry => entry.Document is { Header.Issuer.Rut: not null });

    private async Task<IReadOnlyList<FolioReservation>?> FindAllAsync(IFolioStore folios)
    {
        var found = new List<FolioReservation>();
        foreach (var entry in batch.Entries)
        {
            if (await folios.FindAsync(IssuerOf(entry), _run.KeyOf(entry.Line), CancellationToken.None) is not { } reservation)
            {
                // All were given in one call: without the first there is none.
                return null;
            }

            found.Add(reservation);
        }

        return found;
    }

    private async Task AddCafsAsync(IFolioStore folios)
    {
        foreach (var caf in batch.Entries.SelectMany(entry => entry.UsableCafs).Distinct())
        {
            string id = FolioRange.IdOf(caf);
            if ((await folios.ReportAsync(caf.Issuer, caf.Type, CancellationToken.None)).All(stretch => stretch.CafId != id)
                && await folios.AddAsync(RangeOf(caf), ReadOnlyMemory<byte>.Empty, CancellationToken.None) == FolioAddition.Overlaps)
            {
                throw new TroubleException(Texts.Of(
                    "algunos folios del CAF {0} son de otro CAF que ya se usó: no se sabe cuáles quedan", "some folios of the CAF {0} are of another CAF that was used before: it is not known which are left", id));
            }
        }
    }

    private async Task ReserveAsync(IFolioStore folios, IReadOnlyList<(IssueEntry Entry, long Folio)> wishes, DateTimeOffset moment, Dictionary<IssueEntry, FolioReservation> reservations)
    {
        var answers = await folios.ReserveAsync([.. wishes.Select(wish => RequestOf(wish.Entry, wish.Folio, moment))], CancellationToken.None);
        foreach (var ((entry, folio), answer) in wishes.Zip(answers))
        {
            reservations[entry] = answer.Reservation ?? throw Refused(entry, folio);
        }
    }

    private FolioRequest RequestOf(IssueEntry entry, long folio, DateTimeOffset moment) => new()
    {
        Issuer = IssuerOf(entry),
        Key = _run.KeyOf(entry.Line),
        Type = entry.Completed.Type,
        Folio = folio,
        IssueDate = entry.Completed.IssueDate,
        StampedAt = moment,
        Certificate = keys.Certificate.Thumbprint,

        // Not the document: what it says of people is in the output folder and nowhere else.
        Content = entry.Digest,
    };

    private static FolioRange RangeOf(Caf caf) => new()
    {
        CafId = FolioRange.IdOf(caf),
        Issuer = caf.Issuer,
        Type = caf.Type,
        Folios = new FolioSpan(caf.FirstFolio, caf.LastFolio),
        AuthorizedOn = caf.AuthorizedOn,
        ExpiresOn = caf.ExpiresOn,
    };

    private static Rut IssuerOf(IssueEntry entry) => entry.Document!.Header.Issuer.Rut.GetValueOrDefault();

    private static TroubleException Refused(IssueEntry entry, long folio) => new(Texts.Of(
        "el folio {0} ({1}) ya se dio a otra orden, de otra entrada o para otra carpeta, y no se repite",
        "the folio {0} ({1}) was given to another order before, of another input or for another folder, and is not repeated",
        new DocumentKey(IssuerOf(entry), entry.Completed.Type, folio),
        entry.Where));

    private static TroubleException NoneLeft(IssueEntry entry) => new(Texts.Of(
        "no quedan folios en los CAF de {0} para el tipo {1}", "the CAFs of {0} for type {1} have no folios left", IssuerOf(entry), entry.Completed.Type));
}
