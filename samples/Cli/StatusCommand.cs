using System.CommandLine;
using FMgo.Sii;

namespace FMgo.Cli;

/// <summary><c>fmgo status</c>: what became of a submission.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var trackId = new Argument<string>("TRACKID") { Description = Texts.Of("El TrackID que dio la recepción.", "The TrackID of the receipt.") };
        var issuer = new Option<string>("--issuer") { Required = true, Description = Texts.Of("RUT del emisor del envío.", "RUT of the issuer of the submission."), HelpName = "RUT" };
        var boletas = new Option<bool>("--boletas") { Description = Texts.Of("Es un envío de boletas.", "It is a submission of boletas.") };
        var waiting = new WaitOptionSet();
        var sii = new SiiOptionSet();
        var command = new Command("status", Texts.Of(
            "Consulta el estado de un envío. Salida 1 si el SII rechazó algo o no conoce el envío.",
            "Asks for the state of a submission. Exit status 1 if SII rejected anything or does not know the submission."))
        {
            trackId, issuer, boletas,
        };
        sii.AddTo(command);
        waiting.AddTo(command);
        command.SetAction((parsed, _) =>
        {
            var query = QueryOf(parsed.GetValue(trackId)!, parsed.GetValue(issuer)!, parsed.GetValue(boletas));
            bool waits = waiting.IsAsked(parsed);
            var timeout = waiting.TimeoutOf(parsed);
            return sii.RunAsync(parsed, (desk, stop) => RunAsync(desk, query, waits, timeout, stop));
        });
        return command;
    }

    private static async Task<int> RunAsync(SiiDesk desk, SubmissionQuery query, bool waits, TimeSpan? timeout, CancellationToken stop)
    {
        var answer = await SubmissionAnswer.AskAsync(desk, query, stop);
        if (waits && answer.IsPending)
        {
            answer = await SubmissionAnswer.WaitAsync(desk, query, timeout, stop);
        }

        using var output = new Output();
        return answer.Report(output, desk.Target, isVerdictWanted: waits);
    }

    private static SubmissionQuery QueryOf(string trackId, string issuer, bool boletas)
    {
        if (!TrackId.TryParse(trackId, out var id))
        {
            throw new TroubleException(Texts.Of("TRACKID debe tener solo dígitos, a lo más 20", "TRACKID must have digits only, at most 20"));
        }

        return Rut.TryParse(issuer, out var rut)
            ? new SubmissionQuery { Issuer = rut, TrackId = id, Channel = boletas ? SubmissionChannel.Boletas : SubmissionChannel.Documents }
            : throw new TroubleException(Texts.Of("--issuer: \"{0}\" no es un RUT con su dígito verificador", "--issuer: \"{0}\" is no RUT with its check digit", issuer));
    }
}
