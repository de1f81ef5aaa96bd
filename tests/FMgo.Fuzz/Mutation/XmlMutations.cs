using System.Globalization;
using System.Text;

namespace FMgo.Fuzz.Mutation;

/// <summary>Changes that know what XML is and where signatures are wrapped: each takes a text and gives another.</summary>
internal static class XmlMutations
{
    private static readonly Func<string, List<XmlSpan>, Random, bool, string>[] All =
    [
        Wrap, Move, Double, Nest, Rename, Renamespace, IntoSignature, BesideSigned, Value, Value, Value, Entity, Cdata, Comment, Instruction, Declaration, ManyAttributes, Attribute, Deep, Many, Remove, Swap, Blank,
    ];

    public static string Apply(string text, Random random, bool isLarge)
    {
        var spans = XmlOutline.Of(text);
        return spans.Count == 0 ? text : All[random.Next(All.Length)](text, spans, random, isLarge);
    }

    private static string Wrap(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        var (start, end) = Place(spans, random);
        string name = Hostile.Name(random);
        string attributes = random.Next(3) switch
        {
            0 => "",
            1 => $" xmlns=\"{Hostile.Namespace(random)}\"",
            _ => $" xmlns:ds=\"{Hostile.XmlDsig}\" xmlns:q=\"urn:q\"",
        };
        return text[..start] + $"<{name}{attributes}>" + text[start..end] + $"</{name}>" + text[end..];
    }

    private static string Move(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        var (start, end) = Place(spans, random);
        string moved = text[start..end];
        string rest = text[..start] + text[end..];
        return rest.Insert(Boundary(rest, random), moved);
    }

    private static string Double(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        var (start, end) = Place(spans, random);
        return text.Insert(random.Next(2) == 0 ? end : Boundary(text, random), text[start..end]);
    }

    private static string Nest(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        var span = spans[random.Next(spans.Count)];
        return text.Insert(random.Next(2) == 0 ? span.Inside : span.InsideEnd, text[span.Start..span.End]);
    }

    private static string Rename(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        var span = spans[random.Next(spans.Count)];
        string name = random.Next(7) switch
        {
            0 => new string('n', isLarge ? random.Next(50_000) + 1 : random.Next(300) + 1),
            3 => NameIn(text, spans[random.Next(spans.Count)], random),
            1 => span.Name.ToLowerInvariant(),
            2 => "q:" + span.Name,
            _ => Hostile.Name(random),
        };
        return Renamed(text, span, name);
    }

