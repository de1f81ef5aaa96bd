using System.CommandLine;
using FMgo.Documents;

namespace FMgo.Cli;

/// <summary><c>fmgo totals</c>: the document with its totals, and what was found.</summary>
internal static class TotalsCommand
{
    public static Command Create()
    {
        var input = new Option<string>("--in")
        {
            Description = Texts.Of("Archivo JSON con los nombres oficiales, o - para la entrada estándar.", "JSON file with the official tags, or - for standard input."),
            DefaultValueFactory = _ => "-",
            HelpName = "FILE",
        };
        var lines = new Option<bool>("--lines") { Description = Texts.Of("Un documento por línea; una respuesta por línea, en el mismo orden.", "One document per line; one answer per line, in the same order.") };
        var command = new Command("totals", Texts.Of(
            "Calcula los totales de un documento y escribe {\"document\", \"findings\"}.",
            "Computes the totals of a document and writes {\"document\", \"findings\"}."))
        {
            input,
            lines,
        };
        command.SetAction(parsed => Run(parsed.GetValue(input)!, parsed.GetValue(lines)));
        return command;
    }

    private static int Run(string input, bool lines)
    {
        using var output = new Output();
        var complaint = new Complaint();
        foreach (var line in lines ? Input.Lines(input) : [new InputLine(1, Input.ReadAll(input))])
        {
            var read = DocumentJson.Read(line.Json);
            var preview = DocumentDraft.From(read).Preview();
            Write(output, preview.Partial ?? read.Partial, preview.Findings, indented: !lines);
            complaint.Add(preview.Findings, lines ? line.ToString() : "");
        }

        complaint.Write();
        return complaint.HasErrors ? ExitCode.Findings : ExitCode.Fine;
    }

    private static void Write(Output output, Document? document, ValueList<Finding> findings, bool indented) => output.Write(
        json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("document");
            if (document is null)
            {
                json.WriteNullValue();
            }
            else
            {
                DocumentJson.Write(document, json);
            }

            Output.WriteFindings(json, findings);
            json.WriteEndObject();
        },
        indented);
}
