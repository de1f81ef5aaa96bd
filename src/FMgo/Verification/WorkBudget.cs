using FMgo.Text;

namespace FMgo.Verification;

/// <summary>How many bytes of a file may be canonicalised in all, whoever does it: for several threads at once.</summary>
internal sealed class WorkBudget(int fileLength)
{
    // An AEC in which each level verifies in the last form only takes some twelve passes over the file; beyond this somebody nests to make us work.
    private const long MaxPasses = 16;
    private const long FreeBytes = 1024 * 1024;

    private long _spent;

    /// <summary>Notes that an element is about to be canonicalised.</summary>
    /// <exception cref="XmlFaultException">The file makes more work than any file of SII.</exception>
    public void Spend(long length, int offset)
    {
        if (Interlocked.Add(ref _spent, length) > MaxPasses * fileLength + FreeBytes)
        {
            throw new XmlFaultException(XmlFault.TooComplex, offset);
        }
    }
}
