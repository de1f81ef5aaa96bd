using System.Globalization;
using System.Text.Json;
using FMgo.Folios;
using FMgo.Signing;

namespace FMgo.Issuing;

/// <summary>Orders that go together: their folios are reserved in one call, and their files saved in one. One order is a block of one.</summary>
/// <remarks>
/// The order of effects is the contract: complete, reserve, stamp and sign, save, return. Nothing between reserving and saving judges: a reservation from before brings its document, moment
/// and certificate along, and the store keeps the first file of a key, so that two who issue at once, or one who does it twice, end with the same bytes.
/// </remarks>
internal sealed class IssueBlock
{
    private const string Reserve = $"{nameof(IFolioStore)}.{nameof(IFolioStore.ReserveAsync)}";
    private const string Save = $"{nameof(IDocumentStore)}.{nameof(IDocumentStore.SaveAsync)}";
    private const string FindReservation = $"{nameof(IFolioStore)}.{nameof(IFolioStore.FindAsync)}";
    private const string FindDocument = $"{nameof(IDocumentStore)}.{nameof(IDocumentStore.FindAsync)}";
    private const string Renew = $"{nameof(IFolioStore)}.{nameof(IFolioStore.RenewAsync)}";

    private readonly IssuingServices _services;
    private readonly IssueWork[] _works;
    private readonly CancellationToken _cancellation;

    private IssueBlock(IssuingServices services, IssueWork[] works, CancellationToken cancellationToken)
    {
        _services = services;
        _works = works;
        _cancellation = cancellationToken;
    }

    /// <summary>Completes the orders, and reserves a folio for each that has no errors.</summary>
    public static async Task<IssueBlock> ReserveAsync(IssuingServices services, IReadOnlyList<IssueOrder> orders, CancellationToken cancellationToken)
    {
        var works = new IssueWork[orders.Count];
        for (int i = 0; i < works.Length; i++)
        {
            works[i] = await IssueStart.BeginAsync(services, orders[i], cancellationToken).ConfigureAwait(false);
        }

        var block = new IssueBlock(services, works, cancellationToken);
        await block.ReserveAsync().ConfigureAwait(false);
        await block.FindBegunAsync().ConfigureAwait(false);
        return block;
    }

    /// <summary>What was reserved before and is to be finished, without its order.</summary>
    public static IssueBlock Of(IssuingServices services, FolioReservation reservation, CancellationToken cancellationToken)
    {
        var work = new IssueWork(order: null, reservation.Request.Issuer, reservation.Request.Key);
        var block = new IssueBlock(services, [work], cancellationToken);
        Take(work, reservation, Reserve);
        return block;
    }

    /// <summary>Signs and saves; the result of each order, in order.</summary>
    public async Task<IReadOnlyList<Result<SignedDocument>>> FinishAsync()
    {
        foreach (var work in _works.Where(work => work.Result is null))
        {
            await PrepareAsync(work).ConfigureAwait(false);
        }

        Sign([.. _works.Where(work => work.Result is null)]);
        await SaveAsync([.. _works.Where(work => work.Result is null)]).ConfigureAwait(false);
        return [.. _works.Select(work => work.Result!)];
    }

    private async Task ReserveAsync()
    {
        var asking = _works.Where(work => work.Request is not null).ToArray();
        if (asking.Length == 0)
        {
            return;
        }

        FolioRequest[] requests = [.. asking.Select(work => work.Request!)];
        var answers = await HostCall.Of(Reserve, () => _services.Folios.ReserveAsync(requests, _cancellation), _cancellation).ConfigureAwait(false);
        if (answers.Count != requests.Length)
        {
            throw StoreException.Broke(Reserve, "one answer for each request");
        }

        for (int i = 0; i < asking.Length; i++)
        {
            TakeAnswer(asking[i], answers[i]);
        }
    }

    private static void TakeAnswer(IssueWork work, FolioAnswer answer)
    {
        if (answer.Refusal is { } refusal)
        {
            work.Refuse(Explain(refusal, work.Request!));
        }
        else if (!answer.IsNew)
        {
            work.Issuable = null;
            work.Certificate = null;
            Take(work, answer.Reservation ?? throw StoreException.Broke(Reserve, "a reservation or a refusal"), Reserve);
        }
        else
        {
            var reservation = answer.Reservation ?? throw StoreException.Broke(Reserve, "a reservation or a refusal");
            if (reservation.Request != work.Request && !IsSame(reservation.Request, work.Request!))
            {
                throw StoreException.Broke(Reserve, "a new reservation is that of its request");
            }

            if (reservation.State != FolioState.Reserved || (work.Request!.Folio is { } asked && asked != reservation.Folio))
            {
                throw StoreException.Broke(Reserve, "the folio that was asked for, and no other");
            }

            work.Reservation = reservation;
        }
    }

