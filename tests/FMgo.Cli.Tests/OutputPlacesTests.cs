using System.Diagnostics;
using System.Text.RegularExpressions;

namespace FMgo.Cli.Tests;

/// <summary>What stands in the output folder of <c>fmgo issue</c> and is no file, or not its own; and that what is written is on disk.</summary>
public sealed class OutputPlacesTests : IDisposable
{
    private const string Document = $"{Orders.Issuer}-33-5.xml";
    private const string TestKey = "test-caf-key.pem";
    private const string AnyPrivateKey = "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n";

    private readonly TemporaryFolder _folder = new();

    private string Output => _folder.Path("out");

    [SkippableTheory]
    [InlineData("pipe", Document)]
    [InlineData("pipe", TestKey)]
    [InlineData("folder", Document)]
    [InlineData("folder", TestKey)]
    [InlineData("/dev/zero", Document)]
    [InlineData("/dev/zero", TestKey)]
    [InlineData("/nowhere/at/all", Document)]
    [InlineData("/nowhere/at/all", TestKey)]
    public void What_is_no_file_is_refused_at_once_and_stays(string kind, string name)
    {
        Skip.IfNot(Unix.IsHere, Unix.Missing);
        Directory.CreateDirectory(Output);
        Unix.Make(kind, Path.Combine(Output, name));
        long start = Stopwatch.GetTimestamp();
        Issue().AssertTrouble($"{name} is there and is no file");
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20));
        Assert.Equal([name], Folders.Names(Output));
    }

    [SkippableFact]
    public void A_private_file_is_not_copied_through_a_link()
    {
        Skip.IfNot(Unix.IsHere, Unix.Missing);
        Directory.CreateDirectory(Output);
        string secret = _folder.Write("secret.pem", AnyPrivateKey);
        File.CreateSymbolicLink(Path.Combine(Output, TestKey), secret);
        Issue().AssertTrouble(TestKey);
        Assert.Equal([TestKey], Folders.Names(Output));
        Assert.Equal(AnyPrivateKey, File.ReadAllText(secret));
    }

    [Theory]
    [InlineData(AnyPrivateKey)]
    [InlineData("notes of my own\n")]
    [InlineData("")]
    public void A_file_that_holds_something_else_than_test_keys_is_not_replaced(string content)
    {
        Directory.CreateDirectory(Output);
        File.WriteAllText(Path.Combine(Output, TestKey), content);
        Issue().AssertTrouble(TestKey);
        Assert.Equal(content, File.ReadAllText(Path.Combine(Output, TestKey)));
        Assert.Equal([TestKey], Folders.Names(Output));
    }

    [Fact]
    public void Text_of_others_beside_a_test_key_is_not_lost()
    {
        Issue().AssertFine();
        string path = Path.Combine(Output, TestKey);
        string noted = $"my note\n{File.ReadAllText(path)}";
        File.WriteAllText(path, noted);
        Issue().AssertTrouble(TestKey);
        Assert.Equal(noted, File.ReadAllText(path));
    }

    [Fact]
    public void Each_rehearsal_puts_its_key_before_those_of_earlier_ones()
    {
        string[] keys = [.. Enumerable.Range(0, 3).Select(_ =>
        {
            Issue().AssertFine();
            return File.ReadAllText(Path.Combine(Output, TestKey));
        })];
        Assert.EndsWith(keys[0], keys[1], StringComparison.Ordinal);
        Assert.EndsWith(keys[1], keys[2], StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(keys[2], "BEGIN PUBLIC KEY"));
    }

    [SkippableFact]
    public void Everything_that_is_said_to_be_written_is_on_disk_first()
    {
        Skip.IfNot(OperatingSystem.IsLinux() && Tracer.IsHere, "strace");
        string log = _folder.Path("trace");
        string output = _folder.Path("new/out");
        string orders = _folder.Write("orders.jsonl", Orders.Lines([Orders.Of(33, 1), Orders.Of(33, 2), Orders.Of(61, 1)]));
        Fmgo.RunUnder(["strace", "-f", "-y", "-e", "trace=fsync,fdatasync,link,linkat", "-o", log], "issue", "--in", orders, "--out", output, "--test-keys").AssertFine();
        string[] calls = [.. File.ReadLines(log)];
        int firstInPlace = Array.FindIndex(calls, call => call.Contains("link", StringComparison.Ordinal) && call.Contains("-33-1.xml", StringComparison.Ordinal));
        Assert.True(firstInPlace > 0);
        foreach (string document in (string[])["-33-1.xml", "-33-2.xml", "-61-1.xml"])
        {
            Assert.Contains(calls[..firstInPlace], call => IsFlushOf(call, document));
        }

        Assert.Contains(calls[..firstInPlace], call => IsFlushOf(call, "envelope-"));
        Assert.Contains(calls, call => IsFlushOf(call, $"{TestKey}>"));
        int lastInPlace = Array.FindLastIndex(calls, call => call.Contains("link", StringComparison.Ordinal));
        Assert.Contains(calls[lastInPlace..], call => IsFlushOf(call, $"{output}>"));
        Assert.Contains(calls[lastInPlace..], call => IsFlushOf(call, $"{_folder.Path("new")}>"));
        Assert.Contains(calls[lastInPlace..], call => IsFlushOf(call, $"{_folder.Path}>"));
    }

    public void Dispose() => _folder.Dispose();

    private static bool IsFlushOf(string call, string name) => Regex.IsMatch(call, "(fsync|fdatasync)\\(") && call.Contains(name, StringComparison.Ordinal);

    private CliResult Issue() => Fmgo.Run("issue", "--in", _folder.Write("order.json", Orders.Of(33, 5)), "--out", Output, "--test-keys");
}
