using System.Text;
using System.Xml.Linq;
using FMgo.Documents;
using FMgo.Tests.Envelopes;
using FMgo.Validation;

namespace FMgo.Tests.Conformance;

/// <summary>
/// The frame of envelopes and of the documents in them is changed in every place, one change at a time: <c>fmgo check</c> has an error exactly where xmllint with SII's schema says
/// that the file is not valid. The fields are <see cref="MutationTests"/>'s.
/// </summary>
public class FrameMutationTests
{
    private const int MostArguments = 500;

    private static readonly XNamespace Sii = "http://www.sii.cl/SiiDte";

    private static readonly string[] Changes =
        ["remove", "repeat", "empty", "swap", "rename", "stranger before", "stranger inside", "text inside", "other namespace", "remove attribute", "wrong attribute", "extra attribute", "comment inside"];

    private static readonly string[] Texts = ["x", " ", "-1", "0", "1", "99", "AAAA", "AAA", "AA==", "A===", "AA AA", "2014-08-22", "22-08-2014", "2014-02-30", "2026-11-24T10:00:00", "2026-11-24", "76192083-9", "76192083", "80", "080", "1234567", "33", "39", "110"];

    private static readonly string[] Base64 = ["M", "E", "FRMA", "FRMT", "DigestValue", "SignatureValue", "Modulus", "Exponent", "X509Certificate"];

    public static TheoryData<int> Types => [33, 43, 110, 39];

