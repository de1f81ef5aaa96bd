using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using FMgo.Sii;
using FMgo.Tests.Validation;
using FMgo.Verification;

namespace FMgo.Tests.Conventions;

/// <summary>Values travel: every public type goes through System.Text.Json and comes back equal, or is listed with the reason why it does not.</summary>
public class TravelTests
{
    public static TheoryData<string> Travelling => [.. Types().Where(type => !type.IsEnum && !TravelExceptions.Reasons.ContainsKey(type)).Select(type => type.FullName!)];

    public static TheoryData<string, string> Texts => new()
    {
        { typeof(Rut).FullName!, "76192083-9" },
        { typeof(DocumentType).FullName!, "33" },
        { typeof(DocumentKey).FullName!, "76192083-9-33-170" },
        { typeof(TrackId).FullName!, "0000053292" },
    };

    [Theory]
    [MemberData(nameof(Travelling))]
    public void Comes_back_equal(string name)
    {
        var type = TypeOf(name);
        foreach (object value in TravelSamples.Of(type))
        {
            string json = JsonSerializer.Serialize(value, type);
            object back = JsonSerializer.Deserialize(json, type)!;
            Assert.Equal(json, JsonSerializer.Serialize(back, type));
            Assert.True(!OverridesEquals(type) || value.Equals(back), $"{json} came back as another.");
        }
    }

