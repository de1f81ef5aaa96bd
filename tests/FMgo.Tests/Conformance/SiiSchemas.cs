using System.Xml;
using System.Xml.Schema;

namespace FMgo.Tests.Conformance;

/// <summary>SII's own schemas, compiled once. A warning counts as an error: an element without the namespace would pass otherwise.</summary>
internal sealed class SiiSchemas
{
    private static readonly Lazy<SiiSchemas> DteSchemas = new(() => new SiiSchemas("dte", "EnvioDTE_v10.xsd"));
    private static readonly Lazy<SiiSchemas> BoletaSchemas = new(() => new SiiSchemas("boleta", "EnvioBOLETA_v11.xsd"));

    private static readonly Lazy<SiiSchemas> GuideBookSchemas = new(() => new SiiSchemas("books", "LibroGuia_v10.xsd"));

    private SiiSchemas(string folder, string file)
    {
        Set = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        Set.Add(null, SharedFiles.Path("sii", "schemas", folder, file));
        Set.Compile();
    }

    public XmlSchemaSet Set { get; }

    public static SiiSchemas GuideBook => GuideBookSchemas.Value;

    public static SiiSchemas For(DocumentType type) => type.IsBoleta ? BoletaSchemas.Value : DteSchemas.Value;

    public List<string> Validate(byte[] xml)
    {
        var problems = new List<string>();
        var settings = new XmlReaderSettings { Schemas = Set, ValidationType = ValidationType.Schema };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, problem) => problems.Add(problem.Message);
        using var reader = XmlReader.Create(new MemoryStream(xml), settings);
        while (reader.Read())
        {
        }

        return problems;
    }
}
