using System.Globalization;
using FMgo.Folios;

namespace FMgo.Issuing;

/// <summary>Looks after folios with the stores of the host.</summary>
internal sealed class FolioDesk(IssuingServices services) : IFolioDesk
{
    private const string Add = $"{nameof(IFolioStore)}.{nameof(IFolioStore.AddAsync)}";
    private const string Lease = $"{nameof(IFolioStore)}.{nameof(IFolioStore.LeaseAsync)}";
    private const string Return = $"{nameof(IFolioStore)}.{nameof(IFolioStore.ReturnAsync)}";
    private const string Report = $"{nameof(IFolioStore)}.{nameof(IFolioStore.ReportAsync)}";
    private const string FindCaf = $"{nameof(IFolioStore)}.{nameof(IFolioStore.FindCafAsync)}";
    private const string FolioPath = Paths.Header.Identification.Folio;

    public Task<Result<FolioRange>> AddCafAsync(ReadOnlyMemory<byte> cafFile, CancellationToken cancellationToken = default) => AddAsync(cafFile, null, null, cancellationToken);

    public Task<Result<FolioRange>> AddRangeAsync(ReadOnlyMemory<byte> cafFile, FolioSpan folios, string? branch, CancellationToken cancellationToken = default) =>
        AddAsync(cafFile, folios, branch, cancellationToken);

    public async Task<Result<LeasedFolios>> LeaseAsync(FolioLease lease, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentOutOfRangeException.ThrowIfLessThan(lease.Count, 1, nameof(lease));
        if (!IssueStart.IsName(lease.Holder) || !IsBranch(lease.Branch))
        {
            return Unfit<LeasedFolios>();
        }

        var ranges = await HostCall.Of(Lease, () => services.Folios.LeaseAsync(lease, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (ranges.Count == 0)
        {
            return new Result<LeasedFolios>(null, [FolioRules.NoneToLease.At(FolioPath, lease.Type.CodeText, Text(lease.UsedUntil))]);
        }

        if (ranges.Any(range => !lease.Takes(range) || !range.Folios.IsSound) || ranges.Sum(range => range.Folios.Count) > lease.Count)
        {
            throw StoreException.Broke(Lease, "folios that the lease takes, and no more than it asks for");
        }

        var blocks = new List<LeasedBlock>();
        foreach (var range in ranges)
        {
            var file = await HostCall.Of(FindCaf, () => services.Folios.FindCafAsync(range.CafId, cancellationToken), cancellationToken).ConfigureAwait(false);
            blocks.Add(new LeasedBlock(range.Folios, file ?? throw StoreException.Broke(FindCaf, "a CAF that was added is there, byte for byte")));
        }

        return new Result<LeasedFolios>(new LeasedFolios(blocks.ToValueList()), default);
    }

    public async Task<Result<FolioReport>> ReturnAsync(Rut issuer, DocumentType type, string holder, ValueList<FolioSpan> unused, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(holder);
        bool isSound = unused.All(span => span.IsSound);
        if (!isSound || !await HostCall.Of(Return, () => services.Folios.ReturnAsync(issuer, type, holder, unused, cancellationToken), cancellationToken).ConfigureAwait(false))
        {
            return new Result<FolioReport>(null, [FolioRules.NotLeased.At(FolioPath, holder)]);
        }

        return new Result<FolioReport>(await GetReportAsync(issuer, type, cancellationToken).ConfigureAwait(false), default);
    }

    public Task<Result<FolioReservation>> ReleaseAsync(Rut issuer, string key, CancellationToken cancellationToken = default) =>
        new FolioEnd(services, issuer, key, FolioState.Free, cancellationToken).RunAsync();

    public Task<Result<FolioReservation>> VoidAsync(Rut issuer, string key, CancellationToken cancellationToken = default) =>
        new FolioEnd(services, issuer, key, FolioState.Void, cancellationToken).RunAsync();

    public async Task<FolioReport> GetReportAsync(Rut issuer, DocumentType type, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(type);
        var stretches = await HostCall.Of(Report, () => services.Folios.ReportAsync(issuer, type, cancellationToken), cancellationToken).ConfigureAwait(false);
        return new FolioReport(issuer, type, stretches.ToValueList());
    }

    private async Task<Result<FolioRange>> AddAsync(ReadOnlyMemory<byte> cafFile, FolioSpan? part, string? branch, CancellationToken cancellationToken)
    {
        var read = Caf.Read(cafFile.Span, services.Trust);
        if (!read.Succeeded)
        {
            return new Result<FolioRange>(null, read.Findings);
        }

        using var caf = read.Value;
        var all = new FolioSpan(caf.FirstFolio, caf.LastFolio);
        var folios = part ?? all;
        ValueList<Finding> findings = [.. read.Findings, .. await CheckAsync(caf, all, folios, branch, cancellationToken).ConfigureAwait(false)];
        if (findings.HasErrors())
        {
            return new Result<FolioRange>(null, findings);
        }

        var range = new FolioRange
        {
            CafId = FolioRange.IdOf(caf),
            Issuer = caf.Issuer,
            Type = caf.Type,
            Folios = folios,
            AuthorizedOn = caf.AuthorizedOn,
            ExpiresOn = caf.ExpiresOn,
            Branch = branch,
        };
        return await HostCall.Of(Add, () => services.Folios.AddAsync(range, cafFile, cancellationToken), cancellationToken).ConfigureAwait(false) switch
        {
            FolioAddition.Added => new Result<FolioRange>(range, findings),
            FolioAddition.AlreadyThere => new Result<FolioRange>(range, [.. findings, FolioRules.AlreadyThere.At(FolioPath, folios.ToString())]),
            _ => new Result<FolioRange>(null, [.. findings, FolioRules.Overlaps.At(FolioPath, folios.ToString())]),
        };
    }

    private async Task<IEnumerable<Finding>> CheckAsync(Caf caf, FolioSpan all, FolioSpan folios, string? branch, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        if (!IsBranch(branch))
        {
            findings.Add(UnfitName());
        }

        if (!folios.IsSound || folios.First < all.First || folios.Last > all.Last)
        {
            findings.Add(FolioRules.OutsideCaf.At(FolioPath, folios.ToString(), all.ToString()));
        }

        if (await services.FindIssuerAsync(caf.Issuer, cancellationToken).ConfigureAwait(false) is null)
        {
            findings.Add(IssuingRules.UnknownIssuer.At(Paths.Header.Issuer.Rut, caf.Issuer.ToString()));
        }

        return findings.Concat(CafCheck.Check(caf, issuer: null, caf.Type, folio: null, issueDate: null, services.Clock.GetChileDate(), services.Options.Environment));
    }

    private static bool IsBranch(string? branch) => branch is null || IssueStart.IsName(branch);

    private static Result<T> Unfit<T>()
        where T : class => new(null, [UnfitName()]);

    private static Finding UnfitName() => FolioRules.UnfitName.At("", IssueStart.LongestName.ToString(CultureInfo.InvariantCulture));

    private static string Text(DateOnly date) => date.ToString(FMgo.Text.DateText.Date, CultureInfo.InvariantCulture);
}
