using System.Numerics;
using FMgo.Format;
using FMgo.Text;

namespace FMgo.Frames;

/// <summary>Checks what is around the fields of a document against SII's schema, while a file is read. It allocates nothing as long as nothing is wrong.</summary>
internal static class FrameChecker
{
    // Whatever others wrote, nobody reads more of it.
    private const int MaxFindings = 100;
    private const int LongestShown = 40;

    /// <summary>Checks an element, from its start tag, on which the tokenizer is, to its end tag.</summary>
    /// <param name="tokens">The tokenizer.</param>
    /// <param name="element">What the element must be.</param>
    /// <param name="findings">Where to put what is wrong.</param>
    public static void Check(XmlTokenizer tokens, FrameElement element, List<Finding> findings)
    {
        CheckAttributes(tokens, element.Attributes, element.Path, findings);
        if (element.Slots.Length > 0)
        {
            CheckSlots(tokens, element, findings);
        }
        else
        {
            FrameContent.Check(tokens, element, findings);
        }
    }

    /// <summary>Checks the attributes of the start tag on which the tokenizer is.</summary>
    /// <param name="tokens">The tokenizer.</param>
    /// <param name="expected">The attributes that must be there; others may not.</param>
    /// <param name="path">The path of the element; empty for what holds the fields.</param>
    /// <param name="findings">Where to put what is wrong.</param>
    public static void CheckAttributes(XmlTokenizer tokens, ReadOnlySpan<FrameAttribute> expected, string path, List<Finding> findings)
    {
        uint seen = 0;
        foreach (ref readonly var attribute in tokens.Attributes)
        {
            if (attribute.IsDeclaration || tokens.IsSchemaLocation(attribute))
            {
                continue;
            }

            int index = IndexOf(tokens, attribute, expected);
            if (index < 0)
            {
                string name = Shown(tokens.File.Decode(tokens.Slice(attribute.NameStart, attribute.NameEnd)));
                Add(findings, StructureRules.UnexpectedContent, PathOf(path, name), name);
                continue;
            }

            seen |= 1u << index;
            CheckValue(tokens, attribute, expected[index], path, findings);
        }

        if (BitOperations.PopCount(seen) < expected.Length)
        {
            for (int i = 0; i < expected.Length; i++)
            {
                if ((seen & (1u << i)) == 0)
                {
                    Add(findings, StructureRules.Missing, PathOf(path, expected[i].Name));
                }
            }
        }
    }

    /// <summary>Notes a finding, unless there are enough.</summary>
    public static void Add(List<Finding> findings, Rule rule, string path, params ReadOnlySpan<string> arguments)
    {
        if (findings.Count < MaxFindings)
        {
            findings.Add(rule.At(path, arguments));
        }
    }

    /// <summary>Notes a finding, unless there are enough.</summary>
    public static void Add(List<Finding> findings, Finding finding)
    {
        if (findings.Count < MaxFindings)
        {
            findings.Add(finding);
        }
    }

    /// <summary>Notes a finding on a value, which it quotes where it may.</summary>
    public static void Tell(List<Finding> findings, Rule rule, string path, string value, bool mayQuote, params ReadOnlySpan<string> others)
    {
        var finding = Quote.At(rule, path, value, mayQuote, others);
        Add(findings, finding.Rule, finding.Path, finding.Arguments.AsSpan());
    }

    /// <summary>As much of a name as a message may have.</summary>
    public static string Shown(string text) => text.Length > LongestShown ? $"{text.AsSpan(0, LongestShown)}…" : text;

    private static string PathOf(string element, string attribute) => element.Length == 0 ? $"@{attribute}" : $"{element}/@{attribute}";

