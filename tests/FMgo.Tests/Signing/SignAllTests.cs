using FMgo.Signing;

namespace FMgo.Tests.Signing;

public sealed class SignAllTests
{
    private const int ManyThreads = 16;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_more_sign_at_once_than_the_caller_allows(int threads)
    {
        ThreadPool.GetMinThreads(out int workers, out int completions);
        ThreadPool.SetMinThreads(Math.Max(workers, ManyThreads), completions);
        try
        {
            var clock = new AtOnce();
            var keys = await SignAsync(new DocumentSigner(The.Certificate, clock), Jobs(24), threads);
            Assert.Equal(Enumerable.Range(1, 24).Select(folio => (long)folio), keys.Select(key => key.Folio));
            Assert.InRange(clock.Most, 1, threads);
        }
        finally
        {
            ThreadPool.SetMinThreads(workers, completions);
        }
    }

    [Fact]
    public async Task Any_number_of_threads_may_be_allowed() => Assert.Equal(10, (await SignAsync(The.Signer, Jobs(10), int.MaxValue)).Count);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_missing_CAF_document_or_job_is_a_mistake_of_the_program(int threads)
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => SignAsync(The.Signer, Jobs(3).Select(job => job with { Caf = null! }), threads));
        await Assert.ThrowsAsync<ArgumentNullException>(() => SignAsync(The.Signer, Jobs(3).Select(job => job with { Document = null! }), threads));
        await Assert.ThrowsAsync<ArgumentNullException>(() => SignAsync(The.Signer, [.. Jobs(1), null!], threads));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_failure_half_way_comes_after_the_documents_before_it(int threads)
    {
        var seen = new List<long>();
        var error = await Assert.ThrowsAsync<FindingException>(async () =>
        {
            await foreach (var signed in The.Signer.SignAllAsync(Jobs(20).Select(job => job.Folio == 7 ? job with { Folio = 9_999 } : job), threads))
            {
                seen.Add(signed.Key.Folio);
            }
        });
        Assert.Equal([1, 2, 3, 4, 5, 6], seen);
        Assert.Equal("Encabezado/IdDoc/Folio", Assert.Single(error.Findings).Path);
    }

    private static List<SigningJob> Jobs(int count)
    {
        var document = Some.Issuable(DocumentType.Invoice);
        return [.. Enumerable.Range(1, count).Select(folio => new SigningJob { Document = document, Folio = folio, Caf = The.Caf(DocumentType.Invoice).Caf })];
    }

    private static async Task<List<DocumentKey>> SignAsync(DocumentSigner signer, IEnumerable<SigningJob> jobs, int threads)
    {
        var keys = new List<DocumentKey>();
        await foreach (var signed in signer.SignAllAsync(jobs, threads))
        {
            keys.Add(signed.Key);
        }

        return keys;
    }

    /// <summary>A clock that counts how many documents are being signed at the same time: each asks it once.</summary>
    private sealed class AtOnce : TimeProvider
    {
        private readonly Lock _lock = new();
        private int _now;

        public int Most { get; private set; }

        public override DateTimeOffset GetUtcNow()
        {
            lock (_lock)
            {
                Most = Math.Max(Most, ++_now);
            }

            // Long enough for all that may run to get here.
            Thread.Sleep(TimeSpan.FromMilliseconds(20));
            lock (_lock)
            {
                _now--;
            }

            return The.Clock.GetUtcNow();
        }
    }
}
