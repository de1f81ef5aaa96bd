using FMgo.Envelopes;

namespace FMgo.Cli;

/// <summary>SII's resolution that authorises the issuer: what the cover of an envelope needs.</summary>
internal sealed record Resolution(int Number, DateOnly Date)
{
    /// <summary>What test envelopes say where nothing was given: certification has resolution 0.</summary>
    public static Resolution OfTests { get; } = new(0, new DateOnly(2014, 8, 22));

    public EnvelopeHeader HeaderFor(Rut issuer) => new() { Issuer = issuer, ResolutionNumber = Number, ResolutionDate = Date };

    /// <exception cref="TroubleException">The number or the date cannot be in an envelope.</exception>
    public void EnsureValid()
    {
        var anyDocument = new DocumentKey(Rut.Sii, DocumentType.Invoice, 1);
        if (StreamedEnvelope.Create(HeaderFor(Rut.Sii), [anyDocument]) is { Succeeded: false } refused)
        {
            throw new TroubleException(refused.Findings[0].Message);
        }
    }
}
