using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Schema;
using FMgo.Documents;

namespace FMgo.Simulator;

/// <summary>Checks a file against SII's schemas, where a folder of them was given; otherwise with FMgo's structural checker.</summary>
internal sealed class SchemaChecker(string? folder)
{
    public const string OwnChecker = "FMgo's structural checker (no folder of SII's schemas was given)";
    public const string NoChecker = "nothing: FMgo has no structural checker for this file, and no folder of SII's schemas was given";

    private const string Repeated = "FMGO-ENV-005";

    private readonly ConcurrentDictionary<string, Lazy<XmlSchemaSet?>> _sets = [];

    public static string? FileFor(string root) => root switch
    {
        "EnvioDTE" => "EnvioDTE_v10.xsd",
        "EnvioBOLETA" => "EnvioBOLETA_v11.xsd",
        "AEC" => "AEC_v10.xsd",
        "LibroCompraVenta" => "LibroCV_v10.xsd",
        "LibroGuia" => "LibroGuia_v10.xsd",
        "LibroBoleta" => "LibroBOLETA_v10.xsd",
        "ConsumoFolios" => "ConsumoFolio_v10.xsd",
        _ => null,
    };

    public (List<string> Problems, string CheckedBy) Check(string root, string text, ReadOnlyMemory<byte> file)
    {
        string name = FileFor(root) ?? "";
        if (_sets.GetOrAdd(name, key => new Lazy<XmlSchemaSet?>(() => Load(key))).Value is { } set)
        {
            return (Validate(text, set), name);
        }

        return root is "EnvioDTE" or "EnvioBOLETA" or "AEC"
            ? ([.. root == "AEC" ? AssignmentStructure.Check(text) : [], .. DocumentXml.ReadAll(file).SelectMany(FaultsOf)], OwnChecker)
            : ([], NoChecker);
    }

    // That a document comes twice is no fault of the schema: SII refuses the second (DTE-3-100).
    private static IEnumerable<string> FaultsOf(Result<Document> result, int index) => result.Findings
        .Where(finding => finding.Severity == Severity.Error && finding.Code != Repeated)
        .Select(finding => result.Partial is null ? $"{finding}" : $"DTE[{index + 1}] {finding}");

    private XmlSchemaSet? Load(string name)
    {
        if (folder is null || Directory.EnumerateFiles(folder, name, SearchOption.AllDirectories).FirstOrDefault() is not { } path)
        {
            return null;
        }

        var set = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        set.Add(null, path);
        set.Compile();
        return set;
    }

    private static List<string> Validate(string text, XmlSchemaSet set)
    {
        var problems = new List<string>();
        var settings = new XmlReaderSettings { Schemas = set, ValidationType = ValidationType.Schema, DtdProcessing = DtdProcessing.Prohibit };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, problem) => problems.Add($"{problem.Exception.LineNumber}: {problem.Message}");
        using var reader = XmlReader.Create(new StringReader(text), settings);
        while (reader.Read())
        {
        }

        return problems;
    }
}
