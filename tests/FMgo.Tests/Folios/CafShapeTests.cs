using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using FMgo.Folios;

namespace FMgo.Tests.Folios;

/// <summary>CAF files of any shape: findings, never an exception, never a piece of the key, and no more work than the file is long.</summary>
public sealed class CafShapeTests : IDisposable
{
    private readonly EditedCaf _file = new();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData("<DA>", "<DA><KEYTEXT/>", "AUTORIZACION/CAF/DA/*[1]")]
    [InlineData("<TD>", "<KEYTEXT><TD>9</TD></KEYTEXT><TD>", "AUTORIZACION/CAF/DA/*[3]")]
    [InlineData("<D>1<", "<D KEYTEXT=\"1\">1<", "AUTORIZACION/CAF/DA/RNG/D/@*")]
    [InlineData("</CAF>", "<x:KEYTEXT xmlns:x=\"y\"/></CAF>", "AUTORIZACION/CAF/*[3]")]
    [InlineData("<D>1<", "<D>1<KEYTEXT/><", "AUTORIZACION/CAF/DA/RNG/D/*[1]")]
    [InlineData("<D>1<", "<D>1<?KEYTEXT?><", "AUTORIZACION/CAF/DA/RNG/D")]
    [InlineData("<D>1<", "<D>1<!--KEYTEXT--><", "AUTORIZACION/CAF/DA/RNG/D")]
    [InlineData("<IDK>", "<IDK>9</IDK><IDK>", "AUTORIZACION/CAF/DA/IDK")]
    public void A_name_that_SII_does_not_write_is_told_by_its_place(string old, string replacement, string path)
    {
        var finding = Assert.Single(_file.Replace(old, replacement).SignAgain().Read().Findings, finding => finding.Code == "FMGO-CAF-009");
        Assert.Equal(path, finding.Path);
    }

    [Fact]
    public void A_piece_of_the_key_as_a_name_is_in_no_finding()
    {
        string key = Regex.Match(_file.Text, "BEGIN RSA PRIVATE KEY-----\\s+(\\w{12})").Groups[1].Value;
        string[] places = ["<DA>", "<RNG>", "<CAF version=\"1.0\">", "</FRMA>", "<RSASK>"];
        foreach (string place in places)
        {
            using var file = new EditedCaf();
            var findings = file.Replace(place, $"{place}<K{key} K{key}=\"{key}\"><!--{key}--></K{key}>").Read().Findings;
            Assert.DoesNotContain(findings, finding => ($"{finding.Path} {finding.GetMessage(null)} {finding} {string.Join(' ', finding.Arguments)}").Contains(key, StringComparison.Ordinal));
        }
    }

    [SkippableFact]
    public void The_attack_of_the_folder_shows_nothing_of_the_key()
    {
        byte[] file = File.ReadAllBytes(SharedFiles.Path("cases", "attack", "caf-key-text-as-name.xml"));
        var result = Caf.Read(file);
        Assert.Contains(result.Findings, finding => finding is { Code: "FMGO-CAF-009", Path: "AUTORIZACION/CAF/DA/*[1]" });
        Assert.DoesNotContain(result.Findings, finding => $"{finding.Path} {finding}".Contains("AJBAO9I", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<a>", "</a>", 8_900)]
    [InlineData("<a/>", "", 15_500)]
    [InlineData("<IDK/>", "", 10_000)]
    [InlineData("x<!---->", "", 7_800)]
    [InlineData("x<a/>", "", 12_000)]
    [InlineData("<CAF>", "</CAF>", 5_000)]
    public void Work_and_findings_are_in_proportion_to_the_file(string open, string close, int count)
    {
        string inside = string.Concat(Enumerable.Repeat(open, count)) + string.Concat(Enumerable.Repeat(close, count));
        foreach (string place in new[] { "<IDK>", "<AUTORIZACION>" })
        {
            using var file = new EditedCaf();
            byte[] bytes = file.Replace(place, place + inside).Bytes;
            Assert.InRange(bytes.Length, 50_000, CafXmlReader.MaxBytes);
            long before = GC.GetAllocatedBytesForCurrentThread();
            var result = Caf.Read(bytes, file.Trust);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
            Assert.InRange(result.Findings.Count, place == "<IDK>" ? 1 : 0, 40);
            result.Value?.Dispose();
        }
    }

    [Fact]
    public void Attributes_as_many_as_fit_cost_next_to_nothing()
    {
        var attributes = new StringBuilder();
        for (int number = 0; attributes.Length < 60_000; number++)
        {
            attributes.Append(" a").Append(number).Append("=''");
        }

        var watch = Stopwatch.StartNew();
        var findings = _file.Replace("<IDK>", $"<IDK{attributes}>").Read().Findings;
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.InRange(findings.Count, 1, 40);
    }

    [Fact]
    public void Whatever_becomes_of_a_file_it_gives_findings_that_show_nothing_of_the_key()
    {
        var random = new Random(7);
        byte[] whole = _file.Bytes;
        string key = Regex.Match(_file.Text, "BEGIN RSA PRIVATE KEY-----\\s+(.*?)-----END", RegexOptions.Singleline).Groups[1].Value;
        string[] lines = [.. key.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line.Length > 20).Select(line => line[5..17])];
        for (int round = 0; round < 5000; round++)
        {
            byte[] bytes = [.. whole];
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                int at = random.Next(bytes.Length);
                bytes = random.Next(4) switch
                {
                    0 => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
                    1 => [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 30))..]],
                    2 => [.. bytes[..at], (byte)"<>/&\"=!"[random.Next(7)], .. bytes[at..]],
                    _ => [.. bytes[..at], .. bytes[at..Math.Min(bytes.Length, at + random.Next(1, 30))], .. bytes[at..]],
                };
            }

            var result = Caf.Read(bytes, _file.Trust);
            Assert.True(result.Succeeded || result.Findings.Count > 0);
            Assert.InRange(result.Findings.Count, 0, 60);
            foreach (var finding in result.Findings)
            {
                Assert.DoesNotContain(lines, line => $"{finding.Path} {finding.GetMessage(null)}".Contains(line, StringComparison.Ordinal));
            }

            result.Value?.Dispose();
        }
    }

    /// <summary>Keys that are none, or none for a CAF: of odd sizes, even, with an exponent of 1.</summary>
    [Fact]
    public void Odd_keys_are_findings()
    {
        byte[] even = [.. new byte[63].Select(_ => (byte)0xA5), 0x10];
        byte[] odd = [.. new byte[63].Select(_ => (byte)0xA5), 0x11];
        (byte[] Modulus, byte[] Exponent)[] keys =
        [
            (even, [1, 0, 1]), (odd, [1]), (odd, [2]), (odd, [0]), (odd, [1, 0, 0, 0, 1]), (new byte[64], [3]), ([1], [3]), ([.. new byte[1023].Select(_ => (byte)0xFF), 1], [3]),
            (new byte[30_000], [3]), (odd, [.. new byte[2000], 3]), (odd, [3]),
        ];
        foreach (var (modulus, exponent) in keys)
        {
            using var file = new EditedCaf();
            file.ReplacePattern("<M>[^<]*</M>", $"<M>{Convert.ToBase64String(modulus)}</M>").ReplacePattern("<E>[^<]*</E>", $"<E>{Convert.ToBase64String(exponent)}</E>").SignAgain();
            Assert.NotEmpty(file.ReadCodes());
        }
    }

    [Theory]
    [InlineData(1024)]
    [InlineData(4096)]
    [InlineData(8192)]
    [InlineData(65_536)]
    public void A_private_key_of_another_size_is_a_finding_whatever_its_size(int bits)
    {
        var watch = Stopwatch.StartNew();
        string pem = new(PemEncoding.Write("RSA PRIVATE KEY", OddKeys.Composite(bits)));
        Assert.NotEmpty(_file.ReplacePattern("<RSASK>[^<]*</RSASK>", $"<RSASK>{pem}</RSASK>").ReadCodes());
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }
}
