using FMgo.Documents;
using FMgo.Text;

namespace FMgo.Verification;

/// <summary>Digests what the signature of a file covers, in place, on another thread than the one that reads the file.</summary>
internal sealed class SetDigest(FileBytes file, CancellationToken cancellationToken) : IDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private Task<byte[]?>? _work;

    /// <summary>Begins with the element, which need not have ended for the one who reads.</summary>
    public void Start(OutlineElement element) => _work = Task.Run(() => Compute(element));

    /// <summary>The digest; null where there was nothing to digest.</summary>
    public Lazy<byte[]?> Take() => new(() => _work?.GetAwaiter().GetResult());

    /// <summary>Stops the work and waits until it has: nobody reads the bytes of the caller after that.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        try
        {
            _work?.Wait(CancellationToken.None);
        }
        catch (AggregateException)
        {
            // The same fault stopped the one who reads the file, or nobody needs the digest any more.
        }

        _stop.Dispose();
    }

    private byte[]? Compute(OutlineElement element)
    {
        using var canonicalizer = new Canonicalizer();
        var tokens = new XmlTokenizer(file, element.Start, file.Bytes.Length, element.OuterScope);
        var apex = new CanonicalApex(element.NamespacesInPlace(), XmlAttributeScope.Flatten(element.OuterAttributes));
        return canonicalizer.Digest(tokens, apex, _stop.Token);
    }
}
