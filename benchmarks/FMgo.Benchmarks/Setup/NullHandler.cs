using System.Net;

namespace FMgo.Benchmarks.Setup;

/// <summary>A server in process that does nothing: it takes the bytes and says that they were received.</summary>
internal sealed class NullHandler : HttpMessageHandler
{
    private static readonly byte[] Answer = ClientHost.Received.ToArray();

    /// <summary>Somebody who wants to see the body.</summary>
    public Func<HttpContent, Task>? Look { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await (Look?.Invoke(request.Content!) ?? request.Content!.CopyToAsync(Stream.Null, cancellationToken));
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Answer) };
    }
}
