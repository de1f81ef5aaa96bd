using System.Diagnostics;
using System.Text;

namespace FMgo.Cli.Tests;

/// <summary>Others write into the output folder while <c>fmgo issue</c> signs: nothing of theirs is lost, and of two runs one wins.</summary>
public sealed class IssueRaceTests(KeyFiles keys) : IClassFixture<KeyFiles>, IDisposable
{
    private const int Many = 3000;
    private const int Contested = 1400;

    private readonly TemporaryFolder _folder = new();

    private string Output => _folder.Path("out");

    [SkippableTheory]
    [InlineData("text", false)]
    [InlineData("text", true)]
    [InlineData("test document", true)]
    [InlineData("envelope", true)]
    [InlineData("pipe", true)]
    [InlineData("/dev/zero", true)]
    [InlineData("folder", false)]
    public void What_comes_into_the_folder_while_it_signs_stays_and_nothing_is_issued(string what, bool testKeys)
    {
        Skip.If(!Unix.IsHere && what is "pipe" or "/dev/zero", Unix.Missing);
        string name = what == "envelope" ? $"envelope-{Orders.Issuer}-dte-1.xml" : Name(Contested);
        string place = Path.Combine(Output, name);
        string content = what == "text" ? "REAL DOCUMENT" : $"<IDK>999</IDK> {what}";
        using var process = StartMany(testKeys);
        if (what is "text" or "test document" or "envelope")
        {
            File.WriteAllText(place, content);
        }
        else
        {
            Unix.Make(what, place);
        }

        var result = Finish(process).AssertTrouble($"{name} appeared");
        Assert.Contains("nothing was issued", result.Error, StringComparison.Ordinal);
        Assert.Equal([name], Folders.Names(Output));
        if (File.Exists(place) && new FileInfo(place) is { LinkTarget: null, Length: > 0 })
        {
            Assert.Equal(content, File.ReadAllText(place));
        }
    }

    [Fact]
    public void What_was_replaced_before_the_place_that_is_taken_is_put_back()
    {
        Fmgo.Run("issue", "--in", _folder.Write("few.jsonl", OrdersOf([1, 2, 1399])), "--out", Output, "--test-keys").AssertFine();
        var before = ContentOf(Output);
        using var process = StartMany(testKeys: true);
        File.WriteAllText(Path.Combine(Output, Name(Contested)), "REAL DOCUMENT");
        Finish(process).AssertTrouble("appeared");
        File.Delete(Path.Combine(Output, Name(Contested)));
        Assert.Equal(before, ContentOf(Output));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_rehearsal_does_not_replace_what_another_one_wrote_meanwhile(bool wasThereBefore)
    {
        string order = _folder.Write("one.json", Orders.Of(33, Contested));
        string[] rehearse = ["issue", "--in", order, "--out", Output, "--test-keys"];
        if (wasThereBefore)
        {
            Fmgo.Run(rehearse).AssertFine();
        }

        using var process = StartMany(testKeys: true);
        Fmgo.Run(rehearse).AssertFine();
        var other = ContentOf(Output, Name(Contested));
        Finish(process).AssertTrouble($"{Name(Contested)} appeared");
        Assert.Equal([Name(Contested), "test-caf-key.pem"], Folders.Names(Output));
        Assert.Equal(other, ContentOf(Output, Name(Contested)));
        Fmgo.Run("verify", "--caf-key", Path.Combine(Output, "test-caf-key.pem"), Path.Combine(Output, Name(Contested))).AssertFine();
    }

    [Fact]
    public void Of_two_runs_at_once_with_other_orders_for_the_same_folios_one_wins_every_name_and_the_other_leaves_nothing()
    {
        string orders = OrdersOf(Enumerable.Range(1, 400));
        using var first = StartReal(_folder.Write("first.jsonl", orders));
        using var second = StartReal(_folder.Write("second.jsonl", orders.Replace("1000", "2000", StringComparison.Ordinal)));
        CliResult[] results = [Finish(first), Finish(second)];
        Assert.Equal([0, 2], results.Select(result => result.ExitCode).Order());
        results.Single(result => result.ExitCode == 2).AssertTrouble("not repeated");
        Assert.Equal(401, Folders.Names(Output).Length);

        // All of one run: its envelope has the very bytes of each file.
        string envelope = File.ReadAllText(Path.Combine(Output, $"envelope-{Orders.Issuer}-dte-1.xml"), Encoding.Latin1);
        Assert.All(Enumerable.Range(1, 400), folio =>
            Assert.Contains(ValueOf(File.ReadAllText(Path.Combine(Output, Name(folio)), Encoding.Latin1)), envelope, StringComparison.Ordinal));
    }

    [Fact]
    public void Runs_at_once_that_write_different_documents_both_end_well_and_both_leave_their_key()
    {
        const string Other = "77777777-7";
        string text = OrdersOf(Enumerable.Range(1, 300));
        using var first = Fmgo.Start([], ["issue", "--in", _folder.Write("first.jsonl", text), "--out", Output, "--test-keys"]);
        using var second = Fmgo.Start([], ["issue", "--in", _folder.Write("second.jsonl", text.Replace(Orders.Issuer, Other, StringComparison.Ordinal)), "--out", Output, "--test-keys"]);
        Assert.All([Finish(first), Finish(second)], result => result.AssertFine());
        Assert.Equal(603, Folders.Names(Output).Length);
        Fmgo.Run("verify", "--caf-key", Path.Combine(Output, "test-caf-key.pem"), Path.Combine(Output, Name(7)), Path.Combine(Output, $"{Other}-33-7.xml")).AssertFine();
    }

    public void Dispose() => _folder.Dispose();

    private static string Name(int folio) => $"{Orders.Issuer}-33-{folio}.xml";

    private static string OrdersOf(IEnumerable<int> folios) => Orders.Lines(folios.Select(folio => Orders.Of(33, folio)));

    private static string ValueOf(string document) => document.Split("<SignatureValue>")[1].Split("</SignatureValue>")[0];

    private static Dictionary<string, string> ContentOf(string folder, string pattern = "*") =>
        Directory.GetFiles(folder, pattern).ToDictionary(file => Path.GetFileName(file), file => File.ReadAllText(file, Encoding.Latin1));

    /// <summary>A run that has begun to sign, and has much left to do.</summary>
    private Process StartMany(bool testKeys)
    {
        string orders = _folder.Write("many.jsonl", OrdersOf(Enumerable.Range(1, testKeys ? Many : 2000)));
        var process = testKeys ? Fmgo.Start([], ["issue", "--in", orders, "--out", Output, "--test-keys"]) : StartReal(orders);
        while (!Directory.Exists(Output) || Directory.GetDirectories(Output, ".fmgo-*").SelectMany(Directory.GetFiles).Count() < 20)
        {
            Assert.False(process.HasExited, "The run ended before anything could come between.");
            Thread.Sleep(5);
        }

        return process;
    }

    private Process StartReal(string orders) => Fmgo.Start(
        [(KeyFiles.PasswordVariable, KeyFiles.Password)],
        [.. keys.ToIssue(orders, Output, cafs: [keys.CafOf(33, 1, 2000)]), "--issuer-resolution", "80", "--issuer-resolution-date", "2015-04-30"]);

    private static CliResult Finish(Process process)
    {
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        Assert.True(process.WaitForExit(60_000));
        return new CliResult(process.ExitCode, output.Result, error.Result);
    }
}
