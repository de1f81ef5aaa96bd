using System.Globalization;
using System.Xml.Linq;

namespace FMgo.Sii;

/// <summary>Reads what all of SII's XML answers share.</summary>
internal static class SiiAnswers
{
    /// <summary>
    /// The <c>RESPUESTA</c>, which SOAP services put as text into the answer and REST ones send as it is.
    /// </summary>
    /// <exception cref="SiiException">There is none.</exception>
    public static XElement Inner(SiiOperation operation, SiiHttpAnswer answer)
    {
        var root = AnswerXml.TryParse(answer.Text) ?? throw AnswerFaults.Unexpected(operation, answer, "XML");
        if (root.Find("RESPUESTA") is { } direct)
        {
            return direct;
        }

        string? text = root.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName.EndsWith("Return", StringComparison.Ordinal) && !element.HasElements)?.Value;
        return (text is null ? null : AnswerXml.TryParse(text))?.Find("RESPUESTA") ?? throw AnswerFaults.Unexpected(operation, answer, "RESPUESTA");
    }

    /// <summary>The text of an element that the manual makes mandatory.</summary>
    /// <exception cref="SiiException">It is not there.</exception>
    public static string Required(SiiOperation operation, SiiHttpAnswer answer, XElement root, string name) =>
        root.Text(name) ?? throw AnswerFaults.Unexpected(operation, answer, name);

    /// <summary>A number of documents; 0 where there is none.</summary>
    /// <exception cref="FormatException">It is no number from 0 on: taken for 0, it would turn a verdict around.</exception>
    public static int Count(string? text) =>
        text is null ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
        : throw new FormatException("Not a number of documents.");
}
