using System.Xml;
using FMgo.Text;

namespace FMgo.Envelopes;

/// <summary>Reads the cover of a file for SII and the keys of its documents, without holding the file in memory.</summary>
internal sealed class EnvelopeFileReader
{
    private const int LongestText = 64;

    private readonly XmlReader _xml;
    private readonly List<DocumentKey> _documents = [];
    private Rut? _issuer;
    private Rut? _sender;

    private EnvelopeFileReader(XmlReader xml) => _xml = xml;

    public static async Task<Result<EnvelopeFile>> ReadAsync(SiiFile content, CancellationToken cancellationToken)
    {
        var stream = await content.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var xml = XmlReader.Create(stream, XmlSource.Settings);
            try
            {
                return new EnvelopeFileReader(xml).Read(content, cancellationToken);
            }
            catch (XmlException exception)
            {
                return Failure(EnvelopeRules.NotXml.At("", $"{exception.LineNumber}:{exception.LinePosition}"));
            }
        }
    }

    private static Result<EnvelopeFile> Failure(Finding finding) => new(null, [finding]);

    private Result<EnvelopeFile> Read(SiiFile content, CancellationToken cancellationToken)
    {
        _xml.MoveToContent();
        if (KindOf(_xml.LocalName) is not { } kind)
        {
            return Failure(EnvelopeRules.NotForSii.At("", Shown(_xml.LocalName)));
        }

        while (_xml.Read())
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Note(kind);
            }
        }

        return _issuer is { } issuer && _sender is { } sender
            ? new Result<EnvelopeFile>(new EnvelopeFile(content) { Kind = kind, Issuer = issuer, Sender = sender, Documents = _documents.ToValueList() }, default)
            : Failure(EnvelopeRules.NoOwner.At("Caratula", _issuer is null ? "RutEmisor" : "RutEnvia"));
    }

    private static EnvelopeKind? KindOf(string root) => root switch
    {
        "EnvioDTE" => EnvelopeKind.Documents,
        "EnvioBOLETA" => EnvelopeKind.Boletas,
        "LibroCompraVenta" or "LibroGuia" or "LibroBoleta" or "ConsumoFolios" => EnvelopeKind.Book,
        _ => null,
    };

    private void Note(EnvelopeKind kind)
    {
        switch (_xml.LocalName)
        {
            case "RutEmisor" or "RutEmisorLibro" when _documents.Count == 0:
                _issuer ??= ReadRut();
                break;
            case "RutEnvia" when _documents.Count == 0:
                _sender ??= ReadRut();
                break;
            case "Encabezado" when kind != EnvelopeKind.Book:
                ReadKey();
                break;
        }
    }

    private void ReadKey()
    {
        int depth = _xml.Depth;
        string? type = null, folio = null, issuer = null;
        while (!_xml.IsEmptyElement && _xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.Depth == depth + 2)
            {
                switch (_xml.LocalName)
                {
                    case "TipoDTE": type = ReadText(); break;
                    case "Folio": folio = ReadText(); break;
                    case "RUTEmisor": issuer = ReadText(); break;
                }
            }
        }

        if (DocumentKey.TryParse($"{issuer}-{type}-{folio}", out var key))
        {
            _documents.Add(key);
        }
    }

    private Rut? ReadRut() => Rut.TryParse(ReadText(), out var rut) ? rut : null;

    // The reader stays on the text, so that the loop around goes on from there.
    private string ReadText()
    {
        if (_xml.IsEmptyElement || !_xml.Read() || _xml.NodeType != XmlNodeType.Text)
        {
            return "";
        }

        string text = _xml.Value.Trim();
        return text.Length > LongestText ? "" : text;
    }

    private static string Shown(string name) => name.Length > LongestText ? name[..LongestText] : name;
}
