using System.Text;
using FMgo.Text;

namespace FMgo.Tests.Text;

/// <summary>Tags that .NET's reader must never see.</summary>
public class TagGuardTests
{
    private static readonly string Attributes = string.Concat(Enumerable.Range(0, 65).Select(i => $" a{i}='{i}'"));

    [Theory]
    [InlineData("<a{0}/>")]
    [InlineData("<?xml version='1.0'?><a><b{0}>")]
    [InlineData("<a><!-- > <x \" --><b{0}/></a>")]
    [InlineData("<a><![CDATA[ > <x \" ]]><b{0}/></a>")]
    [InlineData("<a><?p > <x \" ?><b{0}/></a>")]
    [InlineData("<a x='>'{0}/>")]
    [InlineData("<a\n{0}/>")]
    [InlineData("<!----><a{0}/>")]
    public void Tag_with_too_many_attributes_is_found_wherever_it_hides(string xml) => AssertStops(string.Format(null, xml, Attributes));

    [Theory]
    [InlineData("<{0}/>")]
    [InlineData("<a b='{0}'/>")]
    [InlineData("</{0}>")]
    [InlineData("<a {0}")]
    public void Tag_that_does_not_end_is_found(string xml) => AssertStops(string.Format(null, xml, new string('a', XmlTokenizer.MaxTagLength + 1)));

    [Theory]
    [InlineData("<a>{0}</a>")]
    [InlineData("<!--{0}--><a/>")]
    [InlineData("<a><![CDATA[{0}]]></a>")]
    [InlineData("<?p {0}?><a/>")]
    public void Text_comments_and_sections_may_be_long_and_hold_anything(string xml)
    {
        Look(string.Format(null, xml, new string('=', 2 * XmlTokenizer.MaxTagLength)));
        Look(string.Format(null, xml, string.Concat(Enumerable.Repeat(" = ' \" >", 20_000))));
    }

    [Fact]
    public void Text_that_was_decoded_is_looked_at_in_the_same_way()
    {
        Assert.False(TagGuard.Passes($"<a>{new string('ñ', 1020)}\u213C<b{Attributes}/></a>"));
        Assert.True(TagGuard.Passes($"<a>{new string('\u013C', 2000)}\u3D3D<b x='=' y=\"'\"/></a>"));
    }

    [Fact]
    public void Every_way_of_cutting_the_bytes_gives_the_same_answer()
    {
        string xml = $"<a><!-- > <x \" --><![CDATA[ > ]] <x ' ]]><b{Attributes}/></a>";
        for (int length = 1; length < 40; length++)
        {
            AssertStops(xml, length);
        }
    }

    private static void AssertStops(string xml, int length = 4096) =>
        Assert.Equal(XmlFault.TooComplex, Assert.Throws<XmlFaultException>(() => Look(xml, length)).Fault);

    private static void Look(string xml, int length = 4096)
    {
        var guard = default(TagGuard);
        byte[] bytes = Encoding.Latin1.GetBytes(xml);
        for (int at = 0; at < bytes.Length; at += length)
        {
            guard.Look(bytes.AsSpan(at, Math.Min(length, bytes.Length - at)), at);
        }
    }
}
