namespace FMgo.Cli;

/// <summary>Where the files of a run are in the end.</summary>
internal sealed class PublishedFiles
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>How many were put in their place.</summary>
    public int Placed { get; private set; }

    /// <summary>How many were there before, byte for byte.</summary>
    public int There { get; private set; }

    public void Add(string file, string name)
    {
        _names[file] = name;
        Placed++;
    }

    public void Found(string file, string name)
    {
        _names[file] = name;
        There++;
    }

    /// <summary>The name that a file has now.</summary>
    public string NameOf(string file) => _names[file];
}
