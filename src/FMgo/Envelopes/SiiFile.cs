using System.Runtime.InteropServices;

namespace FMgo.Envelopes;

/// <summary>A signed file to send: its bytes, or where to read them, any number of times and always the same. FMgo does not change or keep it.</summary>
public sealed class SiiFile
{
    private const int LongestName = 100;

    private readonly Func<CancellationToken, ValueTask<Stream>>? _open;

    private SiiFile(string name, long length, ReadOnlyMemory<byte>? bytes, Func<CancellationToken, ValueTask<Stream>>? open)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        Name = CheckName(name);
        Length = length;
        Bytes = bytes;
        _open = open;
    }

    /// <summary>The name that SII sees.</summary>
    public string Name { get; }

    /// <summary>Its length in bytes.</summary>
    public long Length { get; }

    internal ReadOnlyMemory<byte>? Bytes { get; }

    /// <summary>A file in memory. It is not copied.</summary>
    /// <param name="bytes">The signed bytes.</param>
    /// <param name="name">The name that SII sees: ASCII letters, digits, dot, hyphen and underscore.</param>
    /// <exception cref="ArgumentException">The name is not well formed, or there are no bytes.</exception>
    public static SiiFile FromBytes(ReadOnlyMemory<byte> bytes, string name = "envio.xml") => new(name, bytes.Length, bytes, open: null);

    /// <summary>A file on disk, which is streamed.</summary>
    /// <param name="path">Where it is. It must not change until the upload has ended.</param>
    /// <param name="name">The name that SII sees.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ArgumentException">The name is not well formed, or the file is empty.</exception>
    public static SiiFile FromPath(string path, string name = "envio.xml")
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new SiiFile(name, new FileInfo(path).Length, bytes: null, _ => new ValueTask<Stream>(
            new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan)));
    }

    /// <summary>A file anywhere, such as in a vault of objects, which is streamed.</summary>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="open">Opens it at its beginning; called once per attempt.</param>
    /// <param name="name">The name that SII sees.</param>
    /// <exception cref="ArgumentException">The name is not well formed, or the length is not positive.</exception>
    public static SiiFile FromStream(long length, Func<CancellationToken, ValueTask<Stream>> open, string name = "envio.xml")
    {
        ArgumentNullException.ThrowIfNull(open);
        return new SiiFile(name, length, bytes: null, open);
    }

    internal ValueTask<Stream> OpenAsync(CancellationToken cancellationToken) =>
        _open is null ? new ValueTask<Stream>(StreamOf(Bytes!.Value)) : _open(cancellationToken);

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);

    private static string CheckName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name.Length <= LongestName && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_')
            ? name
            : throw new ArgumentException("The name may hold ASCII letters, digits, dots, hyphens and underscores, at most 100.", nameof(name));
    }
}