    private static void CheckSlots(XmlTokenizer tokens, FrameElement element, List<Finding> findings)
    {
        var slots = element.Slots;
        int depth = tokens.Depth;
        string uri = tokens.Uri;
        int last = -1;
        uint seen = 0;
        while (tokens.Read() && !(tokens.Token == XmlToken.End && tokens.Depth == depth))
        {
            if (tokens.Token is XmlToken.Text or XmlToken.Section && tokens.Raw.IndexOfAnyExcept(" \t\r\n"u8) >= 0)
            {
                Add(findings, StructureRules.UnexpectedContent, $"{element.Path}/text()", "text()");
            }

            if (tokens.Token != XmlToken.Start)
            {
                continue;
            }

            int index = Find(tokens, slots, last, out var child);
            if (child is null || tokens.Uri != uri)
            {
                Add(findings, child is null ? StructureRules.UnknownField : StructureRules.OtherNamespace, $"{element.Path}/{Shown(tokens.ReadLocalName())}");
                tokens.SkipElement();
                continue;
            }

            if ((seen & (1u << index)) != 0 || index < last)
            {
                Add(findings, (seen & (1u << index)) != 0 ? StructureRules.Repeated : StructureRules.OutOfOrder, child.Path);
            }

            seen |= 1u << index;
            last = Math.Max(last, index);
            Check(tokens, child, findings);
        }

        for (int i = 0; i < slots.Length; i++)
        {
            if ((seen & (1u << i)) == 0 && !slots[i].IsOptional)
            {
                Add(findings, StructureRules.Missing, slots[i].Elements[0].Path);
            }
        }
    }

    // It is nearly always the one after the last.
    private static int Find(XmlTokenizer tokens, FrameSlot[] slots, int last, out FrameElement? element)
    {
        for (int i = 1; i <= slots.Length; i++)
        {
            int index = (last + i) % slots.Length;
            foreach (var candidate in slots[index].Elements)
            {
                if (tokens.IsNamed(candidate.NameBytes))
                {
                    element = candidate;
                    return index;
                }
            }
        }

        element = null;
        return -1;
    }

    private static int IndexOf(XmlTokenizer tokens, in XmlAttribute attribute, ReadOnlySpan<FrameAttribute> expected)
    {
        if (attribute.Colon >= attribute.NameStart)
        {
            return -1;
        }

        var name = tokens.Slice(attribute.NameStart, attribute.NameEnd);
        for (int i = 0; i < expected.Length; i++)
        {
            if (name.SequenceEqual(expected[i].NameBytes))
            {
                return i;
            }
        }

        return -1;
    }

    private static void CheckValue(XmlTokenizer tokens, in XmlAttribute attribute, FrameAttribute expected, string path, List<Finding> findings)
    {
        var raw = tokens.Slice(attribute.ValueStart, attribute.ValueEnd);
        if (expected.Kind == FrameAttribute.AttributeKind.Any || (expected.Values.Length > 0 && raw.SequenceEqual(expected.FirstValueBytes)))
        {
            return;
        }

        bool isId = expected.Kind == FrameAttribute.AttributeKind.Id;
        if (isId && IsPlainName(raw))
        {
            return;
        }

        string value = tokens.File.ReadValue(raw);
        if (isId)
        {
            if (!IsName(value.Trim(' ')))
            {
                Tell(findings, StructureRules.UnexpectedContent, PathOf(path, expected.Name), value, mayQuote: false);
            }
        }
        else if (!IsOneOf(value, expected))
        {
            Tell(findings, StructureRules.NotACode, PathOf(path, expected.Name), value, Quote.IsPlain(value) || Quote.IsOneOf(value, expected.Values), string.Join(", ", expected.Values));
        }
    }

    private static bool IsOneOf(string value, FrameAttribute expected) => expected.Kind == FrameAttribute.AttributeKind.Number
        ? NumberText.TryParse(value.AsSpan().Trim(' '), strict: true, integer: false, out decimal number) && number == 1
        : Array.IndexOf(expected.Values, value) >= 0;

    // As IDs are: letters, digits, and some signs.
    private static bool IsPlainName(ReadOnlySpan<byte> raw)
    {
        foreach (byte each in raw)
        {
            if (!char.IsAsciiLetterOrDigit((char)each) && each is not ((byte)'_' or (byte)'-' or (byte)'.'))
            {
                return false;
            }
        }

        return raw is [(byte)'_' or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z'), ..];
    }

    private static bool IsName(string value)
    {
        try
        {
            return value.Length > 0 && System.Xml.XmlConvert.VerifyNCName(value).Length > 0;
        }
        catch (System.Xml.XmlException)
        {
            return false;
        }
    }
}
