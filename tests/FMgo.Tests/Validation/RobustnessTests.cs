using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Drafting;
using FMgo.Testing;
using FMgo.Tests.Conformance;
using FMgo.Validation;

namespace FMgo.Tests.Validation;

/// <summary>Whatever a record holds, nothing that works on a document throws: every field of the catalogue, one at a time.</summary>
public sealed class RobustnessTests : IDisposable
{
    private static readonly DocumentOptions Options = Cases.Options with { PayerThresholds = [new(2026, 5_000)] };

    private readonly TestCertificate _certificate = TestCertificate.Create();
    private readonly TestCaf _caf = TestCaf.Create(The.Issuer.Rut!.Value, DocumentType.Invoice, 1, 10, The.IssueDate);

    [Theory]
    [MemberData(nameof(RuleTests.Types), MemberType = typeof(RuleTests))]
    public void Any_group_may_be_null(int code)
    {
        int groups = 0;
        foreach (var (path, document) in DocumentVariants.Of(Full(code), (_, type) => DocumentVariants.IsGroup(type) ? [null] : []))
        {
            groups++;
            Work(document);
            Assert.NotNull(document.ToString());
            Assert.True(DocumentValidator.Validate(document, Options).Count > 0, path);
        }

        Assert.True(groups >= 5);
    }

    [Fact]
    public void Group_that_every_document_has_is_empty_when_it_is_set_to_null()
    {
        Assert.Equal(new Header(), new Document { Header = null! }.Header);
        Assert.Equal(new Header(), new Header { Identification = null!, Issuer = null!, Receiver = null!, Totals = null! });
        Assert.Equal(["FMGO-STR-001 Encabezado/IdDoc/TipoDTE"], new Document { Header = null! }.Validate().Select(finding => $"{finding.Code} {finding.Path}").Distinct());
    }

    [Fact]
    public void No_list_of_the_format_takes_null()
    {
        int lists = 0;
        foreach (var (_, field) in FieldCatalogue.All.Where(entry => entry.Field.IsList))
        {
            var element = Records.Get(field.Group).GetProperty(field.Property)!.PropertyType.GetGenericArguments()[0];
            if (!element.IsValueType)
            {
                lists++;
                Assert.Throws<ArgumentException>(() => DocumentVariants.ListOf(element, [null]));
            }
        }

        Assert.True(lists > 10);
        Assert.Throws<ArgumentException>(() => new Document { Lines = [null!] });
        Assert.Throws<ArgumentException>(() => default(ValueList<string>).Add(null!));
    }

    [Theory]
    [MemberData(nameof(RuleTests.Types), MemberType = typeof(RuleTests))]
    public void Any_field_may_be_absent_or_extreme(int code)
    {
        foreach (var document in new[] { Full(code), Some.Document(DocumentType.FromCode(code)) })
        {
            foreach (var (path, variant) in DocumentVariants.Of(document, (_, type) => Extremes(type)))
            {
                var exception = Record.Exception(() => Work(variant));
                Assert.True(exception is null, $"{path}: {exception}");
            }
        }
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _caf.Dispose();
    }

    private static Document Full(int code) => new DocumentFiller(DocumentType.FromCode(code), new Random(code), everything: true).Fill();

    private void Work(Document document)
    {
        DocumentValidator.Validate(document, Options);
        Assert.NotNull(TotalsCalculator.Calculate(document).Partial);
        Assert.NotNull(DocumentDefaults.Fill(document, TimeProvider.System));
        DocumentJson.Write(document);
        if (document.Type is not null)
        {
            var draft = DocumentDraft.From(document);
            Assert.NotNull(draft.Preview(Options).Partial);
            Assert.NotNull(draft.Preview(Options with { Waived = ["FMGO-TOT-001"] }).Partial);
            draft.Complete(Options).Then(issuable => issuable.RequestedFolio is null or >= 1 and <= DocumentKey.MaxFolio
                ? new DocumentSigner(_certificate.Certificate).Sign(issuable, issuable.RequestedFolio ?? 1, _caf.Caf)
                : throw new InvalidOperationException("A folio that is none was taken."));
        }
    }

    private static IEnumerable<object?> Extremes(Type property)
    {
        var type = Nullable.GetUnderlyingType(property) ?? property;
        if (property.IsGenericType && property.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            return Lists(property.GetGenericArguments()[0]);
        }

        IEnumerable<object> extremes = type switch
        {
            _ when type == typeof(decimal) => [decimal.MaxValue, decimal.MinValue, 0m, -1m, 0.0000000000000000000000000001m, 999_999_999_999_999_999m],
            _ when type == typeof(int) => [int.MaxValue, int.MinValue, 0],
            _ when type == typeof(long) => [long.MaxValue, long.MinValue, 0L],
            _ when type == typeof(string) => ["", " ", "\uD800", "\0", new string('x', 5000), "-1", "99999999999999999999"],
            _ when type == typeof(bool) => [true, false],
            _ when type == typeof(DateOnly) => [DateOnly.MinValue, DateOnly.MaxValue],
            _ when type == typeof(TimeOnly) => [TimeOnly.MinValue, TimeOnly.MaxValue],
            _ when type == typeof(DateTime) => [DateTime.MinValue, DateTime.MaxValue],
            _ when type == typeof(Rut) => [default(Rut), Rut.FromBody(Rut.MaxBody)],
            _ when type.IsEnum => [Enum.ToObject(type, 0), Enum.ToObject(type, 999), Enum.ToObject(type, -1)],
            _ => [],
        };
        return type.IsValueType && Nullable.GetUnderlyingType(property) is null ? extremes : extremes.Append(null!);
    }

    private static IEnumerable<object?> Lists(Type element)
    {
        yield return DocumentVariants.ListOf(element, []);
        if (element == typeof(string))
        {
            yield return DocumentVariants.ListOf(element, ["", "\uD800", "99999999999999999999"]);
        }
        else if (DocumentVariants.IsGroup(element))
        {
            yield return DocumentVariants.ListOf(element, [.. Enumerable.Repeat(Activator.CreateInstance(element), 70)]);
        }
    }
}
