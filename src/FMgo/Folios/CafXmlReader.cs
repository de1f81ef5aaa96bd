using System.Globalization;
using System.Xml;
using FMgo.Text;

namespace FMgo.Folios;

/// <summary>Reads the XML of a CAF file without trusting it: no DTD, no entity of its own, nothing fetched, 64 KB at most.</summary>
internal static class CafXmlReader
{
    public const int MaxBytes = 64 * 1024;

    /// <summary>What the file says; null, with a finding, when it is not a CAF file at all.</summary>
    public static CafXml? Read(ReadOnlySpan<byte> file, List<Finding> findings)
    {
        if (file.Length > MaxBytes)
        {
            findings.Add(CafRules.TooLarge.At(""));
            return null;
        }

        string text = CafText.Decode(file);
        if (text.Contains("<!DOCTYPE", StringComparison.Ordinal))
        {
            findings.Add(CafRules.HasDtd.At(""));
            return null;
        }

        try
        {
            using var xml = XmlReader.Create(new StringReader(text), XmlSource.Settings);
            var reader = new CafFieldReader(xml, text, findings);
            return Place(CafFileCodec.Read(reader), reader, text, findings);
        }
        catch (XmlException problem)
        {
            // Its message may quote the file, and so the private key: only the line is passed on.
            bool isCut = text.StartsWith('<') && !text.AsSpan().TrimEnd().EndsWith($"</{CafPaths.Root}>", StringComparison.Ordinal);
            findings.Add(isCut ? CafRules.Truncated.At("") : CafRules.NotXml.At("", problem.LineNumber.ToString(CultureInfo.InvariantCulture)));
            return null;
        }
    }

    private static CafXml? Place(CafFile file, CafFieldReader reader, string text, List<Finding> findings)
    {
        if (file.Authorization is not { Caf: { } caf } authorization)
        {
            findings.Add(CafRules.NotCaf.At(CafPaths.Root));
            return null;
        }

        byte[]? element = LatinText.TryEncode(text.AsSpan()[reader.Caf]);
        if (element is null)
        {
            findings.Add(CafRules.Encoding.At(CafPaths.Caf));
        }

        return new CafXml(authorization, caf, element, LatinText.TryEncode(text.AsSpan()[reader.Data]));
    }
}