    // What was a value becomes a name: whoever shows names shows it.
    private static string NameIn(string text, XmlSpan span, Random random)
    {
        int start = random.Next(span.Inside, span.InsideEnd + 1);
        while (start < span.InsideEnd && !char.IsAsciiLetter(text[start]))
        {
            start++;
        }

        int end = start;
        while (end < span.InsideEnd && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return end > start ? text[start..end] : Hostile.Name(random);
    }

    private static string Renamespace(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        var span = Important(spans, random);
        string space = Hostile.Namespace(random);
        if (random.Next(2) == 0)
        {
            int at = span.Start + 1 + span.Name.Length;
            string tag = text[at..span.Inside];
            int old = tag.IndexOf("xmlns=\"", StringComparison.Ordinal);
            string changed = old < 0 ? $" xmlns=\"{space}\"{tag}" : tag[..old] + $"xmlns=\"{space}" + tag[(tag.IndexOf('"', old + 7) is var quote && quote < 0 ? tag.Length : quote)..];
            return text[..at] + changed + text[span.Inside..];
        }

        string prefixed = Renamed(text, span, "q:" + span.Name);
        return prefixed.Insert(span.Start + 3 + span.Name.Length, $" xmlns:q=\"{space}\"");
    }

    private static string IntoSignature(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        var signatures = spans.Where(span => span.Name is "Signature" or "KeyInfo" or "X509Data" or "SignedInfo" or "KeyValue").ToList();
        if (signatures.Count == 0)
        {
            return text;
        }

        var span = signatures[random.Next(signatures.Count)];
        string inner = Forged(text, spans, random);
        string piece = random.Next(4) switch
        {
            0 => $"<Object>{inner}</Object>",
            1 => $"<ds:Object xmlns:ds=\"{Hostile.XmlDsig}\">{inner}</ds:Object>",
            2 => $"<Object xmlns=\"{Hostile.XmlDsig}\" Id=\"o\"><Manifest>{inner}</Manifest></Object>",
            _ => inner,
        };
        return text.Insert(random.Next(2) == 0 ? span.InsideEnd : span.Inside, piece);
    }

    private static string BesideSigned(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        var signed = spans.Where(span => span.Name is "Documento" or "SetDTE" or "DTE" or "DocumentoAEC" or "Caratula" or "Signature" or "TED").ToList();
        if (signed.Count == 0)
        {
            return text;
        }

        var span = signed[random.Next(signed.Count)];
        string beside = random.Next(3) == 0 ? text[span.Start..span.End].Replace("<MntTotal>", "<MntTotal>9", StringComparison.Ordinal) : Forged(text, spans, random);
        return text.Insert(random.Next(2) == 0 ? span.Start : span.End, beside);
    }

    private static string Value(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        var leaves = spans.Where(span => span.End > span.InsideEnd && !span.HasChildren(text)).ToList();
        if (leaves.Count == 0)
        {
            return text;
        }

        var span = leaves[random.Next(leaves.Count)];
        string old = text[span.Inside..span.InsideEnd];
        string value = random.Next(5) switch
        {
            0 => old + Hostile.Value(random, isLarge),
            2 => Hostile.OtherDigits(old, random),
            1 => text[leaves[random.Next(leaves.Count)] is var other ? other.Inside..other.InsideEnd : 0..0],
            _ => Hostile.Value(random, isLarge),
        };
        return text[..span.Inside] + value + text[span.InsideEnd..];
    }

    private static string Entity(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        if (random.Next(3) == 0)
        {
            int at = text.IndexOf("?>", StringComparison.Ordinal) is var end && end < 0 ? 0 : end + 2;
            string entities = random.Next(3) switch
            {
                0 => "<!DOCTYPE a [<!ENTITY b \"c\"><!ENTITY d \"&b;&b;&b;&b;&b;&b;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;\">]>",
                1 => "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                _ => "<!DOCTYPE DTE [<!ENTITY x SYSTEM \"file:///etc/hostname\"><!ATTLIST Documento ID ID #IMPLIED>]>",
            };
            return text.Insert(at, entities);
        }

        var span = spans[random.Next(spans.Count)];
        int place = span.Inside < span.InsideEnd ? random.Next(span.Inside, span.InsideEnd) : span.Inside;
        if (place < text.Length && random.Next(2) == 0 && text[place] is not ('<' or '>' or '&'))
        {
            return text[..place] + string.Create(CultureInfo.InvariantCulture, $"&#{(int)text[place]};") + text[(place + 1)..];
        }

        return text.Insert(Math.Min(place, text.Length), random.Next(2) == 0 ? "&b;" : "&#x41;");
    }

    private static string Cdata(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        var span = spans[random.Next(spans.Count)];
        return text[..span.Inside] + "<![CDATA[" + text[span.Inside..span.InsideEnd] + "]]>" + text[span.InsideEnd..];
    }

    private static string Comment(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        var span = spans[random.Next(spans.Count)];
        int place = random.Next(span.Inside, span.InsideEnd + 1);
        return text.Insert(place, random.Next(3) switch { 0 => "<!---->", 1 => "<!-- <DTE/> -->", _ => "<!--" + Hostile.Name(random) + "-->" });
    }

    private static string Instruction(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        var span = spans[random.Next(spans.Count)];
        return text.Insert(random.Next(span.Inside, span.InsideEnd + 1), random.Next(2) == 0 ? "<?pi data?>" : "<?xml version=\"1.0\"?>");
    }

    private static string Declaration(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        int end = text.IndexOf("?>", StringComparison.Ordinal);
        string rest = text.StartsWith("<?xml", StringComparison.Ordinal) && end > 0 ? text[(end + 2)..] : text;
        string[] encodings = ["ISO-8859-1", "UTF-8", "UTF-16", "utf-7", "windows-1252", "US-ASCII", "ISO-8859-15", "klingon", ""];
        return random.Next(4) switch
        {
            0 => rest,
            1 => "\u00EF\u00BB\u00BF" + text,
            2 => "\n" + text,
            _ => $"<?xml version=\"1.{random.Next(2)}\" encoding=\"{encodings[random.Next(encodings.Length)]}\"?>" + rest,
        };
    }

    private static string ManyAttributes(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        var span = spans[random.Next(spans.Count)];
        var attributes = new StringBuilder();
        int count = isLarge ? random.Next(200_000) : random.Next(60);
        for (int i = 0; i < count; i++)
        {
            attributes.Append(CultureInfo.InvariantCulture, $" a{i}=\"{i}\"");
        }

        return text.Insert(span.Start + 1 + span.Name.Length, attributes.ToString());
    }

    private static string Attribute(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        var span = Important(spans, random);
        string[] attributes = ["ID=\"F1T33\"", "Id=\"F1T33\"", "id=\"F1T33\"", "xml:id=\"F1T33\"", "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"", "xsi:type=\"x\"", "xml:lang=\"es\"", "xml:space=\"preserve\"", "xml:base=\"urn:x\"", "version=\"2.0\"", "version='1.0'", "Algorithm=\"urn:x\"", "URI=\"\"", "xmlns:q=\"urn:q\""];
        return text.Insert(Math.Min(span.Start + 1 + span.Name.Length, text.Length), " " + attributes[random.Next(attributes.Length)]);
    }

    private static string Deep(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        var span = spans[random.Next(spans.Count)];
        int depth = isLarge ? random.Next(20_000) : random.Next(80);
        string name = random.Next(2) == 0 ? "a" : span.Name;
        string opened = string.Concat(Enumerable.Repeat($"<{name}>", depth));
        string closed = random.Next(4) == 0 ? "" : string.Concat(Enumerable.Repeat($"</{name}>", depth));
        return random.Next(2) == 0
            ? text.Insert(span.Inside, opened + closed)
            : text[..span.Inside] + opened + text[span.Inside..span.InsideEnd] + closed + text[span.InsideEnd..];
    }

    private static string Many(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        var (start, end) = Place(spans, random);
        string piece = random.Next(3) == 0 ? "<a/>" : text[start..end];
        int budget = isLarge ? 1_000_000 : 20_000;
        int count = Math.Min(isLarge ? random.Next(250_000) : random.Next(200), budget / Math.Max(1, piece.Length));
        return text.Insert(end, string.Concat(Enumerable.Repeat(piece, count)));
    }

    private static string Remove(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        var (start, end) = Place(spans, random);
        return text[..start] + text[end..];
    }

    private static string Swap(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        var (first, second) = (spans[random.Next(spans.Count)], spans[random.Next(spans.Count)]);
        (first, second) = first.Start <= second.Start ? (first, second) : (second, first);
        return first.End > second.Start
            ? text
            : text[..first.Start] + text[second.Start..second.End] + text[first.End..second.Start] + text[first.Start..first.End] + text[second.End..];
    }

    private static string Blank(string text, List<XmlSpan> spans, Random random, bool isLarge)
    {
        string[] blanks = [" ", "\n", "\r\n", "\r", "\t", "\u00A0", "\u0085", "&#13;", "&#10;"];
        return text.Insert(Boundary(text, random), blanks[random.Next(blanks.Length)]);
    }

    private static string Forged(string text, List<XmlSpan> spans, Random random)
    {
        var documents = spans.Where(span => span.Name == "DTE").ToList();
        string genuine = documents.Count > 0 && documents[random.Next(documents.Count)] is var dte ? text[dte.Start..dte.End] : "";
        string forged = Hostile.ForgedDte(random, genuine);
        return random.Next(4) == 0 ? forged.Replace("<DTE", "<q:DTE xmlns:q=\"urn:q\"", StringComparison.Ordinal).Replace("</DTE>", "</q:DTE>", StringComparison.Ordinal) : forged;
    }

    // The elements on which everything hangs are few among many.
    private static XmlSpan Important(List<XmlSpan> spans, Random random)
    {
        var few = spans.Where(span => span.Name is "DTE" or "Documento" or "SetDTE" or "EnvioDTE" or "EnvioBOLETA" or "AEC" or "Signature" or "SignedInfo" or "Reference" or "TED" or "CAF" or "DA" or "DD" or "Encabezado" or "Totales").ToList();
        return few.Count > 0 && random.Next(3) > 0 ? few[random.Next(few.Count)] : spans[random.Next(spans.Count)];
    }

    private static (int Start, int End) Place(List<XmlSpan> spans, Random random)
    {
        var span = Important(spans, random);
        return random.Next(6) == 0 ? (span.Inside, span.InsideEnd) : (span.Start, span.End);
    }

    /// <summary>A place between two tags.</summary>
    private static int Boundary(string text, Random random)
    {
        int at = text.IndexOf('<', random.Next(text.Length + 1));
        return at < 0 ? text.Length : at;
    }

    private static string Renamed(string text, XmlSpan span, string name) => span.InsideEnd == span.End
        ? text[..(span.Start + 1)] + name + text[(span.Start + 1 + span.Name.Length)..]
        : text[..(span.Start + 1)] + name + text[(span.Start + 1 + span.Name.Length)..(span.InsideEnd + 2)] + name + text[(span.InsideEnd + 2 + span.Name.Length)..];
}
