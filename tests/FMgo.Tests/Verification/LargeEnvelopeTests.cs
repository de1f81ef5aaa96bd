using System.Diagnostics;
using Xunit.Abstractions;

namespace FMgo.Tests.Verification;

public class LargeEnvelopeTests(ITestOutputHelper output)
{
    [Fact]
    public void Cost_grows_with_the_number_of_documents_and_not_faster()
    {
        Measure(10);
        long small = Measure(30);
        long large = Measure(240);
        Assert.InRange((double)large / small, 6, 9.6);
    }

    private long Measure(int count)
    {
        string document = new TestDocument { Folio = 1 }.Signed();
        byte[] file = TestEnvelope.ToFile(TestEnvelope.Signed(Enumerable.Range(1, count).Select(folio => new TestDocument { Folio = folio }.Signed())));
        long before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var report = TestKeys.Verifier.Verify(file);
        output.WriteLine($"{count} documents of {document.Length} bytes: {clock.Elapsed.TotalMilliseconds / count:F2} ms each");
        Assert.True(report.IsTrusted);
        Assert.Equal(count, report.Documents.Count);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
