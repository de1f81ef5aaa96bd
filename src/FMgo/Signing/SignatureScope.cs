using System.Text;
using FMgo.Text;

namespace FMgo.Signing;

/// <summary>The namespaces around a signed element in the file in which SII verifies it; C14N writes them into its digest and into that of SignedInfo.</summary>
internal sealed class SignatureScope
{
    private const string SiiDeclaration = $" xmlns=\"{XmlNames.Sii}\"";
    private const string InstanceDeclaration = $" xmlns:xsi=\"{XmlNames.SchemaInstance}\"";

    private SignatureScope(string own, string inherited)
    {
        Declarations = Encoding.ASCII.GetBytes(own + inherited);
        SignedInfoTag = Encoding.ASCII.GetBytes($"<SignedInfo xmlns=\"{XmlNames.Signature}\"{inherited}>");
    }

    /// <summary>A document: verified alone, with nothing around it but the namespace of its DTE.</summary>
    public static SignatureScope Document { get; } = new(SiiDeclaration, "");

    /// <summary>The part of an envelope or a book, in the root that <see cref="SignedRoot"/> writes.</summary>
    public static SignatureScope File { get; } = new(SiiDeclaration, InstanceDeclaration);

    /// <summary>No namespace at all: the seed.</summary>
    public static SignatureScope None { get; } = new("", "");

    /// <summary>The declarations on the start tag of the element, as C14N writes them.</summary>
    public byte[] Declarations { get; }

    /// <summary>The start tag of SignedInfo, as C14N writes it.</summary>
    public byte[] SignedInfoTag { get; }
}
