using System.Diagnostics;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

/// <summary>The published XML attacks in <c>../shared/samples/hostile</c>.</summary>
public class HostileSampleTests
{
    [SkippableFact]
    public void Each_is_refused_at_once_for_its_dtd()
    {
        string[] files = Directory.GetFiles(SharedFiles.Path("samples", "hostile"), "*.xml");
        Assert.Equal(4, files.Length);
        Assert.All(files, Refuse);
    }

    private static void Refuse(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        var verifier = new DocumentVerifier();
        verifier.Verify(bytes);
        long before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var report = verifier.Verify(bytes);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 1000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.Equal(["FMGO-VER-003"], report.Findings.Select(finding => finding.Code));
        Assert.False(report.IsTrusted);
        Assert.Null(report.RootName);
    }
}
