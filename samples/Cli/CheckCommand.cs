using System.CommandLine;
using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Cli;

/// <summary><c>fmgo check</c>: what SII would object to in documents and envelopes.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = Texts.Of("DTE o sobres en XML.", "DTE or envelopes in XML.") };
        var command = new Command("check", Texts.Of(
            "Revisa documentos y sobres XML: escribe los hallazgos de cada documento, en JSON.",
            "Checks XML documents and envelopes: writes the findings of each document, in JSON."))
        {
            files,
        };
        command.SetAction(parsed => Run(parsed.GetValue(files)!));
        return command;
    }

    private static int Run(string[] files)
    {
        using var output = new Output();
        var complaint = new Complaint();
        foreach (string file in files)
        {
            var results = DocumentXml.ReadAll(Input.ReadAll(file)).Select(read => read.Validate(new DocumentOptions { IsIssued = true })).ToList();
            output.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("file", file);
                json.WriteStartArray("documents");
                foreach (var result in results)
                {
                    json.WriteStartObject();
                    json.WriteString("document", result.Partial?.Key?.ToString());
                    Output.WriteFindings(json, result.Findings);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            });
            complaint.Add(results.SelectMany(result => result.Findings), file);
        }

        complaint.Write();
        return complaint.HasErrors ? ExitCode.Findings : ExitCode.Fine;
    }
}
