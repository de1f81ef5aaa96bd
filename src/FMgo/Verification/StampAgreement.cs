using System.Globalization;
using FMgo.Format;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>Compares the fields of a stamp with those of the document that carries it.</summary>
internal sealed class StampAgreement
{
    private const int TextLength = 40;
    private const string Receiver = "RR";

    // The receiver may be a person, whose RUT no finding quotes (decision 0025).
    private static readonly Rule ReceiverDiffers = VerificationRules.StampDiffers.InOtherWords(
        "{0} del timbre no es el del documento.",
        "{0} of the stamp is not that of the document.");

    private readonly string _path;
    private readonly StampContent _stamp;
    private List<string>? _tags;
    private readonly List<Finding> _findings;

    private StampAgreement(StampContent stamp, string path, List<Finding> findings)
    {
        _findings = findings;
        _stamp = stamp;
        _path = path;
    }

    /// <summary>The tags that differ.</summary>
    public static ValueList<string> Compare(StampContent stamp, Document document, string path, List<Finding> findings)
    {
        var agreement = new StampAgreement(stamp, path, findings);
        var (identification, issuer, receiver, totals) = (document.Header.Identification, document.Header.Issuer, document.Header.Receiver, document.Header.Totals);
        agreement.CompareRut("RE", issuer.Rut);
        agreement.CompareNumber("TD", identification.Type?.Code);
        agreement.CompareNumber("F", identification.Folio);
        agreement.CompareDate("FE", identification.IssueDate);
        agreement.CompareRut(Receiver, receiver.Rut);
        agreement.CompareText("RSR", receiver.Name);
        agreement.CompareNumber("MNT", totals.TotalAmount);
        agreement.CompareText("IT1", document.Lines.Count > 0 ? document.Lines[0].Name : null);
        return agreement._tags?.ToValueList() ?? default;
    }

    private void CompareRut(string tag, Rut? expected)
    {
        string? actual = _stamp.Data(tag);
        if (!Rut.TryParse(actual, out var rut) || rut != expected)
        {
            Add(tag, actual, expected?.ToString());
        }
    }

    private void CompareNumber(string tag, decimal? expected)
    {
        string? actual = _stamp.Data(tag);
        if (actual is null || !TryNumber(actual, out decimal number) || number != expected)
        {
            Add(tag, actual, expected?.ToString(CultureInfo.InvariantCulture));
        }
    }

    // In the one spelling of the format, blanks around it aside.
    private void CompareDate(string tag, DateOnly? expected)
    {
        string? actual = _stamp.Data(tag);
        if (!DateText.TryParseDate(actual?.Trim(), out var date) || date != expected)
        {
            Add(tag, actual, expected?.ToString(DateText.Date, CultureInfo.InvariantCulture));
        }
    }

    private void Add(string tag, string? actual, string? expected)
    {
        (_tags ??= []).Add(tag);
        _findings.Add(tag == Receiver
            ? ReceiverDiffers.At($"{_path}/DD/{tag}", tag)
            : VerificationRules.StampDiffers.At($"{_path}/DD/{tag}", tag, Shown(tag, actual), expected ?? "-"));
    }

    // A document may lack the name (boleta) or the lines (a note that corrects text); then the stamp has a text of the issuer's choice.
    private void CompareText(string tag, string? full)
    {
        string? actual = _stamp.Data(tag);
        if (actual is null || (full is not null && Shorten(full) != actual.TrimEnd()))
        {
            (_tags ??= []).Add(tag);
            _findings.Add(VerificationRules.StampTextDiffers.At($"{_path}/DD/{tag}", tag));
        }
    }

    private static string Shown(string tag, string? text) => text is null ? "-" : tag == "RE" && Quote.IsLikeRut(text) ? text : Quote.Code(text);

    private static string Shorten(string text) => text[..Math.Min(text.Length, TextLength)].TrimEnd();

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
