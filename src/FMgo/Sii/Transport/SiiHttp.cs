using System.Buffers;
using System.Net.Http.Headers;

namespace FMgo.Sii;

/// <summary>One HTTP exchange with SII: sends, reads the answer whole, lets it be understood, and names what went wrong. Nothing that an answer holds leaves here as another exception.</summary>
internal sealed class SiiHttp(IHttpClientFactory clients, SiiOptions options, TimeProvider clock)
{
    /// <summary>The name of the client at <see cref="IHttpClientFactory"/>.</summary>
    public const string ClientName = "FMgo.Sii";

    private const int FirstBuffer = 4096;

    /// <summary>Asks, and gives what the answer says.</summary>
    /// <param name="operation">What is asked.</param>
    /// <param name="request">The request.</param>
    /// <param name="token">The token for the cookie; null without one.</param>
    /// <param name="timeout">How long the exchange may take.</param>
    /// <param name="read">Understands the answer.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="SiiException">There is no answer, or none that can be read.</exception>
    public async Task<T> AskAsync<T>(
        SiiOperation operation, HttpRequestMessage request, string? token, TimeSpan timeout, Func<SiiHttpAnswer, T> read, CancellationToken cancellationToken)
    {
        Add(request, "User-Agent", options.UserAgent);
        if (token is not null)
        {
            Add(request, "Cookie", $"TOKEN={token}");
        }

        var answer = await SendAsync(operation, request, timeout, cancellationToken).ConfigureAwait(false);
        try
        {
            return read(answer);
        }
        catch (Exception trouble) when (AnswerTrouble.IsOfContent(trouble))
        {
            throw AnswerFaults.Unreadable(operation, answer, Retry.None, trouble.GetType().Name, trouble);
        }
    }

    // .NET writes what it is given, and a line break in it begins another header, or another request.
    private static void Add(HttpRequestMessage request, string name, string value)
    {
        if (value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            throw new ArgumentException($"A value for the header {name} may hold printable ASCII characters only.", name);
        }

        request.Headers.TryAddWithoutValidation(name, value);
    }

    private async Task<SiiHttpAnswer> SendAsync(SiiOperation operation, HttpRequestMessage request, TimeSpan timeout, CancellationToken cancellationToken)
    {
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
        var bare = new SiiHttpAnswer(response.StatusCode, "", WaitOf(response.Headers.RetryAfter));
        try
        {
            return await ReadAsync(response.Content, cancellationToken).ConfigureAwait(false) is { } text
                ? bare with { Text = text }
                : throw AnswerFaults.Unreadable(operation, bare, Retry.None, "more than 8 MB");
        }
        catch (Exception trouble) when (!bare.IsSuccess && (trouble is SiiException || AnswerTrouble.IsOfContent(trouble)))
        {
            // The status says it all, and what to do about it.
            return bare;
        }
        catch (Exception trouble) when (trouble is not IOException && AnswerTrouble.IsOfContent(trouble))
        {
            // Broken on its way, as a rule: what a server compresses it can read.
            throw AnswerFaults.Unreadable(operation, bare, Retry.Soon, trouble.GetType().Name, trouble);
        }
    }

    private TimeSpan? WaitOf(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date is { } date && date > clock.GetUtcNow() ? date - clock.GetUtcNow() : null);
        return wait > AnswerLimits.Wait ? AnswerLimits.Wait : wait;
    }

    /// <summary>The text; null where it is too long. The limit holds after decompression.</summary>
    /// <exception cref="InvalidDataException">It is compressed in a way that nobody asked for.</exception>
    private static async Task<string?> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentEncoding.Any(encoding => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidDataException("An encoding that was not asked for.");
        }

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
                    if (length > AnswerLimits.Bytes)
                    {
                        return null;
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
