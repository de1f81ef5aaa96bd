using System.Globalization;
using FMgo.Documents;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>Verifies files with signed documents: <c>EnvioDTE</c>, <c>EnvioBOLETA</c>, a lone <c>DTE</c>, an <c>AEC</c>, and any other file of SII that is signed.</summary>
/// <remarks>
/// <para>
/// It accepts what SII accepts, and says where that is less than the standard asks: see <see cref="CanonicalForm"/>. It refuses whatever
/// leaves open what was signed. Bad files give findings, never exceptions; nothing is fetched from anywhere.
/// </para>
/// <para>
/// Integrity, identity and authority are three answers; trust is all three. Who issued a certificate is judged where the host gives the issuers that SII
/// accredits. It does not compare files with SII's schemas. It keeps no state and is safe for threads.
/// </para>
/// <para>No file costs more than its length: tags, levels, signatures and all else that a file controls are bounded far beyond what SII's files have.</para>
/// </remarks>
public sealed class DocumentVerifier
{
    private const int LongestName = 40;

    private static readonly Rule EmptyFile = VerificationRules.OtherKindOfFile.InOtherWords(
        "El archivo está vacío.",
        "The file is empty.");

    private readonly VerificationOptions _options;

    /// <summary>Makes a verifier.</summary>
    /// <param name="options">Settings; the defaults when absent.</param>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public DocumentVerifier(VerificationOptions? options = null)
    {
        _options = options ?? new VerificationOptions();
        ArgumentNullException.ThrowIfNull(_options.Trust, nameof(options));
        ArgumentNullException.ThrowIfNull(_options.Clock, nameof(options));
        if (_options.MaxFileBytes is < 1 or > VerificationOptions.LargestMaxFileBytes)
        {
            throw new ArgumentException($"MaxFileBytes must be 1 to {VerificationOptions.LargestMaxFileBytes}.", nameof(options));
        }

        if (_options.MaxDegreeOfParallelism is < 1 or > VerificationOptions.LargestMaxDegreeOfParallelism)
        {
            throw new ArgumentException($"MaxDegreeOfParallelism must be 1 to {VerificationOptions.LargestMaxDegreeOfParallelism}.", nameof(options));
        }
    }

    /// <summary>Verifies a file, and holds all that it says.</summary>
    /// <param name="file">Its bytes. The report refers to them: do not change them while it is in use.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public VerificationReport Verify(ReadOnlyMemory<byte> file, CancellationToken cancellationToken = default)
    {
        var documents = new List<ReceivedDocument>();
        var report = VerifyEach(file, documents.Add, cancellationToken);
        return report.RootName is null ? report : report with { Documents = documents.ToValueList() };
    }

    /// <summary>Verifies a file, and hands over its documents one after the other, so that no more than one need be held.</summary>
    /// <param name="file">Its bytes. The report refers to them: do not change them while it is in use.</param>
    /// <param name="receive">
    /// Gets each document, in the order of the file, after the whole file was read and the signature around the documents was checked. What it throws goes to the caller.
    /// </param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report, without <see cref="VerificationReport.Documents"/>. A file can turn out not to be trusted after its documents were handed over: look at it before you act on them.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public VerificationReport VerifyEach(ReadOnlyMemory<byte> file, Action<ReceivedDocument> receive, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(receive);
        if (file.Length > _options.MaxFileBytes)
        {
            return Failure(VerificationRules.TooLarge.At("", Text(file.Length), Text(_options.MaxFileBytes)));
        }

        if (OtherFileKind.IsEmpty(file.Span))
        {
            return Failure(EmptyFile.At(""));
        }

        if (OtherFileKind.NameOf(file.Span) is { } kind)
        {
            return Failure(VerificationRules.OtherKindOfFile.At("", kind));
        }

        if (!FileBytes.TryOpen(file, out string encoding, out var bytes))
        {
            return Failure(VerificationRules.UnsupportedEncoding.At("", encoding.Length > LongestName ? "?" : encoding));
        }

        if (bytes is null)
        {
            return Failure(VerificationRules.WrongEncoding.At("", encoding));
        }

        try
        {
            return Verify(InItsOwnEncoding(bytes, cancellationToken), receive, cancellationToken);
        }
        catch (XmlFaultException fault)
        {
            return Failure(Explain(fault, bytes));
        }
    }

    private VerificationReport Verify(FileBytes file, Action<ReceivedDocument> receive, CancellationToken cancellationToken)
    {
        // The digest of all that an envelope holds is the longest single piece of work: with more than one thread it goes beside the reading.
        using var canonicalizer = new Canonicalizer(inBackground: _options.MaxDegreeOfParallelism > 1);
        var outline = FileOutlineReader.Read(file, canonicalizer, cancellationToken);
        return new FileVerification(outline, _options, cancellationToken).Run(receive);
    }

    // A program that writes UTF-8 under another name leaves every signature with an accent broken. That is told as what it is, where it explains all; such a file is read
    // up to three times, and no other is.
    private FileBytes InItsOwnEncoding(FileBytes file, CancellationToken cancellationToken) =>
        file.AsUndeclaredUtf8() is { } utf8 && !Holds(file, cancellationToken) && Holds(utf8, cancellationToken) ? utf8 : file;

    private bool Holds(FileBytes file, CancellationToken cancellationToken)
    {
        bool holds = true;
        var report = Verify(file, document => holds &= document.Stamp.Verdict == StampVerdict.Valid, cancellationToken);
        return holds && report.Signatures.Count > 0 && report.Signatures.All(signature => signature.IsIntact);
    }

    private static VerificationReport Failure(Finding finding) => new() { Findings = [finding] };

    private static Finding Explain(XmlFaultException fault, FileBytes file)
    {
        var (line, column) = file.PlaceOf(fault.Offset);
        return fault.Fault switch
        {
            XmlFault.Dtd => VerificationRules.Dtd.At(""),
            XmlFault.TooComplex => VerificationRules.TooComplex.At(""),
            _ => VerificationRules.Malformed.At("", Text(line), Text(column)),
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
