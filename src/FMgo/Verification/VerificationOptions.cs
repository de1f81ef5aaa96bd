using System.Security.Cryptography.X509Certificates;
using FMgo.Folios;

namespace FMgo.Verification;

/// <summary>Settings of <see cref="DocumentVerifier"/>.</summary>
public sealed class VerificationOptions
{
    /// <summary>The default of <see cref="MaxFileBytes"/>: 32 MiB, an envelope of 2,000 documents of 16 KiB.</summary>
    public const int DefaultMaxFileBytes = 32 * 1024 * 1024;

    /// <summary>The largest value of <see cref="MaxFileBytes"/>: 256 MiB.</summary>
    public const int LargestMaxFileBytes = 256 * 1024 * 1024;

    /// <summary>The largest value of <see cref="MaxDegreeOfParallelism"/>.</summary>
    public const int LargestMaxDegreeOfParallelism = 64;

    /// <summary>The size above which a file is refused unread, in bytes; 32 MiB by default.</summary>
    /// <remarks>It bounds the memory that the file itself takes; beside it the verifier holds one document at a time, and what it found.</remarks>
    public int MaxFileBytes { get; init; } = DefaultMaxFileBytes;

    /// <summary>Whose CAFs are genuine; <see cref="CafTrust.Sii"/> by default. Tests add the key of their own authority.</summary>
    public CafTrust Trust { get; init; } = CafTrust.Sii;

    /// <summary>Which CAFs make a tax document; <see cref="SiiEnvironment.Production"/> by default.</summary>
    /// <remarks>
    /// With production, a CAF of certification (<c>IDK</c> 100) is an error: only documents of production are tax documents (Manual de certificación, 6). With
    /// <see cref="SiiEnvironment.Certification"/> both are taken. CAFs under a key that <see cref="Trust"/> was given are taken in both: they were asked for.
    /// </remarks>
    public SiiEnvironment Environment { get; init; } = SiiEnvironment.Production;

    /// <summary>The issuers of certificates that SII accredits, roots or those below them; <c>null</c>, the default, where the host does not know them.</summary>
    /// <remarks>
    /// SII publishes no list that a program could use, so FMgo has none. With them a certificate of anybody else is an error (<c>FMGO-VER-045</c>); without
    /// them a remark in each report says that it was not checked (<c>FMGO-VER-046</c>). Intermediate certificates that signatures do not carry go in here too. Nothing is fetched.
    /// A file with more than a hundred certificates is refused then (<c>FMGO-VER-006</c>).
    /// </remarks>
    public IReadOnlyList<X509Certificate2>? TrustedIssuers { get; init; }

    /// <summary>SII's own certificates, or issuers under which only SII has any; <c>null</c>, the default, where the host does not know them.</summary>
    /// <remarks>
    /// SII signs boletas and their credit notes of its free system in the place of the issuer (Res. Ex. SII 2 de 2026, since 2026-01-07). By these certificates such a signature is a good one
    /// (<see cref="IssuerVerdict.Sii"/>, <c>FMGO-VER-070</c>), on those documents only; a name in a certificate proves nothing. Under an issuer that was given, a certificate that names its holder's RUT is that person's and counts as any other. Nothing is fetched.
    /// </remarks>
    public IReadOnlyList<X509Certificate2>? SiiSigners { get; init; }

    /// <summary>First days of regulations that are not those of FMgo's table (<see cref="Regulations"/>).</summary>
    /// <exception cref="ArgumentException">A name is of no regulation, or comes twice.</exception>
    public ValueList<RegulationDate> RegulationDates
    {
        get;
        init
        {
            RegulationDate.Check(value, nameof(value));
            field = value;
        }
    }

    /// <summary>The clock that tells whether a time of signing is in the future; a day is allowed for clocks and time zones.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How many threads verify the documents of one file; 1 by default, at most <see cref="LargestMaxDegreeOfParallelism"/>.</summary>
    /// <remarks>With one, all is done on the thread of the caller. A server that verifies many files at once gains nothing by more.</remarks>
    public int MaxDegreeOfParallelism { get; init; } = 1;
}
