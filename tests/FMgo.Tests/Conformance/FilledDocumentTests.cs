using FMgo.Documents;

namespace FMgo.Tests.Conformance;

/// <summary>Per type: a document with every field filled is written, accepted by SII's schema, read back, equal; and thousands with some.</summary>
public class FilledDocumentTests
{
    private const int RandomDocumentsPerType = 300;

    public static TheoryData<int> Types => [.. DocumentType.All.Select(type => type.Code)];

    [SkippableTheory]
    [MemberData(nameof(Types))]
    public void Document_with_every_field_is_accepted_by_the_schema(int code)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        var type = DocumentType.FromCode(code);
        for (int seed = 0; seed < 20; seed++)
        {
            var document = new DocumentFiller(type, new Random(seed), everything: true).Fill();
            Assert.Empty(document.CheckStructure());
            Assert.Empty(SiiSchemas.For(type).Validate(EnvelopeText.Wrap(type, EnvelopeText.Fields(document))));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Document_read_back_is_equal(int code)
    {
        var type = DocumentType.FromCode(code);
        for (int seed = 0; seed < RandomDocumentsPerType; seed++)
        {
            var document = new DocumentFiller(type, new Random(seed), everything: seed % 10 == 0).Fill();
            var read = DocumentXml.Read(EnvelopeText.Wrap(type, EnvelopeText.Fields(document), document.Header.Issuer.Rut));
            Assert.Empty(read.Findings);
            Assert.Equal(document, read.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Document_through_json_is_equal(int code)
    {
        var type = DocumentType.FromCode(code);
        for (int seed = 0; seed < RandomDocumentsPerType; seed++)
        {
            var document = new DocumentFiller(type, new Random(seed), everything: seed % 10 == 0).Fill();
            var read = DocumentJson.Read(DocumentJson.Write(document, indented: seed % 2 == 0));
            Assert.Empty(read.Findings);
            Assert.Equal(document, read.Value);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Types))]
    public void Document_with_some_fields_is_accepted_by_the_schema(int code)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        var type = DocumentType.FromCode(code);
        for (int seed = 1000; seed < 1000 + RandomDocumentsPerType; seed++)
        {
            var document = new DocumentFiller(type, new Random(seed), everything: false).Fill();
            Assert.Empty(document.CheckStructure());
            Assert.Empty(SiiSchemas.For(type).Validate(EnvelopeText.Wrap(type, EnvelopeText.Fields(document))));
        }
    }

    [Fact]
    public void Every_field_of_the_catalogue_is_filled_by_some_type()
    {
        var filled = new HashSet<string>();
        foreach (var type in DocumentType.All)
        {
            filled.UnionWith(FieldCatalogue.All.Where(entry => entry.Field.ShapeIn(type.Branch) is not null).Select(entry => $"{entry.Field.Group}.{entry.Field.Property}"));
        }

        Assert.Equal(281, FieldCatalogue.All.Count);
        Assert.Equal(FieldCatalogue.All.Count, filled.Count);
    }
}
