using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FMgo.Cli.Tests;

/// <summary><c>fmgo issue</c> that is killed and started again, started twice, or started by many: every order is issued once, with the bytes of one undisturbed run.</summary>
public sealed class IssueAgainTests(KeyFiles keys) : IClassFixture<KeyFiles>, IDisposable
{
    private const int Some = 12;
    private const int Killed = 128 + 9;

    private readonly List<TemporaryFolder> _folders = [];

    // Each step on the way to the disk: the record of folios, documents, envelopes, their places, the folder of the run.
    public static TheoryData<string, int, bool> Steps => new()
    {
        { "mkdir", 1, false }, { "mkdir", 3, false }, { "mkdir", 4, true }, { "mkdir", 5, false },
        { "pwrite64", 1, false }, { "pwrite64", 2, false }, { "pwrite64", 3, true }, { "pwrite64", 5, false }, { "fsync", 1, false }, { "fsync", 2, true }, { "fsync", 3, false },
        { "rename", 1, false }, { "link", 1, false }, { "link", 2, true }, { "link", 7, false }, { "link", Some, true }, { "link", Some + 1, false },
        { "unlink", 1, false }, { "unlink", 9, true }, { "rmdir", 1, false }, { "rmdir", 2, false },
    };

    [SkippableTheory]
    [MemberData(nameof(Steps))]
    public void A_run_that_is_killed_at_a_step_and_started_again_ends_as_one_run(string step, int time, bool withFolios)
    {
        Skip.IfNot(OperatingSystem.IsLinux() && Tracer.IsHere, "strace");
        var run = Begin(Many(Some, withFolios));
        var killed = Fmgo.RunUnderWith(keys.Secret, ["strace", "-f", "-o", "/dev/null", "-e", $"trace={step}", "-e", $"inject={step}:signal=KILL:when={time}"], run.Arguments);
        Assert.Equal(Killed, killed.ExitCode);
        AssertEndsAsOneRun(run, Undisturbed(run));
    }

