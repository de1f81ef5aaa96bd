using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FMgo.Tests.Privacy;

namespace FMgo.Cli.Tests;

/// <summary>What <c>fmgo</c> says of documents of a person, right and wrong, on standard error and in its findings, tells of nobody (docs/decisions/0025).</summary>
public sealed class PersonalDataTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("totals")]
    [InlineData("issue")]
    public void Complaints_about_orders_tell_of_nobody(string command)
    {
        foreach (var change in Changes())
        {
            var order = Orders.Of(33, 7);
            change(order["Encabezado"]!.AsObject());
            string file = _folder.Write("order.json", order);
            var result = command == "totals" ? Fmgo.Run("totals", "--in", file) : Fmgo.Run("issue", "--in", file, "--out", _folder.Path("none"), "--test-keys", "--now", "2026-11-24T10:00:00");
            Assert.Equal(1, result.ExitCode);
            AssertSilent(result);
        }
    }

    [Fact]
    public void Complaints_about_files_tell_of_nobody()
    {
        var order = Orders.Of(33, 7);
        order["Encabezado"]!["Receptor"]!["RznSocRecep"] = Canary.Name;
        order["Encabezado"]!["Receptor"]!["RUTRecep"] = Canary.Rut.ToString();
        Fmgo.Run("issue", "--in", _folder.Write("order.json", order), "--out", _folder.Path("out"), "--test-keys", "--now", "2026-11-24T10:00:00").AssertFine();
        string text = File.ReadAllText(_folder.Path($"out/{Orders.Issuer}-33-7.xml"), Encoding.Latin1);
        foreach (var (old, changed) in new[]
        {
            ($"<RR>{Canary.Rut}", "<RR>66666666-6"),
            ($"<RUTRecep>{Canary.Rut}", $"<RUTRecep>{Canary.WrongRut}"),
            ($"<RSR>{Canary.Name}", $"<RSR>{Canary.Name} y otro"),
            ("<GiroRecep>", $"{Canary.Name}<GiroRecep>"),
            ("<FmaPago>1", $"<FmaPago>{Canary.Name}"),
            ("<MntTotal>2380", $"<MntTotal>{Canary.Name}"),
        }.Where(pair => text.Contains(pair.Item1, StringComparison.Ordinal)))
        {
            string file = _folder.Write("wrong.xml", Encoding.Latin1.GetBytes(text.Replace(old, changed, StringComparison.Ordinal)));
            AssertSilent(Fmgo.Run("check", file));
            var verified = Fmgo.Run("verify", "--caf-key", _folder.Path("out/test-caf-key.pem"), file);
            Assert.Equal(1, verified.ExitCode);
            AssertSilent(verified);
            AssertSilent(Fmgo.Run("send", "--environment", "simulator", "--test-keys", file));
        }
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<Action<JsonObject>> Changes() =>
    [
        header => header["Receptor"] = $"{Canary.Name}, {Canary.Address}",
        header => header["Receptor"]!["RUTRecep"] = Canary.WrongRut,
        header => header["Receptor"]!["RUTRecep"] = Canary.Name,
        header => header["Receptor"]!["RznSocRecep"] = string.Concat(Enumerable.Repeat(Canary.Name, 9)),
        header => header["Receptor"]!["Contacto"] = $"{Canary.Name}\u2603",
        header => header["IdDoc"]!["FmaPago"] = Canary.Name,
        header => header["Totales"] = new JsonObject { ["MntTotal"] = Canary.Rut.ToString() },
    ];

    private static void AssertSilent(CliResult result)
    {
        Canary.AssertNotIn(result.Error, "standard error");
        if (result.Output.Length > 0)
        {
            AssertSilent(result.Json);
        }
    }

    // What else is printed is the document itself, which was asked for.
    private static void AssertSilent(JsonElement json)
    {
        foreach (var property in json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : default)
        {
            if (property.Name == "findings")
            {
                Canary.AssertNotIn(property.Value.GetRawText(), "findings");
            }
            else
            {
                AssertSilent(property.Value);
            }
        }

        foreach (var item in json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : default)
        {
            AssertSilent(item);
        }
    }
}
