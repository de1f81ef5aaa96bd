using System.Xml.Linq;
using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Tests.Conformance;

/// <summary>
/// Each field of each type is given values right and wrong, in a document that is otherwise right: what SII's schema rejects, FMgo's reader and
/// checker reject, and what it accepts they accept. Where FMgo is stricter on purpose, the reason stands in <see cref="StricterThanSchema"/>.
/// </summary>
public class MutationTests
{
    // One type of each branch: within a branch only TipoDTE differs.
    public static TheoryData<int> Types => [33, 43, 110, 39];

    [SkippableTheory]
    [MemberData(nameof(Types))]
    public void Checker_and_schema_agree_on_every_value(int code)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        var type = DocumentType.FromCode(code);
        var random = new Random(code);
        var document = new DocumentFiller(type, random, everything: true).Fill();
        var root = XElement.Parse($"<Documento>{EnvelopeText.Fields(document)}</Documento>", LoadOptions.PreserveWhitespace);
        var disagreements = new List<string>();
        int cases = 0;
        foreach (var leaf in root.Descendants().Where(element => !element.HasElements).DistinctBy(PathOf).ToList())
        {
            string path = PathOf(leaf);
            var field = FieldOf(path, type.Branch);
            string original = leaf.Value;
            foreach (string value in Values(field.ShapeIn(type.Branch)!))
            {
                leaf.Value = value;
                cases++;
                if (Compare(type, root, path, field.ShapeIn(type.Branch)!, value) is { } disagreement)
                {
                    disagreements.Add(disagreement);
                }
            }

            leaf.Value = original;
        }

