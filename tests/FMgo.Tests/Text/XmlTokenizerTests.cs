using System.Globalization;
using System.Text;
using System.Xml;
using FMgo.Text;

namespace FMgo.Tests.Text;

/// <summary>Agreement with the platform's reader on what is well formed, what elements there are and what they say.</summary>
public class XmlTokenizerTests
{
    [Theory]
    [InlineData("<a/>")]
    [InlineData("<a b='1' c=\"2\"/>")]
    [InlineData("<a b='1'c='2'/>")]
    [InlineData("<a b = '1'\n/>")]
    [InlineData("<a b='1' b='2'/>")]
    [InlineData("<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>")]
    [InlineData("<a xmlns:p='u' p:b='1' b='2'/>")]
    [InlineData("<p:a/>")]
    [InlineData("<a p:b='1'/>")]
    [InlineData("<p:a xmlns:p='u'><b xmlns=''/></p:a>")]
    [InlineData("<a xmlns:p=''/>")]
    [InlineData("<a xmlns:xmlns='u'/>")]
    [InlineData("<a xmlns:xml='u'/>")]
    [InlineData("<a xmlns:xml='http://www.w3.org/XML/1998/namespace'/>")]
    [InlineData("<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>")]
    [InlineData("<a xmlns='http://www.w3.org/2000/xmlns/'/>")]
    [InlineData("<a:b:c xmlns:a='u'/>")]
    [InlineData("<:a/>")]
    [InlineData("<a:/>")]
    [InlineData("<1a/>")]
    [InlineData("<-a/>")]
    [InlineData("<a1.-_/>")]
    [InlineData("<ñandú>é</ñandú>")]
    [InlineData("<a×/>")]
    [InlineData("<a></a >")]
    [InlineData("<a></ a>")]
    [InlineData("< a/>")]
    [InlineData("<a></b>")]
    [InlineData("<a></aa>")]
    [InlineData("<aa></a>")]
    [InlineData("<a>")]
    [InlineData("</a>")]
    [InlineData("<a/><b/>")]
    [InlineData("<a/>x")]
    [InlineData("x<a/>")]
    [InlineData(" \n<a/> \n<!-- --> <?p?>")]
    [InlineData("<a>]]></a>")]
    [InlineData("<a>]]&gt; ]] ></a>")]
    [InlineData("<a>&amp;&lt;&gt;&quot;&apos;&#10;&#x41;&#0000000000065;</a>")]
    [InlineData("<a>&nbsp;</a>")]
    [InlineData("<a>&#0;</a>")]
    [InlineData("<a>&#xD800;</a>")]
    [InlineData("<a>&#xFFFE;</a>")]
    [InlineData("<a>&#x110000;</a>")]
    [InlineData("<a>&#x1F600;</a>")]
    [InlineData("<a>&#;</a>")]
    [InlineData("<a>&#x;</a>")]
    [InlineData("<a>&#1a;</a>")]
    [InlineData("<a>& </a>")]
    [InlineData("<a>&amp</a>")]
    [InlineData("<a b='<'/>")]
    [InlineData("<a b='&lt;>'/>")]
    [InlineData("<a b='&x;'/>")]
    [InlineData("<a b=1/>")]
    [InlineData("<a b/>")]
    [InlineData("<a b='1/>")]
    [InlineData("<a>\u0001</a>")]
    [InlineData("<a b='\u0002'/>")]
    [InlineData("<a><!-- \u0003 --></a>")]
    [InlineData("<a>\uFFFE</a>")]
    [InlineData("<a><!-- -- --></a>")]
    [InlineData("<a><!-- --->")]
    [InlineData("<a><!--a--></a>")]
    [InlineData("<a><![CDATA[<&]]></a>")]
    [InlineData("<a><![CDATA[</a>")]
    [InlineData("<![CDATA[x]]><a/>")]
    [InlineData("<a><?p q?><?xmlx?></a>")]
    [InlineData("<a><?xml version='1.0'?></a>")]
    [InlineData("<a><?XML?></a>")]
    [InlineData("<a><? p?></a>")]
    [InlineData("<a><?p</a>")]
    [InlineData("<?xml version='1.0'?><a/>")]
    [InlineData("<?xml version='1.0' encoding='utf-8' standalone='yes'?><a/>")]
    [InlineData("<?xml version='1.0' standalone='yes' encoding='utf-8'?><a/>")]
    [InlineData("<?xml version='1.1'?><a/>")]
    [InlineData("<?xml encoding='utf-8'?><a/>")]
    [InlineData("<?xml version='1.0'encoding='utf-8'?><a/>")]
    [InlineData("<!DOCTYPE a><a/>")]
    [InlineData("<a><!ELEMENT a></a>")]
    [InlineData("<!doctype a><a/>")]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<a")]
    [InlineData("<a ")]
    [InlineData("<a/")]
    public void Agrees_with_the_platform(string xml) => Assert.Equal(Platform(xml), Own(Encoding.UTF8.GetBytes(xml)));

    // Namespaces in XML 1.0, 3: "Element names MUST NOT have the prefix xmlns". The platform takes it.
    [Fact]
    public void Element_with_the_prefix_xmlns_is_refused() => Assert.Equal("bad", Own("<xmlns:a/>"u8.ToArray()));

