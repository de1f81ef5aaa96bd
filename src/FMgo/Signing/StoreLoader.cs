using System.Security.Cryptography.X509Certificates;
using FMgo.Keys;

namespace FMgo.Signing;

/// <summary>Finds certificates in the personal store of the system.</summary>
internal static class StoreLoader
{
    public static X509Certificate2 Load(string thumbprint, StoreLocation location)
    {
        // Copied from a Windows dialog, a thumbprint has blanks, and an invisible mark before its first digit.
        string digits = string.Concat(thumbprint.Where(char.IsAsciiHexDigit));
        using var store = new X509Store(StoreName.My, location);
        Open(store);
        var all = store.Certificates;
        var chosen = all.FirstOrDefault(certificate => certificate.Thumbprint.Equals(digits, StringComparison.OrdinalIgnoreCase));
        foreach (var certificate in all.Where(certificate => certificate != chosen))
        {
            certificate.Dispose();
        }

        return chosen ?? throw new SigningCertificateException(SigningCertificateProblem.NotFound);
    }

    private static void Open(X509Store store)
    {
        try
        {
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
        }
        catch (Exception refusal) when (KeyTrouble.IsOfContent(refusal))
        {
            throw new SigningCertificateException(SigningCertificateProblem.NotFound, refusal);
        }
    }
}
