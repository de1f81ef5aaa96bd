using FMgo.Folios;

namespace FMgo.Tests.Testing.Mutants;

/// <summary>Changes the bytes of a content, as columns of the wrong kind do.</summary>
internal sealed class ChangedContent(IFolioStore inner, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> change) : FolioStoreWrapper(inner)
{
    public override Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken) =>
        Inner.ReserveAsync([.. requests.Select(request => request with { Content = change(request.Content) })], cancellationToken);
}

/// <summary>Keeps the moment without its offset.</summary>
internal sealed class LostOffsets(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override Task<IReadOnlyList<FolioAnswer>> ReserveAsync(IReadOnlyList<FolioRequest> requests, CancellationToken cancellationToken) =>
        Inner.ReserveAsync([.. requests.Select(request => request with { StampedAt = new DateTimeOffset(request.StampedAt.DateTime, TimeSpan.Zero) })], cancellationToken);
}

/// <summary>Changes the bytes of a CAF.</summary>
internal sealed class ChangedCafs(IFolioStore inner) : FolioStoreWrapper(inner)
{
    public override Task<FolioAddition> AddAsync(FolioRange range, ReadOnlyMemory<byte> cafFile, CancellationToken cancellationToken) =>
        Inner.AddAsync(range, Bytes.AsText(cafFile), cancellationToken);
}

internal static class Bytes
{
    /// <summary>Through a column of text.</summary>
    public static ReadOnlyMemory<byte> AsText(ReadOnlyMemory<byte> bytes) => System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(bytes.Span));

    public static ReadOnlyMemory<byte> Truncate(ReadOnlyMemory<byte> bytes) => bytes.Length > 65_535 ? bytes[..65_535] : bytes;

    /// <summary>As columns of a fixed length, which are filled up with zeros.</summary>
    public static ReadOnlyMemory<byte> WithoutZerosAtEnd(ReadOnlyMemory<byte> bytes) => bytes.TrimEnd<byte>(0);

    public static ReadOnlyMemory<byte> WithoutReturns(ReadOnlyMemory<byte> bytes) =>
        System.Text.Encoding.Latin1.GetBytes(System.Text.Encoding.Latin1.GetString(bytes.Span).Replace("\r\n", "\n", StringComparison.Ordinal));
}
