using System.Text.Json;

namespace FMgo.Cli.Tests;

/// <summary>What a run of the program left behind.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Error)
{
    /// <summary>The one JSON value on standard output.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Output);

    /// <summary>The JSON values on standard output, one a line.</summary>
    public JsonElement[] Lines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    public string[] Codes => CodesOf(Json);

    public static string[] CodesOf(JsonElement json) => [.. json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()!)];

    public CliResult AssertFine()
    {
        Assert.True(ExitCode == 0 && Error.Length == 0, $"exit {ExitCode}\n{Error}\n{Output}");
        return this;
    }

    /// <summary>Exit status 1, the code among the findings in JSON, and one line on standard error.</summary>
    public CliResult AssertFinding(string code, string? path = null)
    {
        Assert.True(ExitCode == 1, $"exit {ExitCode}\n{Error}\n{Output}");
        AssertOneLine();
        Assert.Contains(Json.GetProperty("findings").EnumerateArray(), finding =>
            finding.GetProperty("code").GetString() == code
            && finding.GetProperty("severity").GetString() == "error"
            && (path is null || finding.GetProperty("path").GetString() == path));
        return this;
    }

    /// <summary>Exit status 2, nothing on standard output, and one line on standard error that says so.</summary>
    public CliResult AssertTrouble(string? word = null)
    {
        Assert.True(ExitCode == 2, $"exit {ExitCode}\n{Error}\n{Output}");
        Assert.Empty(Output);
        AssertOneLine();
        Assert.Contains(word ?? "", Error, StringComparison.OrdinalIgnoreCase);
        return this;
    }

    public void AssertOneLine()
    {
        Assert.StartsWith("fmgo: ", Error, StringComparison.Ordinal);
        Assert.EndsWith("\n", Error, StringComparison.Ordinal);
        Assert.Equal(1, Error.Count(character => character == '\n'));
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Error, StringComparison.Ordinal);
    }
}
