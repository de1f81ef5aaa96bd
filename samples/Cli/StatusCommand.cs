using System.CommandLine;
using FMgo.Sii;

namespace FMgo.Cli;

/// <summary><c>fmgo status</c>: what became of a sending.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var trackId = new Argument<string>("TRACKID") { Description = Texts.Of("El TrackID que dio la recepción.", "The TrackID of the receipt.") };
        var issuer = new Option<string>("--issuer") { Required = true, Description = Texts.Of("RUT del emisor del envío.", "RUT of the issuer of the sending."), HelpName = "RUT" };
        var boletas = new Option<bool>("--boletas") { Description = Texts.Of("Es un envío de boletas.", "It is a sending of boletas.") };
        var waiting = new WaitOptionSet();
        var sii = new SiiOptionSet();
        var command = new Command("status", Texts.Of(
            "Consulta el estado de un envío. Salida 1 si el SII rechazó algo o no conoce el envío.",
            "Asks for the state of a sending. Exit status 1 if SII rejected anything or does not know the sending."))
        {
            trackId, issuer, boletas,
        };
        sii.AddTo(command);
        waiting.AddTo(command);
        command.SetAction((parsed, _) =>
        {
            var query = QueryOf(parsed.GetValue(trackId)!, parsed.GetValue(issuer)!);
            bool waits = waiting.IsAsked(parsed);
            var timeout = waiting.TimeoutOf(parsed);
            return sii.RunAsync(parsed, (desk, stop) => RunAsync(desk, query, parsed.GetValue(boletas), waits, timeout, stop));
        });
        return command;
    }

    private static async Task<int> RunAsync(SiiDesk desk, SendingQuery query, bool boletas, bool waits, TimeSpan? timeout, CancellationToken stop)
    {
        var answer = await SendingAnswer.AskAsync(desk, query, boletas, stop);
        if (waits && answer.Outcome == SendingOutcome.Pending)
        {
            answer = await SendingAnswer.WaitAsync(desk, query, boletas, timeout, stop);
        }

        using var output = new Output();
        return answer.Report(output, desk.Target, isVerdictWanted: waits);
    }

    private static SendingQuery QueryOf(string trackId, string issuer)
    {
        if (!TrackId.TryParse(trackId, out var id))
        {
            throw new TroubleException(Texts.Of("TRACKID debe tener solo dígitos, a lo más 20", "TRACKID must have digits only, at most 20"));
        }

        return Rut.TryParse(issuer, out var rut)
            ? new SendingQuery { Issuer = rut, TrackId = id }
            : throw new TroubleException(Texts.Of("--issuer: \"{0}\" no es un RUT con su dígito verificador", "--issuer: \"{0}\" is no RUT with its check digit", issuer));
    }
}