    [SkippableTheory]
    [MemberData(nameof(Types))]
    public async Task Check_and_xmllint_agree_on_every_change_of_the_frame(int code)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        Skip.IfNot(Tool.Exists("xmllint"), "xmllint (libxml2-utils) is not installed.");
        var type = DocumentType.FromCode(code);
        string sound = Encoding.Latin1.GetString(await EnvelopeTests.WriteAsync([Some.Signed(type, 1), Some.Signed(type, 2)]));
        var cases = new List<(string Name, byte[] File)> { ("sound", Encoding.Latin1.GetBytes(sound)) };
        cases.AddRange(Mutants(sound));
        Assert.True(cases.Count > 900, $"only {cases.Count} cases");
        var valid = XmlLint(type, cases);
        var disagreements = cases.Where((each, i) => IsFine(each.File) != valid[i] && !(valid[i] && IsStricter(each.Name))).Select(each => $"{each.Name}: xmllint {!IsFine(each.File)}, FMgo {IsFine(each.File)}").ToList();
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} of {cases.Count}:\n{string.Join('\n', disagreements.Take(60))}");
        Assert.True(valid[0]);
        Assert.InRange(valid.Count(isValid => isValid), 20, cases.Count / 2);
    }

    private static bool IsFine(byte[] file) => !DocumentXml.ReadAll(file).Any(read => read.Validate(Issued).HasErrors);

    private static readonly DocumentOptions Issued = new() { IsIssued = true, Clock = The.Clock };

    // The schema knows nothing of check digits, nor that no document comes twice; libxml2 passes over what is no base64 in base64, where the schema does not.
    private static bool IsStricter(string name) =>
        name == "repeat DTE" || (name.Split(' ') is ["text", var element, var text]
            && (element is "RutEmisor" or "RutEnvia" or "RutReceptor" or "RE" or "RR" || (text.Contains('-', StringComparison.Ordinal) && Base64.Contains(element))));

    private static IEnumerable<(string Name, byte[] File)> Mutants(string sound)
    {
        var root = XDocument.Parse(sound, LoadOptions.PreserveWhitespace).Root!;
        var places = Frame(root).ToList();
        foreach (var (element, index) in places)
        {
            foreach (string change in Changes)
            {
                var copy = new XElement(root);
                if (Change(copy.DescendantsAndSelf().ElementAt(index), change))
                {
                    yield return ($"{change} {element.Name.LocalName}", ToFile(copy));
                }
            }

            if (!element.HasElements)
            {
                foreach (string text in Texts)
                {
                    var copy = new XElement(root);
                    copy.DescendantsAndSelf().ElementAt(index).Value = text;
                    yield return ($"text {element.Name.LocalName} {text}", ToFile(copy));
                }
            }
        }

        foreach (int count in (int[])[2, 3, 20, 21])
        {
            var copy = new XElement(root);
            var subtotal = copy.Descendants(Sii + "SubTotDTE").Single();
            subtotal.AddAfterSelf(Enumerable.Repeat(subtotal, count - 1));
            yield return ($"{count} subtotals", ToFile(copy));
        }
    }

    /// <summary>What is no field of a document, of the second document: the first stays as it is.</summary>
    private static IEnumerable<(XElement Element, int Index)> Frame(XElement root)
    {
        var document = root.Descendants(Sii + "DTE").Last().Elements().First();
        var first = root.Descendants(Sii + "DTE").First();
        bool IsField(XElement element) => element.Ancestors().Contains(document) && !element.AncestorsAndSelf().Any(each => each.Name.LocalName is "TED" or "TmstFirma");
        return root.DescendantsAndSelf().Select((element, index) => (element, index)).Where(pair => !pair.element.AncestorsAndSelf().Contains(first) && !IsField(pair.element));
    }

    private static bool Change(XElement target, string change)
    {
        switch (change)
        {
            case "remove" when target.Parent is not null:
                target.Remove();
                return true;
            case "repeat" when target.Parent is not null:
                target.AddAfterSelf(new XElement(target));
                return true;
            case "empty":
                target.RemoveNodes();
                return true;
            case "swap" when target.ElementsBeforeSelf().LastOrDefault() is { } before && before.Name != target.Name:
                target.Remove();
                before.AddBeforeSelf(target);
                return true;
            case "rename":
                target.Name = target.Name.Namespace + "Nada";
                return true;
            case "stranger before" when target.Parent is not null:
                target.AddBeforeSelf(new XElement(target.Name.Namespace + "Nada", "1"));
                return true;
            case "stranger inside":
                target.Add(new XElement(target.Name.Namespace + "Nada", "1"));
                return true;
            case "text inside" when target.HasElements:
                target.AddFirst(new XText("nada"));
                return true;
            case "other namespace" when target.Parent is not null:
                target.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
                target.Name = (XNamespace)"http://example.invalid/" + target.Name.LocalName;
                return true;
            case "remove attribute" when Attribute(target) is { } attribute:
                attribute.Remove();
                return true;
            case "wrong attribute" when Attribute(target) is { } attribute:
                attribute.Value = attribute.Name.LocalName == "version" ? "1.1" : "1 2";
                return true;
            case "extra attribute":
                target.SetAttributeValue("nada", "1");
                return true;
            case "comment inside":
                target.AddFirst(new XComment("nada"));
                return true;
            default:
                return false;
        }
    }

    private static XAttribute? Attribute(XElement element) => element.Attributes().FirstOrDefault(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.NamespaceName.Length == 0);

    private static byte[] ToFile(XElement root) => Encoding.Latin1.GetBytes($"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n{root.ToString(SaveOptions.DisableFormatting)}");

    private static bool[] XmlLint(DocumentType type, List<(string Name, byte[] File)> cases)
    {
        string schema = type.IsBoleta ? SharedFiles.Path("sii", "schemas", "boleta", "EnvioBOLETA_v11.xsd") : SharedFiles.Path("sii", "schemas", "dte", "EnvioDTE_v10.xsd");
        using var folder = new TemporaryFolder();
        for (int i = 0; i < cases.Count; i++)
        {
            folder.Write($"{i}.xml", cases[i].File);
        }

        var valid = new bool[cases.Count];
        foreach (int[] chunk in Enumerable.Range(0, cases.Count).Chunk(MostArguments))
        {
            string output = Tool.RunIn(folder.Path, "xmllint", ["--nonet", "--noout", "--schema", schema, .. chunk.Select(i => $"{i}.xml")]).Output;
            string[] lines = output.Split('\n');
            foreach (int i in chunk)
            {
                valid[i] = lines.Contains($"{i}.xml validates");
                Assert.True(valid[i] || lines.Contains($"{i}.xml fails to validate"), cases[i].Name);
            }
        }

        return valid;
    }
}
