using System.Text;
using System.Text.Json.Nodes;

namespace FMgo.Cli.Tests;

/// <summary>The same wrong total: <c>check</c> remarks on it in a document that was issued, <c>totals</c> refuses it in an order (docs/decisions/0011).</summary>
public sealed class CheckSeverityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(2381, "1")]
    [InlineData(9999, "7619")]
    public void A_total_that_does_not_add_up_is_a_remark_in_check_and_an_error_in_totals(int total, string difference)
    {
        var order = Orders.Of(33, 7);
        string file = _folder.Write("order.json", order);
        Fmgo.Run("issue", "--in", file, "--out", _folder.Path("out"), "--test-keys", "--now", "2026-11-24T10:00:00").AssertFine();
        string text = File.ReadAllText(_folder.Path($"out/{Orders.Issuer}-33-7.xml"), Encoding.Latin1);
        Assert.Contains("<MntTotal>2380<", text, StringComparison.Ordinal);

        string wrong = _folder.Write("wrong.xml", Encoding.Latin1.GetBytes(text.Replace("<MntTotal>2380<", $"<MntTotal>{total}<", StringComparison.Ordinal)));
        var finding = Fmgo.Run("check", wrong).AssertFine().Json.GetProperty("documents")[0].GetProperty("findings").EnumerateArray().Single();
        Assert.Equal(("FMGO-TOT-001", "warning"), (finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString()));
        Assert.Contains($"differ by {difference}.", finding.GetProperty("message").GetString(), StringComparison.Ordinal);

        order["Encabezado"]!["Totales"] = new JsonObject { ["MntTotal"] = total };
        Fmgo.Run("totals", "--in", _folder.Write("stated.json", order)).AssertFinding("FMGO-TOT-001", "Encabezado/Totales/MntTotal");
    }

    public void Dispose() => _folder.Dispose();
}
