using System.Globalization;
using System.Xml.Schema;

namespace FMgo.Tests.Conformance;

/// <summary>An element of a document as SII's schema describes it.</summary>
internal sealed record SchemaField(string Path, int MinCount, int? MaxCount, bool IsGroup, XmlTypeCode BaseType, IReadOnlyList<string> Enumeration, IReadOnlyDictionary<string, decimal> Facets, string? Earliest, string? Latest)
{
    /// <summary>Every element below Documento, Liquidacion, Exportaciones or the boleta's Documento, in order.</summary>
    public static List<SchemaField> All(DocumentBranch branch)
    {
        var type = branch == DocumentBranch.Boleta ? DocumentType.Boleta : DocumentType.Invoice;
        var schemas = SiiSchemas.For(type).Set;
        return All(schemas, type.IsBoleta ? "EnvioBOLETA" : "EnvioDTE", "SetDTE", "DTE", branch == DocumentBranch.Boleta ? "Documento" : branch.ToString());
    }

    /// <summary>Every element below one that is reached from a root, in order.</summary>
    public static List<SchemaField> All(XmlSchemaSet schemas, string root, params IEnumerable<string> path)
    {
        var element = (XmlSchemaElement)schemas.GlobalElements[new System.Xml.XmlQualifiedName(root, "http://www.sii.cl/SiiDte")]!;
        foreach (string name in path)
        {
            element = Children(element).First(child => child.QualifiedName.Name == name);
        }

        var fields = new List<SchemaField>();
        Walk(element, "", fields);
        return fields;
    }

    private static void Walk(XmlSchemaElement parent, string prefix, List<SchemaField> fields)
    {
        foreach (var child in Children(parent))
        {
            string path = prefix + child.QualifiedName.Name;
            fields.Add(Describe(child, path));
            Walk(child, path + "/", fields);
        }
    }

    private static IEnumerable<XmlSchemaElement> Children(XmlSchemaElement element)
    {
        return element.ElementSchemaType is XmlSchemaComplexType { ContentTypeParticle: XmlSchemaGroupBase group } ? Flatten(group) : [];

        static IEnumerable<XmlSchemaElement> Flatten(XmlSchemaGroupBase group) =>
            group.Items.Cast<XmlSchemaParticle>().SelectMany(item => item is XmlSchemaElement element ? [element] : item is XmlSchemaGroupBase inner ? Flatten(inner) : []);
    }

    private static SchemaField Describe(XmlSchemaElement element, string path)
    {
        int? max = element.MaxOccursString == "unbounded" ? null : (int)element.MaxOccurs;
        if (element.ElementSchemaType is not XmlSchemaSimpleType simple)
        {
            return new SchemaField(path, (int)element.MinOccurs, max, true, XmlTypeCode.None, [], new Dictionary<string, decimal>(), null, null);
        }

        // The nearest restriction wins: facets are collected from the type itself outward to its bases.
        var facets = new Dictionary<string, decimal>();
        List<string> enumeration = [];
        string? earliest = null, latest = null;
        for (var type = simple; type is { Content: XmlSchemaSimpleTypeRestriction restriction }; type = type.BaseXmlSchemaType as XmlSchemaSimpleType)
        {
            var values = restriction.Facets.OfType<XmlSchemaEnumerationFacet>().Select(facet => facet.Value!).ToList();
            enumeration = enumeration.Count > 0 ? enumeration : values;
            foreach (var facet in restriction.Facets.OfType<XmlSchemaFacet>())
            {
                if (facet is XmlSchemaMinInclusiveFacet && !IsNumber(facet.Value))
                {
                    earliest ??= facet.Value;
                }
                else if (facet is XmlSchemaMaxInclusiveFacet && !IsNumber(facet.Value))
                {
                    latest ??= facet.Value;
                }
                else if (IsNumber(facet.Value) && facet is not XmlSchemaEnumerationFacet and not XmlSchemaPatternFacet)
                {
                    facets.TryAdd(facet.GetType().Name["XmlSchema".Length..^"Facet".Length], decimal.Parse(facet.Value!, CultureInfo.InvariantCulture));
                }
            }
        }

        return new SchemaField(path, (int)element.MinOccurs, max, false, simple.TypeCode, enumeration, facets, earliest, latest);
    }

    private static bool IsNumber(string? text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
}
