using System.Security.Cryptography.Xml;
using System.Text;
using System.Text.RegularExpressions;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

/// <summary>A shape in which honest files come that a strict reader does not take, and how it is told.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Code">The finding that names it; null where it is strict and nothing is to be said.</param>
/// <param name="Make">Writes a file of it from a document.</param>
/// <param name="ToFile">The bytes of the text.</param>
internal sealed record LenientForm(string Name, string? Code, Func<TestDocument, string> Make, Func<string, byte[]> ToFile)
{
    private const string Provider = """<DocPersonalizado dteID="7001" ID="propio"><campo nombre="Recibido">2026-03-05</campo></DocPersonalizado>""";

    public static IReadOnlyList<LenientForm> All { get; } =
    [
        new("plain", null, document => document.Signed(), Declared),
        new("in an envelope", null, document => TestEnvelope.Signed(document.Signed()), Declared),
        new("neighbour after", "FMGO-VER-051", document => document.Signed().With("</DTE>", $"{Provider}</DTE>"), Declared),
        new("neighbour before", "FMGO-VER-051", document => document.Signed().With("<Documento ", $"{Provider}<Documento "), Declared),
        new("neighbour of another namespace", "FMGO-VER-051", document => document.Signed().With("</DTE>", "<p:Nota xmlns:p=\"urn:p\">1</p:Nota><Otra xmlns=\"urn:q\"/></DTE>"), Declared),
        new("neighbour in an envelope", "FMGO-VER-051", document => TestEnvelope.Signed(document.Signed().With("</DTE>", $"{Provider}</DTE>")), Declared),
        new("neighbours with IDs of their own that repeat", "FMGO-VER-051", document => TestEnvelope.Signed(new[] { document, document with { Folio = document.Folio + 1 } }.Select(each => each.Signed().With("</DTE>", "<Nota><campo id=\"1\"/><campo ID=\"n\" xml:id=\"n\"/></Nota></DTE>"))), Declared),
        new("transform with comments", null, document => document.Signed(new XmlSigner { Transforms = () => [new XmlDsigC14NWithCommentsTransform()] }), Declared),
        new("bare set", "FMGO-VER-052", document => $"<SetDTE>{document.Signed()}\n{(document with { Folio = document.Folio + 1 }).Signed()}</SetDTE>", Declared),
        new("bare set with a cover", "FMGO-VER-052", document => $"<SetDTE xmlns=\"http://www.sii.cl/SiiDte\"><Caratula><RutEnvia>1-9</RutEnvia></Caratula>{document.Signed()}</SetDTE>", Declared),
        new("encoding not declared", "FMGO-VER-055", document => document.Signed(), Encoding.Latin1.GetBytes),
        new("encoding not declared, in an envelope", "FMGO-VER-055", document => TestEnvelope.Signed(document.Signed()), xml => Encoding.Latin1.GetBytes($"<?xml version=\"1.0\"?>{xml}")),
        new("blanks first", "FMGO-VER-058", document => document.Signed(), xml => [.. " \r\n\t\n"u8, .. Declared(xml)]),
        new("SignedInfo indented", "FMGO-VER-053", document => Indented(document.Signed()), Declared),
        new("SignedInfo indented with CRLF and tabs", "FMGO-VER-053", document => Indented(document.Signed(), "\r\n\t"), Declared),
        new("SignedInfo indented in an envelope", "FMGO-VER-053", document => TestEnvelope.Signed(Indented(document.Signed())), Declared),
        new("prefix put on", "FMGO-VER-054", document => Prefixed(document.Signed()), Declared),
        new("prefix put on, in an envelope", "FMGO-VER-054", document => TestEnvelope.Signed(Prefixed(document.Signed())), Declared),
        new("comment in a value", "FMGO-VER-057", document => document.Signed().With("<MntTotal>1190<", "<MntTotal>1<!-- x -->190<"), Declared),
        new("instruction in a value", "FMGO-VER-057", document => new XmlSigner().Sign(document.Unsigned().With("<FmaPago>2<", "<FmaPago><?a b?>2<"), $"#{document.Id}"), Declared),
        new("comment in the time of signing", "FMGO-VER-057", document => document.Signed().With("<TmstFirma>2026", "<TmstFirma>20<!-- -->26"), Declared),
    ];

    public VerificationReport Verify(string xml) => ForeignKeys.Verifier.Verify(ToFile(xml));

    /// <summary>As an editor lays out a signature: white space between its tags.</summary>
    public static string Indented(string xml, string space = "\n    ")
    {
        int start = xml.IndexOf("<Signature ", StringComparison.Ordinal);
        return xml[..start] + xml[start..].Replace("><", $">{space}<", StringComparison.Ordinal);
    }

    /// <summary>As PHP's DOM writes a signature whose namespace it declared above.</summary>
    public static string Prefixed(string xml)
    {
        int start = xml.IndexOf("<Signature ", StringComparison.Ordinal);
        int end = xml.IndexOf("</Signature>", StringComparison.Ordinal) + "</Signature>".Length;
        string signature = Regex.Replace(xml[start..end], "<(/?)([A-Z])", "<$1default:$2");
        return xml[..start].With("<DTE ", $"<DTE xmlns:default=\"{SignedXml.XmlDsigNamespaceUrl}\" ") + signature + xml[end..];
    }

    public override string ToString() => Name;

    private static byte[] Declared(string xml) => TestEnvelope.ToFile(xml);
}
