using FMgo.Documents;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>
/// Whether what stands beside the document and the signature of a <c>DTE</c>, such as what providers note for themselves, can be taken by nobody for something signed. SII's
/// schema has nothing there; the signature covers the element with its ID alone, and says nothing of a neighbour.
/// </summary>
internal static class NeighbourCheck
{
    private const int LongestName = 40;

    /// <summary>Looks at the children of an element that are neither its documents nor a signature.</summary>
    /// <param name="outline">The file.</param>
    /// <param name="tokens">A tokenizer of the file; it is turned to the element.</param>
    /// <param name="parent">The element: a DTE.</param>
    /// <param name="target">Its child that is signed.</param>
    /// <param name="name">The name of the first neighbour.</param>
    /// <returns>Whether nothing in any neighbour has the name of a signed thing, in any namespace, or an ID that belongs to something signed.</returns>
    public static bool AreHarmless(FileOutline outline, XmlTokenizer tokens, OutlineElement parent, OutlineElement target, out string name)
    {
        name = "";
        tokens.ReadAgain(parent.Start, parent.End, parent.OuterScope);
        tokens.Read();
        while (tokens.Read() && tokens.Depth > 0)
        {
            if (tokens.Token != XmlToken.Start)
            {
                continue;
            }

            if (tokens.Start == target.Start || IsSignature(tokens))
            {
                tokens.SkipElement();
                continue;
            }

            name = name.Length > 0 ? name : Shown(tokens.ReadLocalName());
            if (!IsHarmless(outline, tokens))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Goes from a start tag to the end of its element, or to the first thing in it that is not harmless.</summary>
    public static bool IsHarmless(FileOutline outline, XmlTokenizer tokens)
    {
        int depth = tokens.Depth;
        while (tokens.Token != XmlToken.End || tokens.Depth != depth)
        {
            if (tokens.Token == XmlToken.Start && (IsNameOfSigned(tokens.ReadLocalName()) || HasIdOfOther(outline, tokens)))
            {
                return false;
            }

            tokens.Read();
        }

        return true;
    }

    /// <summary>As much of a name as a message may have.</summary>
    public static string Shown(string name) => name.Length > LongestName ? $"{name.AsSpan(0, LongestName)}…" : name;

    private static bool IsSignature(XmlTokenizer tokens) => tokens.Uri == XmlNames.Signature && tokens.IsNamed("Signature"u8);

    private static bool IsNameOfSigned(string name) =>
        XmlNames.BranchOf(name) is not null || name == Paths.Header.Path || name is "DTE" or "SetDTE" or "TED" or "Signature";

    // A signature names what stands beside it; of neighbours none is taken, however often their provider repeats an ID.
    private static bool MaySignatureName(OutlineElement owner) =>
        owner.Parent is { FirstSignature: not null } parent && !(parent.IsDte && XmlNames.BranchOf(owner.LocalName) is null);

    // Whatever some reader may take for an ID, in any case and with any prefix, xml:id too.
    private static bool HasIdOfOther(FileOutline outline, XmlTokenizer tokens)
    {
        foreach (ref readonly var attribute in tokens.Attributes)
        {
            var name = tokens.Slice(attribute.LocalStart, attribute.NameEnd);
            if (name is [(byte)'I' or (byte)'i', (byte)'D' or (byte)'d'] && !attribute.IsDeclaration)
            {
                string id = tokens.File.ReadValue(tokens.Slice(attribute.ValueStart, attribute.ValueEnd));
                if (outline.FindId(id) is { } owner && owner.Start != tokens.Start && MaySignatureName(owner))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
