using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FMgo.Testing;

namespace FMgo.Cli;

/// <summary>Tells a simulator which test CAFs to take for genuine: their public key, as <c>issue --test-keys</c> leaves it beside the documents.</summary>
internal static class SimulatorCafKey
{
    public const string FileName = "test-caf-key.pem";

    /// <summary>What to look at where a simulator does not answer.</summary>
    public static string IsItRunning { get; } = Texts.Of(
        " ¿Está corriendo el simulador? (dotnet run -c Release --project samples/SiiSimulator)", " Is the simulator running? (dotnet run -c Release --project samples/SiiSimulator)");

    /// <summary>The key beside an envelope that was made with test keys; null where there is none.</summary>
    public static string? Beside(string envelope)
    {
        string file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(envelope))!, FileName);
        return TestMark.IsIn(envelope) && File.Exists(file) ? file : null;
    }

    /// <exception cref="TroubleException">The file holds no key, or no simulator answers.</exception>
    public static async Task TellAsync(SiiTarget target, string file, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        foreach (string pem in CafKeyOption.Read(file))
        {
            await TellAsync(http, target, new JsonObject { ["keyId"] = TestCafAuthority.DefaultKeyId, ["pem"] = pem }, cancellationToken);
        }
    }

    private static async Task TellAsync(HttpClient http, SiiTarget target, JsonObject key, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync(new Uri(target.Simulator!, "/simulator/api/caf-keys"), key, cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                throw new TroubleException(Texts.Of("{0}: no es el simulador de FMgo (HTTP {1})", "{0}: not FMgo's simulator (HTTP {1})", target, (int)answer.StatusCode));
            }
        }
        catch (HttpRequestException refused)
        {
            throw new TroubleException(Texts.Of("{0}: no responde ({1}).{2}", "{0}: does not answer ({1}).{2}", target, refused.HttpRequestError, IsItRunning));
        }
    }
}
