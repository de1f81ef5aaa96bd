using FMgo.Benchmarks.Measuring;
using FMgo.Benchmarks.Setup;

namespace FMgo.Benchmarks.Ratios;

/// <summary>What every case needs: keys, the floor, and how long it may take.</summary>
internal sealed class RatioContext : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RatioContext(bool isQuick)
    {
        IsQuick = isQuick;
        Keys.Save(_folder.Path);
        Floor = new Floor(Keys);
        Signer = new DocumentSigner(Keys.Certificate);
    }

    /// <summary>A few seconds for everything, for a look or for CI; its figures are not to be quoted.</summary>
    public bool IsQuick { get; }

    public BenchmarkKeys Keys { get; } = BenchmarkKeys.Create();

    public Floor Floor { get; }

    public DocumentSigner Signer { get; }

    /// <summary>Where the keys are saved, and where files may be written.</summary>
    public string Folder => _folder.Path;

    public TimeSpan WarmUp => IsQuick ? TimeSpan.FromSeconds(3) : TimeSpan.FromSeconds(4);

    public int Repeat(int full, int quick) => IsQuick ? quick : full;

    public void Dispose() => _folder.Dispose();
}
