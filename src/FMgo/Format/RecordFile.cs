using FMgo.Text;

namespace FMgo.Format;

/// <summary>Reads the one record of a file for SII: the root has an element that is signed, which holds the fields, and beside it the signature.</summary>
internal static class RecordFile
{
    private const int MaxStrangers = 10;
    private const int LongestName = 40;

    private static readonly Rule MarkedUtf8 = FormatRules.Utf8Undeclared.InOtherWords(
        "El archivo está en UTF-8 y declara otra codificación: se leyó como UTF-8, y quien siga la declaración lee otros caracteres. Corrija la declaración o pida el archivo original.",
        "The file is UTF-8 and declares another encoding: it was read as UTF-8, and whoever goes by the declaration reads other characters. Correct the declaration or ask for the original file.");

    /// <summary>Reads the record of a file.</summary>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="root">The name of the root.</param>
    /// <param name="element">The name of its child that holds the fields.</param>
    /// <param name="read">The <c>Read</c> of the record's codec.</param>
    /// <param name="visit">The <c>Visit</c> of the record's codec.</param>
    /// <returns>The record, as far as it could be read, and all that SII's schema would refuse in it.</returns>
    public static Result<T> Read<T>(ReadOnlyMemory<byte> bytes, string root, string element, Func<FieldReader, T> read, StructureChecker.Visit<T> visit)
        where T : class
    {
        if (Open(bytes, out var refusal) is not { } file)
        {
            return new Result<T>(null, [refusal!]);
        }

        try
        {
            var result = Read(new XmlTokenizer(file), root, element, read, visit);
            return Remarks(file) is { Count: > 0 } remarks ? Result.Of(result.Partial, remarks, result.Findings) : result;
        }
        catch (XmlFaultException fault)
        {
            return new Result<T>(null, [Explain(fault, file)]);
        }
    }

    /// <summary>Opens a file; null, with the reason, where it is no XML or its bytes are not of the encoding that it names.</summary>
    public static FileBytes? Open(ReadOnlyMemory<byte> bytes, out Finding? refusal)
    {
        refusal = OtherKind(bytes.Span);
        if (refusal is not null)
        {
            return null;
        }

        _ = FileBytes.TryOpen(bytes, out string encoding, out var file);
        refusal = file is null ? FormatRules.UnknownEncoding.At("", encoding) : null;
        return file;
    }

    /// <summary>What a file is that is no XML; null for what may be.</summary>
    public static Finding? OtherKind(ReadOnlySpan<byte> file) =>
        OtherFileKind.IsEmpty(file) ? FormatRules.EmptyFile.At("")
        : OtherFileKind.NameOf(file) is { } kind ? FormatRules.OtherKindOfFile.At("", kind)
        : null;

    /// <summary>What is to be said of the characters of a file that can be read.</summary>
    public static ValueList<Finding> Remarks(FileBytes file)
    {
        bool isUndeclaredUtf8 = file.IsOtherThanDeclared || file.AsUndeclaredUtf8() is not null;
        if (!file.IsEncodingAssumed && !file.HasBlanksFirst && !isUndeclaredUtf8)
        {
            return default;
        }

        var remarks = new List<Finding>();
        if (file.HasBlanksFirst)
        {
            remarks.Add(FormatRules.BlanksFirst.At(""));
        }

        if (file.IsEncodingAssumed)
        {
            remarks.Add(FormatRules.NoEncoding.At(""));
        }
        else if (isUndeclaredUtf8)
        {
            remarks.Add((file.IsOtherThanDeclared ? MarkedUtf8 : FormatRules.Utf8Undeclared).At(""));
        }

        return remarks.ToValueList();
    }

    /// <summary>What is wrong with a file that could not be read to its end.</summary>
    public static Finding Explain(XmlFaultException fault, FileBytes file)
    {
        var (line, column) = file.PlaceOf(fault.Offset);
        return fault.Fault switch
        {
            XmlFault.Dtd => FormatRules.DocumentTypeDefinition.At(""),
            XmlFault.TooComplex => FormatRules.TooComplex.At(""),
            _ => FormatRules.NotXml.At("", $"{line}:{column}"),
        };
    }

    private static Result<T> Read<T>(XmlTokenizer tokens, string root, string element, Func<FieldReader, T> read, StructureChecker.Visit<T> visit)
        where T : class
    {
        T? value = null;
        List<Finding> strangers = [];
        ValueList<Finding> unread = default;
        while (tokens.Read())
        {
            if (tokens.Token != XmlToken.Start)
            {
                continue;
            }

            bool isSii = tokens.Uri == XmlNames.Sii;
            string name = tokens.ReadLocalName();
            if (tokens.Depth == 0)
            {
                if (!isSii || name != root)
                {
                    return new Result<T>(null, [FormatRules.OtherRoot.At("", root, Shown(name))]);
                }
            }
            else if (isSii && name == element && value is null)
            {
                var reader = new XmlFieldReader(tokens);
                value = read(reader);
                unread = reader.Findings.ToValueList();
            }
            else
            {
                if (!IsSignature(tokens) && strangers.Count < MaxStrangers)
                {
                    strangers.Add((isSii && name == element ? StructureRules.Repeated : StructureRules.UnknownField).At(Shown(name)));
                }

                tokens.SkipElement();
            }
        }

        return value is null
            ? new Result<T>(null, [StructureRules.Missing.At(element), .. strangers])
            : Result.Of(value, strangers.ToValueList(), unread, StructureChecker.Check(value, visit, isReceived: true, atMost: FieldReader.MaxFindings));
    }

    private static bool IsSignature(XmlTokenizer tokens) => tokens.Uri == XmlNames.Signature && tokens.IsNamed("Signature"u8);

    private static string Shown(string name) => name.Length > LongestName ? $"{name.AsSpan(0, LongestName)}…" : name;
}