    [Fact]
    public void What_does_not_travel_is_listed_and_exists()
    {
        Assert.Empty(TravelExceptions.Reasons.Keys.Except(Types()));
        Assert.All(TravelExceptions.Reasons.Values, reason => Assert.False(string.IsNullOrWhiteSpace(reason)));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Configuration_reads_it_from_text(string name, string text)
    {
        var type = TypeOf(name);
        var converter = TypeDescriptor.GetConverter(type);
        object value = converter.ConvertFromInvariantString(text)!;
        Assert.IsType(type, value);
        Assert.Equal(text, converter.ConvertToInvariantString(value));
        Assert.ThrowsAny<FormatException>(() => converter.ConvertFromInvariantString("no value"));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_parses_formats_and_is_a_key_of_JSON(string name, string text)
    {
        var type = TypeOf(name);
        object value = type.GetMethod("Parse", [typeof(string)])!.Invoke(null, [text])!;
        Assert.Equal(text, value.ToString());
        var dictionary = typeof(Dictionary<,>).MakeGenericType(type, typeof(int));
        object keyed = Activator.CreateInstance(dictionary)!;
        dictionary.GetMethod("Add")!.Invoke(keyed, [value, 1]);
        Assert.Equal($"{{\"{text}\":1}}", JsonSerializer.Serialize(keyed));
        Assert.Equal($"{{\"{text}\":1}}", JsonSerializer.Serialize(JsonSerializer.Deserialize($"{{\"{text}\":1}}", dictionary)));
    }

    [Theory]
    [InlineData(typeof(Rut), "\"76192083-0\"")]
    [InlineData(typeof(Rut), "\"\"")]
    [InlineData(typeof(Rut), "{}")]
    [InlineData(typeof(DocumentType), "35")]
    [InlineData(typeof(DocumentType), "\"invoice\"")]
    [InlineData(typeof(DocumentKey), "\"76192083-9-33-0\"")]
    [InlineData(typeof(DocumentKey), "\"0-0-33-1\"")]
    [InlineData(typeof(TrackId), "\"12a\"")]
    [InlineData(typeof(ValueList<Rut>), "[null]")]
    [InlineData(typeof(ValueList<string>), "[null]")]
    [InlineData(typeof(ValueList<string>), "{}")]
    [InlineData(typeof(Finding), "{\"code\":\"FMGO-STR-001\"}")]
    [InlineData(typeof(Finding), "[]")]
    [InlineData(typeof(SiiStatus), "{\"family\":\"Nobody\",\"code\":\"0\"}")]
    [InlineData(typeof(SiiStatus), "{\"family\":\"99\",\"code\":\"0\"}")]
    [InlineData(typeof(SiiStatus), "{\"family\":\"-1\",\"code\":\"0\"}")]
    [InlineData(typeof(SiiStatus), "{\"family\":\"Upload\",\"code\":\"\"}")]
    [InlineData(typeof(Result<Document>), "{\"findings\":[]}")]
    [InlineData(typeof(Document), "{\"Encabezado\":{\"IdDoc\":{\"TipoDTE\":33}},\"Detalle\":[{\"QtyItem\":\"x\"}]}")]
    public void What_is_none_is_refused_and_never_another_value(Type type, string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type));

    [Fact]
    public void It_needs_no_reflection()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = TravelContext.Default };
        AssertTravels(TravelSamples.Finding, options);
        AssertTravels(The.IssuerRut, options);
        AssertTravels(DocumentType.Invoice, options);
        AssertTravels(new DocumentKey(The.IssuerRut, DocumentType.Invoice, 170), options);
        AssertTravels(TrackId.Parse("0000053292"), options);
        AssertTravels<ValueList<Rut>>([The.IssuerRut], options);
        AssertTravels<ValueList<Finding>>([TravelSamples.Finding], options);
        AssertTravels(Some.Issued(DocumentType.Invoice), options);
        var result = Result.Failure([TravelSamples.Finding], Some.Issued(DocumentType.Boleta));
        var back = JsonSerializer.Deserialize<Result<Document>>(JsonSerializer.Serialize(result, options), options)!;
        Assert.Equal((result.Partial, result.Findings, result.Value), (back.Partial, back.Findings, back.Value));
    }

    [Fact]
    public void A_value_that_was_never_given_is_not_written()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(default(TrackId)));
        Assert.Throws<ArgumentException>(() => new SubmissionQuery { Issuer = default, TrackId = TrackId.Parse("1") });
        Assert.Throws<ArgumentException>(() => new SubmissionQuery { Issuer = The.IssuerRut, TrackId = default });
        Assert.Throws<ArgumentException>(() => new DocumentKey(default, DocumentType.Invoice, 1));
        Assert.Throws<ArgumentException>(() => new EnvelopeHeader { Issuer = default, ResolutionDate = The.IssueDate, ResolutionNumber = 0 });
        var document = Some.Document(DocumentType.Invoice);
        document = document with { Header = document.Header with { Receiver = document.Header.Receiver with { Rut = default(Rut) } } };
        var completed = DocumentDraft.From(document).Complete(The.Options);
        Assert.Null(completed.Value);
        Assert.Contains(completed.Findings, finding => finding is { Code: "FMGO-STR-012", Path: "Encabezado/Receptor/RUTRecep" });
    }

    [Fact]
    public void A_finding_says_the_same_after_its_journey_even_with_braces_in_its_values()
    {
        var rule = Rule.Error("SHOP-STK-001", "Falta {0}.", "{0} is missing.");
        var finding = rule.At("Detalle[1]", "{0} {x}");
        var back = JsonSerializer.Deserialize<Finding>(JsonSerializer.Serialize(finding))!;
        Assert.Equal(finding, back);
        var english = System.Globalization.CultureInfo.GetCultureInfo("en");
        Assert.Equal("{0} {x} is missing.", back.GetMessage(english));
        Assert.Equal(finding.GetMessage(english), back.GetMessage(english));

        // Without values the message is no format, and braces are braces.
        var plain = Rule.Warning("SHOP-STK-002", "Llaves {x} {{.", "Braces {x} {{.").At("");
        var again = JsonSerializer.Deserialize<Finding>(JsonSerializer.Serialize(JsonSerializer.Deserialize<Finding>(JsonSerializer.Serialize(plain))))!;
        Assert.Equal(plain.GetMessage(english), again.GetMessage(english));
    }

    [Fact]
    public void A_result_comes_back_also_where_its_partial_document_cannot()
    {
        var document = Some.Document(DocumentType.Invoice);
        document = document.WithHeader(header => header with { Identification = header.Identification with { PaymentForm = (PaymentForm)9 } });
        var result = DocumentDraft.From(document).Preview(The.Options);
        Assert.NotNull(result.Partial);
        var back = JsonSerializer.Deserialize<Result<Document>>(JsonSerializer.Serialize(result))!;
        Assert.Null(back.Partial);
        Assert.Equal(result.Findings, back.Findings);
    }

    [Fact]
    public void No_key_gets_into_JSON()
    {
        var caf = The.Caf(DocumentType.Invoice).Caf;
        foreach (string json in new[] { Try(caf), Try(The.Certificate), Try(The.Caf(DocumentType.Invoice).Trust) })
        {
            Assert.DoesNotContain("PRIVATE", json, StringComparison.OrdinalIgnoreCase);
        }

        static string Try(object value)
        {
            try
            {
                return JsonSerializer.Serialize(value, value.GetType());
            }
            catch (NotSupportedException refusal)
            {
                return refusal.Message;
            }
        }
    }

    /// <summary>Every public type that could hold data: not interfaces, static classes, exceptions, converters.</summary>
    private static IEnumerable<Type> Types() => typeof(DocumentVerifier).Assembly.GetExportedTypes()
        .Where(type => !type.IsInterface && !(type.IsAbstract && type.IsSealed) && !typeof(Exception).IsAssignableFrom(type)
            && !type.Name.Contains("JsonConverter", StringComparison.Ordinal) && !type.Name.Contains("TypeConverter", StringComparison.Ordinal));

    private static Type TypeOf(string name) => typeof(DocumentVerifier).Assembly.GetType(name)!.IsGenericTypeDefinition
        ? typeof(DocumentVerifier).Assembly.GetType(name)!.MakeGenericType(name.Contains("Result", StringComparison.Ordinal) ? typeof(Document) : typeof(Rut))
        : typeof(DocumentVerifier).Assembly.GetType(name)!;

    private static bool OverridesEquals(Type type) => type.GetMethod("Equals", BindingFlags.Public | BindingFlags.Instance, [typeof(object)])!.DeclaringType != typeof(object);

    private static void AssertTravels<T>(T value, JsonSerializerOptions options) =>
        Assert.Equal(value, JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, options), options));
}