    private static bool IsSame(FolioRequest one, FolioRequest other) =>
        one with { Content = default } == other with { Content = default } && one.Content.Span.SequenceEqual(other.Content.Span);

    // What cannot be begun may have been begun: with today's rules or today's certificate it could not, but nobody asks them then.
    private async Task FindBegunAsync()
    {
        foreach (var work in _works.Where(work => work.Refusal.Count > 0))
        {
            if (await HostCall.Of(FindReservation, () => _services.Folios.FindAsync(work.Issuer, work.Key, _cancellation), _cancellation).ConfigureAwait(false) is { } begun)
            {
                work.Refusal = default;
                Take(work, begun, FindReservation);
            }
            else
            {
                work.Result = new Result<SignedDocument>(null, work.Refusal);
            }
        }
    }

    /// <summary>Goes on with a reservation from before, if it is of the same order.</summary>
    private static void TakeBegun(IssueWork work, FolioReservation reservation, string call)
    {
        IssueContent content;
        try
        {
            content = IssueContent.Read(reservation.Request.Content);
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException or ArgumentException)
        {
            throw StoreException.Broke(call, "the content of a reservation is there, byte for byte");
        }

        if (work.Order is { } order && GivenOrder.Differences(order, content.Given) is { Count: > 0 } differences)
        {
            work.Refuse([.. differences.Select(path => IssuingRules.OtherContent.At(path))]);
            return;
        }

        work.Issuable = content.Document;
        work.Reservation = reservation;
    }

    private static void Take(IssueWork work, FolioReservation reservation, string call)
    {
        if (reservation.Request.Issuer != work.Issuer || reservation.Request.Key != work.Key)
        {
            throw StoreException.Broke(call, "the reservation of the key of the issuer");
        }

        if (reservation.State != FolioState.Reserved)
        {
            work.Refuse(IssuingRules.CalledOff.At(Paths.Header.Identification.Folio));
        }
        else
        {
            TakeBegun(work, reservation, call);
        }
    }

    private async Task PrepareAsync(IssueWork work)
    {
        var reservation = work.Reservation!;
        if (work.Certificate is null)
        {
            if (await HostCall.Of(FindDocument, () => _services.Documents.FindAsync(work.Issuer, work.Key, _cancellation), _cancellation).ConfigureAwait(false) is { } stored)
            {
                TakeStored(work, stored, FindDocument);
                return;
            }

            await FixCertificateAsync(work).ConfigureAwait(false);
            if (work.Result is not null)
            {
                return;
            }
        }

        work.Caf = await _services.Cafs.FindAsync(reservation.CafId, _cancellation).ConfigureAwait(false);
        if (work.Caf.Issuer != reservation.Request.Issuer || work.Caf.Type != reservation.Request.Type || !work.Caf.Contains(reservation.Folio))
        {
            throw StoreException.Broke(Reserve, "a folio of a CAF of the issuer and type");
        }
    }

    /// <summary>The certificate that the reservation has, or today's where that one is gone or does not hold any more: nobody has seen a file with it yet.</summary>
    private async Task FixCertificateAsync(IssueWork work)
    {
        var reservation = work.Reservation!;
        var now = _services.Clock.GetUtcNow();
        var certificate = await _services.FindCertificateAsync(work.Issuer, reservation.Request.Certificate, _cancellation).ConfigureAwait(false);
        if (certificate is not null && IsValid(certificate, now) && IsValid(certificate, reservation.Request.StampedAt))
        {
            work.Certificate = certificate;
            return;
        }

        var (today, refusal) = await IssueStart.FindCertificateAsync(_services, work.Issuer, now, _cancellation).ConfigureAwait(false);
        if (today is null)
        {
            work.Refuse(refusal!);
            return;
        }

        var stampedAt = IsValid(today, reservation.Request.StampedAt) ? reservation.Request.StampedAt : IssueStart.ToSecond(now);
        var renewed = await HostCall.Of(Renew, () => _services.Folios.RenewAsync(reservation, stampedAt, today.Thumbprint, _cancellation), _cancellation).ConfigureAwait(false);
        if (renewed.Folio != reservation.Folio || renewed.CafId != reservation.CafId || !renewed.Request.Content.Span.SequenceEqual(reservation.Request.Content.Span))
        {
            throw StoreException.Broke(Renew, "nothing changes but moment and certificate");
        }

        work.Reservation = renewed;
        work.Certificate = renewed.Request.Certificate == today.Thumbprint ? today
            : await _services.FindCertificateAsync(work.Issuer, renewed.Request.Certificate, _cancellation).ConfigureAwait(false) ?? today;
    }

