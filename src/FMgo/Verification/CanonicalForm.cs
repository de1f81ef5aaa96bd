namespace FMgo.Verification;

/// <summary>In which namespace context signed bytes were found to be what was signed.</summary>
/// <remarks>
/// SII takes the signed element out of its container and checks it alone, and most producers sign a piece before it is put in
/// an envelope. Inclusive canonicalisation writes the namespaces of the ancestors into the digest, so such a piece does not verify in place
/// although nothing was changed. The verifier tries the forms in this order and names the first that fits.
/// </remarks>
public enum CanonicalForm
{
    /// <summary>Inclusive canonicalisation in place, as the standard says (<c>incl</c>). The only strict form.</summary>
    InPlace,

    /// <summary>The element with its own namespaces, those of the ancestors left out, such as <c>xmlns:xsi</c> (<c>only</c>).</summary>
    OwnNamespaces,

    /// <summary>As <see cref="OwnNamespaces"/>, with <c>xmlns="http://www.sii.cl/SiiDte"</c> put on an element that has no namespace (<c>sii</c>).</summary>
    SiiNamespaceAdded,

    /// <summary>Every namespace dropped (<c>nons</c>).</summary>
    NoNamespaces,

    /// <summary>SII's namespace dropped, that of inner signatures kept (<c>nosii</c>).</summary>
    SiiNamespaceDropped,

    /// <summary>Of <c>SignedInfo</c> alone: without the white space between its elements, which a program that indents XML put there after it was signed.</summary>
    Unindented,

    /// <summary>Of <c>SignedInfo</c> alone: without the prefix of its names, which a program such as PHP's DOM put there after it was signed.</summary>
    Unprefixed,
}
