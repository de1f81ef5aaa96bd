using System.Globalization;

namespace FMgo.Verification;

/// <summary>Verifies files with signed documents: <c>EnvioDTE</c>, <c>EnvioBOLETA</c>, a lone <c>DTE</c>, an <c>AEC</c>, and any other file of SII that is signed.</summary>
/// <remarks>
/// <para>
/// It accepts what SII accepts, and says where that is less than the standard asks: see <see cref="CanonicalForm"/>. It refuses whatever
/// leaves open what was signed. Bad files give findings, never exceptions; nothing is fetched from anywhere.
/// </para>
/// <para>It does not judge who issued a certificate, and does not compare files with SII's schemas. It keeps no state and is safe for threads.</para>
/// </remarks>
public sealed class DocumentVerifier
{
    private readonly VerificationOptions _options;

    /// <summary>Makes a verifier.</summary>
    /// <param name="options">Settings; the defaults when absent.</param>
    /// <exception cref="ArgumentException">A setting is out of its range.</exception>
    public DocumentVerifier(VerificationOptions? options = null)
    {
        _options = options ?? new VerificationOptions();
        ArgumentNullException.ThrowIfNull(_options.Trust, nameof(options));
        if (_options.MaxFileBytes is < 1 or > VerificationOptions.LargestMaxFileBytes)
        {
            throw new ArgumentException($"MaxFileBytes must be 1 to {VerificationOptions.LargestMaxFileBytes}.", nameof(options));
        }
    }

    /// <summary>Verifies a file.</summary>
    /// <param name="file">Its bytes. The report refers to them: do not change them while it is in use.</param>
    public VerificationReport Verify(ReadOnlyMemory<byte> file)
    {
        if (file.Length > _options.MaxFileBytes)
        {
            var tooLarge = VerificationRules.TooLarge.At("", Text(file.Length), Text(_options.MaxFileBytes));
            return new VerificationReport { Findings = [tooLarge] };
        }

        if (!DecodedFile.TryDecode(file, out var text, out var finding))
        {
            return new VerificationReport { Findings = [finding] };
        }

        var scan = FileScanner.Scan(text);
        return scan.Value is null ? new VerificationReport { Findings = scan.Findings } : new FileVerification(text, scan.Value, _options.Trust).Run();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