    private static bool IsValid(SigningCertificate certificate, DateTimeOffset moment) => moment >= certificate.NotBefore && moment <= certificate.NotAfter;

    private void Sign(IssueWork[] works)
    {
        if (works.Length == 1)
        {
            Sign(works[0]);
        }
        else
        {
            Parallel.For(0, works.Length, new ParallelOptions { CancellationToken = _cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, i => Sign(works[i]));
        }
    }

    private void Sign(IssueWork work)
    {
        var reservation = work.Reservation!;
        try
        {
            var signed = _services.SignerOf(work.Certificate!).Sign(work.Issuable!, reservation.Folio, work.Caf!, reservation.Request.StampedAt);
            work.Signed = signed.Value;
            work.Result = signed.Succeeded ? null : signed;
        }
        catch (SigningCertificateException)
        {
            // It ended between two looks at the clock.
            work.Refuse(IssueStart.NotValid(work.Certificate!));
        }
    }

    private async Task SaveAsync(IssueWork[] works)
    {
        if (works.Length == 0)
        {
            return;
        }

        var now = _services.Clock.GetUtcNow();
        NewDocument[] documents = [.. works.Select(work => new NewDocument(work.Key, work.Signed!.Key, work.Signed.File, now))];
        var saved = await HostCall.Of(Save, () => _services.Documents.SaveAsync(documents, _cancellation), _cancellation).ConfigureAwait(false);
        if (saved.Count != documents.Length)
        {
            throw StoreException.Broke(Save, "one document for each that was given");
        }

        for (int i = 0; i < works.Length; i++)
        {
            if (saved[i].File.Span.SequenceEqual(documents[i].File.Span) && saved[i].Key == documents[i].Key && saved[i].IdempotencyKey == documents[i].IdempotencyKey)
            {
                works[i].Result = new Result<SignedDocument>(works[i].Signed, works[i].Issuable!.Remarks);
            }
            else
            {
                TakeStored(works[i], saved[i], Save);
            }
        }
    }

    private static void TakeStored(IssueWork work, StoredDocument stored, string call)
    {
        if (stored.IdempotencyKey != work.Key || stored.Key != work.Reservation!.Document)
        {
            throw StoreException.Broke(call, "the document of the key of the issuer");
        }

        if (stored.State == DocumentState.Withdrawn)
        {
            work.Refuse(IssuingRules.CalledOff.At(Paths.Header.Identification.Folio));
            return;
        }

        var read = SignedDocument.Read(stored.File);
        if (!read.Succeeded || read.Value.Key != stored.Key)
        {
            throw StoreException.Broke(call, "a document that was saved is there, byte for byte");
        }

        work.Result = new Result<SignedDocument>(read.Value, work.Issuable!.Remarks);
    }

    private static Finding Explain(FolioRefusal refusal, FolioRequest request)
    {
        string type = request.Type.CodeText;
        string folio = request.Folio.GetValueOrDefault().ToString(CultureInfo.InvariantCulture);
        return refusal switch
        {
            FolioRefusal.NoneUsable => IssuingRules.NoFolioUsable.At(Paths.Header.Identification.Folio, type, Text(request.IssueDate), Text(request.StampDate)),
            FolioRefusal.Taken => IssuingRules.FolioTaken.At(Paths.Header.Identification.Folio, folio),
            FolioRefusal.OutOfRange => IssuingRules.FolioOutOfRange.At(Paths.Header.Identification.Folio, folio),
            _ => IssuingRules.NoFolioLeft.At(Paths.Header.Identification.Folio, type),
        };
    }

    private static string Text(DateOnly date) => date.ToString(FMgo.Text.DateText.Date, CultureInfo.InvariantCulture);
}
