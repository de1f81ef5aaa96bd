using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using FMgo.Folios;
using FMgo.Verification;

namespace FMgo.Cli;

/// <summary><c>fmgo verify</c>: signatures, stamp and CAF of each document, as a report.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = Texts.Of("DTE, sobres o AEC en XML.", "DTE, envelopes or AEC in XML.") };
        var testKey = CafKeyOption.Create();
        var issuers = IssuersOption.Create();
        var siiSigners = IssuersOption.CreateOfSii();
        var environment = new Option<string>("--environment")
        {
            Description = Texts.Of(
                "De qué ambiente del SII deben ser los CAF: production o certification (que admite los dos).",
                "Of which of SII's environments CAFs must be: production, or certification (which takes both)."),
            DefaultValueFactory = _ => OptionText.Production,
        };
        environment.AcceptOnlyFromAmong(OptionText.Production, OptionText.Certification);
        var command = new Command("verify", Texts.Of(
            "Verifica firmas, timbre y CAF de cada documento; informe en JSON: integridad, identidad y autorización. No consulta revocación ni al SII. Salida 1 si algo no es confiable.",
            "Verifies the signatures, stamp and CAF of each document; report in JSON: integrity, identity and authority. Asks neither for revocation nor SII. Exit status 1 if something cannot be trusted."))
        {
            files, testKey, environment, issuers, siiSigners,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(files)!,
            CafKeyOption.TrustOf(parsed.GetValue(testKey)),
            parsed.GetValue(environment) == OptionText.Certification ? SiiEnvironment.Certification : SiiEnvironment.Production,
            IssuersOption.Read(parsed.GetValue(issuers)),
            IssuersOption.Read(parsed.GetValue(siiSigners))));
        return command;
    }

    private static int Run(string[] files, CafTrust trust, SiiEnvironment environment, IReadOnlyList<X509Certificate2>? issuers, IReadOnlyList<X509Certificate2>? siiSigners)
    {
        var verifier = new DocumentVerifier(new VerificationOptions { Trust = trust, Environment = environment, TrustedIssuers = issuers, SiiSigners = siiSigners });
        using var output = new Output();
        var complaint = new Complaint();
        bool trusted = true;
        foreach (string file in files)
        {
            using var written = new VerificationJson();
            var report = verifier.VerifyEach(Input.ReadAll(file), written.Add);
            trusted &= report.IsTrusted;
            output.Write(json => written.Write(json, file, report, environment, issuers is not null));
            complaint.Add(report.Findings, file);
        }

        complaint.Write();
        return trusted ? ExitCode.Fine : ExitCode.Findings;
    }
}
