using System.Globalization;
using System.Runtime.InteropServices;
using FMgo.Frames;

namespace FMgo.Documents;

/// <summary>The frame of an envelope, and how the documents fit it that are read one after the other. Of each only the key is kept.</summary>
/// <param name="isOfBoletas">Whether it is an EnvioBOLETA; null where it is a set without either envelope.</param>
/// <param name="cover">The cover, as far as it could be read; null where there is none.</param>
/// <param name="findings">What is wrong with the frame by SII's schema.</param>
internal sealed class EnvelopeFrame(bool? isOfBoletas, EnvelopeCover? cover, ValueList<Finding> findings)
{
    private readonly HashSet<DocumentKey> _keys = [];
    private readonly Dictionary<DocumentType, int> _counts = [];

    // Of a document whose type could not be read nobody knows where it counts.
    private bool _isCountable = true;

    /// <summary>What is wrong with the frame by SII's schema.</summary>
    public ValueList<Finding> Findings { get; } = findings;

    /// <summary>What is wrong with a document in this envelope, and not with the document itself.</summary>
    public ValueList<Finding> Add(Document? document)
    {
        if (document?.Type is not { } type)
        {
            _isCountable = false;
            return default;
        }

        CollectionsMarshal.GetValueRefOrAddDefault(_counts, type, out _)++;
        bool isOfOther = cover?.Issuer is { } issuer && document.Header.Issuer.Rut is { } own && own != issuer;
        bool isRepeated = document.Key is { } key && !_keys.Add(key);
        return !IsInOther(type) && !isOfOther && !isRepeated ? default : Tell(document, type, isOfOther, isRepeated);
    }

    /// <summary>What the cover says otherwise than the documents that were added.</summary>
    public ValueList<Finding> CompareCounts()
    {
        if (!_isCountable || cover is null)
        {
            return default;
        }

        var wrong = new List<Finding>();
        var subtotals = cover.Subtotals;
        for (int i = 0; i < subtotals.Count; i++)
        {
            if (subtotals[i] is { Type: { } type, Count: { } count } && _counts.GetValueOrDefault(type) is var own && own != count)
            {
                string path = string.Create(CultureInfo.InvariantCulture, $"{EnvelopeNames.Cover}/{EnvelopeCoverTags.Subtotals}[{i + 1}]/{EnvelopeSubtotalTags.Count}");
                wrong.Add(EnvelopeRules.OtherCount.At(path, type.CodeText, Text(count), Text(own)));
            }
        }

        foreach (var (type, own) in _counts)
        {
            if (!subtotals.Any(subtotal => subtotal.Type == type))
            {
                wrong.Add(EnvelopeRules.NotCounted.At($"{EnvelopeNames.Cover}/{EnvelopeCoverTags.Subtotals}", type.CodeText, Text(own)));
            }
        }

        return wrong.ToValueList();
    }

    private bool IsInOther(DocumentType type) => isOfBoletas is { } isBoleta && type.IsBoleta != isBoleta;

    private ValueList<Finding> Tell(Document document, DocumentType type, bool isOfOther, bool isRepeated)
    {
        var wrong = new List<Finding>();
        if (IsInOther(type))
        {
            wrong.Add(EnvelopeRules.Mixed.At(Paths.Header.Identification.Type));
        }

        if (isRepeated)
        {
            wrong.Add(EnvelopeRules.Duplicate.At(Paths.Header.Identification.Folio, document.Key!.Folio.ToString(CultureInfo.InvariantCulture), type.CodeText));
        }

        if (isOfOther)
        {
            wrong.Add(EnvelopeRules.OtherIssuerOnCover.At(Paths.Header.Issuer.Rut, document.Header.Issuer.Rut.ToString()!, cover!.Issuer.ToString()!));
        }

        return wrong.ToValueList();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
