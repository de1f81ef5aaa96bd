using FMgo.Folios;
using static FMgo.Testing.FolioCase;

namespace FMgo.Testing;

internal static class FolioRenewalPromises
{
    public static readonly IReadOnlyList<Promise<IFolioStore>> All =
    [
        new("A renewal changes moment and certificate, and nothing else", "Una renovación cambia hora y certificado, y nada más", ChangesAsync),
        new("Of two who renew what they read alike the second gets what the first made of it", "De dos que renuevan lo mismo que leyeron, el segundo recibe lo que dejó el primero", ComparedAsync),
        new("Of many who renew at once one does, and all get its reservation", "De muchos que renuevan a la vez uno lo hace, y todos reciben su reserva", AtOnceAsync),
        new("A reservation that has ended is not renewed", "Una reserva que terminó no se renueva", EndedAsync),
    ];

    private static async Task ChangesAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 10) with { ExpiresOn = Day }, Range(1, 10, OtherCompany));
        var read = await trial.Store.GetNewAsync(Request("key") with { Folio = 4, Content = Odd.EveryByte });
        var others = new[] { await trial.Store.GetNewAsync(Request("KEY")), await trial.Store.GetNewAsync(Request("key") with { Issuer = OtherCompany }) };

        // The last day of the folio is no matter for a renewal: whether it may still be stamped is judged elsewhere.
        foreach (var (moment, certificate) in ((DateTimeOffset, string)[])[(Noon.AddDays(1), OtherCertificate), (Noon.AddDays(2), OtherCertificate), (Noon.AddDays(2), Certificate)])
        {
            var expected = read with { Request = read.Request with { StampedAt = moment, Certificate = certificate } };
            Expect.Same(expected, await trial.Store.RenewAsync(read, moment, certificate));
            Expect.Same(expected, await trial.Store.FindAsync("key"));
            Expect.Same(FolioAnswer.Known(expected), (await (await trial.OpenAsync()).ReserveAsync(Request("key")))[0]);
            read = expected;
        }

        Expect.List(others, [await trial.Store.FindAsync("KEY"), await trial.Store.FindAsync(OtherCompany, "key", CancellationToken.None)]);
    }

    private static async Task ComparedAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 10));
        var other = await trial.OpenAsync();
        foreach (var (moment, certificate) in ((DateTimeOffset, string)[])[(Noon.AddDays(1), OtherCertificate), (Noon.AddDays(1), Certificate), (Noon, OtherCertificate)])
        {
            string key = $"to {moment:O} {certificate}";
            var read = await trial.Store.GetNewAsync(Request(key));
            var won = await trial.Store.RenewAsync(read, moment, certificate);
            Expect.Same(won, await other.RenewAsync(read, Noon.AddDays(5), CertificateOf(0xC)));
            Expect.Same(won, await trial.Store.FindAsync(key));

            // The winner may call again: that its answer was lost does no harm.
            Expect.Same(won, await trial.Store.RenewAsync(read, moment, certificate));
        }
    }

    private static async Task AtOnceAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 10));
        IFolioStore[] stores = [trial.Store, await trial.OpenAsync()];
        var read = await trial.Store.GetNewAsync(Request("key"));
        for (int i = 1; i <= 10; i++)
        {
            var now = read;
            var renewed = await Callers.AtOnceAsync(16, caller => stores[caller % 2].RenewAsync(now, Noon.AddDays(100 * i + caller), CertificateOf(caller)));
            read = (await trial.Store.FindAsync("key"))!;
            Expect.List(renewed.Select(_ => read), renewed);

            // Moment and certificate are of one and the same caller.
            Expect.Same(CertificateOf((int)(read.Request.StampedAt - Noon).TotalDays - 100 * i), read.Request.Certificate);
        }
    }

    private static async Task EndedAsync(StoreTrial<IFolioStore> trial)
    {
        await trial.Store.AddAsync(Range(1, 10));
        foreach (var state in (FolioState[])[FolioState.Void, FolioState.Free])
        {
            var read = await trial.Store.GetNewAsync(Request($"key {state}"));
            var ended = read with { State = state };
            Expect.Same(ended, await trial.Store.EndAsync($"key {state}", state));
            Expect.Same(ended, await trial.Store.RenewAsync(read, Noon.AddDays(1), OtherCertificate));
            Expect.Same(ended, await trial.Store.RenewAsync(ended, Noon.AddDays(1), OtherCertificate));
            Expect.Same(ended, await trial.Store.FindAsync($"key {state}"));
        }
    }
}