    [Fact]
    public void Agrees_on_random_text()
    {
        string[] pieces =
        [
            "<a>", "</a>", "<b/>", "<p:a xmlns:p='u'>", "</p:a>", " ", "\r\n", "x", "&amp;", "&#13;", "é", "<!-- c -->", "<![CDATA[d]]>", "<?p q?>", "<", ">", "'", "\"", "=", "b='1'", "<a b='é\t'>", "]]>", "--", "&", "/",
        ];
        var random = new Random(20261128);
        int wellFormed = 0;
        for (int round = 0; round < 20_000; round++)
        {
            string xml = $"<a>{string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => pieces[random.Next(pieces.Length)]))}</a>";
            string expected = Platform(xml);
            Assert.Equal((xml, expected), (xml, Own(Encoding.UTF8.GetBytes(xml))));
            wellFormed += expected == "bad" ? 0 : 1;
        }

        Assert.InRange(wellFormed, 2_000, 18_000);
    }

    [Fact]
    public void Encodings_say_the_same()
    {
        const string Xml = "<á b='ñ€'>Ñandú &#8364; – “€”<![CDATA[é]]></á>";
        Assert.Equal(Platform(Xml), Own(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Xml), FileEncoding.Windows1252));
        string latin = Xml.Replace('€', 'x').Replace('–', 'y').Replace('“', 'z').Replace('”', 'w');
        Assert.Equal(Platform(latin), Own(Encoding.Latin1.GetBytes(latin), FileEncoding.Latin1));
    }

    [Theory]
    [InlineData(XmlTokenizer.MaxDepth, true)]
    [InlineData(XmlTokenizer.MaxDepth + 1, false)]
    public void Levels_have_a_limit(int levels, bool isTaken) =>
        AssertTaken(isTaken, $"{string.Concat(Enumerable.Repeat("<a>", levels))}{string.Concat(Enumerable.Repeat("</a>", levels))}");

    [Theory]
    [InlineData(XmlTokenizer.MaxAttributes, true)]
    [InlineData(XmlTokenizer.MaxAttributes + 1, false)]
    public void Attributes_have_a_limit(int attributes, bool isTaken) =>
        AssertTaken(isTaken, $"<a {string.Join(' ', Enumerable.Range(0, attributes).Select(i => $"a{i}=''"))}/>");

    [Theory]
    [InlineData(XmlTokenizer.MaxTagLength - 20, true)]
    [InlineData(XmlTokenizer.MaxTagLength + 1, false)]
    public void Tags_have_a_limit(int length, bool isTaken)
    {
        AssertTaken(isTaken, $"<a b='{new string('x', length)}'/>");
        AssertTaken(isTaken, $"<{new string('x', length)}/>");
    }

    [Fact]
    public void Declarations_have_a_limit()
    {
        string nested = string.Concat(Enumerable.Range(0, 33).Select(i => $"<a xmlns:p{i}='u' xmlns:q{i}='v'>"));
        AssertTaken(false, nested);
    }

    private static void AssertTaken(bool isTaken, string xml) => Assert.Equal(isTaken, Own(Encoding.UTF8.GetBytes(xml)) != "TooComplex");

    private static string Own(byte[] bytes, FileEncoding encoding = FileEncoding.Utf8)
    {
        if (FileBytes.Open(bytes, encoding) is not { } file)
        {
            return "bad";
        }

        var all = new StringBuilder();
        try
        {
            var tokens = new XmlTokenizer(file);
            while (tokens.Read())
            {
                Append(all, tokens);
            }
        }
        catch (XmlFaultException fault)
        {
            return fault.Fault == XmlFault.TooComplex ? "TooComplex" : "bad";
        }

        return all.ToString();
    }

    private static void Append(StringBuilder all, XmlTokenizer tokens)
    {
        switch (tokens.Token)
        {
            case XmlToken.Start:
                all.Append(CultureInfo.InvariantCulture, $"<{{{tokens.Uri}}}{tokens.ReadLocalName()}");
                foreach (ref readonly var attribute in tokens.Attributes)
                {
                    all.Append(CultureInfo.InvariantCulture, $" {tokens.File.Decode(tokens.Slice(attribute.NameStart, attribute.NameEnd))}={tokens.File.ReadValue(tokens.Slice(attribute.ValueStart, attribute.ValueEnd))}");
                }

                all.Append('>');
                break;
            case XmlToken.End:
                all.Append('/');
                break;
            case XmlToken.Text when tokens.Depth > 0:
                all.Append(tokens.File.ReadText(tokens.Raw));
                break;
            case XmlToken.Section:
                all.Append(tokens.File.ReadSection(tokens.Raw[9..^3]));
                break;
        }
    }

    private static string Platform(string xml)
    {
        var all = new StringBuilder();
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), XmlSource.Settings);
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        AppendStart(all, reader);
                        break;
                    case XmlNodeType.EndElement:
                        all.Append('/');
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when reader.Depth > 0:
                        all.Append(reader.Value);
                        break;
                }
            }
        }
        catch (XmlException)
        {
            return "bad";
        }

        return all.ToString();
    }

    private static void AppendStart(StringBuilder all, XmlReader reader)
    {
        bool isEmpty = reader.IsEmptyElement;
        all.Append(CultureInfo.InvariantCulture, $"<{{{reader.NamespaceURI}}}{reader.LocalName}");
        while (reader.MoveToNextAttribute())
        {
            all.Append(CultureInfo.InvariantCulture, $" {reader.Name}={reader.Value}");
        }

        all.Append(isEmpty ? ">/" : ">");
    }
}
