using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using FMgo.Cli;

// English for English users, Spanish for all others: also what System.CommandLine says.
if (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "en")
{
    CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");
}

var root = new RootCommand(Texts.Of(
    "fmgo: documentos tributarios electrónicos del SII desde la línea de comandos. Códigos de salida: 0 correcto, 1 hallazgos de error (no se escribe nada) o rechazo del SII, 2 uso, archivo, llave o comunicación.",
    "fmgo: SII's electronic tax documents from the command line. Exit status: 0 fine, 1 findings of severity error (nothing is written) or SII's rejection, 2 usage, file, key or communication trouble."))
{
    TotalsCommand.Create(),
    IssueCommand.Create(),
    CheckCommand.Create(),
    VerifyCommand.Create(),
    SendCommand.Create(),
    StatusCommand.Create(),
};

try
{
    // Without response files: a name that begins with @ is a name.
    var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
    if (parsed.Errors.Count > 0)
    {
        Output.Complain(UsageErrors.Of(parsed));
        return ExitCode.Trouble;
    }

    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
}
catch (Exception trouble) when (trouble is TroubleException or IOException or UnauthorizedAccessException or FMgo.Signing.SigningCertificateException)
{
    Output.Complain(trouble.Message);
    return ExitCode.Trouble;
}
catch (OperationCanceledException)
{
    Output.Complain(Texts.Of("interrumpido", "interrupted"));
    return ExitCode.Trouble;
}
catch (OutOfMemoryException)
{
    Output.Complain(Texts.Of("falta memoria para esta entrada", "not enough memory for this input"));
    return ExitCode.Trouble;
}
catch (Exception fault) when (Environment.GetEnvironmentVariable("FMGO_DEBUG") is null)
{
    // A fault of the program, which no test takes for an answer: the line names an exception. Its text is left out, since it may quote a key or a password;
    // where it happened does not. FMGO_DEBUG shows it all.
    Output.Complain(Texts.Of(
        "error interno de fmgo: {0} en {1}. Repítalo con FMGO_DEBUG=1 e infórmelo.",
        "internal error of fmgo: {0} in {1}. Repeat it with FMGO_DEBUG=1 and report it.",
        fault.GetType().Name,
        PlaceOf(fault)));
    return ExitCode.Trouble;
}

static string PlaceOf(Exception fault) =>
    new StackTrace(fault).GetFrame(0) is { } frame && DiagnosticMethodInfo.Create(frame) is { } method ? $"{method.DeclaringTypeName}.{method.Name}" : "?";
