namespace FMgo.Simulator;

/// <summary>How long after its reception a submission reaches each state. SII publishes no such times: the defaults are short, for people who wait.</summary>
public sealed record SimulationTimes
{
    /// <summary>Everything at once: the first query finds the final state.</summary>
    public static SimulationTimes Immediate { get; } = new()
    {
        SchemaChecked = TimeSpan.Zero,
        CoverChecked = TimeSpan.Zero,
        SignatureChecked = TimeSpan.Zero,
        ProcessingStarted = TimeSpan.Zero,
        Processed = TimeSpan.Zero,
    };

    /// <summary>When the schema has been checked (<c>SOK</c>, or <c>RSC</c>); 2 s by default.</summary>
    public TimeSpan SchemaChecked { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>When the cover has been checked (<c>CRT</c>, or <c>RCT</c>; of an AEC the signature: <c>FSO</c>, or <c>RFS</c>); 4 s by default.</summary>
    public TimeSpan CoverChecked { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>When the signature of the envelope has been checked (<c>FOK</c>, or <c>RFR</c>; of an AEC the cover: <c>COK</c>, or <c>RCR</c>); 6 s by default.</summary>
    public TimeSpan SignatureChecked { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>When the documents are being looked at (<c>PDR</c>; of an AEC <c>VDC</c>, and half way to the end <c>VCS</c>, or <c>RDC</c>); 8 s by default.</summary>
    public TimeSpan ProcessingStarted { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>When all is done (<c>EPR</c>; of an AEC <c>EOK</c>, or <c>RCS</c>); 10 s by default.</summary>
    public TimeSpan Processed { get; init; } = TimeSpan.FromSeconds(10);

    internal bool IsValid =>
        SchemaChecked >= TimeSpan.Zero && SchemaChecked <= CoverChecked && CoverChecked <= SignatureChecked
        && SignatureChecked <= ProcessingStarted && ProcessingStarted <= Processed;
}
