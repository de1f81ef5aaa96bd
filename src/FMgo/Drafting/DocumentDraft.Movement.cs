using FMgo.Documents;
using FMgo.Drafting;
using FMgo.Validation;

namespace FMgo;

/// <content>Goods that move: what Res. Ex. SII 154 de 2025 wants said in words, because the format has no field for it.</content>
public sealed partial record DocumentDraft
{
    private const int LongestDriverName = 30;

    /// <summary>What is said in words: it goes into the description of the first line when the draft is completed.</summary>
    private ValueList<string> Sentences { get; init; }

    /// <summary>Says who drives (<c>Chofer</c>). A name longer than the 30 characters of <c>NombreChofer</c> is cut there at a word, and stands whole in <c>DscItem</c> of the first line.</summary>
    /// <param name="rut"><c>RUTChofer</c>.</param>
    /// <param name="name">The whole name.</param>
    /// <exception cref="InvalidOperationException">The type moves no goods: all but 33, 34, 46, 52, 56 and 61.</exception>
    public DocumentDraft DrivenBy(Rut rut, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        string held = WordBreak.Split(name.Trim(), LongestDriverName).Held;
        var driven = Moving(transport => transport with { Driver = new Driver { Rut = rut, Name = held } });
        return held == name.Trim() ? driven.NotSaying(MovementText.Driver("")) : driven.Saying(MovementText.Driver(name.Trim()));
    }

    /// <summary>Says that the plates are not known when the document is issued, as the resolution asks (1 c); they are not asked for then.</summary>
    /// <exception cref="InvalidOperationException">The type moves no goods: all but 33, 34, 46, 52, 56 and 61.</exception>
    public DocumentDraft WithUnknownPlates() => Moving(transport => transport with { LicensePlate = null, TrailerLicensePlate = null }).Saying(MovementText.UnknownPlates);

    /// <summary>Says that the goods move for more than a day, why, and when they are to arrive (3 b): otherwise the document counts for its own day only.</summary>
    /// <param name="reason">Why, without a final point, such as <c>distancia entre Arica y Punta Arenas</c>.</param>
    /// <param name="delivery"><c>FchLlegada</c>: when delivery is expected.</param>
    /// <exception cref="InvalidOperationException">The type moves no goods: all but 33, 34, 46, 52, 56 and 61.</exception>
    public DocumentDraft WithLongMovement(string reason, DateOnly delivery)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return Moving(transport => transport with { ArrivalDate = delivery }).Saying(MovementText.Prolonged(reason.Trim().TrimEnd('.'), delivery));
    }

    /// <summary>Says why goods that are not sold move without a price (1 d): the code <c>IndTraslado</c> alone is not the reason.</summary>
    /// <param name="reason">Why, without a final point, such as <c>muestras sin valor comercial</c>.</param>
    /// <exception cref="InvalidOperationException">The type is no dispatch guide.</exception>
    public DocumentDraft WithoutPrices(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return Type == DocumentType.DispatchGuide
            ? Saying(MovementText.WithoutPrice(reason.Trim().TrimEnd('.')))
            : throw new InvalidOperationException($"Document type {Type} ({Type.EnglishName}) is no dispatch guide: only its lines may go without price.");
    }

    /// <summary>The document with what is said in words.</summary>
    internal Document Worded()
    {
        if (Sentences.Count == 0 || Document.Lines.Count == 0)
        {
            return Document;
        }

        var first = Document.Lines[0];
        string description = first.Description?.TrimEnd() ?? "";
        foreach (string sentence in Sentences)
        {
            // A guide that another was made of may say it otherwise.
            description = $"{MovementText.Without(description, sentence)} {sentence}".TrimStart();
        }

        return Document with { Lines = [first with { Description = description }, .. Document.Lines.Skip(1)] };
    }

    // What was said of the same before does not stand any more.
    private DocumentDraft Saying(string sentence) => this with { Sentences = [.. Sentences.Where(other => !IsOfSame(other, sentence)), sentence] };

    private DocumentDraft NotSaying(string sentence)
    {
        var silent = this with { Sentences = Sentences.Where(other => !IsOfSame(other, sentence)).ToValueList() };
        return Document.Lines.Count == 0 ? silent : silent with { Document = Document with { Lines = [Silenced(Document.Lines[0], sentence), .. Document.Lines.Skip(1)] } };
    }

    private static bool IsOfSame(string sentence, string other) => MovementText.Without(sentence, other).Length == 0;

    // They stand in the first line.
    private static Line Silenced(Line line, string sentence) => line.Description is not { } said ? line
        : line with { Description = MovementText.Without(said, sentence) is { Length: > 0 } left ? left : null };

    private DocumentDraft Moving(Func<Transport, Transport> change)
    {
        FieldUse.RequireTransport(Type);
        return WithHeader(header => header with { Transport = change(header.Transport ?? new Transport()) });
    }
}
