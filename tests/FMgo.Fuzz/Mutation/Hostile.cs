using System.Globalization;

namespace FMgo.Fuzz.Mutation;

/// <summary>Values, names and pieces that break careless code.</summary>
internal static class Hostile
{
    public const string XmlDsig = "http://www.w3.org/2000/09/xmldsig#";

    private static readonly string[] Values =
    [
        "", " ", "0", "-1", "1", "2", "00033", "9999999999", "10000000000", "99999999999999999999", "-99999999999999999999", "1e400", "1E-9", "NaN", "0x1F", "1.5", "1,5", "1.000.000", "+7",
        "٣٣", "１２３", "३३", "³", "½", "\uFEFF33", "33\u200B", "\uD800", "\uDFFF", "\uD83D\uDE00", "\0", "\u0001", "\u0085", "\u2028", "&#0;", "&#xD800;", "&#x1F600;", "&amp;lt;", "&no;", "]]>",
        "2026-02-30", "0000-00-00", "2026-06-01T25:61:61", "9999-12-31", "76192083-9", "76.192.083-9", "60803000-K", "66666666-6", "1-9", "33", "34", "61", "ISO-8859-1", "SHA1withRSA", "true", "null",
        "..\\..\\x", "%s%n", "{0}{1}", "'; --", "<!-- -->", "\r\n\r\n",
    ];

    private static readonly string[] Names =
    [
        "DTE", "Documento", "Liquidacion", "Exportaciones", "SetDTE", "EnvioDTE", "EnvioBOLETA", "Signature", "SignedInfo", "Object", "KeyInfo", "TED", "DD", "CAF", "DA", "Encabezado", "Detalle", "Totales", "MntTotal", "Folio",
        "TmstFirma", "Caratula", "AEC", "x", "ñandú", "q:DTE", "ds:Object", "xml", "a:b:c", "_", "AUTORIZACION", "RSASK", "STATUS", "ERROR", "TRACKID",
    ];

    private static readonly string[] Namespaces = ["urn:q", "", XmlDsig, "http://www.sii.cl/SiiDte", "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/", "http://www.w3.org/1999/xhtml"];

    public static string Name(Random random) => Names[random.Next(Names.Length)];

    public static string Namespace(Random random) => Namespaces[random.Next(Namespaces.Length)];

    /// <summary>A value; now and then a long one.</summary>
    public static string Value(Random random, bool isLarge) => random.Next(12) switch
    {
        0 => new string((char)random.Next('0', 'z'), isLarge ? random.Next(100_000) : random.Next(300)),
        1 => new string('9', random.Next(1, 60)),
        2 => random.NextInt64(-5, long.MaxValue).ToString(CultureInfo.InvariantCulture),
        _ => Values[random.Next(Values.Length)],
    };

    /// <summary>The same with digits of another script, which look like numbers to <c>char.IsDigit</c> and to <c>\d</c>.</summary>
    public static string OtherDigits(string text, Random random)
    {
        char zero = "٠०０"[random.Next(3)];
        return string.Concat(text.Select(character => char.IsAsciiDigit(character) ? (char)(zero + character - '0') : character));
    }

    /// <summary>A document that nobody signed.</summary>
    public static string ForgedDte(Random random, string genuine)
    {
        string forged = genuine.Replace("<MntTotal>", "<MntTotal>9", StringComparison.Ordinal);
        return random.Next(3) switch
        {
            0 => forged.Replace("76192083-9", "60803000-K", StringComparison.Ordinal),
            1 => "<DTE xmlns=\"http://www.sii.cl/SiiDte\" version=\"1.0\"><Documento ID=\"F9T33\"><Encabezado><IdDoc><TipoDTE>33</TipoDTE><Folio>9</Folio><FchEmis>2026-06-01</FchEmis></IdDoc><Emisor><RUTEmisor>60803000-K</RUTEmisor></Emisor><Totales><MntTotal>12800000000</MntTotal></Totales></Encabezado></Documento></DTE>",
            _ => forged,
        };
    }
}
