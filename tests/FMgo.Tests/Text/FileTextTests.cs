using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FMgo.Text;

namespace FMgo.Tests.Text;

/// <summary>What is written by hand, so that nothing has to be compiled for it, is what .NET would write.</summary>
public sealed class FileTextTests
{
    [Fact]
    public void Base64_of_every_length_is_that_of_dotnet()
    {
        byte[] bytes = new byte[260];
        new Random(1).NextBytes(bytes);
        for (int length = 0; length <= bytes.Length; length++)
        {
            Assert.Equal(Convert.ToBase64String(bytes.AsSpan(0, length)), Written(buffer => buffer.AppendBase64(bytes.AsSpan(0, length))));
        }
    }

    [Theory]
    [InlineData("2026-11-24T23:59:59")]
    [InlineData("2000-01-01T00:00:00")]
    [InlineData("2050-12-31T09:08:07")]
    [InlineData("0987-06-05T04:03:02")]
    public void Dates_and_times_have_the_forms_of_the_format(string text)
    {
        var moment = DateTime.ParseExact(text, DateText.DateTime, CultureInfo.InvariantCulture);
        Assert.Equal(text, Written(buffer => buffer.AppendDateTime(moment)));
        Assert.Equal(text[..10], Written(buffer => buffer.AppendDate(DateOnly.FromDateTime(moment))));
        Assert.Equal(text[11..], Written(buffer => buffer.AppendTime(TimeOnly.FromDateTime(moment))));
    }

    [Theory]
    [InlineData("0-0")]
    [InlineData("1-9")]
    [InlineData("60803000-K")]
    [InlineData("99999999-9")]
    public void Ruts_are_compact(string text) => Assert.Equal(text, Written(buffer => buffer.AppendRut(Rut.Parse(text))));

    [Theory]
    [InlineData(0)]
    [InlineData(-7)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Whole_numbers_are_plain_digits(long value) =>
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Written(buffer => buffer.AppendInteger(value)));

    [Theory]
    [InlineData("10.00", "10")]
    [InlineData("100", "100")]
    [InlineData("0.10", "0.1")]
    [InlineData("-0.0", "0")]
    [InlineData("-1.50", "-1.5")]
    [InlineData("0.000001", "0.000001")]
    public void Decimals_end_where_they_matter(string value, string written) =>
        Assert.Equal(written, Written(buffer => buffer.AppendNumber(decimal.Parse(value, CultureInfo.InvariantCulture))));

    [Fact]
    public void The_stamp_has_all_five_entities() =>
        Assert.Equal("&apos;a&amp;&lt;b&gt;&quot;&quot;ñ", Written(buffer => buffer.AppendStampText("'a&<b>\"\"ñ")));

    [Fact]
    public void Accents_anywhere_are_hashed_as_utf8()
    {
        using var hash = new CanonicalHash();
        byte[] digest = new byte[SHA1.HashSizeInBytes];
        foreach (int length in (int[])[1, 7, 8, 9, 17, 2047, 2048, 2049, 5000])
        {
            foreach (int accent in (int[])[0, length / 2, length - 1])
            {
                string text = new string('a', accent) + "Ñ" + new string('b', length - 1 - accent);
                hash.AppendFile(Encoding.Latin1.GetBytes(text));
                hash.GetHashAndReset(digest);
                Assert.Equal(SHA1.HashData(Encoding.UTF8.GetBytes(text)), digest);
            }

            hash.AppendFile(Encoding.Latin1.GetBytes(new string('ÿ', length)));
            hash.GetHashAndReset(digest);
            Assert.Equal(SHA1.HashData(Encoding.UTF8.GetBytes(new string('ÿ', length))), digest);
        }
    }

    private static string Written(Action<ByteBuffer> write)
    {
        using var buffer = new ByteBuffer(16);
        write(buffer);
        return Encoding.Latin1.GetString(buffer.Written);
    }
}
