using System.CommandLine;
using System.Text.Json;
using FMgo.Verification;

namespace FMgo.Cli;

/// <summary><c>fmgo verify</c>: signatures, stamp and CAF of each document, as a report.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = Texts.Of("DTE, sobres o AEC en XML.", "DTE, envelopes or AEC in XML.") };
        var testKey = CafKeyOption.Create();
        var command = new Command("verify", Texts.Of(
            "Verifica firmas, timbre y CAF de cada documento; informe en JSON. Salida 1 si algo no es confiable.",
            "Verifies the signatures, stamp and CAF of each document; report in JSON. Exit status 1 if something cannot be trusted."))
        {
            files, testKey,
        };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(testKey)));
        return command;
    }

    private static int Run(string[] files, string? testKey)
    {
        var verifier = new DocumentVerifier(new VerificationOptions { Trust = CafKeyOption.TrustOf(testKey) });
        using var output = new Output();
        var complaint = new Complaint();
        bool trusted = true;
        foreach (string file in files)
        {
            var report = verifier.Verify(Input.ReadAll(file));
            trusted &= report.IsTrusted;
            output.Write(json => Write(json, file, report));
            complaint.Add(report.Findings, file);
        }

        complaint.Write();
        return trusted ? ExitCode.Fine : ExitCode.Findings;
    }

    private static void Write(Utf8JsonWriter json, string file, VerificationReport report)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteString("root", report.RootName);
        json.WriteBoolean("trusted", report.IsTrusted);
        json.WritePropertyName("envelopeSignature");
        WriteSignature(json, report.RootName == "DTE" ? null : report.OuterSignature);
        json.WriteStartArray("documents");
        foreach (var document in report.Documents)
        {
            json.WriteStartObject();
            json.WriteString("document", document.Key?.ToString());
            json.WriteBoolean("trusted", document.IsTrusted);
            json.WritePropertyName("signature");
            WriteSignature(json, document.Signature);
            json.WriteStartObject("ted");
            json.WriteString("verdict", Name(document.Stamp.Verdict));
            json.WriteStartArray("disagreements");
            foreach (string tag in document.Stamp.Disagreements)
            {
                json.WriteStringValue(tag);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("caf");
            json.WriteString("verdict", Name(document.Stamp.Caf));
            json.WritePropertyName("idk");
            WriteNumber(json, document.Stamp.CafKeyId);
            json.WriteBoolean("coversFolio", document.Stamp.CafCoversFolio);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Output.WriteFindings(json, report.Findings);
        json.WriteEndObject();
    }

    private static void WriteSignature(Utf8JsonWriter json, SignatureResult? signature)
    {
        if (signature is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("reference", signature.ReferenceId);
        json.WriteString("verdict", Name(signature.Verdict));
        json.WriteString("digest", Name(signature.Digest));
        json.WriteString("digestForm", signature.DigestForm is { } digestForm ? Name(digestForm) : null);
        json.WriteString("signedInfo", Name(signature.SignedInfo));
        json.WriteString("signedInfoForm", signature.SignedInfoForm is { } form ? Name(form) : null);
        json.WriteString("key", Name(signature.Key));
        json.WriteString("certificateHolder", signature.Certificate?.HolderRut?.ToString());
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
