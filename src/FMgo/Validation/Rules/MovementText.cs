using System.Globalization;
using System.Text.RegularExpressions;

namespace FMgo.Validation;

/// <summary>
/// What a document says in words about the movement of its goods, because the resolution asks for words and the format has no field (Res. Ex. SII 154 de 2025, 1 c, 1 d and 3 b): the sentences that FMgo writes, in
/// brackets so that they are told from what is said of the goods, and how those of others are recognised. They stand in descriptions (<c>DscItem</c>) or reasons of references; names of goods do not count.
/// </summary>
internal static partial class MovementText
{
    /// <summary>That the plates are not known when the document is issued.</summary>
    public const string UnknownPlates = "[Patente desconocida al emitir el documento]";

    private static readonly string[] OfPlates = ["patente"];
    internal static readonly string[] OfIgnorance = ["desconoc", "no se conoce", "no conocid", "ignora", "sin inform", "no inform", "por confirmar", "por definir", "por asignar", "no disponible", "sin patente"];
    internal static readonly string[] OfLength = ["prolongad", "más de un día", "mas de un dia", "varios días", "varios dias"];
    internal static readonly string[] OfMovements = ["traslado", "movimiento", "viaje", "transporte", "ruta", "despacho", "entrega"];
    private static readonly string[] OfDrivers = ["chofer", "conductor"];

    // Of reasons people write many; these are the words that such a reason has.
    internal static readonly string[] OfReasons =
    [
        "sin precio", "sin valor", "no es venta", "no constituye venta", "por efectuar", "por vender", "venta en ruta", "muestra", "consigna", "gratis", "gratuit", "donaci", "regalo", "premio", "promoci", "publicit",
        "traslado", "intern", "bodega", "sucursal", "reparaci", "mantenci", "servicio técnico", "servicio tecnico", "garant", "devol", "cambio", "préstamo", "prestamo", "comodato", "arriendo", "exhibici", "feria", "demostraci",
        "exporta", "maquila", "proceso", "faena", "obra", "uso propio", "activo fijo", "residuo", "desecho", "envase", "pallet",
    ];

    /// <summary>That goods move for more than a day.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="delivery">When they are to arrive.</param>
    public static string Prolonged(string reason, DateOnly delivery) =>
        string.Create(CultureInfo.InvariantCulture, $"[Traslado prolongado (más de un día): {Inner(reason)}. Entrega estimada: {delivery:yyyy-MM-dd}]");

    /// <summary>Why goods that are not sold move without a price.</summary>
    public static string WithoutPrice(string reason) => $"[Sin precio: {Inner(reason)}]";

    /// <summary>The whole name of a driver, of which <c>NombreChofer</c> holds only a part.</summary>
    public static string Driver(string name) => $"[Chofer: {Inner(name)}]";

    /// <summary>A text without the sentence of the same kind as another.</summary>
    public static string Without(string text, string sentence)
    {
        int end = sentence.IndexOfAny([' ', ':']);
        return Cut(text, found => found.StartsWith(sentence.AsSpan(0, end), StringComparison.Ordinal)) ?? "";
    }

    /// <summary>A description without the sentence on a long movement, whose dates are over when goods leave again.</summary>
    public static string? WithoutLongMovement(string? description) => Cut(description, static sentence => sentence.StartsWith("[Traslado", StringComparison.Ordinal));

    /// <summary>A description without all of FMgo's sentences, for documents of the same goods that do not go the whole way.</summary>
    public static string? WithoutMovement(string? description) => Cut(description, static _ => true);

    public static bool SaysUnknownPlates(Document document) => HasText(document, static text => ContainsAny(text, OfPlates) && ContainsAny(text, OfIgnorance));

    public static bool SaysProlonged(Document document) => HasText(document, static text => ContainsAny(text, OfLength) && ContainsAny(text, OfMovements));

    public static bool NamesDriver(Document document) => HasText(document, static text => ContainsAny(text, OfDrivers));

    /// <summary>Whether it says why goods that are not sold have no price: what is said of plates, drivers and days is no reason for that.</summary>
    public static bool HasReason(Document document) => HasText(document, static text => ContainsAny(Cut(text, static sentence => !sentence.StartsWith("[Sin precio", StringComparison.Ordinal)) ?? "", OfReasons));

    private static bool HasText(Document document, Func<string, bool> says)
    {
        foreach (var line in document.Lines.AsSpan())
        {
            if (line.Description is { } description && says(description))
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

    private static string Inner(string text) => text.Replace('[', '(').Replace(']', ')');

    private static string? Cut(string? text, Func<string, bool> isMeant)
    {
        if (text is null || !Sentence().IsMatch(text))
        {
            return text;
        }

        string left = Sentence().Replace(text, match => isMeant(match.Value.TrimStart()) ? "" : match.Value).Trim();
        return left.Length > 0 ? left : null;
    }

    [GeneratedRegex(@" ?\[(Traslado prolongado|Patente desconocida|Sin precio|Chofer)[^\]]*\]")]
    private static partial Regex Sentence();

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
