using System.Diagnostics;
using System.Text;
using FMgo.Text;

namespace FMgo.Tests.Text;

public class FlatXmlTests
{
    [Theory]
    [InlineData("<a><b>x</b></a>", "<a><b>x</b></a>")]
    [InlineData("\n<a>\r\n\t<b> x  y </b>\n</a>\n", "<a><b> x  y </b></a>")]
    [InlineData("<a xmlns=\"u\" xmlns:p='v' c = \"1\"><b/></a>", "<a c = \"1\"><b/></a>")]
    [InlineData("<a c=\"1\" xmlns=\"u\" ><b xmlns=\"\"/></a >", "<a c=\"1\"><b/></a>")]
    [InlineData("<a\n  xmlns\n=\n'u'>x</a>", "<a>x</a>")]
    [InlineData("<a c='>' d=\"'\" xmlnsx='k'>&amp;&#38; > &quot;</a>", "<a c='>' d=\"'\" xmlnsx='k'>&amp;&#38; > &quot;</a>")]
    [InlineData("<a>Ñ xmlns=\"text\"</a>", "<a>Ñ xmlns=\"text\"</a>")]
    [InlineData("", "")]
    [InlineData("<a c='unfinished", "<a c='unfinished")]
    [InlineData("<a xmlns", "<a xmlns")]
    [InlineData("<a><![CDATA[ xmlns='u' ]]> <?p xmlns='u'?> <!-- \" xmlns='u' --></a>", "<a><![CDATA[ xmlns='u' ]]><?p xmlns='u'?><!-- \" xmlns='u' --></a>")]
    public void Only_white_space_between_tags_and_namespaces_go(string xml, string expected) =>
        Assert.Equal(expected, Encoding.Latin1.GetString(FlatXml.Flatten(Encoding.Latin1.GetBytes(xml))));

    // 20 milliseconds where each byte is looked at a fixed number of times; many minutes where a part is searched again for each of its bytes.
    [Theory]
    [InlineData("<DD><!-- {0} --></DD>", " xmlns")]
    [InlineData("<DD{0}></DD>", " ")]
    [InlineData("<DD>{0}</DD>", "<a b='>' xmlns:c=\"'\"/>")]
    [InlineData("<DD>{0}</DD>", "' \" xmlns=")]
    [InlineData("<DD {0}></DD>", "xmlns xmlns:")]
    public void Cost_is_linear_in_the_size(string frame, string filler)
    {
        byte[] data = Encoding.ASCII.GetBytes(frame.Replace("{0}", string.Concat(Enumerable.Repeat(filler, 1_000_000)), StringComparison.Ordinal));
        var clock = Stopwatch.StartNew();
        FlatXml.Flatten(data);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 10_000);
    }

    [Fact]
    public void What_is_flat_stays_as_it_is()
    {
        byte[] once = FlatXml.Flatten("<a xmlns='u'> <b c='1'>x</b> <d/> </a>"u8);
        Assert.Equal(once, FlatXml.Flatten(once));
    }
}
