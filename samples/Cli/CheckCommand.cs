using System.CommandLine;
using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Cli;

/// <summary><c>fmgo check</c>: what SII would object to in documents and envelopes.</summary>
internal static class CheckCommand
{
    // Of JSON, in bytes. A file decides how many documents it has, and not how much is written about them; what is left out counts for the exit status.
    private const int MostOfFile = 700_000;

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
            byte[] content = Input.ReadAll(file);
            output.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("file", file);
                json.WriteStartArray("documents");
                int left = 0;
                foreach (var read in DocumentXml.ReadEach(content))
                {
                    bool isFull = json.BytesPending + json.BytesCommitted > MostOfFile;
                    if (isFull && complaint.HasErrors)
                    {
                        // Nothing that could be found in it would change what is said.
                        left++;
                        continue;
                    }

                    var result = read.Validate(new DocumentOptions { IsIssued = true });
                    complaint.Add(result.Findings, file);
                    if (isFull)
                    {
                        left++;
                        continue;
                    }

                    json.WriteStartObject();
                    json.WriteString("document", result.Partial?.Key?.ToString());
                    Output.WriteFindings(json, result.Findings);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                if (left > 0)
                {
                    json.WriteNumber("moreDocuments", left);
                }

                json.WriteEndObject();
            });
        }

        complaint.Write();
        return complaint.HasErrors ? ExitCode.Findings : ExitCode.Fine;
    }
}