    [SkippableTheory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public void A_run_that_is_killed_at_any_moment_and_started_again_ends_as_one_run(bool withFolios, int seed)
    {
        const int kills = 12;
        Skip.IfNot(Unix.IsHere, Unix.Missing);
        var random = new Random(seed);
        var orders = Many(300, withFolios);
        var run = Begin(orders);
        var undisturbed = Undisturbed(run);
        for (int i = 0; i < kills; i++)
        {
            using var process = keys.Start(run.Arguments);
            var patience = TimeSpan.FromMilliseconds(random.Next(1500));
            var from = Stopwatch.GetTimestamp();

            // Every other one once it writes, which is where most can go wrong.
            while (!process.HasExited && (Stopwatch.GetElapsedTime(from) < patience || (i % 2 == 1 && !Directory.Exists(run.Output))))
            {
                Thread.Sleep(1);
            }

            bool isDone = process.HasExited;
            process.Kill();
            process.WaitForExit();
            if (isDone)
            {
                AssertEndsAsOneRun(run, undisturbed);
                run = Begin(orders, caf: run.Caf);
            }
        }

        AssertEndsAsOneRun(run, undisturbed);
    }

    [Fact]
    public void The_same_command_again_issues_nothing_more_and_writes_what_is_missing()
    {
        var run = Begin(Many(Some, withFolios: false));
        var first = Issue(run).AssertFine().Json;
        Assert.False(first.GetProperty("issuedBefore").GetBoolean());
        var all = ContentOf(run);

        AssertSameAgain(run, first, there: all.Count, written: 0);
        Assert.Equal(all, ContentOf(run));
        string[] missing = [.. all.Keys.Where(name => name.EndsWith("-2.xml", StringComparison.Ordinal) || name.StartsWith("envelope", StringComparison.Ordinal))];
        Array.ForEach(missing, name => File.Delete(Path.Combine(run.Output, name)));
        AssertSameAgain(run, first, there: all.Count - missing.Length, written: missing.Length);
        Assert.Equal(all, ContentOf(run));
        Directory.Delete(run.Output, recursive: true);
        AssertSameAgain(run, first, there: 0, written: all.Count);
        Assert.Equal(all, ContentOf(run));
    }

    [Fact]
    public void The_moment_of_a_run_is_that_of_its_first_command()
    {
        var run = Begin(Many(Some, withFolios: false));
        Issue(run).AssertFine();
        var all = ContentOf(run);
        Directory.Delete(run.Output, recursive: true);
        var later = run with { Arguments = [.. run.Arguments.Select(argument => argument == KeyFiles.Now ? "2026-12-31T08:00:00" : argument)] };
        Assert.Equal(0, Issue(later).ExitCode);
        Assert.Equal(all, ContentOf(run));
    }

    [SkippableFact]
    public void A_folder_is_the_same_by_whatever_name_it_comes()
    {
        Skip.IfNot(Unix.IsHere, Unix.Missing);
        var run = Begin(Many(Some, withFolios: false));
        Issue(run).AssertFine();
        var all = ContentOf(run);
        string link = Path.Combine(NewFolder().Path, "link");
        File.CreateSymbolicLink(link, Path.GetDirectoryName(run.Output)!);
        foreach (string name in (string[])[Path.Combine(link, "out"), Path.Combine(run.Output, "..", "out") + "/"])
        {
            Assert.True(Issue(run with { Arguments = WithOutput(run, name) }).Json.GetProperty("issuedBefore").GetBoolean());
            Assert.Equal(all, ContentOf(run));
        }
    }

    [Fact]
    public void Another_input_and_another_folder_are_other_runs_with_folios_of_their_own()
    {
        var run = Begin(Many(Some, withFolios: false));
        long[] first = FoliosOf(Issue(run).AssertFine());
        var elsewhere = run with { Output = Path.Combine(NewFolder().Path, "out") };
        long[] second = FoliosOf(Issue(elsewhere with { Arguments = WithOutput(run, elsewhere.Output) }).AssertFine());
        File.AppendAllText(run.Input, "\n");
        long[] third = FoliosOf(Issue(run).AssertFine());
        Assert.Equal(Enumerable.Range(1, 3 * Some).Select(folio => (long)folio), [.. first, .. second, .. third]);
    }

    [Fact]
    public void A_folio_of_another_order_is_refused_wherever_it_was_issued()
    {
        var run = Begin([Orders.Of(33, 5)]);
        Issue(run).AssertFine();
        var other = Begin([Orders.Of(33, 4), Orders.Of(33, 5, price: 7)], store: run.Store, caf: run.Caf);
        Issue(other).AssertTrouble("33-5 (line 2) was given to another order");
        Assert.Empty(Folders.Names(other.Output));

        // Nothing of it was reserved.
        Issue(Begin([Orders.Of(33, 4, price: 7)], store: run.Store, caf: run.Caf)).AssertFine();
    }

    [Fact]
    public void Where_a_folio_is_missing_none_is_given()
    {
        string caf = keys.CafOf(33, 1, Some - 1);
        var run = Begin(Many(Some, withFolios: false), caf: caf);
        Issue(run).AssertTrouble("no folios left");
        Assert.Empty(Folders.Names(run.Output));
        Assert.Equal([1], FoliosOf(Issue(Begin([Orders.Of(33)], store: run.Store, caf: caf)).AssertFine()));
    }

    [Fact]
    public void A_run_that_cannot_be_finished_says_what_it_needs()
    {
        var run = Begin(Many(Some, withFolios: false));
        Issue(run).AssertFine();
        var all = ContentOf(run);
        string[] otherCertificate = [.. run.Arguments.Select(argument => argument == keys.Pfx ? keys.PfxOf("2026-01-01Z", "2027-11-23Z") : argument)];
        Issue(run with { Arguments = otherCertificate }).AssertTrouble("with the certificate");
        string other = keys.CafOf(33, 5001, 5100);
        Issue(run with { Arguments = [.. run.Arguments.Select(argument => argument == run.Caf ? other : argument)] }).AssertTrouble($"{Orders.Issuer}-33-1-1000");
        File.WriteAllText(Path.Combine(run.Output, all.Keys.First()), "something else");
        Issue(run).AssertTrouble(all.Keys.First());
        Assert.Equal("something else", File.ReadAllText(Path.Combine(run.Output, all.Keys.First())));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_many_runs_at_once_on_one_CAF_each_gets_folios_of_its_own_and_none_is_skipped(bool intoOneFolder)
    {
        const int runs = 12;
        const int each = 10;
        string store = NewFolder().Path;
        string caf = keys.CafOf(33, 1, 1000);
        string together = Path.Combine(NewFolder().Path, "out");
        Run[] all = [.. Enumerable.Range(0, runs).Select(i => Begin([.. Enumerable.Range(0, each).Select(order => Orders.Of(33, price: 1000 * (i + 1) + order))], store, caf))];
        all = [.. all.Select(run => intoOneFolder ? run with { Output = together, Arguments = WithOutput(run, together) } : run)];
        var results = AtOnce(all);
        Assert.All(results, result => result.AssertFine());
        Assert.Equal(Enumerable.Range(1, runs * each).Select(folio => (long)folio), results.SelectMany(FoliosOf).Order());
        Assert.Equal(runs * (each + 1), all.Select(run => run.Output).Distinct().Sum(folder => Folders.Names(folder).Length));
        foreach (var (run, result) in all.Zip(results))
        {
            string envelope = result.Json.GetProperty("envelopes")[0].GetProperty("file").GetString()!;
            Assert.Equal(each, File.ReadAllText(Path.Combine(run.Output, envelope)).Split("<DTE ").Length - 1);
        }
    }

    [Fact]
    public void The_same_command_twice_at_once_is_one_run()
    {
        var run = Begin(Many(200, withFolios: false));
        var results = AtOnce([run, run]);
        Assert.All(results, result => Assert.True(result.ExitCode == 0, result.Error));
        Assert.Equal([false, true], results.Select(result => result.Json.GetProperty("issuedBefore").GetBoolean()).Order());
        Assert.Equal(Undisturbed(run), ContentOf(run));
    }

    [Fact]
    public void A_record_that_cannot_be_kept_is_told_before_anything_is_written()
    {
        var run = Begin([Orders.Of(33)]);
        File.WriteAllText(run.Store, "a file where the folder should be");
        Issue(run).AssertTrouble("--store");
        Assert.Empty(Folders.Names(run.Output));
    }

    public void Dispose() => _folders.ForEach(folder => folder.Dispose());

    /// <summary>Orders, each with a folio of its own, the highest first, or all without.</summary>
    private static JsonObject[] Many(int count, bool withFolios) => [.. Enumerable.Range(0, count).Select(i => Orders.Of(33, withFolios ? count - i : null, price: 1000 + i))];

    private Run Begin(JsonObject[] orders, string? store = null, string? caf = null)
    {
        var folder = NewFolder();
        string input = folder.Write("orders.jsonl", Orders.Lines(orders));
        string output = folder.Path("new/out");
        store ??= folder.Path("store");
        caf ??= keys.CafOf(33, 1, 1000);
        string[] arguments = [.. keys.ToIssue(input, output, cafs: [caf]), "--envelope", "--issuer-resolution", "80", "--issuer-resolution-date", "2015-04-30"];
        return new Run(input, output, store, caf, [.. arguments.Select(argument => argument == keys.StoreOf(output) ? store : argument)]);
    }

    private CliResult Issue(Run run) => Fmgo.RunWith(keys.Secret, run.Arguments);

    /// <summary>What the run comes to where nobody disturbs it.</summary>
    private Dictionary<string, string> Undisturbed(Run run)
    {
        var folder = NewFolder();
        var alone = run with { Output = folder.Path("new/out"), Store = folder.Path("store") };
        string[] arguments = [.. run.Arguments.Select(argument => argument == run.Output ? alone.Output : argument == run.Store ? alone.Store : argument)];
        Issue(alone with { Arguments = arguments }).AssertFine();
        return ContentOf(alone);
    }

    private void AssertEndsAsOneRun(Run run, Dictionary<string, string> undisturbed)
    {
        for (int i = 0; i < 2; i++)
        {
            var result = Issue(run);
            Assert.True(result.ExitCode == 0, result.Error);
            Assert.Equal(undisturbed.Keys.Order(), Folders.Names(run.Output).Order());
            Assert.Equal(undisturbed, ContentOf(run));
        }

        // No folio was lost on the way.
        int given = undisturbed.Keys.Count(name => !name.StartsWith("envelope", StringComparison.Ordinal));
        Assert.Equal([given + 1], FoliosOf(Issue(Begin([Orders.Of(33)], run.Store, run.Caf)).AssertFine()));
    }

    private void AssertSameAgain(Run run, JsonElement first, int there, int written)
    {
        var again = Issue(run);
        Assert.True(again.ExitCode == 0, again.Error);
        Assert.Contains($"{there} files were there, and {written} were written now", again.Error, StringComparison.Ordinal);
        Assert.Single(again.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.True(again.Json.GetProperty("issuedBefore").GetBoolean());
        Assert.Equal(first.GetProperty("documents").GetRawText(), again.Json.GetProperty("documents").GetRawText());
        Assert.Equal(first.GetProperty("envelopes").GetRawText(), again.Json.GetProperty("envelopes").GetRawText());
    }

    private CliResult[] AtOnce(IEnumerable<Run> runs) =>
        [.. runs.Select(run => Task.Run(() => Issue(run))).ToArray().Select(running => running.GetAwaiter().GetResult())];

    private static string[] WithOutput(Run run, string output) => [.. run.Arguments.Select(argument => argument == run.Output ? output : argument)];

    private static long[] FoliosOf(CliResult result) => [.. result.Json.GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("folio").GetInt64())];

    private static Dictionary<string, string> ContentOf(Run run) =>
        Directory.GetFiles(run.Output).ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));

    private TemporaryFolder NewFolder()
    {
        var folder = new TemporaryFolder();
        _folders.Add(folder);
        return folder;
    }

    private sealed record Run(string Input, string Output, string Store, string Caf, string[] Arguments);
}
