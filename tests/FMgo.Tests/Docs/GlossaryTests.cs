using FMgo.Documents;

namespace FMgo.Tests.Docs;

public class GlossaryTests
{
    [Fact]
    public void Glossary_is_what_the_field_catalogue_says() => GeneratedText.AssertFile("docs/glossary.md", Glossary.Write());

    [Fact]
    public void Every_field_has_a_meaning_in_both_languages()
    {
        foreach (var (path, field) in FieldCatalogue.All)
        {
            Assert.False(string.IsNullOrWhiteSpace(field.Spanish), path);
            Assert.StartsWith($"`{field.Tag}`: ", XmlDocumentation.OfProperty(Records.Get(field.Group).FullName!, field.Property), StringComparison.Ordinal);
        }
    }
}
