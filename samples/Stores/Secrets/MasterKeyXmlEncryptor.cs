using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace FMgo.Stores.Secrets;

/// <summary>Encrypts the keys of the ring, as they go into its folder.</summary>
internal sealed class MasterKeyXmlEncryptor(MasterKey key) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        byte[] plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        return new EncryptedXmlInfo(new XElement("masterKey", Convert.ToBase64String(key.Encrypt(plain))), typeof(MasterKeyXmlDecryptor));
    }
}
