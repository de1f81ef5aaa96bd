using System.CommandLine;

namespace FMgo.Cli;

/// <summary><c>fmgo issue</c>: from JSON to signed documents and envelopes.</summary>
internal static class IssueCommand
{
    public static Command Create()
    {
        var input = new Option<string>("--in")
        {
            Description = Texts.Of("Archivo JSON con un documento, o con uno por línea; - para la entrada estándar.", "JSON file with one document, or with one per line; - for standard input."),
            Required = true,
            HelpName = "FILE",
        };
        var folder = new Option<string>("--out")
        {
            Description = Texts.Of("Carpeta donde quedan <rut>-<tipo>-<folio>.xml y los sobres.", "Folder for <rut>-<type>-<folio>.xml and the envelopes."),
            Required = true,
            HelpName = "DIR",
        };
        var cafs = new Option<string[]>("--caf") { Description = Texts.Of("CAF del SII; repítalo para varios tipos.", "CAF of SII; repeat it for several types."), HelpName = "FILE" };
        var cafKey = CafKeyOption.Create();
        var pfx = new Option<string>("--pfx") { Description = Texts.Of("Certificado digital con su llave (PFX o P12).", "Certificate with its key (PFX or P12)."), HelpName = "FILE" };
        var password = new Option<string>("--password-env")
        {
            Description = Texts.Of("Nombre de la variable de entorno con la clave del PFX.", "Name of the environment variable with the password of the PFX."),
            HelpName = "NAME",
        };
        var testKeys = new Option<bool>("--test-keys")
        {
            Description = Texts.Of(
                "Llaves y CAF de prueba, hechos al vuelo: para ensayar, sin validez ante el SII. Agrega su llave pública a test-caf-key.pem.",
                "Test keys and CAFs made on the spot: to rehearse, worth nothing to SII. Adds their public key to test-caf-key.pem."),
        };
        var store = new Option<string>("--store")
        {
            Description = Texts.Of(
                "Carpeta con el registro de los folios dados. Si falta, una del usuario: todas sus emisiones comparten un registro.",
                "Folder with the record of the folios that were given. Default: one of the user's, so that all runs share one record."),
            HelpName = "DIR",
        };
        var envelope = new Option<bool>("--envelope") { Description = Texts.Of("Escribe además los sobres (EnvioDTE, EnvioBOLETA). Con varias líneas, siempre.", "Also writes the envelopes (EnvioDTE, EnvioBOLETA). With several lines, always.") };
        var transliterate = new Option<bool>("--transliterate")
        {
            Description = Texts.Of("Reemplaza los caracteres que ISO-8859-1 no tiene por los usuales; si no, son un error.", "Replaces characters that ISO-8859-1 lacks by the usual ones; otherwise they are an error."),
        };
        var environment = new Option<SiiEnvironment?>("--environment")
        {
            Description = Texts.Of("Ambiente del que deben ser los CAF.", "The environment that CAFs must belong to."),
            CustomParser = OptionText.Environment,
            HelpName = "certification|production",
        };
        var now = new Option<DateTimeOffset?>("--now")
        {
            Description = Texts.Of(
                "Fecha y hora de timbre y firma, ISO-8601; sin zona, hora de Chile. Si falta, el reloj; con --test-keys y documentos de hace más de cinco meses, el mediodía del último.",
                "Date and time of stamp and signature, ISO-8601; without a zone, Chile's time. Default: the clock; with --test-keys and documents of more than five months ago, noon of the latest."),
            CustomParser = OptionText.Moment,
            HelpName = "ISO-8601",
        };
        var resolution = new Option<int?>("--issuer-resolution")
        {
            Description = Texts.Of("Número de resolución del emisor, para los sobres (0 en certificación).", "Number of the issuer's resolution, for envelopes (0 in certification)."),
            CustomParser = OptionText.Number,
            HelpName = "N",
        };
        var resolutionDate = new Option<DateOnly?>("--issuer-resolution-date")
        {
            Description = Texts.Of("Fecha de esa resolución, AAAA-MM-DD.", "Date of that resolution, YYYY-MM-DD."),
            CustomParser = OptionText.Date,
            HelpName = "D",
        };
        var command = new Command("issue", Texts.Of(
            "Timbra y firma documentos desde JSON y los escribe; o no escribe nada, si algo está mal. La misma orden otra vez termina con los mismos documentos.",
            "Stamps and signs documents from JSON and writes them; or writes nothing, if something is wrong. The same command again ends with the same documents."))
        {
            input, folder, cafs, cafKey, pfx, password, testKeys, store, envelope, transliterate, environment, now, resolution, resolutionDate,
        };
        command.SetAction((parsed, _) => IssueRun.RunAsync(
            new IssueOptions
            {
                Input = parsed.GetValue(input)!,
                Folder = parsed.GetValue(folder)!,
                Cafs = parsed.GetValue(cafs) ?? [],
                CafKey = parsed.GetValue(cafKey),
                Pfx = parsed.GetValue(pfx),
                PasswordVariable = parsed.GetValue(password),
                UseTestKeys = parsed.GetValue(testKeys),
                Store = parsed.GetValue(store),
                WithEnvelope = parsed.GetValue(envelope),
                Transliterate = parsed.GetValue(transliterate),
                Environment = parsed.GetValue(environment),
                Now = parsed.GetValue(now),
                ResolutionNumber = parsed.GetValue(resolution),
                ResolutionDate = parsed.GetValue(resolutionDate),
            }));
        return command;
    }
}
