using System.Globalization;
using FMgo.Frames;

namespace FMgo.Envelopes;

/// <summary>Checks a cover and the list of documents under it: limits, issuer, repeated folios, boletas apart.</summary>
internal static class EnvelopeCheck
{
    private const int MaxResolutionNumber = 999_999;

    public static IEnumerable<Finding> Run(EnvelopeHeader header, ValueList<DocumentKey> keys)
    {
        if (header.ResolutionNumber is < 0 or > MaxResolutionNumber)
        {
            yield return EnvelopeRules.ResolutionNumber.At($"{EnvelopeNames.Cover}/{EnvelopeCoverPaths.ResolutionNumber}", header.ResolutionNumber.ToString(CultureInfo.InvariantCulture));
        }

        if (header.ResolutionDate.Year is < 2000 or > 2050)
        {
            yield return EnvelopeRules.ResolutionDate.At($"{EnvelopeNames.Cover}/{EnvelopeCoverPaths.ResolutionDate}", header.ResolutionDate.ToString("O", CultureInfo.InvariantCulture));
        }

        bool boletas = keys.Count > 0 && keys[0].Type.IsBoleta;
        foreach (var finding in CheckDocuments(header.Issuer, boletas, [.. keys.Select(EnvelopeEntry.Of)]))
        {
            yield return finding;
        }
    }

    /// <summary>Checks the list of documents of an envelope, whether it is to be written or was read.</summary>
    /// <param name="issuer">The issuer on the cover; null where it could not be read, and says nothing about the documents.</param>
    /// <param name="boletas">Whether it is an EnvioBOLETA.</param>
    /// <param name="entries">The documents, in order.</param>
    public static IEnumerable<Finding> CheckDocuments(Rut? issuer, bool boletas, IReadOnlyList<EnvelopeEntry> entries)
    {
        if (entries.Count == 0)
        {
            yield return EnvelopeRules.Empty.At(EnvelopeNames.Documents);
            yield break;
        }

        int limit = boletas ? Envelope.MaxBoletas : Envelope.MaxDocuments;
        if (entries.Count > limit)
        {
            yield return EnvelopeRules.TooMany.At(EnvelopeNames.Documents, entries.Count.ToString(CultureInfo.InvariantCulture), limit.ToString(CultureInfo.InvariantCulture));
        }

        var seen = new HashSet<DocumentKey>();
        for (int i = 0; i < entries.Count; i++)
        {
            foreach (var finding in CheckIssuer(issuer, entries[i]).Concat(CheckType(boletas, entries[i])).Concat(CheckFolio(entries[i], seen)))
            {
                yield return finding.Under(string.Create(CultureInfo.InvariantCulture, $"{EnvelopeNames.Documents}[{i + 1}]"));
            }
        }
    }

    private static IEnumerable<Finding> CheckIssuer(Rut? expected, EnvelopeEntry entry)
    {
        const string Path = Paths.Header.Issuer.Rut;
        if (entry.Issuer is not { } issuer)
        {
            yield return EnvelopeRules.UnreadableKey.At(Path, Tags.Issuer.Rut);
        }
        else if (expected is { } cover && issuer != cover)
        {
            yield return EnvelopeRules.OtherIssuer.At(Path, issuer.ToString(), cover.ToString());
        }
    }

    private static IEnumerable<Finding> CheckType(bool boletas, EnvelopeEntry entry)
    {
        const string Path = Paths.Header.Identification.Type;
        if (entry.Type is not { } type)
        {
            yield return EnvelopeRules.UnreadableKey.At(Path, Tags.Identification.Type);
        }
        else if (type.IsBoleta != boletas)
        {
            yield return EnvelopeRules.Mixed.At(Path);
        }
    }

    private static IEnumerable<Finding> CheckFolio(EnvelopeEntry entry, HashSet<DocumentKey> seen)
    {
        const string Path = Paths.Header.Identification.Folio;
        if (entry.Folio is null)
        {
            yield return EnvelopeRules.UnreadableKey.At(Path, Tags.Identification.Folio);
        }
        else if (entry.Key is { } key && !seen.Add(key))
        {
            yield return EnvelopeRules.Duplicate.At(Path, key.Folio.ToString(CultureInfo.InvariantCulture), key.Type.ToString());
        }
    }
}
