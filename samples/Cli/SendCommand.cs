using System.CommandLine;

namespace FMgo.Cli;

/// <summary><c>fmgo send</c>: uploads a signed envelope and, if asked, waits for the verdict.</summary>
internal static class SendCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = Texts.Of("Sobre firmado (EnvioDTE, EnvioBOLETA) o libro.", "Signed envelope (EnvioDTE, EnvioBOLETA) or book.") };
        var asDocuments = new Option<bool>("--as-documents")
        {
            Description = Texts.Of("Envía un EnvioBOLETA por DTEUpload, como los sets de certificación.", "Sends an EnvioBOLETA through DTEUpload, as test sets of certification are."),
        };
        var cafKey = CafKeyOption.Create();
        cafKey.Description = Texts.Of(
            "Llave pública (PEM) de los CAF de prueba, para el simulador; si falta, test-caf-key.pem junto al archivo.",
            "Public key (PEM) of the test CAFs, for the simulator; test-caf-key.pem beside the file when absent.");
        var waiting = new WaitOptionSet();
        var sii = new SiiOptionSet();
        var command = new Command("send", Texts.Of(
            "Envía un sobre firmado al SII. Salida 1 si el SII no lo recibe o, con --wait, si rechaza algo.",
            "Sends a signed envelope to SII. Exit status 1 if SII does not take it or, with --wait, rejects anything."))
        {
            file,
        };
        sii.AddTo(command);
        command.Options.Add(cafKey);
        command.Options.Add(asDocuments);
        waiting.AddTo(command);
        command.SetAction((parsed, _) =>
        {
            var options = new SendOptions
            {
                File = parsed.GetValue(file)!,
                CafKey = parsed.GetValue(cafKey),
                AsDocuments = parsed.GetValue(asDocuments),
                Wait = waiting.IsAsked(parsed),
                Timeout = waiting.TimeoutOf(parsed),
            };
            return sii.RunAsync(parsed, (desk, stop) => new SendRun(desk, options).RunAsync(stop));
        });
        return command;
    }
}
