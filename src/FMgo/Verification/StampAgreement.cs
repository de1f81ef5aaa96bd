using System.Globalization;
using FMgo.Documents;
using FMgo.Text;

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

    public static (ValueList<string> Tags, ValueList<Finding> Findings) Compare(StampContent stamp, Document document, string path)
    {
        var agreement = new StampAgreement(stamp, path);
        var (identification, issuer, receiver, totals) = (document.Header.Identification, document.Header.Issuer, document.Header.Receiver, document.Header.Totals);
        agreement.CompareRut("RE", issuer.Rut);
        agreement.CompareNumber("TD", identification.Type?.Code);
        agreement.CompareNumber("F", identification.Folio);
        agreement.CompareExact("FE", identification.IssueDate?.ToString(DateText.Date, CultureInfo.InvariantCulture));
        agreement.CompareRut("RR", receiver.Rut);
        agreement.CompareText("RSR", receiver.Name);
        agreement.CompareNumber("MNT", totals.TotalAmount);
        agreement.CompareText("IT1", document.Lines.Count > 0 ? document.Lines[0].Name : null);
        return (agreement._tags.ToValueList(), agreement._findings.ToValueList());
    }

    private void CompareRut(string tag, Rut? expected)
    {
        string? actual = _stamp.Data(tag);
        AddIf(!(Rut.TryParse(actual, out var rut) && rut == expected), tag, actual, expected?.ToString());
    }

    private void CompareNumber(string tag, decimal? expected)
    {
        string? actual = _stamp.Data(tag);
        AddIf(actual is null || !TryNumber(actual, out decimal number) || number != expected, tag, actual, expected?.ToString(CultureInfo.InvariantCulture));
    }

    private void CompareExact(string tag, string? expected)
    {
        string? actual = _stamp.Data(tag);
        AddIf(actual is null || actual.Trim() != expected, tag, actual, expected);
    }

    private void AddIf(bool differs, string tag, string? actual, string? expected)
    {
        if (differs)
        {
            _tags.Add(tag);
            _findings.Add(VerificationRules.StampDiffers.At($"{_path}/DD/{tag}", tag, Shown(actual), Shown(expected)));
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

    private static string Shown(string? text) => text is null ? "-" : Shorten(text);

    private static string Shorten(string text) => text[..Math.Min(text.Length, TextLength)].TrimEnd();

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
