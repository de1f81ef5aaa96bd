using FMgo.Folios;

namespace FMgo.Tests.Format;

public class AttributeFieldTests
{
    // They would come out as <@version>, which no parser reads.
    [Fact]
    public void Attributes_are_read_and_never_written_as_elements()
    {
        var version = CafElementCodec.Fields.Single(field => field.Tag == "@version");
        var refusal = Assert.Throws<NotSupportedException>(() => version.OpenIn(0));
        Assert.Contains("CafElement.Version", refusal.Message, StringComparison.Ordinal);
    }
}
