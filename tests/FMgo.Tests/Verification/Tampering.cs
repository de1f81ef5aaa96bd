using System.Text.RegularExpressions;

namespace FMgo.Tests.Verification;

/// <summary>A way of changing a file that somebody signed. Null where it has nothing to change.</summary>
internal sealed record Tampering(string Name, Func<string, string?> Change)
{
    private static readonly string[] Values =
    [
        "TipoDTE", "Folio", "FchEmis", "FmaPago", "RUTEmisor", "RznSoc", "GiroEmis", "Acteco", "DirOrigen", "CmnaOrigen", "RUTRecep", "RznSocRecep", "GiroRecep", "DirRecep",
        "CmnaRecep", "MntNeto", "TasaIVA", "IVA", "MntTotal", "NroLinDet", "NmbItem", "PrcItem", "MontoItem", "TmstFirma",
        "RE", "TD", "F", "FE", "RR", "RSR", "MNT", "IT1", "RS", "D", "H", "FA", "M", "E", "IDK", "FRMA", "TSTED", "FRMT", "DigestValue", "SignatureValue", "Modulus", "X509Certificate",
    ];

    private static readonly string Other = new TestDocument { Folio = 88, Total = 5950, StampTotal = 5950, Item = "Otro" }.Signed();

    // Of documents: where it stands beside the signed element, it could be taken for it.
    private static readonly string Document = Element(Other, "Documento").With("F88T33", "OTRO");

