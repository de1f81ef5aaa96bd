using FMgo.Documents;
using FMgo.Folios;

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
            var counter = new AtOnce();
            var keys = await SignAsync(Documents(24), counter.CafOf, threads);
            Assert.Equal(Enumerable.Range(1, 24).Select(folio => (long)folio), keys.Select(key => key.Folio));
            Assert.InRange(counter.Most, 1, threads);
        }
        finally
        {
            ThreadPool.SetMinThreads(workers, completions);
        }
    }

    [Fact]
    public async Task Any_number_of_threads_may_be_allowed() => Assert.Equal(10, (await SignAsync(Documents(10), CafOf, int.MaxValue)).Count);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_missing_CAF_or_document_is_a_mistake_of_the_program(int threads)
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => SignAsync(Documents(3), _ => null!, threads));
        await Assert.ThrowsAsync<ArgumentNullException>(() => SignAsync([.. Documents(1), null!], CafOf, threads));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_failure_half_way_comes_after_the_documents_before_it(int threads)
    {
        var seen = new List<long>();
        await Assert.ThrowsAsync<TimeoutException>(async () =>
        {
            await foreach (var signed in TestKeys.Signer().SignAllAsync(Documents(20), document => document.Key!.Folio == 7 ? throw new TimeoutException() : CafOf(document), threads))
            {
                seen.Add(signed.Key.Folio);
            }
        });
        Assert.Equal([1, 2, 3, 4, 5, 6], seen);
    }

    private static Caf CafOf(Document document) => TestKeys.Caf(document.Type!).Caf;

    private static List<Document> Documents(int count) => [.. Enumerable.Range(1, count).Select(folio => SampleDocuments.Of(DocumentType.Invoice, folio))];

    private static async Task<List<DocumentKey>> SignAsync(IEnumerable<Document> documents, Func<Document, Caf> cafOf, int threads)
    {
        var keys = new List<DocumentKey>();
        await foreach (var signed in TestKeys.Signer().SignAllAsync(documents, cafOf, threads))
        {
            keys.Add(signed.Key);
        }

        return keys;
    }

    /// <summary>Counts how many documents are being signed at the same time.</summary>
    private sealed class AtOnce
    {
        private readonly Lock _lock = new();
        private int _now;

        public int Most { get; private set; }

        public Caf CafOf(Document document)
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

            return SignAllTests.CafOf(document);
        }
    }
}
