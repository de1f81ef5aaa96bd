using System.Security.Cryptography.Xml;
using System.Xml;

namespace FMgo.Simulator;

/// <summary>Checks a signed <c>getToken</c> document (Autenticación automática 1.9, chapters 2 and 5).</summary>
internal static class SignedSeed
{
    /// <summary>The state: 00 when the seed is rightly signed by a person.</summary>
    public static (string State, string Text, Rut Holder) Check(string xml, SessionStore sessions, SignatureChecker signatures, Predicate<Rut> isUser)
    {
        if (string.IsNullOrWhiteSpace(xml))
        {
            return ("01", "XML Invalido (IOException), funcion valSignedXml", default);
        }

        if (XmlFile.TryLoad(xml) is not { DocumentElement: { } root })
        {
            return ("02", "XML Invalido (SAXException), funcion valSignedXml", default);
        }

        if (root.ChildNodes.OfType<XmlElement>().FirstOrDefault(child => child.LocalName == "Signature") is not { } signature)
        {
            return ("04", "XML Invalido, elemento \"Signature\" no existe, funcion valSignedXml", default);
        }

        if (XmlFile.Find(root, "item", "Semilla") is not { } seed)
        {
            return ("06", "XML Invalido, elemento \"Semilla\" no existe, funcion getSeed", default);
        }

        var result = signatures.Check(signature, XmlFile.Find(root, "item") is { } item && item.HasAttribute("ID") ? item.GetAttribute("ID") : "", SignedXml.XmlDsigNamespaceUrl + "enveloped-signature");
        return result.Problem switch
        {
            SignatureProblem.NoCertificate => ("11", "XML Invalido, elemento \"Certificate\" no existe, funcion getCertificado", default),
            SignatureProblem.KeyDiffers => ("21", "Firma invalida (La llave publica no coincide con la del certificado)", default),
            SignatureProblem.None => Use(seed.InnerText.Trim(), sessions, result, isUser),
            _ => ("05", $"XML Invalido, firma invalida, funcion valSignedXml [{result.Why}]", default),
        };
    }

    private static (string State, string Text, Rut Holder) Use(string seed, SessionStore sessions, SignatureFacts signature, Predicate<Rut> isUser)
    {
        if (sessions.UseSeed(seed) is { } refusal)
        {
            return ("08", refusal, default);
        }

        if (!signature.IsCertificateValid)
        {
            return ("-3", "Error en Autenticacion", default);
        }

        return signature.Holder is { } holder && isUser(holder)
            ? ("00", "Token Creado", holder)
            : ("-07", "Error (12) parse ERROR en Validacion del RUT", default);
    }
}
