using System.CommandLine;
using FMgo.Sii;

namespace FMgo.Cli;

/// <summary><c>fmgo status</c>: what became of a sending.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var trackId = new Argument<string>("TRACKID") { Description = Texts.Of("El TrackID que dio la recepción.", "The TrackID of the receipt.") };
        var issuer = new Option<string>("--issuer") { Required = true, Description = Texts.Of("RUT del emisor.", "RUT of the issuer.") };
        var boletas = new Option<bool>("--boletas") { Description = Texts.Of("Es un envío de boletas.", "It is a sending of boletas.") };
        var wait = new Option<bool>("--wait") { Description = Texts.Of("Espera el resultado.", "Waits for the result.") };
        var sii = new SiiOptionSet();
        var command = new Command("status", Texts.Of(
            "Consulta el estado de un envío. Salida 1 si hay rechazos.", "Asks for the state of a sending. Exit status 1 if something was rejected."))
        {
            trackId, issuer, boletas, wait,
        };
        sii.AddTo(command);
        command.SetAction((parsed, _) => sii.RunAsync(parsed, async (client, stop) =>
        {
            using var output = new Output();
            return await ReportAsync(client, output, QueryOf(parsed.GetValue(trackId)!, parsed.GetValue(issuer)!), parsed.GetValue(boletas), parsed.GetValue(wait), stop);
        }));
        return command;
    }

    /// <summary>Asks, writes the answer, and tells whether something was rejected.</summary>
    public static async Task<int> ReportAsync(ISiiClient client, Output output, SendingQuery query, bool boletas, bool wait, CancellationToken cancellationToken)
    {
        if (boletas)
        {
            var sending = wait
                ? await client.Boletas.WaitForVerdictAsync(query, cancellationToken: cancellationToken)
                : await client.Boletas.GetSendingStatusAsync(query, cancellationToken);
            output.Write(json => SiiReport.Write(json, query.TrackId, sending));
            return ExitOf(sending.Outcome, sending.Counts);
        }

        var status = wait
            ? await client.Sendings.WaitForVerdictAsync(query, cancellationToken: cancellationToken)
            : await client.Sendings.GetStatusAsync(query, cancellationToken);
        output.Write(json => SiiReport.Write(json, query.TrackId, status));
        return ExitOf(status.Outcome, status.Counts);
    }

    private static int ExitOf(SendingOutcome outcome, IEnumerable<SendingCount> counts) =>
        outcome is SendingOutcome.Refused or SendingOutcome.Unanswered || counts.Any(count => count.Rejected > 0) ? ExitCode.Findings : ExitCode.Fine;

    private static SendingQuery QueryOf(string trackId, string issuer)
    {
        if (!TrackId.TryParse(trackId, out var id))
        {
            throw new TroubleException(Texts.Of("TRACKID debe tener solo dígitos", "TRACKID must have digits only"));
        }

        return Rut.TryParse(issuer, out var rut)
            ? new SendingQuery { Issuer = rut, TrackId = id }
            : throw new TroubleException(Texts.Of("--issuer no es un RUT", "--issuer is no RUT"));
    }
}
