using System.Diagnostics;
using FMgo.Format;

namespace FMgo.Envelopes;

/// <summary>A signed file for SII that knows what it is: whose, of which kind, with which documents. Writing an envelope gives one; <see cref="ReadAsync"/> takes one back from its bytes.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class EnvelopeFile
{
    internal EnvelopeFile(SiiFile content) => Content = content;

    /// <summary>What it holds.</summary>
    public EnvelopeKind Kind { get; internal init; }

    /// <summary><c>RutEmisor</c> (<c>RutEmisorLibro</c> of books): whose it is.</summary>
    public Rut Issuer { get; internal init; }

    /// <summary><c>RutEnvia</c>: the person who sends it.</summary>
    public Rut Sender { get; internal init; }

    /// <summary>The documents in it, in order; none in books.</summary>
    public ValueList<DocumentKey> Documents { get; internal init; }

    /// <summary>The bytes, or where to read them.</summary>
    public SiiFile Content { get; }

    /// <summary>
    /// Reads whose a file is and what it holds, such as one that was written before the program ended. Nothing is verified: of the documents only the keys are looked at,
    /// whether the cover and the kind of the file fit them and none comes twice.
    /// </summary>
    /// <param name="content">The file.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The file, or why it is none for SII.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Task<Result<EnvelopeFile>> ReadAsync(SiiFile content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return EnvelopeFileReader.ReadAsync(content, cancellationToken);
    }

    /// <summary>Reads whose a file on disk is and what it holds.</summary>
    /// <param name="path">Where it is. It must not change until it was sent.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The file, or why it is none for SII.</returns>
    /// <exception cref="IOException">The file cannot be read, or there is none.</exception>
    public static Task<Result<EnvelopeFile>> FromPathAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FileInfo(path).Length == 0
            ? Task.FromResult(new Result<EnvelopeFile>(null, [FormatRules.NotXml.At("", "1:1")]))
            : ReadAsync(SiiFile.FromPath(path), cancellationToken);
    }

    /// <summary>Kind, issuer and how many documents.</summary>
    public override string ToString() => $"{Kind} {Issuer} ({Documents.Count})";
}
