using System.Text;
using System.Text.Json;

namespace FMgo.Cli.Tests;

/// <summary>Wrong arguments, and places where nothing can be told: never a secret, never a trace of the stack.</summary>
public class UsageTests
{
    private const string Secret = "hunter2";

    [Theory]
    [InlineData("--password", "issue", "--password", Secret)]
    [InlineData("--password", "issue", "--password=" + Secret)]
    [InlineData("--password", "issue", "--password:" + Secret)]
    [InlineData("--password", "issue", "--in", "a", "--out", "b", "--test-keys", "--password", Secret)]
    [InlineData("--clave", "send", "a.xml", "--environment", "simulator", "--clave", Secret)]
    [InlineData("unknown option: -p.", "status", "1", "--issuer", "1-9", "-p" + Secret)]
    [InlineData("unknown option: -p.", "totals", "-p", Secret)]
    [InlineData("--help", "totals", Secret)]
    [InlineData("--help", "send", "a.xml", Secret, "--environment", "simulator")]
    [InlineData("--help", "totals", "--lines=" + Secret)]
    [InlineData("--help", "issue", "--in", "a", "--out", "b", "--test-keys:" + Secret)]
    [InlineData("no command", Secret)]
    [InlineData("--address", "status", "1", "--issuer", "1-9", "--environment", "simulator", "--address", "http://me:" + Secret + "@127.0.0.1/")]
    [InlineData("--password-env", "send", "a.xml", "--environment", "simulator", "--pfx", "a.pfx", "--password-env", Secret)]
    public void What_may_be_a_secret_is_not_repeated(string expected, params string[] arguments)
    {
        foreach (string language in (string[])["en_US.UTF-8", "es_CL.UTF-8"])
        {
            var result = Fmgo.RunWith([("LANG", language)], arguments);
            result.AssertTrouble(language.StartsWith("en", StringComparison.Ordinal) ? expected : "");
            Assert.DoesNotContain(Secret, result.Error, StringComparison.Ordinal);
        }
    }

    [SkippableTheory]
    [InlineData("2> /dev/full")]
    [InlineData("2>&-")]
    [InlineData("2>&- >&-")]
    public void The_exit_status_is_there_where_nothing_can_be_told(string redirection)
    {
        Skip.IfNot(File.Exists("/dev/full"), "/dev/full");
        Assert.Equal(2, Fmgo.RunRedirected(redirection, "totals", "--in", "/not/there").ExitCode);
        Assert.Equal(2, Fmgo.RunRedirected(redirection, "totals", "--nonsense").ExitCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"token\":{},\"expiresAt\":[]}")]
    [InlineData("{\"token\":\"a\",\"token\":\"b\",\"expiresAt\":\"c\"}")]
    [InlineData("{\"token\":\"\\ud800\",\"expiresAt\":\"2050-01-01T00:00:00.0000000+00:00\"}")]
    public async Task A_damaged_session_is_forgotten(string content)
    {
        await using var sii = await LocalSii.StartAsync();
        using var data = new TemporaryFolder();
        string factura = sii.Issue(33, 1);
        CliResult Send() => Fmgo.RunWith([("XDG_DATA_HOME", data.Path)], ["send", factura, .. sii.Options, "--test-keys"]).AssertFine();
        Send();
        string session = Assert.Single(Directory.GetFiles(data.Path("fmgo"), "session-*.json"));
        string person = data.Path("fmgo/test-person.pfx");
        File.WriteAllText(session, content);
        Send();
        File.WriteAllText(person, content);
        Send();
        Assert.NotEqual(content, File.ReadAllText(person, Encoding.Latin1));
    }

    [Fact]
    public void However_much_is_wrong_the_answer_has_an_end()
    {
        const int Unknown = 3000;

        // The reader tells five hundred faults of structure, and that there are more.
        const int Told = 501;
        string tags = string.Concat(Enumerable.Range(0, Unknown).Select(number => $"\"Campo{number}\":1,"));
        string order = Orders.Of(33).ToJsonString();
        string wrong = order.Replace("\"RznSoc\"", $"{tags}\"RznSoc\"", StringComparison.Ordinal);
        var totals = Fmgo.RunWithInput(wrong, "totals").AssertFinding("FMGO-STR-013");
        Assert.Equal((Told, 0), Counts(totals.Json));
        Assert.Contains($"(and {Told - 1} more)", totals.Error, StringComparison.Ordinal);

        // Together they have a megabyte, whatever they are about.
        using var folder = new TemporaryFolder();
        string orders = folder.Write("orders.jsonl", string.Join('\n', Enumerable.Repeat(wrong, 12)));
        var issue = Fmgo.Run("issue", "--in", orders, "--out", folder.Path("out"), "--test-keys").AssertFinding("FMGO-STR-013");
        Assert.InRange(issue.Output.Length, 100_000, 3_000_000);
        var (told, more) = Counts(issue.Json);
        Assert.Equal(12 * Told, told + more);
        Assert.InRange(told, 1001, 12 * Told);

        string elements = string.Concat(Enumerable.Range(0, Unknown).Select(number => $"<Campo{number}/>"));
        string file = folder.Write("many.xml", $"<DTE xmlns=\"http://www.sii.cl/SiiDte\" version=\"1.0\"><Documento ID=\"F1\">{elements}</Documento></DTE>");
        var check = Fmgo.Run("check", file);
        Assert.Equal(1, check.ExitCode);
        check.AssertOneLine();
        Assert.InRange(check.Output.Length, 10_000, 2_000_000);
        Assert.InRange(Counts(check.Json.GetProperty("documents")[0]).Told, 1, 1000);

        string name = new('a', 100_000);
        var longNames = Fmgo.RunWithInput(order.Replace("\"RznSoc\"", $"\"{name}\":1,\"RznSoc\"", StringComparison.Ordinal), "totals").AssertFinding("FMGO-STR-013");
        Assert.InRange(longNames.Output.Length, 1, 10_000);
        Assert.Equal((1, 0), Counts(longNames.Json));
    }

    private static (int Told, int More) Counts(JsonElement json) =>
        (json.GetProperty("findings").GetArrayLength(), json.TryGetProperty("moreFindings", out var more) ? more.GetInt32() : 0);
}