    public static IReadOnlyList<Tampering> All { get; } =
    [
        .. Values.Select(tag => new Tampering($"{tag} changed", xml => InTag(xml, tag, Twisted))),
        Replace("line added", "</Detalle>", "</Detalle><Detalle><NroLinDet>2</NroLinDet><NmbItem>x</NmbItem><MontoItem>1</MontoItem></Detalle>"),
        new("line removed", xml => xml.Replace(Element(xml, "Detalle"), "", StringComparison.Ordinal)),
        new("value removed", xml => xml.Replace("<FmaPago>2</FmaPago>", "", StringComparison.Ordinal)),
        new("receiver removed", xml => xml.Replace(Element(xml, "Receptor"), "", StringComparison.Ordinal)),
        Replace("value added", "<FmaPago>", "<IndServicio>3</IndServicio><FmaPago>"),
        Replace("text added", "</Encabezado>", "x</Encabezado>"),
        Replace("attribute added", "<MntNeto>", "<MntNeto a=\"1\">"),
        Replace("namespace of a value changed", "<MntNeto>", "<MntNeto xmlns=\"urn:z\">"),
        Replace("ID changed", "<Documento ID=\"F7", "<Documento ID=\"X7"),
        Replace("ID removed", "<Documento ID=\"F7T33\"", "<Documento"),
        new("lines moved into a neighbour", xml => Beside(xml.Replace(Element(xml, "Detalle"), "", StringComparison.Ordinal), $"<Copia>{Element(xml, "Detalle")}</Copia>")),
        new("document moved into a neighbour", xml => Insert(xml.Replace(Element(xml, "Documento"), "", StringComparison.Ordinal), "<Signature ", $"<Copia>{Element(xml, "Documento")}</Copia>") ?? Insert(xml.Replace(Element(xml, "Documento"), "", StringComparison.Ordinal), "<default:Signature ", $"<Copia>{Element(xml, "Documento")}</Copia>")),
        new("document moved, another in its place", xml => Beside(xml.Replace(Element(xml, "Documento"), Document, StringComparison.Ordinal), $"<Copia>{Element(xml, "Documento")}</Copia>")),
        new("stamp moved into a neighbour", xml => Beside(xml.Replace(Element(xml, "TED"), "", StringComparison.Ordinal), Element(xml, "TED"))),
        new("second document beside", xml => Beside(xml, Document)),
        new("second document before", xml => Insert(xml, "<Documento ", Document)),
        new("second document of another branch", xml => Beside(xml, Document.With("Documento", "Exportaciones"))),
        new("document of another namespace beside", xml => Beside(xml, Document.With("<Documento ", "<q:Documento xmlns:q=\"urn:q\" ").With("</Documento>", "</q:Documento>"))),
        new("document in a neighbour", xml => Beside(xml, $"<Copia>{Document}</Copia>")),
        new("document in a neighbour of another namespace", xml => Beside(xml, $"<q:a xmlns:q=\"urn:q\"><q:b>{Document}</q:b></q:a>")),
        new("DTE in a neighbour", xml => Beside(xml, $"<Copia>{Other}</Copia>")),
        .. ((string[])["Documento", "Liquidacion", "Exportaciones", "DTE", "SetDTE", "TED", "Encabezado", "Signature"]).SelectMany(name => (Tampering[])
        [
            new($"neighbour called {name}", xml => Beside(xml, $"<{name}/>")),
            new($"{name} of another namespace deep in a neighbour", xml => Beside(xml, $"<Copia><a><z:{name} xmlns:z=\"urn:z\">1</z:{name}></a></Copia>")),
        ]),
        .. ((string[])["ID", "Id", "id", "xml:id", "iD", "q:ID"]).Select(id => new Tampering($"signed name repeated as {id}", xml => Beside(xml, $"<Copia xmlns:q=\"urn:q\"><a {id}=\"F7T33\"/></Copia>"))),
        new("document beside with the signed name", xml => Beside(xml, Document.With("OTRO", "F7T33"))),
        .. ((string[])["SignatureValue", "DigestValue", "X509Certificate", "Modulus", "Exponent"]).SelectMany(tag => (Tampering[])
        [
            new($"comment in {tag}", xml => InTag(xml, tag, value => value.Insert(2, "<!-- x -->"))),
            new($"instruction in {tag}", xml => InTag(xml, tag, value => value + "<?x y?>")),
        ]),
        new("signature of another document", xml => Swap(xml, "Signature", Other)),
        new("value of another signature", xml => InTag(xml, "SignatureValue", _ => Other.Between("<SignatureValue>", "<"))),
        new("digest of another document", xml => InTag(xml, "DigestValue", _ => Other.Between("<DigestValue>", "<"))),
        new("signed content of another signature", xml => Swap(xml, "SignedInfo", Other)),
        new("stamp of another document", xml => xml.Replace(Element(xml, "TED"), Element(Other, "TED"), StringComparison.Ordinal)),
        new("content of another document", xml => xml.Replace(Element(xml, "Documento"), Element(Other, "Documento").With("F88T33", "F7T33"), StringComparison.Ordinal)),
        new("content changed and digested again", Redigested),
        new("signature removed", xml => Regex.Match(xml, "<(default:)?Signature .*?</(default:)?Signature>", RegexOptions.Singleline) is { Success: true } found ? xml.Remove(found.Index, found.Length) : null),
        new("signature doubled", xml => Regex.Match(xml, "<(default:)?Signature .*?</(default:)?Signature>", RegexOptions.Singleline) is { Success: true } found ? xml.Insert(found.Index, found.Value) : null),
        new("reference to another name", xml => RegexReplace(xml, "URI=\"#F7T33\"", "URI=\"#F8T33x\"")),
        new("reference to nothing", xml => RegexReplace(xml, "URI=\"#F7T33\"", "URI=\"\"")),
        new("transform removed", xml => RegexReplace(xml, "<(default:)?Transform .*?(/>|</(default:)?Transform>)", "")),
        new("transform that drops all", xml => RegexReplace(xml, "<(default:)?Transform [^>]*>", "<$1Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\">", close: true)),
        new("canonicalisation with comments", xml => RegexReplace(xml, "(CanonicalizationMethod Algorithm=\"[^\"#]*)\"", "$1#WithComments\"")),
        new("another digest method", xml => RegexReplace(xml, "2000/09/xmldsig#sha1", "2001/04/xmlenc#sha256")),
        new("text in SignedInfo", xml => RegexReplace(xml, "</(default:)?SignedInfo>", "x</$1SignedInfo>")),
        new("blank of another kind in SignedInfo", xml => RegexReplace(xml, "</(default:)?SignedInfo>", "\u00A0</$1SignedInfo>")),
        new("reference to a blank in SignedInfo", xml => RegexReplace(xml, "</(default:)?SignedInfo>", "&#32;</$1SignedInfo>")),
        new("section in SignedInfo", xml => RegexReplace(xml, "</(default:)?SignedInfo>", "<![CDATA[ ]]></$1SignedInfo>")),
        new("instruction in SignedInfo", xml => RegexReplace(xml, "</(default:)?SignedInfo>", "<?a b?></$1SignedInfo>")),
        new("element in SignedInfo", xml => RegexReplace(xml, "</(default:)?SignedInfo>", "<a/></$1SignedInfo>")),
        new("element of another namespace in SignedInfo", xml => RegexReplace(xml, "</(default:)?Reference>", "<z:a xmlns:z=\"urn:z\"/></$1Reference>")),
        new("attribute in SignedInfo", xml => RegexReplace(xml, "<(default:)?SignedInfo", "<$1SignedInfo Id=\"s\"")),
        new("attribute of a namespace in SignedInfo", xml => RegexReplace(xml, "<(default:)?Reference", "<$1Reference xmlns:z=\"urn:z\" z:a=\"1\"")),
        new("SignedInfo of another namespace", xml => RegexReplace(xml, "<(default:)?Reference", "<$1Reference xmlns=\"urn:z\" xmlns:default=\"urn:z\"")),
        new("object in the signature", xml => RegexReplace(xml, "</(default:)?Signature>", $"<Object>{Document}</Object></$1Signature>")),
    ];

