using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace FMgo.Stores.Secrets;

/// <summary>Encrypts what must not be read in the database: CAFs and certificates. Its key ring is in a folder, and a key of the host opens that.</summary>
/// <remarks>It has a Data Protection of its own, so that nothing of the host's (cookies, say) is mixed with it. Keys are renewed every 90 days; the old ones still decrypt, so the folder must be kept.</remarks>
internal sealed class Vault : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly Lazy<IDataProtectionProvider> _provider;

    public Vault(string keyRingFolder, MasterKey masterKey)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(keyRingFolder);
        var services = new ServiceCollection();
        services.AddSingleton(masterKey);
        services.AddDataProtection().SetApplicationName("FMgo").PersistKeysToFileSystem(new DirectoryInfo(keyRingFolder));
        services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new MasterKeyXmlEncryptor(masterKey));
        _services = services.BuildServiceProvider();
        _provider = new Lazy<IDataProtectionProvider>(Open, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Opens the key ring, and makes one where there is none.</summary>
    /// <exception cref="CryptographicException">The master key does not open it.</exception>
    public void EnsureOpen() => UnprotectCaf("", ProtectCaf("", []));

    public byte[] ProtectCaf(string cafId, byte[] file) => Protector("caf", cafId).Protect(file);

    public byte[] UnprotectCaf(string cafId, byte[] secret) => Protector("caf", cafId).Unprotect(secret);

    public byte[] ProtectCertificate(Rut issuer, string thumbprint, byte[] file) => Protector("certificate", issuer.ToString(), thumbprint).Protect(file);

    public byte[] UnprotectCertificate(Rut issuer, string thumbprint, byte[] secret) => Protector("certificate", issuer.ToString(), thumbprint).Unprotect(secret);

    public void Dispose() => _services.Dispose();

    // Its name is part of the encryption: a secret that was put into another row opens nothing.
    private IDataProtector Protector(params string[] names) => _provider.Value.CreateProtector("FMgo.Stores", names);

    /// <exception cref="CryptographicException">The master key does not open the ring: with a new ring beside it, other hosts could not read what this one writes.</exception>
    private IDataProtectionProvider Open()
    {
        foreach (var key in _services.GetRequiredService<IKeyManager>().GetAllKeys())
        {
            _ = key.Descriptor;
        }

        return _services.GetRequiredService<IDataProtectionProvider>();
    }
}
