using System.Diagnostics;
using System.Net.Sockets;
using FMgo.Envelopes;

namespace FMgo.Tests.Envelopes;

/// <summary>What <see cref="Envelope.SaveAsync"/> may replace: files and links, and nothing that only looks like a file.</summary>
public sealed class EnvelopePlacesTests : IDisposable
{
    private static readonly EnvelopeHeader Header = new() { Issuer = The.IssuerRut, ResolutionDate = new DateOnly(2014, 8, 22), ResolutionNumber = 0 };

    private readonly TemporaryFolder _folder = new();

    private string Place => Path.Combine(_folder.Path, "envelope.xml");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("an older envelope")]
    public async Task A_file_is_replaced(string content)
    {
        await File.WriteAllTextAsync(Place, content);
        await AssertSavedAsync();
    }

    [SkippableTheory]
    [InlineData("target.xml")]
    [InlineData("nowhere.xml")]
    public async Task A_link_is_replaced_and_not_what_it_points_to(string target)
    {
        Skip.If(OperatingSystem.IsWindows(), "symbolic links");
        string other = Path.Combine(_folder.Path, "target.xml");
        await File.WriteAllTextAsync(other, "not mine");
        File.CreateSymbolicLink(Place, target);
        await AssertSavedAsync();
        Assert.Null(new FileInfo(Place).LinkTarget);
        Assert.Equal("not mine", await File.ReadAllTextAsync(other));
        Assert.False(File.Exists(Path.Combine(_folder.Path, "nowhere.xml")));
    }

    [SkippableTheory]
    [InlineData("mkfifo", "{0}")]
    [InlineData("mknod", "{0}", "c", "1", "7")]
    [InlineData("ln", "-s", "/dev/null", "{0}")]
    [InlineData("ln", "-s", "/proc/self/fd/1", "{0}")]
    [InlineData("ln", "-s", ".", "{0}")]
    [InlineData("mkdir", "{0}")]
    public async Task A_pipe_a_device_or_a_folder_is_refused_and_stays(string program, params string[] arguments)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "special files");
        Skip.IfNot(Runs(program, [.. arguments.Select(argument => argument.Replace("{0}", Place, StringComparison.Ordinal))]), program);
        await AssertRefusedAsync();
    }

    [SkippableFact]
    public async Task A_socket_is_refused_and_stays()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "special files");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Place));
        await AssertRefusedAsync();
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_as_such() =>
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => SaveAsync(Path.Combine(_folder.Path, "none", "envelope.xml")));

    [Fact]
    public void Folders_are_flushed_and_what_is_none_does_no_harm()
    {
        FileSystem.FlushFolder(_folder.Path);
        FileSystem.FlushFolder(Path.Combine(_folder.Path, "none"));
    }

    private async Task AssertSavedAsync()
    {
        var saved = await SaveAsync(Place);
        Assert.Equal(new FileInfo(Place).Length, saved.Content.Length);
        Assert.StartsWith("<?xml", await File.ReadAllTextAsync(Place), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(_folder.Path), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    private async Task AssertRefusedAsync()
    {
        var before = FileSystem.KindOf(Place);
        var refused = await Assert.ThrowsAsync<IOException>(() => SaveAsync(Place));
        Assert.Contains(Place, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, FileSystem.KindOf(Place));
        Assert.NotEqual(EntryKind.File, before);
        Assert.Equal([Place], Directory.GetFileSystemEntries(_folder.Path));
    }

    private static Task<EnvelopeFile> SaveAsync(string path) =>
        Envelope.Create(Header, [Some.Signed(DocumentType.Invoice)]).GetValueOrThrow().SaveAsync(path, The.Certificate, The.Clock);

    private static bool Runs(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
