using System.Security.Cryptography;
using System.Security.Cryptography.Xml;
using System.Text;
using FMgo.Text;

namespace FMgo.Tests.Text;

/// <summary>Agreement with the platform's canonicaliser, which builds a tree.</summary>
public class CanonicalizerTests
{
    [Theory]
    [InlineData("<a/>")]
    [InlineData("<a  b = 'x' \n a=\"y\"  ><c /></a >")]
    [InlineData("<a b=' x&#9;y&#10;z\tw\nv \"q\" &lt;&gt;&amp;&apos; '/>")]
    [InlineData("<a>1\r\n2\r3 &lt;&gt;&amp;&quot;&apos; \"' ]] &#xF1;ñ&#x1F600;😀</a>")]
    [InlineData("<a><![CDATA[<&>\"']]>x<![CDATA[]]></a>")]
    [InlineData("<a><!-- c --><?p  d e ?><?q?>\n \t<b> </b></a>")]
    [InlineData("<a xmlns='u'><b xmlns='u'/><b xmlns=''><c xmlns=''/><c xmlns='u'/></b></a>")]
    [InlineData("<a xmlns:q='2' xmlns:p='1' xmlns='0'><p:b xmlns:p='1' q:z='1' p:y='2' z='3' y='4' xml:lang='es'/><q:b xmlns:q='3' xmlns='0'/><q:b/></a>")]
    [InlineData("<p:a xmlns:p='&lt;&quot;&#9;' xmlns:b='b' b:B='1' a='2' b:A='3' B='4' _='5'/>")]
    [InlineData("<a xml:id='1' xml:space='preserve'> <b xml:space='default'> </b></a>")]
    [InlineData("<a b='&#13;'>&#13;\r\n</a>")]
    public void Digest_is_that_of_the_platform(string xml) => AssertSame(xml);

    // By the text of Canonical XML 1.0, 2.3, and as libxml2 does; the platform declares xml and loses what is empty.
    [Theory]
    [InlineData("<a xmlns:xml='http://www.w3.org/XML/1998/namespace'/>", "<a></a>")]
    [InlineData("<xml:a xml:id='1'/>", "<xml:a xml:id=\"1\"></xml:a>")]
    [InlineData("<a xml:lang=''/>", "<a xml:lang=\"\"></a>")]
    public void Digest_is_that_of_the_standard_where_the_platform_errs(string xml, string canonical) =>
        Assert.Equal(SHA1.HashData(Encoding.UTF8.GetBytes(canonical)), Digest(xml));

    [Fact]
    public void Long_texts_and_many_elements_agree()
    {
        AssertSame($"<a b='{new string('ñ', 15_000)}'>{new string('&', 50_000).Replace("&", "&amp;€", StringComparison.Ordinal)}</a>");
        AssertSame($"<a>{string.Concat(Enumerable.Repeat("<b c='1'>😀\n</b>", 20_000))}</a>");
    }

    [Fact]
    public void Random_trees_agree()
    {
        var random = new Random(20261124);
        for (int round = 0; round < 500; round++)
        {
            AssertSame(Element(random, depth: 0));
        }
    }

    private static void AssertSame(string xml)
    {
        var transform = new XmlDsigC14NTransform();
        transform.LoadInput(new MemoryStream(Encoding.UTF8.GetBytes(xml)));
        using var sha1 = SHA1.Create();
        Assert.Equal(transform.GetDigestedOutput(sha1), Digest(xml));
    }

    private static byte[] Digest(string xml)
    {
        using var canonicalizer = new Canonicalizer();
        return canonicalizer.Digest(new XmlTokenizer(FileBytes.Open(Encoding.UTF8.GetBytes(xml), FileEncoding.Utf8)!), new CanonicalApex([], []))!;
    }

    private static string Element(Random random, int depth)
    {
        string[] prefixes = ["p", "q", "r"];
        string start = "";
        foreach (string prefix in prefixes)
        {
            if (depth == 0 || random.Next(3) == 0)
            {
                start += $" xmlns:{prefix}='urn:{random.Next(3)}{prefix}'";
            }
        }

        start += random.Next(3) == 0 ? $" xmlns='{Pick("", "urn:u")}'" : "";
        start += random.Next(2) == 0 ? $" {Pick("p:", "q:", "r:", "")}x='{Text()}' {Pick("", "b")}y='1'" : "";
        string name = $"{Pick("p:", "q:", "r:", "", "")}{Pick("a", "b")}";
        int children = depth > 4 ? 0 : random.Next(4);
        var content = Enumerable.Range(0, children).Select(_ => Text() + Element(random, depth + 1)).ToList();
        return content.Count == 0 && random.Next(2) == 0 ? $"<{name}{start}/>" : $"<{name}{start}>{string.Concat(content)}{Text()}</{name}>";

        string Pick(params string[] choices) => choices[random.Next(choices.Length)];

        string Text() => Pick("", " ", "\n", "x", "&lt;", "&#9;", "Ñ", "&quot;");
    }
}
