using System.Globalization;
using System.Security;
using System.Text;
using System.Text.Json.Nodes;
using FMgo.Documents;
using FMgo.Tests.Validation;
using FMgo.Validation;

namespace FMgo.Tests.Privacy;

/// <summary>Whatever of a person stands in whatever field, no finding repeats it (decision 0025). Fields come from their declaration: a new one is tried as well.</summary>
public class FieldCanaryTests
{
    private static readonly DocumentOptions Issued = The.Options with { IsIssued = true };

    public static TheoryData<int> Types => [.. DocumentType.All.Select(type => type.Code)];

    [Theory]
    [MemberData(nameof(Types))]
    public void No_finding_quotes_a_person_from_any_field_in_JSON(int code)
    {
        string json = DocumentJson.Write(code == 33 ? TimberCases.Document : Some.Document(DocumentType.FromCode(code)));
        int found = 0;
        foreach (var (path, _) in FieldValues.Of(DocumentType.FromCode(code)).Where(entry => entry.Field.Property != nameof(Identification.Type)))
        {
            foreach (var value in FieldValues.InJson())
            {
                var read = DocumentJson.Read(FieldValues.With(json, path, value).ToJsonString());
                Finding[] findings = [.. read.Findings, .. Judge(read.Partial)];
                found += findings.Length;
                Assert.True(IsIssuerRut(path) || AreSilent(findings), $"{path}: {value.ToJsonString()}\n{string.Join('\n', findings.AsEnumerable())}");
            }
        }

        Assert.True(found > 1000, $"{found} findings are too few to have tried anything.");
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void No_finding_quotes_a_person_from_any_field_in_XML(int code)
    {
        string xml = Encoding.Latin1.GetString(Some.Signed(DocumentType.FromCode(code)).File.Span);
        int found = 0;
        foreach (var (path, _) in FieldValues.Of(DocumentType.FromCode(code)))
        {
            foreach (string content in Canary.Texts.Where(text => text.All(each => each is >= ' ' and <= '\u00ff')).Select(text => SecurityElement.Escape(text)!)
                .Concat([$"{Canary.Name}<Otro>{Canary.Name}</Otro>", $"<!-- {Canary.Name} -->{Canary.Rut}", $"<Otro>{Canary.Name}</Otro>", $"<![CDATA[{Canary.Name}]]>"]))
            {
                byte[] file = Encoding.Latin1.GetBytes(FieldValues.WithXml(xml, path, content));
                var read = DocumentXml.Read(file);
                Finding[] findings = [.. read.Findings, .. Judge(read.Partial)];
                found += findings.Length;
                Assert.True(IsIssuerRut(path) || AreSilent(findings), $"{path}: {content}\n{string.Join('\n', findings.AsEnumerable())}");
            }
        }

        Assert.True(found > 1000, $"{found} findings are too few to have tried anything.");
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void No_finding_quotes_a_person_from_a_repeated_field(int code)
    {
        string json = DocumentJson.Write(Some.Document(DocumentType.FromCode(code)));
        foreach (var (path, field) in FieldValues.PersonalOf(DocumentType.FromCode(code)))
        {
            var document = FieldValues.With(json, path, Canary.Name);
            string text = document.ToJsonString();
            string tag = $"\"{path[(path.LastIndexOf('/') + 1)..]}\":";
            int at = text.IndexOf(tag, StringComparison.Ordinal);
            string repeated = text.Insert(at, $"{tag}\"{Canary.WrongRut}\",{tag}\"{Canary.Name}\",");
            var read = DocumentJson.Read(repeated);
            Finding[] findings = [.. read.Findings, .. Judge(read.Partial)];
            Assert.NotEmpty(findings);
            Canary.AssertNotIn(findings, path);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void No_finding_quotes_a_person_s_number_from_the_field_or_the_place_of_its_group(int code)
    {
        string json = DocumentJson.Write(Some.Document(DocumentType.FromCode(code)));
        foreach (var (path, _) in FieldValues.Of(DocumentType.FromCode(code)).Where(entry => PersonalData.IsPersonal(entry.Path) && !IsIssuerRut(entry.Path)))
        {
            foreach (var value in new[] { JsonValue.Create(Canary.Body), JsonValue.Create(Canary.Body / 100m), JsonValue.Create(2468975399999999999m) })
            {
                var read = DocumentJson.Read(FieldValues.With(json, path, value).ToJsonString());
                Canary.AssertNotIn([.. read.Findings, .. Judge(read.Partial)], path);
            }
        }
    }

    [Fact]
    public void What_is_not_quoted_is_told_by_its_length_and_what_JSON_calls_it()
    {
        string json = DocumentJson.Write(Some.Document(DocumentType.Invoice));
        Assert.Equal("El valor, de 12 caracteres, no es un RUT, o su dígito verificador no corresponde.", Spanish(Paths.Header.Receiver.Rut, Canary.WrongRut));
        Assert.Equal("Contenido inesperado: viene un valor JSON de tipo string, y este campo es object.", Spanish(Paths.Header.Receiver.Path, Canary.Name));

        string Spanish(string path, string value) => DocumentJson.Read(FieldValues.With(json, path, value).ToJsonString()).Findings.Single(finding => finding.Path == path).GetMessage(CultureInfo.GetCultureInfo("es"));
    }

    [Fact]
    public void The_issuer_s_RUT_is_quoted_and_amounts_codes_and_dates_are()
    {
        string json = DocumentJson.Write(Some.Document(DocumentType.Invoice));
        foreach (var (path, value) in new[]
        {
            (Paths.Header.Issuer.Rut, "76192083-1"),
            (Paths.Header.Totals.TotalAmount, "1.190,50"),
            (Paths.Header.Identification.IssueDate, "24-11-2026"),
            (Paths.Header.Identification.PaymentForm, "7"),
            (Paths.Header.Totals.NetAmount, "1e400"),
        })
        {
            var findings = DocumentJson.Read(FieldValues.With(json, path, value).ToJsonString()).Findings;
            Assert.Contains(findings, finding => finding.Path == path && finding.Message.Contains(value, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<Finding> Judge(Document? document)
    {
        if (document?.Type is null)
        {
            return [];
        }

        var draft = DocumentDraft.From(document);
        return [.. draft.Complete(The.Options).Findings, .. draft.Preview(The.Options).Findings, .. document.Validate(Issued), .. document.CheckStructure()];
    }

    // The issuer's RUT may be told.
    private static bool IsIssuerRut(string path) => path == Paths.Header.Issuer.Rut;

    private static bool AreSilent(IEnumerable<Finding> findings) => findings.All(finding => !Canary.IsIn(Canary.AllOf(finding)));
}
