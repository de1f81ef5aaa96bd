using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;

namespace FMgo.Fuzz.Corpus;

/// <summary>Encrypted keys and PFX files that are the same bytes on every run: .NET's own exports draw their salts at random.</summary>
internal static class SeededPkcs
{
    public const string Password = "clave-secreta-de-fuzz";

    private const int Iterations = 2000;
    private const int CostlyIterations = 10_000_000;
    private const string Data = "1.2.840.113549.1.7.1";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private static readonly byte[] Salt = "sal-de-fuzz-16-b"u8.ToArray();
    private static readonly byte[] Vector = "vector-de-16-byt"u8.ToArray();

    /// <summary>PKCS#8 under a password: PBES2 with PBKDF2 (SHA-256) and AES-256-CBC.</summary>
    public static byte[] EncryptedKey(RSA key)
    {
        using var aes = Aes.Create();
        aes.Key = Rfc2898DeriveBytes.Pbkdf2(Password, Salt, Iterations, HashAlgorithmName.SHA256, 32);
        return Encrypted(aes.EncryptCbc(key.ExportPkcs8PrivateKey(), Vector), Iterations);
    }

    /// <summary>The same of something that is no key, and says that its password takes ten million rounds.</summary>
    public static byte[] CostlyKey() => Encrypted(new byte[256], CostlyIterations);

    private static byte[] Encrypted(byte[] encrypted, int iterations)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("1.2.840.113549.1.5.13");
                using (writer.PushSequence())
                {
                    WriteDerivation(writer, iterations);
                    using (writer.PushSequence())
                    {
                        writer.WriteObjectIdentifier("2.16.840.1.101.3.4.1.42");
                        writer.WriteOctetString(Vector);
                    }
                }
            }

            writer.WriteOctetString(encrypted);
        }

        return writer.Encode();
    }

    /// <summary>A PFX with certificate and key: with a password and a MAC, or bare.</summary>
    public static byte[] Pfx(bool isEncrypted)
    {
        var certificates = new Pkcs12SafeContents();
        certificates.AddCertificate(SeededKeys.SignerCertificate);
        var keys = new Pkcs12SafeContents();
        if (isEncrypted)
        {
            keys.AddSafeBag(new Pkcs12ShroudedKeyBag(EncryptedKey(SeededKeys.Signer)));
        }
        else
        {
            keys.AddKeyUnencrypted(SeededKeys.Signer);
        }

        var builder = new Pkcs12Builder();
        builder.AddSafeContentsUnencrypted(certificates);
        builder.AddSafeContentsUnencrypted(keys);
        builder.SealWithoutIntegrity();
        byte[] bare = builder.Encode();
        return isEncrypted ? WithMac(bare) : bare;
    }

    private static void WriteDerivation(AsnWriter writer, int iterations)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier("1.2.840.113549.1.5.12");
            using (writer.PushSequence())
            {
                writer.WriteOctetString(Salt);
                writer.WriteInteger(iterations);
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("1.2.840.113549.2.9");
                    writer.WriteNull();
                }
            }
        }
    }

    private static byte[] WithMac(byte[] bare)
    {
        var pfx = new AsnReader(bare, AsnEncodingRules.DER).ReadSequence();
        pfx.ReadIntegerBytes();
        var info = pfx.ReadSequence();
        info.ReadObjectIdentifier();
        byte[] content = info.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true)).ReadOctetString();
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(3);
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Data);
                using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0, isConstructed: true)))
                {
                    writer.WriteOctetString(content);
                }
            }

            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    using (writer.PushSequence())
                    {
                        writer.WriteObjectIdentifier(Sha256);
                        writer.WriteNull();
                    }

                    writer.WriteOctetString(HMACSHA256.HashData(MacKey(), content));
                }

                writer.WriteOctetString(Salt);
                writer.WriteInteger(Iterations);
            }
        }

        return writer.Encode();
    }

    // RFC 7292, B.2, with one block: the key is as long as the hash.
    private static byte[] MacKey()
    {
        byte[] password = Encoding.BigEndianUnicode.GetBytes(Password + '\0');
        byte[] hash = [.. Enumerable.Repeat((byte)3, 64), .. Filled(Salt), .. Filled(password)];
        for (int i = 0; i < Iterations; i++)
        {
            hash = SHA256.HashData(hash);
        }

        return hash;
    }

    private static IEnumerable<byte> Filled(byte[] bytes) => Enumerable.Range(0, (bytes.Length + 63) / 64 * 64).Select(i => bytes[i % bytes.Length]);
}
