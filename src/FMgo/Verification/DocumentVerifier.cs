using System.Globalization;
using System.Security.Cryptography;

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
    private readonly Func<int, RSAParameters?> _cafKeys;
    private readonly int _maxFileBytes;

    /// <summary>Makes a verifier that knows SII's two keys for CAFs.</summary>
    /// <param name="options">Settings; the defaults when absent.</param>
    /// <exception cref="ArgumentException">A setting is out of its range, or an extra key has the number of one of SII's.</exception>
    public DocumentVerifier(VerificationOptions? options = null)
        : this(KeysOf(options ??= new VerificationOptions()), options)
    {
    }

    internal DocumentVerifier(Func<int, RSAParameters?> cafKeys, VerificationOptions? options = null)
    {
        _cafKeys = cafKeys;
        _maxFileBytes = (options ?? new VerificationOptions()).MaxFileBytes;
        if (_maxFileBytes is < 1 or > VerificationOptions.LargestMaxFileBytes)
        {
            throw new ArgumentException($"MaxFileBytes must be 1 to {VerificationOptions.LargestMaxFileBytes}.", nameof(options));
        }
    }

    /// <summary>Verifies a file.</summary>
    /// <param name="file">Its bytes. The report refers to them: do not change them while it is in use.</param>
    public VerificationReport Verify(ReadOnlyMemory<byte> file)
    {
        if (file.Length > _maxFileBytes)
        {
            var tooLarge = VerificationRules.TooLarge.At("", Text(file.Length), Text(_maxFileBytes));
            return new VerificationReport { Findings = [tooLarge] };
        }

        if (!FileText.TryDecode(file, out var text, out var finding))
        {
            return new VerificationReport { Findings = [finding] };
        }

        var scan = FileScanner.Scan(text);
        return scan.Value is null ? new VerificationReport { Findings = scan.Findings } : new FileVerification(text, scan.Value, _cafKeys).Run();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Merge point with FMgo.Folios.CafTrust: SiiCafKeys.Find becomes its lookup.
    private static Func<int, RSAParameters?> KeysOf(VerificationOptions options)
    {
        var extra = new Dictionary<int, RSAParameters>(options.ExtraCafKeys);
        if (extra.Keys.FirstOrDefault(idk => SiiCafKeys.Find(idk) is not null) is var taken and not 0)
        {
            throw new ArgumentException($"The key {taken} is SII's and cannot be replaced.", nameof(options));
        }

        return idk => SiiCafKeys.Find(idk) ?? (extra.TryGetValue(idk, out var key) ? key : null);
    }
}
