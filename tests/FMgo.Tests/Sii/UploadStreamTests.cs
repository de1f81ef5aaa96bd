using System.Security.Cryptography;
using System.Text;
using FMgo.Envelopes;
using FMgo.Sii;
using Microsoft.Extensions.DependencyInjection;

namespace FMgo.Tests.Sii;

/// <summary>Large files: streamed, with a Content-Length that holds, and the same bytes at each attempt.</summary>
public sealed class UploadStreamTests : IDisposable
{
    private const int FileSize = 9_000_007;
    private const int Block = 64 * 1024;

    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _content = MakeContent();

    [Theory]
    [InlineData("bytes")]
    [InlineData("path")]
    [InlineData("stream")]
    public async Task Content_Length_is_that_of_the_bytes_that_come(string way)
    {
        await using var sii = await LoopbackSii.StartAsync(AttemptEnd.Received);
        Assert.True((await UploadAsync(sii.Client, FileOf(way))).IsReceived);
        var taken = Assert.Single(sii.Taken);
        Assert.Equal((taken.Length, false, true), (taken.ContentLength, taken.IsChunked, taken.IsWhole));
        Assert.Equal(Convert.ToHexString(SHA256.HashData(_content)), taken.FileHash);
    }

    [Theory]
    [InlineData("bytes")]
    [InlineData("path")]
    [InlineData("stream")]
    public async Task A_retry_sends_the_same_bytes(string way)
    {
        await using var sii = await LoopbackSii.StartAsync(AttemptEnd.CutInTheMiddle, AttemptEnd.Busy, AttemptEnd.AnswerLost, AttemptEnd.Received);
        Assert.True((await UploadAsync(sii.Client, FileOf(way))).IsReceived);
        Assert.Equal(3, sii.Taken.Count);
        Assert.All(sii.Taken, taken =>
        {
            Assert.Equal((taken.Length, true), (taken.ContentLength, taken.IsWhole));
            Assert.Equal(Convert.ToHexString(SHA256.HashData(_content)), taken.FileHash);
        });
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_any_more_is_not_trouble_of_the_connection()
    {
        await using var sii = await LoopbackSii.StartAsync();
        int opened = 0;
        var file = SiiFile.FromStream(FileSize, _ => ++opened == 1 ? new ValueTask<Stream>(new MemoryStream(_content)) : throw new IOException());
        var trouble = await Assert.ThrowsAsync<SiiException>(() => UploadAsync(sii.Client, file));
        Assert.Equal((SiiProblem.ContentChanged, false, 2), (trouble.Problem, trouble.IsTransient, opened));
        Assert.IsType<IOException>(trouble.InnerException);
    }

    // The first reading, which looks for folios of the other environment, tells it as the second does.
    [Theory]
    [InlineData("gone")]
    [InlineData("throws")]
    [InlineData("null")]
    [InlineData("unreadable")]
    public async Task A_file_that_cannot_be_read_at_all_is_told_as_that(string how)
    {
        await using var sii = await LoopbackSii.StartAsync();
        var file = how switch
        {
            "gone" => GoneFile(),
            "throws" => SiiFile.FromStream(FileSize, _ => throw new UnauthorizedAccessException()),
            "null" => SiiFile.FromStream(FileSize, _ => new ValueTask<Stream>((Stream)null!)),
            _ => SiiFile.FromStream(FileSize, _ => new ValueTask<Stream>(new BrokenStream())),
        };
        var trouble = await Assert.ThrowsAsync<SiiException>(() => UploadAsync(sii.Client, file));
        Assert.Equal((SiiProblem.ContentChanged, false), (trouble.Problem, trouble.IsTransient));
    }

    [Fact]
    public async Task A_file_is_read_block_by_block_as_it_leaves()
    {
        var source = new Meter();
        var sink = new Sink(source);
        await using var services = new ServiceCollection()
            .AddFMgo(options => options.Environment = SiiEnvironment.Certification)
            .ConfigureSiiHttpClient(http => http.ConfigurePrimaryHttpMessageHandler(() => sink))
            .Services.BuildServiceProvider();
        var client = services.GetRequiredService<ISiiClientFactory>().Create(The.Certificate);
        var file = SiiFile.FromStream(FileSize, _ => new ValueTask<Stream>(new MeteredStream(_content, source)));
        Assert.True((await UploadAsync(client, file)).IsReceived);
        Assert.True(sink.Written > FileSize);
        Assert.InRange(sink.Lead, 1, Block);
    }

    [Fact]
    public async Task A_file_that_grows_or_shrinks_on_its_way_is_not_sent()
    {
        await using var sii = await LoopbackSii.StartAsync(AttemptEnd.Received);
        foreach (int length in (int[])[FileSize - 1, FileSize + 1])
        {
            var file = SiiFile.FromStream(length, _ => new ValueTask<Stream>(new MemoryStream(_content)));
            Assert.Equal(SiiProblem.ContentChanged, (await Assert.ThrowsAsync<SiiException>(() => UploadAsync(sii.Client, file))).Problem);
        }

        Assert.Empty(sii.Taken);
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] MakeContent()
    {
        byte[] content = new byte[FileSize];
        new Random(7).NextBytes(content);
        Encoding.ASCII.GetBytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<EnvioDTE>").CopyTo(content, 0);
        return content;
    }

    private static Task<SubmissionReceipt> UploadAsync(ISiiClient client, SiiFile file) => client.Submissions.SubmitAsync(Some.File(file, SiiTestHost.Issuer));

    private SiiFile FileOf(string way) => way switch
    {
        "bytes" => SiiFile.FromBytes(_content),
        "path" => SiiFile.FromPath(_folder.Write("envelope.xml", _content)),
        _ => SiiFile.FromStream(FileSize, _ => new ValueTask<Stream>(new MemoryStream(_content))),
    };

    /// <summary>How much of the file that is open now has been read.</summary>
    private sealed class Meter
    {
        public long Read { get; set; }
    }

    private sealed class MeteredStream : MemoryStream
    {
        private readonly Meter _meter;

        public MeteredStream(byte[] content, Meter meter)
            : base(content)
        {
            _meter = meter;
            meter.Read = 0;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            _meter.Read += read;
            return read;
        }

        public override ValueTask DisposeAsync()
        {
            // The client reads the file once before, to see whether its folios are of this environment.
            _meter.Read = 0;
            return base.DisposeAsync();
        }
    }

    /// <summary>A server in process: signs in whoever asks, and measures how far reading is ahead of what has left.</summary>
    private sealed class Sink(Meter source) : HttpMessageHandler
    {
        public long Written { get; private set; }

        public long Lead { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string path = request.RequestUri!.AbsolutePath;
            var clock = new VirtualClock();
            if (path.EndsWith("/CrSeed.jws", StringComparison.Ordinal))
            {
                return await Recorded.Seed().GiveAsync(clock, cancellationToken);
            }

            if (path.EndsWith("/GetTokenFromSeed.jws", StringComparison.Ordinal))
            {
                return await Recorded.Token("T1").GiveAsync(clock, cancellationToken);
            }

            await request.Content!.CopyToAsync(new CountingStream(this), cancellationToken);
            return await Recorded.Received("0", "0000000039").GiveAsync(clock, cancellationToken);
        }

        private sealed class CountingStream(Sink sink) : MemoryStream
        {
            private readonly Meter _source = sink.Source;

            public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
            {
                sink.Lead = Math.Max(sink.Lead, _source.Read - sink.Written);
                sink.Written += buffer.Length;
                return ValueTask.CompletedTask;
            }
        }

        private Meter Source => source;
    }

    private SiiFile GoneFile()
    {
        string path = Path.Combine(_folder.Path, "gone.xml");
        File.WriteAllBytes(path, _content);
        var file = SiiFile.FromPath(path);
        File.Delete(path);
        return file;
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException();
    }
}
