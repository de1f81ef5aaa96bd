using System.Text;
using FMgo.Format;
using FMgo.Frames;
using FMgo.Tests.Conformance;

namespace FMgo.Tests.Envelopes;

/// <summary>The cover of an envelope is declared, and written as it always was.</summary>
public class EnvelopeCoverTests
{
    [Fact]
    public async Task It_is_written_field_by_field_with_a_subtotal_for_each_type()
    {
        string text = Encoding.Latin1.GetString(await EnvelopeTests.WriteAsync([Some.Signed(DocumentType.ExemptInvoice), Some.Signed(DocumentType.Invoice, 1), Some.Signed(DocumentType.Invoice, 2)]));
        string expected = """
            <SetDTE ID="SetDoc">
            <Caratula version="1.0">
            <RutEmisor>76192083-9</RutEmisor>
            <RutEnvia>11111111-1</RutEnvia>
            <RutReceptor>60803000-K</RutReceptor>
            <FchResol>2014-08-22</FchResol>
            <NroResol>80</NroResol>
            <TmstFirmaEnv>2026-11-24T10:00:05</TmstFirmaEnv>
            <SubTotDTE>
            <TpoDTE>33</TpoDTE>
            <NroDTE>2</NroDTE>
            </SubTotDTE>
            <SubTotDTE>
            <TpoDTE>34</TpoDTE>
            <NroDTE>1</NroDTE>
            </SubTotDTE>
            </Caratula>
            <DTE 
            """.ReplaceLineEndings("\n");
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(33, "EnvioDTE")]
    [InlineData(39, "EnvioBOLETA")]
    public void Its_declaration_is_the_schema(int code, string root)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        var schema = SchemaField.All(SiiSchemas.For(DocumentType.FromCode(code)).Set, root, "SetDTE", "Caratula");
        var declared = EnvelopeCoverCodec.Fields.Concat(EnvelopeSubtotalCodec.Fields).ToList();
        Assert.Equal(nameof(EnvelopeCover.Issuer), declared[0].Property);
        Assert.Equal(schema.Select(field => field.Path.Split('/')[^1]), declared.Select(field => field.Tag));
        Assert.Equal(schema.Select(field => (field.Path, field.MinCount, field.IsGroup)), declared.Zip(schema).Select(pair => (pair.Second.Path, pair.First.AnyShape.MinCount, pair.First.AnyShape.Kind == ContentKind.Group)));
        Assert.All(schema.Zip(declared), pair => Assert.InRange(pair.First.MaxCount!.Value, 1, pair.Second.AnyShape.MaxCount));
    }
}
