using System.CommandLine;
using System.Globalization;
using FMgo.Cli;

// English for English users, Spanish for all others: also what System.CommandLine says.
if (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName != "en")
{
    CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");
}

var root = new RootCommand(Texts.Of(
    "fmgo: documentos tributarios electrónicos del SII desde la línea de comandos. Códigos de salida: 0 correcto, 1 hallazgos de error (no se escribe nada), 2 uso, archivo o llave.",
    "fmgo: SII's electronic tax documents from the command line. Exit status: 0 fine, 1 findings of severity error (nothing is written), 2 usage, file or key trouble."))
{
    TotalsCommand.Create(),
    IssueCommand.Create(),
    CheckCommand.Create(),
    VerifyCommand.Create(),
};

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    var parsed = root.Parse(args);
    if (parsed.Errors.Count > 0)
    {
        Console.Error.WriteLine($"fmgo: {string.Join(' ', parsed.Errors.Select(error => error.Message))}");
        return ExitCode.Trouble;
    }

    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, stop.Token);
}
catch (Exception trouble) when (trouble is TroubleException or IOException or UnauthorizedAccessException or FMgo.Signing.SigningCertificateException)
{
    Console.Error.WriteLine($"fmgo: {trouble.Message.ReplaceLineEndings(" ")}");
    return ExitCode.Trouble;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine(Texts.Of("fmgo: interrumpido; no se escribió nada.", "fmgo: interrupted; nothing was written."));
    return ExitCode.Trouble;
}
