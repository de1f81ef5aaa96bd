using System.Globalization;
using FMgo.Signing;

namespace FMgo.Envelopes;

/// <summary>
/// An envelope (EnvioDTE or EnvioBOLETA) that may be written: its cover and the list of its documents were checked. The documents themselves
/// stream through when it is written, so that two thousand need no more memory than one.
/// </summary>
public sealed class Envelope
{
    /// <summary>The most documents of an EnvioDTE (EnvioDTE_v10.xsd).</summary>
    public const int MaxDocuments = 2000;

    /// <summary>The most boletas of an EnvioBOLETA (EnvioBOLETA_v11.xsd; Formato Boletas v4.2, section 2).</summary>
    public const int MaxBoletas = 500;

    private const int MaxResolutionNumber = 999_999;

    private Envelope(EnvelopeHeader header, ValueList<DocumentKey> documents)
    {
        Header = header;
        Documents = documents;
        IsBoletas = documents[0].Type.IsBoleta;
        Subtotals = documents.GroupBy(key => key.Type.Code).OrderBy(group => group.Key)
            .Select(group => KeyValuePair.Create(DocumentType.FromCode(group.Key), group.Count())).ToValueList();
    }

    /// <summary>The cover.</summary>
    public EnvelopeHeader Header { get; }

    /// <summary>The documents, in the order in which they are written.</summary>
    public ValueList<DocumentKey> Documents { get; }

    /// <summary>Whether it is an EnvioBOLETA.</summary>
    public bool IsBoletas { get; }

    /// <summary>How many documents of each type, by code (<c>SubTotDTE</c>).</summary>
    public ValueList<KeyValuePair<DocumentType, int>> Subtotals { get; }

    /// <summary>Checks the cover and the list of documents: limits, issuer, repeated folios, boletas apart.</summary>
    /// <param name="header">The cover.</param>
    /// <param name="documents">The documents, in order.</param>
    /// <returns>The envelope, or everything that is wrong with it.</returns>
    public static Result<Envelope> Create(EnvelopeHeader header, IEnumerable<DocumentKey> documents)
    {
        ArgumentNullException.ThrowIfNull(header);
        var keys = documents.ToValueList();
        var findings = Check(header, keys).ToValueList();
        return new Result<Envelope>(findings.Count == 0 ? new Envelope(header, keys) : null, findings);
    }

    /// <summary>Writes the envelope and signs it.</summary>
    /// <param name="destination">Where to; it is not closed. If something fails, what was written is of no use.</param>
    /// <param name="documents">The signed documents, exactly those of <see cref="Documents"/>, in that order.</param>
    /// <param name="certificate">The certificate of the sender.</param>
    /// <param name="clock">The clock; the system's when absent.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    /// <exception cref="InvalidOperationException">The documents are not those of <see cref="Documents"/>.</exception>
    /// <exception cref="SigningCertificateException">The certificate is not valid now, or does not tell the RUT of its holder and the cover names no sender.</exception>
    public Task WriteAsync(
        Stream destination,
        IAsyncEnumerable<SignedDocument> documents,
        SigningCertificate certificate,
        TimeProvider? clock = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(certificate);
        var now = (clock ?? TimeProvider.System).GetUtcNow();
        certificate.EnsureValidAt(now);
        var sender = Header.Sender ?? certificate.RequireHolderRut();
        return new EnvelopeWriter(this, sender, ChileTime.FromInstant(now), new XmlSignature(certificate)).WriteAsync(destination, documents, cancellationToken);
    }

    /// <summary>Writes the envelope to a file that appears only when it is complete: no half-written file is ever left under its name.</summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="documents">The signed documents, exactly those of <see cref="Documents"/>, in that order.</param>
    /// <param name="certificate">The certificate of the sender.</param>
    /// <param name="clock">The clock; the system's when absent.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    /// <exception cref="InvalidOperationException">The documents are not those of <see cref="Documents"/>.</exception>
    /// <exception cref="SigningCertificateException">The certificate is not valid now, or does not tell the RUT of its holder and the cover names no sender.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public Task SaveAsync(
        string path,
        IAsyncEnumerable<SignedDocument> documents,
        SigningCertificate certificate,
        TimeProvider? clock = null,
        CancellationToken cancellationToken = default) =>
        WholeFile.WriteAsync(path, stream => WriteAsync(stream, documents, certificate, clock, cancellationToken));

    private static IEnumerable<Finding> Check(EnvelopeHeader header, ValueList<DocumentKey> keys)
    {
        if (header.ResolutionNumber is < 0 or > MaxResolutionNumber)
        {
            yield return EnvelopeRules.ResolutionNumber.At("Caratula/NroResol", header.ResolutionNumber.ToString(CultureInfo.InvariantCulture));
        }

        if (header.ResolutionDate.Year is < 2000 or > 2050)
        {
            yield return EnvelopeRules.ResolutionDate.At("Caratula/FchResol", header.ResolutionDate.ToString("O", CultureInfo.InvariantCulture));
        }

        if (keys.Count == 0)
        {
            yield return EnvelopeRules.Empty.At("SetDTE/DTE");
            yield break;
        }

        bool boletas = keys[0].Type.IsBoleta;
        int limit = boletas ? MaxBoletas : MaxDocuments;
        if (keys.Count > limit)
        {
            yield return EnvelopeRules.TooMany.At("SetDTE/DTE", keys.Count.ToString(CultureInfo.InvariantCulture), limit.ToString(CultureInfo.InvariantCulture));
        }

        var seen = new HashSet<DocumentKey>();
        for (int i = 0; i < keys.Count; i++)
        {
            foreach (var finding in CheckOne(header, keys[i], boletas, seen))
            {
                yield return finding.Under(string.Create(CultureInfo.InvariantCulture, $"SetDTE/DTE[{i + 1}]"));
            }
        }
    }

    private static IEnumerable<Finding> CheckOne(EnvelopeHeader header, DocumentKey key, bool boletas, HashSet<DocumentKey> seen)
    {
        if (key.Issuer != header.Issuer)
        {
            yield return EnvelopeRules.OtherIssuer.At("Encabezado/Emisor/RUTEmisor", key.Issuer.ToString(), header.Issuer.ToString());
        }

        if (key.Type.IsBoleta != boletas)
        {
            yield return EnvelopeRules.Mixed.At("Encabezado/IdDoc/TipoDTE");
        }

        if (!seen.Add(key))
        {
            yield return EnvelopeRules.Duplicate.At("Encabezado/IdDoc/Folio", key.Folio.ToString(CultureInfo.InvariantCulture), key.Type.ToString());
        }
    }
}
