namespace FMgo.Verification;

/// <summary>What the certificate in a signature says.</summary>
/// <remarks>These are its own words: see <see cref="SignatureResult.Issuer"/> for who vouches for them.</remarks>
public sealed record CertificateFacts
{
    /// <summary>The RUT of the holder: from the alternative name (otherName 1.3.6.1.4.1.8321.1), else from the <c>serialNumber</c> of the subject.</summary>
    public Rut? HolderRut { get; init; }

    /// <summary>The subject's distinguished name.</summary>
    public required string Subject { get; init; }

    /// <summary>The issuer's distinguished name.</summary>
    public required string Issuer { get; init; }

    /// <summary>Whether it names its own holder as the one who issued it.</summary>
    public required bool IsSelfIssued { get; init; }

    /// <summary>The first instant of validity.</summary>
    public required DateTimeOffset NotBefore
    {
        get;
        init
        {
            field = value;
            InForce = InForce with { From = ChileTime.FromInstant(value) };
        }
    }

    /// <summary>The last instant of validity.</summary>
    public required DateTimeOffset NotAfter
    {
        get;
        init
        {
            field = value;
            InForce = InForce with { To = ChileTime.FromInstant(value) };
        }
    }

    /// <summary>The size of the RSA key, in bits.</summary>
    public required int KeySize { get; init; }

    /// <summary>The certificate, DER.</summary>
    public required ReadOnlyMemory<byte> RawData { get; init; }

    /// <summary>Whether it was valid at a time in continental Chile, as documents carry it.</summary>
    /// <param name="chileTime">The time, without offset.</param>
    public bool IsValidAt(DateTime chileTime) =>
        InForce.Contains(chileTime);

    private ValidityPeriod InForce { get; init; }
}
