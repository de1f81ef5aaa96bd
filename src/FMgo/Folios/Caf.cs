using System.Globalization;
using FMgo.Folios;
using FMgo.Keys;

namespace FMgo;

/// <summary>
/// A CAF (Código de Autorización de Folios): a range of folios of one type that SII granted to one issuer, with the private key that stamps them.
/// </summary>
/// <remarks>
/// <para>Whoever has the file can stamp in the issuer's name: keep it like a password. No member here shows the key, and dispose of the
/// instance when it is no longer needed.</para>
/// <para>Instances are immutable and may be used by many threads. Sources: Instructivo de emisión A.1; <c>AUTORIZACION</c> file.</para>
/// </remarks>
public sealed class Caf : IDisposable
{
    private readonly CafContent _content;

    internal Caf(CafContent content, ReadOnlyMemory<byte> element, RsaKey stampKey)
    {
        _content = content;
        Element = element;
        StampKey = stampKey;
        ExpiresOn = CafExpiry.LastDay(content.Type, content.AuthorizedOn);
    }

    /// <summary><c>RE</c>: whose folios they are.</summary>
    public Rut Issuer => _content.Issuer;

    /// <summary><c>RS</c>: the legal name of the issuer as SII wrote it, up to 40 characters.</summary>
    public string IssuerName => _content.IssuerName;

    /// <summary><c>TD</c>: the type of document that the folios are for.</summary>
    public DocumentType Type => _content.Type;

    /// <summary><c>RNG/D</c>: the first folio.</summary>
    public long FirstFolio => _content.FirstFolio;

    /// <summary><c>RNG/H</c>: the last folio.</summary>
    public long LastFolio => _content.LastFolio;

    /// <summary>How many folios there are, used or not.</summary>
    public long FolioCount => LastFolio - FirstFolio + 1;

    /// <summary><c>FA</c>: the day SII granted them.</summary>
    public DateOnly AuthorizedOn => _content.AuthorizedOn;

    /// <summary><c>IDK</c>: the number of the key that signed the CAF: 100 certification, 300 production, another one in tests.</summary>
    public int KeyId => _content.KeyId;

    /// <summary>The environment of SII that granted the folios; null for a test key that <see cref="CafTrust.With(int, System.Security.Cryptography.RSA)"/> declared.</summary>
    public SiiEnvironment? Environment => CafTrust.EnvironmentOf(KeyId);

    /// <summary>The last day, in Chile, on which a document may be stamped and signed with these folios; null where they do not expire.</summary>
    /// <remarks>
    /// Types 33, 43, 46, 56 and 61 only: a day less than six calendar months after <see cref="AuthorizedOn"/> (Res. Ex. SII 58 of 2017);
    /// for CAFs granted before 1 July 2018, eighteen months and at most 31 December 2018 (Res. Ex. SII 24 of 2016).
    /// </remarks>
    public DateOnly? ExpiresOn { get; }

    /// <summary><c>CAF</c> in ISO-8859-1, flattened and otherwise as SII wrote it: what goes into the stamp.</summary>
    internal ReadOnlyMemory<byte> Element { get; }

    /// <summary><c>RSASK</c>: signs <c>DD</c>.</summary>
    internal RsaKey StampKey { get; }

    /// <summary>Reads the XML file that SII hands out for a range of folios, and checks that it is genuine and whole.</summary>
    /// <param name="file">The bytes of the file (<c>AUTORIZACION</c>): ISO-8859-1 unless it says UTF-8.</param>
    /// <param name="trust">The keys to trust; <see cref="CafTrust.Sii"/> when absent.</param>
    /// <returns>The CAF, when no finding is an error; otherwise no value, and all that is wrong (codes <c>FMGO-CAF-001</c> to <c>029</c>).</returns>
    public static Result<Caf> Read(ReadOnlySpan<byte> file, CafTrust? trust = null) => CafReader.Read(file, trust ?? CafTrust.Sii);

    /// <summary>Whether a folio is in the range.</summary>
    /// <param name="folio">The folio.</param>
    public bool Contains(long folio) => folio >= FirstFolio && folio <= LastFolio;

    /// <summary>Whether this CAF may stamp a document: owner, type, range, environment and dates.</summary>
    /// <param name="document">The document.</param>
    /// <param name="issueDate">Its date of issue (<c>FchEmis</c>).</param>
    /// <param name="stampedAt">When it is stamped (<c>TSTED</c>), in Chile's time without offset: see <see cref="ChileTime"/>.</param>
    /// <param name="environment">The environment that the document is for; not checked when absent, nor for a CAF of a test key.</param>
    /// <returns>Nothing when it may; otherwise findings with the codes <c>FMGO-CAF-030</c> on.</returns>
    /// <exception cref="ArgumentException">The time is in UTC, whose day may not be Chile's.</exception>
    public ValueList<Finding> Check(DocumentKey document, DateOnly issueDate, DateTime stampedAt, SiiEnvironment? environment = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (stampedAt.Kind == DateTimeKind.Utc)
        {
            throw new ArgumentException("The time must be Chile's, without offset: take it from ChileTime.", nameof(stampedAt));
        }

        return CafCheck.Check(this, document.Issuer, document.Type, document.Folio, issueDate, DateOnly.FromDateTime(stampedAt), environment);
    }

    /// <summary>Clears the private key. Nothing can be stamped afterwards.</summary>
    public void Dispose() => StampKey.Dispose();

    /// <summary>Issuer, type, range, date and key number; nothing secret.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"CAF {Issuer} {Type.Code} {FirstFolio}-{LastFolio} ({AuthorizedOn:yyyy-MM-dd}, IDK {KeyId})");
}