        Assert.True(disagreements.Count == 0, $"{disagreements.Count} of {cases}:\n{string.Join('\n', disagreements.Take(20))}");
        Assert.True(cases > 800, $"only {cases} cases");
    }

    [SkippableTheory]
    [MemberData(nameof(Types))]
    public void Checker_and_schema_agree_on_what_is_missing_repeated_or_out_of_place(int code)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        var type = DocumentType.FromCode(code);
        var document = new DocumentFiller(type, new Random(code), everything: true).Fill();
        var root = XElement.Parse($"<Documento>{EnvelopeText.Fields(document)}</Documento>");
        var disagreements = new List<string>();
        foreach (string change in new[] { "remove", "repeat", "unknown child", "move to end", "attribute", "text beside" })
        {
            foreach (var (element, index) in root.Descendants().Select((element, index) => (element, index)).DistinctBy(pair => PathOf(pair.element)).ToList())
            {
                var copy = new XElement(root);
                var target = copy.Descendants().ElementAt(index);
                if (!Change(target, change))
                {
                    continue;
                }

                string place = $"{change} {PathOf(element)}";
                if (Compare(type, copy, place, null, "") is { } disagreement)
                {
                    disagreements.Add(disagreement);
                }
            }
        }

        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements.Take(20)));
    }

    private static bool Change(XElement target, string change)
    {
        switch (change)
        {
            case "remove":
                target.Remove();
                return true;
            case "repeat":
                target.AddAfterSelf(new XElement(target));
                return true;
            case "unknown child":
                target.AddBeforeSelf(new XElement("Nada", "1"));
                return true;
            case "move to end" when target.ElementsAfterSelf().Any(other => other.Name != target.Name):
                var parent = target.Parent!;
                target.Remove();
                parent.Add(target);
                return true;
            case "attribute":
                target.SetAttributeValue("nada", "1");
                return true;
            case "text beside" when target.HasElements:
                target.AddFirst(new XText("nada"));
                return true;
            default:
                return false;
        }
    }

    private static string? Compare(DocumentType type, XElement root, string place, Shape? shape, string value)
    {
        byte[] file = EnvelopeText.Wrap(type, string.Concat(root.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))));
        bool schema = SiiSchemas.For(type).Validate(file).Count == 0;
        bool ours = !DocumentXml.Read(file).HasErrors;
        return schema == ours || (schema && StricterThanSchema(shape, value)) ? null : $"{place} = '{value}': schema {schema}, FMgo {ours}";
    }

    /// <summary>Values that the schema lets pass and FMgo does not, each for a reason.</summary>
    private static bool StricterThanSchema(Shape? shape, string value) => shape?.Kind switch
    {
        // The pattern of RUTType knows nothing of the check digit; SII does.
        ContentKind.Rut => !Rut.TryParse(value, out _),

        // A zone in a date: SII's format is AAAA-MM-DD, in Chile (Formato DTE v2.5, 1.3).
        ContentKind.Date or ContentKind.Time or ContentKind.DateTime => value.Contains('Z') || value.Contains('+') || value.Contains('.') || value.Contains("24:00"),

        // The schema sets no limit to some whole numbers (LineasDeta, NroLinDR); an int does.
        ContentKind.Integer => value.Length > 9 && shape.Max == decimal.MaxValue,
        _ => false,
    };

    private static IEnumerable<string> Values(Shape shape)
    {
        switch (shape.Kind)
        {
            case ContentKind.Text:
                return ["", "x", " ", new string('ñ', shape.MaxLength), new string('x', shape.MaxLength + 1), new string(' ', shape.MaxLength + 1), "a & b < c > d ' \" é", "\tx\n"];
            case ContentKind.Integer or ContentKind.Decimal:
                return [.. Numbers(shape), "", " ", "x", "1x", "1,5", "1.000,5", "1e3", "0x1", "+1", " 1 ", "01", "1.", ".5", "-1", "0", "-0", "0.0", "1.0", "1.00000000", "1.23456789", "0.0000001", "NaN", "INF", "--1", "1 2", "٣"];
            case ContentKind.Code or ContentKind.Flag or ContentKind.Type:
                return [.. shape.Codes, "", "0", "x", "00", "99", "-1", " " + shape.Codes[0], "0" + shape.Codes[0], shape.Codes[0] + "x", shape.Codes[0].ToLowerInvariant() + "_"];
            case ContentKind.Rut:
                return ["76192083-9", "60803000-K", "60803000-k", "1-9", "0-0", "76.192.083-9", "76192083-8", "761920839", "", "-9", "123456789-2", "07880442-4", "007880442-4", " 76192083-9", "76192083-9 ", "76192083–9", "7619208a-9"];
            case ContentKind.Date:
                return [shape.Earliest ?? "2001-01-01", shape.Latest ?? "2049-01-01", "1999-12-31", "2000-01-01", "2003-03-31", "2003-04-01", "2050-12-31", "2051-01-01", "2024-02-29", "2023-02-29", "2024-13-01", "2024-00-01", "2024-1-1", "24-01-01", "01-01-2024", "2024/01/01", "", "hoy", "2024-01-01T00:00:00", " 2024-01-01 ", "2024-01-01Z", "2024-01-01+03:00", "12024-01-01", "0001-01-01", "9999-12-31"];
            case ContentKind.Time:
                return ["00:00:00", "23:59:59", "24:00:00", "12:60:00", "12:00:60", "12:00", "1:00:00", "", "x", "12:00:00Z", "12:00:00.5", " 12:00:00 ", "12-00-00"];
            case ContentKind.DateTime:
                return ["2024-01-01T00:00:00", "2010-03-09T23:59:59", "2010-03-10T00:00:00", "2050-12-31T23:59:59", "2051-01-01T00:00:00", "2024-01-01", "2024-01-01 00:00:00", "2024-01-01T25:00:00", "2024-02-30T00:00:00", "", "x", "2024-01-01T00:00:00Z", "2024-01-01T00:00:00.5", "2024-01-01T24:00:00"];
            default:
                return [];
        }
    }

    private static IEnumerable<string> Numbers(Shape shape)
    {
        foreach (decimal bound in new[] { shape.Min, shape.Max }.Where(bound => Math.Abs(bound) < 10_000_000_000_000_000_000m))
        {
            decimal step = shape.Kind == ContentKind.Integer ? 1 : 1 / (decimal)Math.Pow(10, shape.FractionDigits);
            foreach (decimal value in new[] { bound - step, bound, bound + step, bound / 2 })
            {
                yield return value.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        yield return new string('9', 18);
        yield return new string('9', 19);
        yield return new string('9', 27) + "." + new string('9', 10);
        yield return "0000000000000000000000000000000000001";
    }

    private static Field FieldOf(string path, DocumentBranch branch) => FieldCatalogue.All.Single(entry =>
        entry.Field.ShapeIn(branch) is not null && entry.Path[..(entry.Path.LastIndexOf('/') + 1)] + entry.Field.TagIn(branch) == path).Field;

    private static string PathOf(XElement element) => string.Join('/', element.AncestorsAndSelf().Reverse().Skip(1).Select(step => step.Name.LocalName));
}
