namespace FMgo.Folios;

/// <summary>The paths that findings on a CAF give.</summary>
internal static class CafPaths
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

    /// <summary>Whether a place is in what SII wrote and signed.</summary>
    public static bool IsInCaf(string path) => path.StartsWith(Caf, StringComparison.Ordinal) && (path.Length == Caf.Length || path[Caf.Length] == '/');
}
