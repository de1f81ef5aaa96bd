using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace FMgo.Stores.Secrets;

/// <summary>Decrypts the keys of the ring. Data Protection makes it by the name that the ring has of it.</summary>
internal sealed class MasterKeyXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        byte[] plain = services.GetRequiredService<MasterKey>().Decrypt(Convert.FromBase64String(encryptedElement.Value));
        return XElement.Parse(Encoding.UTF8.GetString(plain), LoadOptions.PreserveWhitespace);
    }
}
