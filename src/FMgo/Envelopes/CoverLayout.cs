using FMgo.Books;
using FMgo.Format;
using FMgo.Frames;

namespace FMgo.Envelopes;

/// <summary>How the cover of a file for SII tells whose it is, by the record that declares it.</summary>
internal sealed class CoverLayout
{
    private readonly Field[] _fields;
    private readonly Func<FieldReader, (Rut? Issuer, Rut? Sender)> _read;

    private CoverLayout(Field[] fields, string issuer, string sender, Func<FieldReader, (Rut? Issuer, Rut? Sender)> read)
    {
        _fields = fields;
        _read = read;
        Issuer = issuer;
        Sender = sender;
    }

    /// <summary>The cover of envelopes, and of the report of folios used, which begins like it.</summary>
    public static CoverLayout Envelope { get; } = new(EnvelopeCoverCodec.Fields, EnvelopeCoverTags.Issuer, EnvelopeCoverTags.Sender, reader => OwnersOf(EnvelopeCoverCodec.Read(reader)));

    /// <summary>The cover of books, which all begin like that of guides.</summary>
    public static CoverLayout Book { get; } = new(GuideBookCoverCodec.Fields, GuideBookCoverTags.Issuer, GuideBookCoverTags.Sender, reader => OwnersOf(GuideBookCoverCodec.Read(reader)));

    /// <summary>The name of the issuer.</summary>
    public string Issuer { get; }

    /// <summary>The name of who sends.</summary>
    public string Sender { get; }

    /// <summary>Whether a name is that of a field without fields in it.</summary>
    public bool Has(string tag) => Array.Exists(_fields, field => field.Tag == tag && field.AnyShape.Kind != ContentKind.Group);

    /// <summary>Whose the file is, as far as it can be read. Of what is repeated the first counts.</summary>
    public (Rut? Issuer, Rut? Sender) Read(IReadOnlyList<(string Tag, string Text)> noted)
    {
        var (issuer, sender) = _read(new NotedFieldReader(noted));
        return (Given(issuer), Given(sender));
    }

    private static (Rut? Issuer, Rut? Sender) OwnersOf(EnvelopeCover cover) => (cover.Issuer, cover.Sender);

    private static (Rut? Issuer, Rut? Sender) OwnersOf(GuideBookCover cover) => (cover.Issuer, cover.Sender);

    private static Rut? Given(Rut? rut) => rut == default(Rut) ? null : rut;
}
