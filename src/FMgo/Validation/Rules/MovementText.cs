using System.Globalization;
using System.Text.RegularExpressions;

namespace FMgo.Validation;

/// <summary>
/// What a document says in words about the movement of its goods, because the resolution asks for words and the format has no field (Res. Ex. SII 154 de 2025, 1 c, 1 d and 3 b): the sentences that FMgo writes, and how those of others are
/// recognised. They stand in descriptions (<c>DscItem</c>), names or reasons of references.
/// </summary>
internal static partial class MovementText
{
    /// <summary>That the plates are not known when the document is issued.</summary>
    public const string UnknownPlates = "Patente desconocida al emitir el documento.";

    private static readonly string[] OfPlates = ["patente"];
    private static readonly string[] OfIgnorance = ["desconoc", "no se conoce", "no conocid", "sin inform", "no inform", "por confirmar", "por definir", "por asignar", "no disponible", "sin patente"];
    private static readonly string[] OfLongMovements = ["prolongad", "más de un día", "mas de un dia", "varios días", "varios dias"];
    private static readonly string[] OfDrivers = ["chofer", "conductor"];

    /// <summary>That goods move for more than a day.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="delivery">When they are to arrive.</param>
    public static string Prolonged(string reason, DateOnly delivery) =>
        string.Create(CultureInfo.InvariantCulture, $"Traslado prolongado (más de un día): {reason}. Entrega estimada: {delivery:yyyy-MM-dd}.");

    /// <summary>Why goods that are not sold move without a price.</summary>
    public static string WithoutPrice(string reason) => $"Sin precio: {reason}.";

    /// <summary>The whole name of a driver, of which <c>NombreChofer</c> holds only a part.</summary>
    public static string Driver(string name) => $"Chofer: {name}.";

    /// <summary>A description without the sentence on a long movement, whose dates are over when goods leave again.</summary>
    public static string? WithoutLongMovement(string? description) => Cut(description, LongMovement());

    /// <summary>A description without all of FMgo's sentences, for documents of the same goods that do not go the whole way.</summary>
    public static string? WithoutMovement(string? description) => Cut(description, AnySentence());

    public static bool SaysUnknownPlates(Document document) => HasText(document, static text => ContainsAny(text, OfPlates) && ContainsAny(text, OfIgnorance));

    public static bool SaysProlonged(Document document) => HasText(document, static text => ContainsAny(text, OfLongMovements));

    public static bool NamesDriver(Document document) => HasText(document, static text => ContainsAny(text, OfDrivers));

    /// <summary>Whether anything is said beyond the names of the goods, which may be a reason.</summary>
    public static bool HasReason(Document document)
    {
        foreach (var line in document.Lines.AsSpan())
        {
            if (!string.IsNullOrWhiteSpace(line.Description))
            {
                return true;
            }
        }

        foreach (var reference in document.References.AsSpan())
        {
            if (!string.IsNullOrWhiteSpace(reference.Reason))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasText(Document document, Func<string, bool> says)
    {
        foreach (var line in document.Lines.AsSpan())
        {
            if ((line.Description is { } description && says(description)) || (line.Name is { } name && says(name)))
            {
                return true;
            }
        }

        foreach (var reference in document.References.AsSpan())
        {
            if (reference.Reason is { } reason && says(reason))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Cut(string? description, Regex sentence) =>
        description is not null && sentence.IsMatch(description) ? sentence.Replace(description, "").Trim() is { Length: > 0 } left ? left : null : description;

    [GeneratedRegex(@" ?Traslado prolongado \(más de un día\): .*?\. Entrega estimada: \d{4}-\d\d-\d\d\.")]
    private static partial Regex LongMovement();

    [GeneratedRegex(@" ?(Traslado prolongado \(más de un día\): .*?\. Entrega estimada: \d{4}-\d\d-\d\d\.|Patente desconocida al emitir el documento\.|Sin precio: .*?\.(?= |$)|Chofer: .*?\.(?= |$))")]
    private static partial Regex AnySentence();

    private static bool ContainsAny(string text, string[] parts)
    {
        foreach (string part in parts)
        {
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
