using System.Text;
using FMgo.Signing;
using FMgo.Sii;
using FMgo.Tests.Conformance;

namespace FMgo.Tests.Signing;

/// <summary>The one writer of signed elements, beside the files that the other tests hold: the seed, and what C14N writes otherwise.</summary>
public class SignedElementTests
{
    [Fact]
    public void The_seed_is_signed_whole_on_one_line_with_the_signature_in_it()
    {
        byte[] file = SeedDocument.Sign("012345678901", The.Certificate);
        string text = Encoding.ASCII.GetString(file);
        Assert.StartsWith(
            "<?xml version=\"1.0\"?>\n<getToken><item><Semilla>012345678901</Semilla></item><Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><SignedInfo><CanonicalizationMethod ",
            text,
            StringComparison.Ordinal);
        Assert.Contains("<Reference URI=\"\"><Transforms><Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"></Transform></Transforms>", text, StringComparison.Ordinal);
        Assert.EndsWith("</KeyInfo></Signature></getToken>", text, StringComparison.Ordinal);
        Assert.True(SignedXmlOracle.Verifies(file));
        Assert.False(SignedXmlOracle.Verifies(Encoding.ASCII.GetBytes(text.Replace("901<", "902<", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("<a>1</a>")]
    [InlineData("<a>Ñandú &amp; &quot;x&quot; &apos; &#233;</a>\n")]
    public void What_goes_into_the_file_goes_into_the_hash_as_C14N_writes_it(string content)
    {
        using var bench = SigningBench.Rent();
        SignedRoot.Begin(bench.File, "Raiz"u8, "Raiz_v10.xsd"u8);
        var element = new SignedElement(bench, SignatureScope.File, "Parte"u8, "P1"u8);
        element.Begin();
        element.Append(Encoding.Latin1.GetBytes(content));
        int start = bench.File.Length;
        bench.File.Append("<b>2</b>"u8);
        element.Hash(start);
        element.Append("<c xmlns=\"http://www.sii.cl/SiiDte\">3</c>"u8, "<c>3</c>"u8);
        element.End(new XmlSignature(The.Certificate));
        SignedRoot.End(bench.File, "Raiz"u8);
        Assert.True(SignedXmlOracle.Verifies(bench.File.Written.ToArray()));
    }
}
