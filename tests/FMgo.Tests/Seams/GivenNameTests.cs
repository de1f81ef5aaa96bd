using System.Text;
using System.Text.Json.Nodes;
using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Tests.Seams;

/// <summary>A field that came by the name that other types of document have for it is told by that name, by every stage: who removes what he is told to remove must find it.</summary>
public class GivenNameTests
{
    public static TheoryData<int, string, string> Wrong
    {
        get
        {
            var wrong = new TheoryData<int, string, string>();
            foreach (int type in DocumentType.All.Select(type => type.Code))
            {
                foreach (string name in new[] { "7", "\"\"", "false", "\"A\\u00A0\"", "\"A → B\"", $"\"{new string('x', 300)}\"", "[\"A\", \"B\"]", "{\"A\":1}" })
                {
                    wrong.Add(type, "Emisor/RznSoc", name);
                    wrong.Add(type, "Emisor/GiroEmis", name);
                }

                foreach (string amount in new[] { "0", "-1", "1234", "12.5", "\"1,5\"", "\"abc\"", "12345678901234567890", "\"\"", "[1, 2]" })
                {
                    wrong.Add(type, "Totales/MontoPeriodo", amount);
                }
            }

            return wrong;
        }
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void All_stages_name_the_field_as_it_was_given(int code, string field, string value)
    {
        var type = DocumentType.FromCode(code);
        string official = Official(field, type);
        string other = Other(field, type);
        string[] byOfficial = Findings(Order(type, official, value));
        string[] byOther = Findings(Order(type, other, value));

        // What came without a value is missing by the name that came, too (referee K21).
        Assert.Equal(byOfficial.Select(finding => finding.Replace($"Encabezado/{official}:", $"Encabezado/{other}:", StringComparison.Ordinal)), byOther);
    }

    // That the names above are wrong in every stage, and not in reading alone.
    [Theory]
    [InlineData("Emisor/RznSoc", "{\"A\":1}", "FMGO-STR-016")]
    [InlineData("Emisor/RznSoc", "\"A → B\"", "FMGO-TXT-001")]
    [InlineData("Totales/MontoPeriodo", "1234", "FMGO-TOT-001")]
    [InlineData("Totales/MontoPeriodo", "12.5", "FMGO-STR-007")]
    [InlineData("Emisor/GiroEmis", "false", "FMGO-STR-017")]
    public void Each_stage_has_a_say(string field, string value, string code)
    {
        string given = Other(field, DocumentType.Boleta);
        Assert.Contains($"{code} Encabezado/{given}:", Findings(Order(DocumentType.Boleta, given, value)).Select(finding => finding[..(finding.IndexOf(':', StringComparison.Ordinal) + 1)]));
    }

    [Fact]
    public void Document_itself_is_the_same_by_either_name()
    {
        var byOther = DocumentJson.Read(Order(DocumentType.Boleta, "Emisor/RznSoc", "\"Comercial Inventada SpA\""));
        Assert.Empty(byOther.Findings);
        Assert.Equal(DocumentJson.Read(Order(DocumentType.Boleta, "Emisor/RznSocEmisor", "\"Comercial Inventada SpA\"")).Value, byOther.Value);
        Assert.Contains("\"RznSocEmisor\":\"Comercial Inventada SpA\"", DocumentJson.Write(byOther.Value!), StringComparison.Ordinal);
    }

    [Fact]
    public void Both_names_at_once_are_one_field_too_many()
    {
        var json = JsonNode.Parse(Order(DocumentType.Boleta, "Emisor/RznSocEmisor", "\"A\""))!;
        json["Encabezado"]!["Emisor"]!["RznSoc"] = "B";
        var read = DocumentJson.Read(json.ToJsonString());
        Assert.Equal("FMGO-STR-015", Assert.Single(read.Findings).Code);
        Assert.Equal("A", read.Partial!.Header.Issuer.Name);
    }

    [SkippableFact]
    public void F65_names_MontoPeriodo()
    {
        var preview = DocumentDraft.From(DocumentJson.Read(File.ReadAllBytes(SharedFiles.Path("cases", "F65-otro-nombre.json")))).Preview(The.Options);
        Assert.Equal(["FMGO-TOT-001 Encabezado/Totales/MontoPeriodo"], preview.Findings.Select(finding => $"{finding.Code} {finding.Path}"));
    }

    // What reading alone, completing, previewing and validating find.
    private static string[] Findings(string json)
    {
        var read = DocumentJson.Read(json);
        var draft = DocumentDraft.FromJson(Encoding.UTF8.GetBytes(json));
        return
        [
            .. read.Findings.Select(Told),
            .. draft.Complete(The.Options).Findings.Select(Told),
            .. DocumentDraft.From(read).Preview(The.Options).Findings.Select(Told),
            .. read.Validate(The.Options).Findings.Select(Told),
            .. read.Validate(The.Options).Validate(The.Options with { IsIssued = true, Clock = null }).Findings.Select(Told),
        ];
    }

    private static string Told(Finding finding) => $"{finding.Code} {finding.Path}: {finding.Message}";

    private static string Order(DocumentType type, string place, string value)
    {
        var root = JsonNode.Parse(DocumentJson.Write(Some.Document(type)))!;
        string[] names = place.Split('/');
        var group = (root["Encabezado"]![names[0]] ??= new JsonObject()).AsObject();
        foreach (string tag in new[] { Official($"{names[0]}/{names[1]}", type), Other($"{names[0]}/{names[1]}", type) })
        {
            group.Remove(tag.Split('/')[1]);
        }

        group[names[1]] = JsonNode.Parse(value);
        return root.ToJsonString();
    }

    private static string Official(string field, DocumentType type) => type.IsBoleta ? OfBoletas(field) : OfOthers(field);

    private static string Other(string field, DocumentType type) => type.IsBoleta ? OfOthers(field) : OfBoletas(field);

    private static string OfBoletas(string field) => field switch
    {
        "Emisor/RznSoc" => "Emisor/RznSocEmisor",
        "Emisor/GiroEmis" => "Emisor/GiroEmisor",
        "Totales/MontoPeriodo" => "Totales/TotalPeriodo",
        _ => field,
    };

    private static string OfOthers(string field) => field switch
    {
        "Emisor/RznSocEmisor" => "Emisor/RznSoc",
        "Emisor/GiroEmisor" => "Emisor/GiroEmis",
        "Totales/TotalPeriodo" => "Totales/MontoPeriodo",
        _ => field,
    };
}
