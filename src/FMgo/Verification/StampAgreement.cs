using System.Globalization;

namespace FMgo.Verification;

/// <summary>Compares the fields of a stamp with those of the document that carries it.</summary>
internal sealed class StampAgreement
{
    private const int TextLength = 40;

    private readonly string _path;
    private readonly StampContent _stamp;
    private readonly List<string> _tags = [];
    private readonly List<Finding> _findings = [];

    private StampAgreement(StampContent stamp, string path)
    {
        _stamp = stamp;
        _path = path;
    }

    public static (ValueList<string> Tags, ValueList<Finding> Findings) Compare(StampContent stamp, DocumentContent document, string path)
    {
        var agreement = new StampAgreement(stamp, path);
        agreement.CompareRut("RE", document.Issuer);
        agreement.CompareNumber("TD", document.Type);
        agreement.CompareNumber("F", document.Folio);
        agreement.CompareExact("FE", document.Date);
        agreement.CompareRut("RR", document.Receiver);
        agreement.CompareText("RSR", document.ReceiverName);
        agreement.CompareNumber("MNT", document.Total);
        agreement.CompareText("IT1", document.FirstItem);
        return (agreement._tags.ToValueList(), agreement._findings.ToValueList());
    }

    private void CompareRut(string tag, string? expected) =>
        Compare(tag, expected, (a, b) => Rut.TryParse(a, out var left) && Rut.TryParse(b, out var right) && left == right);

    private void CompareNumber(string tag, string? expected) =>
        Compare(tag, expected, (a, b) => TryNumber(a, out decimal left) && TryNumber(b, out decimal right) && left == right);

    private void CompareExact(string tag, string? expected) => Compare(tag, expected, (a, b) => a.Trim() == b.Trim());

    private void Compare(string tag, string? expected, Func<string, string, bool> agree)
    {
        string? actual = _stamp.Data(tag);
        if (actual is null || expected is null || !agree(actual, expected))
        {
            _tags.Add(tag);
            _findings.Add(VerificationRules.StampDiffers.At($"{_path}/DD/{tag}", tag, actual ?? "-", expected ?? "-"));
        }
    }

    // A document may lack the name (boleta) or the lines (a note that corrects text); then the stamp has a text of the issuer's choice.
    private void CompareText(string tag, string? full)
    {
        string? actual = _stamp.Data(tag);
        if (actual is null || (full is not null && Shorten(full) != actual.TrimEnd()))
        {
            _tags.Add(tag);
            _findings.Add(VerificationRules.StampTextDiffers.At($"{_path}/DD/{tag}", tag));
        }
    }

    private static string Shorten(string text) => text[..Math.Min(text.Length, TextLength)].TrimEnd();

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
