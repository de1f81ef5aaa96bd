namespace FMgo;

/// <summary>The cover of an envelope (<c>Caratula</c>): who sends documents of whom, to whom, under which resolution.</summary>
public sealed record EnvelopeHeader
{
    /// <summary><c>RutEmisor</c>: the issuer of every document in the envelope.</summary>
    /// <exception cref="ArgumentException">It was never given a value (<c>default</c>).</exception>
    public required Rut Issuer { get; init => field = Given.Value(value); }

    /// <summary><c>RutEnvia</c>: the person who sends. Absent: the holder of the certificate that signs.</summary>
    /// <exception cref="ArgumentException">It was never given a value (<c>default</c>).</exception>
    public Rut? Sender { get; init => field = value is { } rut ? Given.Value(rut) : null; }

    /// <summary><c>RutReceptor</c>: SII, which is the default, or the receiver of all documents in the copy for exchange.</summary>
    /// <exception cref="ArgumentException">It was never given a value (<c>default</c>).</exception>
    public Rut Receiver { get; init => field = Given.Value(value); } = Rut.Sii;

    /// <summary><c>FchResol</c>: the date of the resolution that authorises the issuer, in this environment. SII shows it in its portal.</summary>
    public required DateOnly ResolutionDate { get; init; }

    /// <summary><c>NroResol</c>: its number, 0 to 999,999; 0 in certification.</summary>
    public required int ResolutionNumber { get; init; }
}
