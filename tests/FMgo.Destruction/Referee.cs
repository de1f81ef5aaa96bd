using System.Security.Cryptography;
using FMgo.Folios;
using FMgo.Issuing;
using FMgo.Verification;
using Microsoft.Extensions.DependencyInjection;

namespace FMgo.Destruction;

/// <summary>Looks at what is left, by the stores and by what workers were told: every order one document, every folio accounted for.</summary>
internal sealed class Referee(Options options, World world)
{
    private readonly HashSet<DocumentKey> _seen = [];

    /// <summary>Orders without a document.</summary>
    public int Lost { get; private set; }

    /// <summary>Folios that two documents have.</summary>
    public int Doubled { get; private set; }

    /// <summary>Documents that are not, byte for byte, what a worker was told; or that do not verify; or say something else than their order.</summary>
    public int Changed { get; private set; }

    /// <summary>Folios that belong to no document and are not free, and reservations without a document.</summary>
    public int InLimbo { get; private set; }

    public long Used { get; private set; }

    public long Free { get; private set; }

    public bool IsContent => Lost + Doubled + Changed + InLimbo == 0;

    public async Task LookAsync()
    {
        var documents = world.Services.GetRequiredService<IDocumentStore>();
        var verifier = new DocumentVerifier(new VerificationOptions { Trust = World.TrustOf(options), Environment = SiiEnvironment.Certification });
        var told = Worker.Told(options.Folder).ToLookup(each => each.Number);
        for (int number = 0; number < options.Orders; number++)
        {
            var stored = await documents.FindAsync(Orders.CompanyOf(number), Orders.KeyOf(number), default);
            if (stored is null)
            {
                Lost++;
                continue;
            }

            Doubled += _seen.Add(stored.Key) ? 0 : 1;
            string hash = Convert.ToHexString(SHA256.HashData(stored.File.Span));
            bool isAsTold = told[number].All(each => each.Hash == hash && each.Document == stored.Key.ToString());
            bool isWhole = verifier.Verify(stored.File) is { IsIntact: true, Documents: [{ Content.Value: { } content }] } && content.Lines[0].UnitPrice == 1_000 + number && content.Key == stored.Key;
            Changed += isAsTold && isWhole ? 0 : 1;
        }

        await LookAtFoliosAsync();
    }

    private async Task LookAtFoliosAsync()
    {
        var desk = world.Services.GetRequiredService<IFolioDesk>();
        var issuer = world.Services.GetRequiredService<IDocumentIssuer>();
        foreach (var company in Orders.Companies)
        {
            foreach (var type in Orders.Types)
            {
                var report = await desk.GetReportAsync(company, type);
                long used = report.Count(FolioState.Reserved);
                Used += used;
                Free += report.Count(FolioState.Free);
                InLimbo += (int)(report.Stretches.Sum(stretch => stretch.Folios.Count) - used - report.Count(FolioState.Free));
                InLimbo += (int)long.Abs(used - _seen.Count(key => key.Issuer == company && key.Type == type));

                // Nothing was called off, so no folio was passed over.
                InLimbo += report.Gaps.Count;
            }

            await foreach (var outcome in issuer.ResumeAsync(company, DateTimeOffset.MinValue))
            {
                InLimbo++;
            }
        }
    }
}
