using System.Globalization;

namespace FMgo.Envelopes;

/// <summary>Checks a cover and the list of documents under it: limits, issuer, repeated folios, boletas apart.</summary>
internal static class EnvelopeCheck
{
    private const int MaxResolutionNumber = 999_999;

    public static IEnumerable<Finding> Run(EnvelopeHeader header, ValueList<DocumentKey> keys)
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
        int limit = boletas ? Envelope.MaxBoletas : Envelope.MaxDocuments;
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
