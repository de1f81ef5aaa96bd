using System.Text;
using System.Text.RegularExpressions;
using FMgo.Folios;
using FMgo.Testing;
using FMgo.Text;

namespace FMgo.Tests.Folios;

/// <summary>A CAF file that tests change, and sign again when the change is to be the only thing wrong.</summary>
internal sealed class EditedCaf : IDisposable
{
    public static readonly Rut Issuer = Rut.FromBody(76_192_083);

    private readonly TestCafAuthority _authority = new();

    public EditedCaf()
    {
        using var caf = _authority.Grant(Issuer, DocumentType.Invoice, 1, 100, new DateOnly(2026, 3, 15), "PIÑA & HIJOS SPA");
        Text = Encoding.Latin1.GetString(caf.File.Span);
    }

    public string Text { get; private set; }

    public CafTrust Trust => _authority.Trust;

    public byte[] Bytes => Encoding.Latin1.GetBytes(Text);

    public EditedCaf Replace(string old, string replacement)
    {
        Assert.Contains(old, Text, StringComparison.Ordinal);
        Text = Text.Replace(old, replacement, StringComparison.Ordinal);
        return this;
    }

    public EditedCaf ReplacePattern(string pattern, string replacement)
    {
        Assert.True(Regex.IsMatch(Text, pattern, RegexOptions.Singleline), pattern);
        Text = Regex.Replace(Text, pattern, replacement, RegexOptions.Singleline);
        return this;
    }

    public EditedCaf SignAgain()
    {
        string data = Regex.Match(Text, "<DA>.*</DA>", RegexOptions.Singleline).Value;
        string signature = Convert.ToBase64String(_authority.Sign(FlatXml.Flatten(Encoding.Latin1.GetBytes(data))));
        return ReplacePattern("(<FRMA[^>]*>)[^<]*", $"${{1}}{signature}");
    }

    public Result<Caf> Read() => Caf.Read(Bytes, Trust);

    public string[] ReadCodes()
    {
        var result = Read();
        result.Value?.Dispose();
        return [.. result.Findings.Select(finding => finding.Code)];
    }

    public void Dispose() => _authority.Dispose();
}
