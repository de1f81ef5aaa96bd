using FMgo.Folios;
using FMgo.Sii;

namespace FMgo;

/// <summary>Settings of FMgo in a host, given to <see cref="FMgoServiceCollectionExtensions.AddFMgo"/> and validated at start.</summary>
public sealed class FMgoOptions
{
    /// <summary>Gets or sets which of SII's two worlds this host works in. There is no default: a wrong one would be expensive.</summary>
    public SiiEnvironment? Environment { get; set; }

    /// <summary>Gets or sets what to do with text that ISO-8859-1 cannot hold.</summary>
    /// <value>The default is <see cref="TextPolicy.Refuse"/>.</value>
    public TextPolicy Text { get; set; } = TextPolicy.Refuse;

    /// <summary>Gets or sets whose signature makes a CAF genuine when documents are verified.</summary>
    /// <value>The default is <see cref="CafTrust.Sii"/>.</value>
    public CafTrust CafTrust { get; set; } = CafTrust.Sii;

    /// <summary>Gets how FMgo speaks with SII: addresses, times, retries.</summary>
    public SiiOptions Sii { get; } = new();
}
