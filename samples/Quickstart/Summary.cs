using System.Globalization;
using System.Text;
using FMgo;

namespace Quickstart;

/// <summary>A document in words, for people.</summary>
internal static class Summary
{
    private static readonly CultureInfo Chile = CultureInfo.GetCultureInfo("es-CL");

    public static string Of(SignedDocument signed)
    {
        var document = signed.Document;
        var totals = document.Header.Totals;
        var text = new StringBuilder();
        text.AppendLine(Chile, $"{signed.Key.Type.SpanishName} N° {signed.Key.Folio} del {document.Header.Identification.IssueDate:dd-MM-yyyy}");
        text.AppendLine(Chile, $"Emisor:   {document.Header.Issuer.Name}, R.U.T. {signed.Key.Issuer:P}");
        text.AppendLine(Chile, $"Receptor: {document.Header.Receiver.Name ?? "(sin identificar)"}, R.U.T. {document.Header.Receiver.Rut:P}");
        foreach (var line in document.Lines)
        {
            text.AppendLine(Chile, $"{line.Number,3}. {line.Name,-34} {line.Quantity,8:0.######} x {line.UnitPrice,10:N2} = {line.Amount,10:N0}");
        }

        Append(text, "Neto", totals.NetAmount);
        Append(text, "Exento", totals.ExemptAmount);
        Append(text, "IVA", totals.Vat);
        Append(text, "Total", totals.TotalAmount);
        text.Append(Chile, $"Timbrado y firmado el {signed.SignedAt:dd-MM-yyyy HH:mm:ss}, hora de Chile");
        return text.ToString();
    }

    private static void Append(StringBuilder text, string label, decimal? amount)
    {
        if (amount is { } value)
        {
            text.AppendLine(Chile, $"{label,58} $ {value,13:N0}");
        }
    }
}
