using FMgo.Text;

namespace FMgo.Folios;

/// <summary>The XML of a CAF file: the text of each element by its path, and the signed parts byte by byte as written.</summary>
internal sealed class CafXml
{
    public const string Root = "AUTORIZACION";
    public const string Caf = "AUTORIZACION/CAF";
    public const string Version = "AUTORIZACION/CAF/@version";
    public const string Data = "AUTORIZACION/CAF/DA";
    public const string Issuer = "AUTORIZACION/CAF/DA/RE";
    public const string IssuerName = "AUTORIZACION/CAF/DA/RS";
    public const string Type = "AUTORIZACION/CAF/DA/TD";
    public const string First = "AUTORIZACION/CAF/DA/RNG/D";
    public const string Last = "AUTORIZACION/CAF/DA/RNG/H";
    public const string AuthorizedOn = "AUTORIZACION/CAF/DA/FA";
    public const string Modulus = "AUTORIZACION/CAF/DA/RSAPK/M";
    public const string Exponent = "AUTORIZACION/CAF/DA/RSAPK/E";
    public const string Dsa = "AUTORIZACION/CAF/DA/DSAPK";
    public const string KeyId = "AUTORIZACION/CAF/DA/IDK";
    public const string Signature = "AUTORIZACION/CAF/FRMA";
    public const string Algorithm = "AUTORIZACION/CAF/FRMA/@algoritmo";
    public const string PrivateKey = "AUTORIZACION/RSASK";
    public const string PublicKey = "AUTORIZACION/RSAPUBK";

    private readonly IReadOnlyDictionary<string, string> _texts;

    public CafXml(IReadOnlyDictionary<string, string> texts, byte[]? element, byte[]? data)
    {
        _texts = texts;
        Element = element is null ? null : FlatXml.Flatten(element);
        FlatData = data is null ? null : FlatXml.Flatten(data);
    }

    /// <summary><c>CAF</c>, flattened, in ISO-8859-1; null when it is not there or has other characters.</summary>
    public byte[]? Element { get; }

    /// <summary><c>DA</c>, flattened, in ISO-8859-1: what <c>FRMA</c> signs.</summary>
    public byte[]? FlatData { get; }

    /// <summary>Whether there is an element, or an attribute, at a path.</summary>
    public bool Has(string path) => _texts.ContainsKey(path);

    /// <summary>The text at a path without the space around it; null when there is none.</summary>
    public string? TextAt(string path) => _texts.TryGetValue(path, out string? text) && text.AsSpan().Trim() is { IsEmpty: false } trimmed ? trimmed.ToString() : null;
}
