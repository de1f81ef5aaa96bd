namespace FMgo.Folios;

/// <summary>The paths that findings on a CAF give, as its records declare them.</summary>
internal static class CafPaths
{
    public const string Root = CafFilePaths.Authorization.Path;
    public const string Caf = CafFilePaths.Authorization.Caf.Path;
    public const string Version = CafFilePaths.Authorization.Caf.Version;
    public const string Data = CafFilePaths.Authorization.Caf.Data.Path;
    public const string Issuer = CafFilePaths.Authorization.Caf.Data.Issuer;
    public const string IssuerName = CafFilePaths.Authorization.Caf.Data.IssuerName;
    public const string Type = CafFilePaths.Authorization.Caf.Data.Type;
    public const string First = CafFilePaths.Authorization.Caf.Data.Range.First;
    public const string Last = CafFilePaths.Authorization.Caf.Data.Range.Last;
    public const string AuthorizedOn = CafFilePaths.Authorization.Caf.Data.AuthorizedOn;
    public const string Modulus = CafFilePaths.Authorization.Caf.Data.RsaKey.Modulus;
    public const string Exponent = CafFilePaths.Authorization.Caf.Data.RsaKey.Exponent;
    public const string Dsa = CafFilePaths.Authorization.Caf.Data.DsaKey.Path;
    public const string KeyId = CafFilePaths.Authorization.Caf.Data.KeyId;
    public const string Signature = CafFilePaths.Authorization.Caf.Signature;
    public const string Algorithm = CafFilePaths.Authorization.Caf.Algorithm;
    public const string PrivateKey = CafFilePaths.Authorization.PrivateKey;
    public const string PublicKey = CafFilePaths.Authorization.PublicKey;

    /// <summary>Whether a place is in what SII wrote and signed.</summary>
    public static bool IsInCaf(string path) => path.StartsWith(Caf, StringComparison.Ordinal) && (path.Length == Caf.Length || path[Caf.Length] == '/');
}
