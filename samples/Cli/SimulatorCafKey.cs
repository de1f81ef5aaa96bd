using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using FMgo.Sii;
using FMgo.Testing;

namespace FMgo.Cli;

/// <summary>Tells a simulator which test CAFs to take for genuine: their public key, as <c>issue --test-keys</c> leaves it beside the documents.</summary>
internal static class SimulatorCafKey
{
    // As long as the client waits for the answer to a query.
    private static readonly TimeSpan Patience = new SiiOptions().QueryTimeout;

    /// <summary>What to look at where a simulator does not answer.</summary>
    public static string IsItRunning { get; } = Texts.Of(
        " ¿Está corriendo el simulador? (dotnet run -c Release --project samples/SiiSimulator)", " Is the simulator running? (dotnet run -c Release --project samples/SiiSimulator)");

    /// <summary>The key beside an envelope that was made with test keys; null where there is none.</summary>
    public static string? Beside(string envelope)
    {
        string file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(envelope))!, TestKeyFile.Name);
        return TestMark.IsIn(envelope) && FileSystem.KindOfTarget(file) == EntryKind.File ? file : null;
    }

    /// <exception cref="TroubleException">The file holds no key, or no simulator answers.</exception>
    public static async Task TellAsync(SiiTarget target, string file, CancellationToken cancellationToken)
    {
        // The file may be a pipe that nobody writes to.
        var keys = await Task.Run(() => CafKeyOption.Read(file), cancellationToken).WaitAsync(cancellationToken);
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { Timeout = Patience };
        foreach (string pem in keys)
        {
            await TellAsync(http, target, new JsonObject { ["keyId"] = TestCafAuthority.DefaultKeyId, ["pem"] = pem }, cancellationToken);
        }
    }

    private static async Task TellAsync(HttpClient http, SiiTarget target, JsonObject key, CancellationToken cancellationToken)
    {
        try
        {
            // Only the status is asked for: what comes after the headers is not read, however long it is.
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(target.Simulator!, "/simulator/api/caf-keys")) { Content = new StringContent(key.ToJsonString(), Encoding.UTF8, MediaTypeNames.Application.Json) };
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                throw new TroubleException(Texts.Of("{0}: no es el simulador de FMgo (HTTP {1})", "{0}: not FMgo's simulator (HTTP {1})", target, (int)answer.StatusCode));
            }
        }
        catch (HttpRequestException refused)
        {
            throw new TroubleException(Texts.Of("{0}: no responde ({1}).{2}", "{0}: does not answer ({1}).{2}", target, refused.HttpRequestError, IsItRunning));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TroubleException(Texts.Of(
                "{0}: no responde en {1} s; no se envió nada.{2}", "{0}: does not answer in {1} s; nothing was sent.{2}", target, (int)Patience.TotalSeconds, IsItRunning));
        }
    }
}
