using System.CommandLine;
using FMgo.Sii;

namespace FMgo.Cli;

/// <summary><c>fmgo send</c>: uploads a signed envelope and, if asked, waits for the verdict.</summary>
internal static class SendCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = Texts.Of("Sobre firmado.", "Signed envelope.") };
        var wait = new Option<bool>("--wait") { Description = Texts.Of("Espera el resultado del envío.", "Waits for the result of the sending.") };
        var asDocuments = new Option<bool>("--as-documents") { Description = Texts.Of("Envía un EnvioBOLETA por DTEUpload, como los sets de certificación.", "Sends an EnvioBOLETA through DTEUpload, as test sets of certification are.") };
        var sii = new SiiOptionSet();
        var command = new Command("send", Texts.Of(
            "Envía un sobre firmado al SII. Salida 1 si el SII no lo recibe o lo rechaza.",
            "Sends a signed envelope to SII. Exit status 1 if SII does not take it, or rejects it."))
        {
            file, wait, asDocuments,
        };
        sii.AddTo(command);
        command.SetAction((parsed, _) => sii.RunAsync(parsed, (client, stop) => RunAsync(client, parsed.GetValue(file)!, parsed.GetValue(wait), parsed.GetValue(asDocuments), stop)));
        return command;
    }

    private static async Task<int> RunAsync(ISiiClient client, string file, bool wait, bool asDocuments, CancellationToken cancellationToken)
    {
        var cover = EnvelopeCover.Read(file);
        var upload = new SendingUpload { Issuer = cover.Issuer, File = SiiFile.FromPath(file) };
        bool boletas = cover.IsBoletas && !asDocuments;
        var receipt = boletas
            ? await client.Boletas.UploadAsync(upload, cancellationToken)
            : await client.Sendings.UploadAsync(upload, cancellationToken);
        using var output = new Output();
        if (receipt.TrackId is not { } trackId || !wait)
        {
            output.Write(json => SiiReport.Write(json, file, receipt));
            return receipt.IsReceived ? ExitCode.Fine : ExitCode.Findings;
        }

        output.Write(json => SiiReport.Write(json, file, receipt));
        return await StatusCommand.ReportAsync(client, output, new SendingQuery { Issuer = cover.Issuer, TrackId = trackId }, boletas, wait: true, cancellationToken);
    }
}
