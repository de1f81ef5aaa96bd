using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace FMgo.Stores.Secrets;

/// <summary>Encrypts what must not be read in the database: CAFs and certificates. Its key ring is in a folder, and a key of the host opens that.</summary>
/// <remarks>It has a Data Protection of its own, so that nothing of the host's (cookies, say) is mixed with it. Keys are renewed every 90 days; the old ones still decrypt, so the folder must be kept.</remarks>
internal sealed class Vault(string keyRingFolder, MasterKey masterKey) : IDisposable
{
    private readonly Lock _gate = new();
    private ServiceProvider? _ring;

    /// <summary>Opens the key ring, and makes one where there is none.</summary>
    /// <exception cref="CryptographicException">The master key does not open it.</exception>
    public void EnsureOpen() => UnprotectCaf("", ProtectCaf("", []));

    public byte[] ProtectCaf(string cafId, byte[] file) => Protector(Ring(), "caf", cafId).Protect(file);

    public byte[] UnprotectCaf(string cafId, byte[] secret) => Unprotect(secret, "caf", cafId);

    public byte[] ProtectCertificate(Rut issuer, string thumbprint, byte[] file) => Protector(Ring(), "certificate", issuer.ToString(), thumbprint).Protect(file);

    public byte[] UnprotectCertificate(Rut issuer, string thumbprint, byte[] secret) => Unprotect(secret, "certificate", issuer.ToString(), thumbprint);

    public void Dispose() => _ring?.Dispose();

    // Its name is part of the encryption: a secret that was put into another row opens nothing.
    private static IDataProtector Protector(ServiceProvider ring, params string[] names) =>
        ring.GetRequiredService<IDataProtectionProvider>().CreateProtector("FMgo.Stores", names);

    private byte[] Unprotect(byte[] secret, params string[] names)
    {
        var ring = Ring();
        try
        {
            return Protector(ring, names).Unprotect(secret);
        }
        catch (CryptographicException)
        {
            // Another process may have made a key since the ring was read, which Data Protection looks for once a day only.
            return Protector(Reopen(ring), names).Unprotect(secret);
        }
    }

    private ServiceProvider Ring()
    {
        lock (_gate)
        {
            return _ring ??= Open();
        }
    }

    private ServiceProvider Reopen(ServiceProvider stale)
    {
        lock (_gate)
        {
            // The stale one may be in use; it holds nothing that must be given back.
            return _ring == stale ? _ring = Open() : _ring!;
        }
    }

    /// <exception cref="CryptographicException">The master key does not open the ring: with a new key beside the others, hosts with the right one could not read what this one writes.</exception>
    private ServiceProvider Open()
    {
        var services = new ServiceCollection();
        services.AddSingleton(masterKey);
        services.AddDataProtection().SetApplicationName("FMgo").PersistKeysToFileSystem(new DirectoryInfo(keyRingFolder));
        services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new MasterKeyXmlEncryptor(masterKey));
        var ring = services.BuildServiceProvider();
        foreach (var key in ring.GetRequiredService<IKeyManager>().GetAllKeys())
        {
            _ = key.Descriptor;
        }

        return ring;
    }
}
