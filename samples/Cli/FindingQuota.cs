using System.Runtime.CompilerServices;
using System.Text.Json;

namespace FMgo.Cli;

/// <summary>How much may still be written about the findings of one file: of one JSON value on standard output.</summary>
internal sealed class FindingQuota
{
    // A document with more than some tens is not what it claims to be.
    private const int MostOfDocument = 1000;

    // Characters of paths and messages; with names and marks the JSON has about twice as many bytes.
    private const int MostOfFile = 500_000;
    private const int LongestText = 2000;

    private static readonly ConditionalWeakTable<Utf8JsonWriter, FindingQuota> Quotas = [];

    private int _leftOfFile = MostOfFile;
    private int _leftOfDocument;
    private int? _line;

    /// <summary>The quota of the file that is being written.</summary>
    public static FindingQuota Of(Utf8JsonWriter json) => Quotas.GetOrCreateValue(json);

    /// <summary>The next findings are those of another document.</summary>
    public void StartDocument() => _leftOfDocument = MostOfDocument;

    /// <summary>Whether a finding may still be written. Once one does not fit in the file, no later one does: what is told of a file is its beginning, without gaps.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="line">The line of its document, where each document has one.</param>
    public bool TryTake(Finding finding, int? line)
    {
        if (line != _line)
        {
            StartDocument();
            _line = line;
        }

        if (_leftOfDocument == 0)
        {
            return false;
        }

        int length = Shortened(finding.Path).Length + Shortened(finding.Message).Length;
        _leftOfFile = length <= _leftOfFile ? _leftOfFile - length : 0;
        _leftOfDocument--;
        return _leftOfFile > 0;
    }

    /// <summary>A text as it is written: a name in a file may have millions of characters.</summary>
    public static string Shortened(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        // Not between the halves of a character.
        int end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return $"{text[..end]}…";
    }
}
