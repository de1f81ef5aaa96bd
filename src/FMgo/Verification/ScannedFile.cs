namespace FMgo.Verification;

/// <summary>What the scan of a file keeps, in the order of the file.</summary>
internal sealed class ScannedFile
{
    private readonly Dictionary<string, int> _idCounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScannedElement> _byId = new(StringComparer.Ordinal);

    public ScannedElement? Root { get; set; }

    public List<ScannedElement> Signatures { get; } = [];

    public List<ScannedElement> Documents { get; } = [];

    /// <summary>Elements that must carry a signature, other than <c>DTE</c> and the root.</summary>
    public List<ScannedElement> MustBeSigned { get; } = [];

    /// <summary>Elements called <c>Signature</c> that are none.</summary>
    public List<ScannedElement> ForeignSignatures { get; } = [];

    /// <summary>Notes the value of an attribute that some reader may take for an ID; only <c>ID</c> makes a target.</summary>
    public void AddId(string attribute, string value, ScannedElement element)
    {
        _idCounts[value] = _idCounts.GetValueOrDefault(value) + 1;
        if (attribute == "ID")
        {
            element.Id = value;
            _byId.TryAdd(value, element);
        }
    }

    public int CountId(string id) => _idCounts.GetValueOrDefault(id);

    public ScannedElement? FindId(string id) => _byId.GetValueOrDefault(id);
}
