using System.Globalization;
using System.Xml.Linq;

namespace FMgo.Verification;

/// <summary>The fields of a document that its key and its stamp are about.</summary>
internal sealed class DocumentContent
{
    private readonly XElement? _header;

    public DocumentContent(XElement document)
    {
        _header = document.Child("Encabezado");
        FirstItem = document.Child("Detalle").Child("NmbItem")?.Value;
        Stamps = [.. document.Children("TED")];
    }

    public string? Issuer => Header("Emisor", "RUTEmisor");

    public string? Type => Header("IdDoc", "TipoDTE");

    public string? Folio => Header("IdDoc", "Folio");

    public string? Date => Header("IdDoc", "FchEmis");

    public string? Receiver => Header("Receptor", "RUTRecep");

    public string? ReceiverName => Header("Receptor", "RznSocRecep");

    public string? Total => Header("Totales", "MntTotal");

    /// <summary><c>NmbItem</c> of the first <c>Detalle</c>.</summary>
    public string? FirstItem { get; }

    public IReadOnlyList<XElement> Stamps { get; }

    public DocumentKey? Key =>
        Rut.TryParse(Issuer, out var issuer)
        && issuer != default
        && DocumentType.TryParse(Type?.Trim(), out var type)
        && long.TryParse(Folio?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long folio)
        && folio is >= 1 and <= DocumentKey.MaxFolio
            ? new DocumentKey(issuer, type, folio)
            : null;

    private string? Header(string group, string tag) => _header.Child(group).Child(tag)?.Value;
}
