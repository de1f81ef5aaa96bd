using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace FMgo.Simulator;

/// <summary>Answers an <see cref="HttpClient"/> from a simulator, without a network.</summary>
internal sealed class SimulatorMessageHandler(SiiSimulator simulator) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        bool isChunked = request.Content is { Headers.ContentLength: null } || request.Headers.TransferEncodingChunked == true;
        bool isForm = SimulatorRequest.IsForm(request.Content?.Headers.ContentType?.MediaType);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default(HttpHeadersNonValidated)))
        {
            headers[name] = string.Join(name.Equals("User-Agent", StringComparison.OrdinalIgnoreCase) ? " " : ", ", values);
        }

        var call = new SimulatorRequest
        {
            Method = request.Method.Method,
            Uri = request.RequestUri!,
            Headers = headers,
            Body = isForm ? default : await ReadAsync(cancellationToken).ConfigureAwait(false),
            Unread = isForm ? ReadAsync : null,
            IsChunked = isChunked,
        };
        var response = await simulator.AnswerAsync(call, cancellationToken).ConfigureAwait(false);
        return response.Ending switch
        {
            ResponseEnding.Reset => throw new HttpRequestException(HttpRequestError.ConnectionError, "The simulator reset the connection.", new SocketException((int)SocketError.ConnectionReset)),
            ResponseEnding.TlsFailure => throw new HttpRequestException(HttpRequestError.SecureConnectionError, "The simulator broke the TLS handshake."),
            _ => ToMessage(request, response),
        };

        async Task<ReadOnlyMemory<byte>> ReadAsync(CancellationToken stop) =>
            request.Content is null ? default(ReadOnlyMemory<byte>) : await request.Content.ReadAsByteArrayAsync(stop).ConfigureAwait(false);
    }

    private static HttpResponseMessage ToMessage(HttpRequestMessage request, SimulatorResponse response)
    {
        var message = new HttpResponseMessage((HttpStatusCode)response.Status)
        {
            RequestMessage = request,
            Content = response.Ending == ResponseEnding.Broken ? new StreamContent(new BrokenStream(response.Body[..(response.Body.Length / 2)])) : new ReadOnlyMemoryContent(response.Body),
        };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", response.ContentType);
        SimulatorHeaders.Write(response, (name, value) => message.Headers.TryAddWithoutValidation(name, value));
        return message;
    }
}