    public override string ToString() => Name;

    private static Tampering Replace(string name, string old, string replacement) => new(name, xml => xml.IndexOf(old, StringComparison.Ordinal) is >= 0 and int at ? xml[..at] + replacement + xml[(at + old.Length)..] : null);

    private static string? Insert(string xml, string before, string what) => xml.IndexOf(before, StringComparison.Ordinal) is >= 0 and int at ? xml.Insert(at, what) : null;

    private static string? Beside(string xml, string what) => Insert(xml, "</DTE>", what);

    private static string? RegexReplace(string xml, string pattern, string replacement, bool close = false)
    {
        string changed = new Regex(pattern, RegexOptions.Singleline).Replace(xml, replacement, 1);
        changed = close ? changed.Replace("\" /><", "\"/><", StringComparison.Ordinal) : changed;
        return changed == xml ? null : changed;
    }

    private static string? InTag(string xml, string tag, Func<string, string> change)
    {
        var found = Regex.Match(xml, $"(<(?:default:)?{tag}(?: [^>]*)?>\\s*)([^<]+)");
        var value = found.Groups[2];
        return found.Success ? xml[..value.Index] + change(value.Value) + xml[(value.Index + value.Length)..] : null;
    }

    // The first character: those at the end of base64 may say nothing.
    private static string Twisted(string value) => (value[0] switch { '9' => '8', >= '0' and < '9' => (char)(value[0] + 1), 'x' => 'y', _ => 'x' }) + value[1..];

    private static string? Swap(string xml, string name, string other)
    {
        var found = Regex.Match(xml, $"<(default:)?{name}[ >].*?</(default:)?{name}>", RegexOptions.Singleline);
        return found.Success ? xml[..found.Index] + Element(other, name) + xml[(found.Index + found.Length)..] : null;
    }

    private static string? Redigested(string xml)
    {
        string changed = xml.Replace("<MntNeto>1000<", "<MntNeto>2000<", StringComparison.Ordinal);
        var digest = TestEnvelope.Verify(new XmlSigner().Sign(new TestDocument().Unsigned().With("<MntNeto>1000<", "<MntNeto>2000<"), "#F7T33"));
        Assert.True(digest.IsIntact);
        string value = new XmlSigner().Sign(new TestDocument().Unsigned().With("<MntNeto>1000<", "<MntNeto>2000<"), "#F7T33").Between("<DigestValue>", "<");
        return InTag(changed, "DigestValue", _ => value);
    }

    private static string Element(string xml, string name)
    {
        var found = Regex.Match(xml, $"<{name}[ >].*?</{name}>", RegexOptions.Singleline);
        Assert.True(found.Success, name);
        return found.Value;
    }
}
