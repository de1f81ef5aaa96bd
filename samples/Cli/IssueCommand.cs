using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace FMgo.Cli;

/// <summary><c>fmgo issue</c>: from JSON to signed documents and envelopes.</summary>
internal static class IssueCommand
{
    public static Command Create()
    {
        var input = new Option<string>("--in")
        {
            Description = Texts.Of("Archivo JSON con un documento, o con uno por línea.", "JSON file with one document, or with one per line."),
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
        var pfx = new Option<string>("--pfx") { Description = Texts.Of("Certificado digital con su llave (PFX o P12).", "Certificate with its key (PFX or P12)."), HelpName = "FILE" };
        var password = new Option<string>("--password-env")
        {
            Description = Texts.Of("Nombre de la variable de entorno con la clave del PFX.", "Name of the environment variable with the password of the PFX."),
            HelpName = "NAME",
        };
        var testKeys = new Option<bool>("--test-keys")
        {
            Description = Texts.Of(
                "Llaves y CAF de prueba, hechos al vuelo: para ensayar, sin validez ante el SII. Deja su llave pública en test-caf-key.pem.",
                "Test keys and CAFs made on the spot: to rehearse, worth nothing to SII. Leaves their public key in test-caf-key.pem."),
        };
        var envelope = new Option<bool>("--envelope") { Description = Texts.Of("Escribe además los sobres (EnvioDTE, EnvioBOLETA). Con varias líneas, siempre.", "Also writes the envelopes (EnvioDTE, EnvioBOLETA). With several lines, always.") };
        var transliterate = new Option<bool>("--transliterate")
        {
            Description = Texts.Of("Reemplaza los caracteres que ISO-8859-1 no tiene por los usuales; si no, son un error.", "Replaces characters that ISO-8859-1 lacks by the usual ones; otherwise they are an error."),
        };
        var environment = new Option<SiiEnvironment?>("--environment") { Description = Texts.Of("Ambiente del que deben ser los CAF.", "The environment that CAFs must belong to.") };
        var now = new Option<DateTimeOffset?>("--now")
        {
            Description = Texts.Of(
                "Fecha y hora de timbre y firma, ISO-8601; sin zona, hora de Chile. Si falta, el reloj; con --test-keys y documentos de hace más de cinco meses, el mediodía del último.",
                "Date and time of stamp and signature, ISO-8601; without a zone, Chile's time. Default: the clock; with --test-keys and documents of more than five months ago, noon of the latest."),
            CustomParser = ParseNow,
            HelpName = "ISO-8601",
        };
        var resolution = new Option<int?>("--issuer-resolution") { Description = Texts.Of("Número de resolución del emisor, para los sobres (0 en certificación).", "Number of the issuer's resolution, for envelopes (0 in certification)."), HelpName = "N" };
        var resolutionDate = new Option<DateOnly?>("--issuer-resolution-date") { Description = Texts.Of("Fecha de esa resolución, AAAA-MM-DD.", "Date of that resolution, YYYY-MM-DD."), HelpName = "D" };
        var command = new Command("issue", Texts.Of(
            "Timbra y firma documentos desde JSON y los escribe; o no escribe nada, si algo está mal.",
            "Stamps and signs documents from JSON and writes them; or writes nothing, if something is wrong."))
        {
            input, folder, cafs, pfx, password, testKeys, envelope, transliterate, environment, now, resolution, resolutionDate,
        };
        command.SetAction((parsed, stop) => RunAsync(
            new IssueOptions
            {
                Input = parsed.GetValue(input)!,
                Folder = parsed.GetValue(folder)!,
                Cafs = parsed.GetValue(cafs) ?? [],
                Pfx = parsed.GetValue(pfx),
                PasswordVariable = parsed.GetValue(password),
                UseTestKeys = parsed.GetValue(testKeys),
                WithEnvelope = parsed.GetValue(envelope),
                Transliterate = parsed.GetValue(transliterate),
                Environment = parsed.GetValue(environment),
                Now = parsed.GetValue(now),
                ResolutionNumber = parsed.GetValue(resolution),
                ResolutionDate = parsed.GetValue(resolutionDate),
            },
            stop));
        return command;
    }

    private static async Task<int> RunAsync(IssueOptions options, CancellationToken stop)
    {
        Validate(options);
        bool lines = Input.IsJsonLines(options.Input);
        options = options with { WithEnvelope = options.WithEnvelope || lines };
        var batch = IssueBatch.Read(options, lines);
        using var keys = options.UseTestKeys ? KeyRing.ForTests(options, batch) : KeyRing.FromFiles(options);
        batch.Prepare(options, keys);
        using var output = new Output();
        if (batch.HasErrors)
        {
            output.Write(json => batch.WriteSummary(json, []));
            Output.Complain(batch.Findings);
            return ExitCode.Findings;
        }

        var envelopes = await IssueWriter.WriteAsync(options, batch, keys, stop);
        output.Write(json => batch.WriteSummary(json, envelopes));
        return ExitCode.Fine;
    }

    private static void Validate(IssueOptions options)
    {
        bool files = options.Pfx is not null || options.Cafs.Count > 0;
        if (options.UseTestKeys && files)
        {
            throw new TroubleException(Texts.Of("use --test-keys, o --caf y --pfx, no ambos", "use --test-keys, or --caf and --pfx, not both"));
        }

        if (!options.UseTestKeys && (options.Pfx is null || options.Cafs.Count == 0 || options.PasswordVariable is null))
        {
            throw new TroubleException(Texts.Of("faltan --caf, --pfx y --password-env (o use --test-keys)", "--caf, --pfx and --password-env are needed (or use --test-keys)"));
        }

        if (options.Input == "-")
        {
            throw new TroubleException(Texts.Of("--in necesita un archivo: se lee dos veces", "--in needs a file: it is read twice"));
        }
    }

    private static DateTimeOffset? ParseNow(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
            && moment.Kind == DateTimeKind.Unspecified)
        {
            return new DateTimeOffset(moment, ChileTime.Zone.GetUtcOffset(moment));
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
        {
            return instant;
        }

        argument.AddError(Texts.Of("--now: \"{0}\" no es una fecha y hora ISO-8601, como 2026-11-24T10:00:00.", "--now: \"{0}\" is not an ISO-8601 date and time, such as 2026-11-24T10:00:00.", text));
        return null;
    }
}
