using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FMgo.Cli;

/// <summary>What makes two commands one run: the bytes of the input and the output folder. The key of each order is the run and its line.</summary>
internal sealed class RunIdentity
{
    private readonly string _run;

    /// <param name="inputDigest">The SHA-256 of the input.</param>
    /// <param name="folder">The output folder, whichever way it is written.</param>
    public RunIdentity(byte[] inputDigest, string folder) =>
        _run = Convert.ToHexStringLower(SHA256.HashData([.. inputDigest, .. Encoding.UTF8.GetBytes(RealPath.Of(folder))]));

    public string KeyOf(int line) => string.Create(CultureInfo.InvariantCulture, $"{_run}/{line}");
}
