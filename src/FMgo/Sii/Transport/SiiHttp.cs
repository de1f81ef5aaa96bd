using System.Buffers;
using System.Net.Http.Headers;

namespace FMgo.Sii;

/// <summary>One HTTP exchange with SII: sends, reads the answer whole, and names what went wrong.</summary>
internal sealed class SiiHttp(IHttpClientFactory clients, SiiOptions options, TimeProvider clock)
{
    /// <summary>The name of the client at <see cref="IHttpClientFactory"/>.</summary>
    public const string ClientName = "FMgo.Sii";

    private const int LargestAnswer = 8 * 1024 * 1024;
    private const int FirstBuffer = 4096;

    public async Task<SiiHttpAnswer> SendAsync(SiiOperation operation, HttpRequestMessage request, string? token, TimeSpan timeout, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Cookie", $"TOKEN={token}");
        }

        using var deadline = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await ExchangeAsync(operation, request, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException stopped) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SiiException(operation, Lost(request) ? SiiProblem.AnswerLost : SiiProblem.Timeout, Retry.Soon, detail: null, stopped);
        }
        catch (HttpRequestException trouble)
        {
            throw OfTransport(operation, request, trouble);
        }
        catch (IOException trouble)
        {
            throw new SiiException(operation, Lost(request) ? SiiProblem.AnswerLost : SiiProblem.Interrupted, Retry.Soon, detail: null, trouble);
        }
    }

    private static SiiException OfTransport(SiiOperation operation, HttpRequestMessage request, HttpRequestException trouble)
    {
        if (trouble.InnerException is SiiException own)
        {
            return own;
        }

        if (Lost(request))
        {
            return new SiiException(operation, SiiProblem.AnswerLost, Retry.Soon, trouble.HttpRequestError.ToString(), trouble);
        }

        var problem = trouble.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            ? SiiProblem.Unreachable
            : SiiProblem.Interrupted;
        return new SiiException(operation, problem, Retry.Soon, trouble.HttpRequestError.ToString(), trouble);
    }

    private static bool Lost(HttpRequestMessage request) => request.Content is UploadContent { WasSent: true };

    private async Task<SiiHttpAnswer> ExchangeAsync(SiiOperation operation, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(ClientName);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        string text = await ReadAsync(operation, response.Content, cancellationToken).ConfigureAwait(false);
        return new SiiHttpAnswer(response.StatusCode, text, WaitOf(response.Headers.RetryAfter));
    }

    private TimeSpan? WaitOf(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date && date > clock.GetUtcNow() ? date - clock.GetUtcNow() : null);

    private static async Task<string> ReadAsync(SiiOperation operation, HttpContent content, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
            try
            {
                int length = 0;
                while (await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false) is > 0 and var read)
                {
                    length += read;
                    if (length > LargestAnswer)
                    {
                        throw new SiiException(operation, SiiProblem.UnexpectedAnswer, Retry.None, "more than 8 MB");
                    }

                    buffer = length == buffer.Length ? Larger(buffer) : buffer;
                }

                return SiiHttpAnswer.Decode(buffer.AsSpan(0, length));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            }
        }
    }

    private static byte[] Larger(byte[] buffer)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        return larger;
    }
}
