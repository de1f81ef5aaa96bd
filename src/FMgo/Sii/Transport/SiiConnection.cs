using FMgo.Envelopes;

namespace FMgo.Sii;

/// <summary>What every operation needs: authenticated attempts in the frame of one call, for one certificate.</summary>
internal sealed class SiiConnection(SiiCaller caller, SiiHttp http, TokenSource tokens, SiiEndpoints endpoints, SiiOptions options, TimeProvider clock, SigningCertificate certificate)
{
    public SiiEndpoints Endpoints => endpoints;

    public TimeProvider Clock => clock;

    public Rut Holder => certificate.RequireHolderRut();

    /// <summary>Who sends: the holder of the certificate that signs in or, where it does not tell, who the cover says.</summary>
    public Rut SenderOf(EnvelopeFile envelope) => certificate.HolderRut ?? envelope.Sender;

    /// <summary>Asks with the token as cookie or as parameter.</summary>
    public Task<T> QueryAsync<T>(
        SiiOperation operation,
        SiiTokenService service,
        Func<string, HttpRequestMessage> make,
        Func<SiiHttpAnswer, T> read,
        Func<T, SiiStatus?> statusOf,
        CancellationToken cancellationToken,
        bool cookie = false,
        bool readsNotFound = false)
    {
        return caller.CallAsync(
            operation,
            async (state, stop) =>
            {
                string token = await TokenAsync(state, service, stop).ConfigureAwait(false);
                using var request = make(token);
                return await http.AskAsync(operation, request, cookie ? token : null, options.QueryTimeout, Read, stop).ConfigureAwait(false);
            },
            statusOf,
            cancellationToken);

        T Read(SiiHttpAnswer answer)
        {
            if (!readsNotFound || answer.Status != System.Net.HttpStatusCode.NotFound)
            {
                ThrowIfFault(operation, answer);
            }

            return read(answer);
        }
    }

    /// <summary>Sends a file whose folios are of this environment; every attempt sends the same bytes.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="service">Whose token.</param>
    /// <param name="file">The file.</param>
    /// <param name="make">Makes the request of one attempt.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="repeatable">Whether SII recognises the same bytes (STATUS 99), so that a lost answer is asked for again by sending them again.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <param name="isRefusal">Recognises an answer that says no, with a code, under an HTTP status of an error.</param>
    public async Task<SubmissionReceipt> UploadAsync(
        SiiOperation operation,
        SiiTokenService service,
        SiiFile file,
        Func<UploadFingerprint, HttpRequestMessage> make,
        Func<SiiHttpAnswer, SubmissionReceipt> read,
        bool repeatable,
        CancellationToken cancellationToken,
        Predicate<SiiHttpAnswer>? isRefusal = null)
    {
        await EnvironmentCheck.EnsureAsync(operation, file, endpoints.Environment, cancellationToken).ConfigureAwait(false);
        var fingerprint = new UploadFingerprint();
        return await caller.CallAsync(
            operation,
            async (state, stop) =>
            {
                string token = await TokenAsync(state, service, stop).ConfigureAwait(false);
                using var request = make(fingerprint);
                try
                {
                    return await http.AskAsync(operation, request, token, options.UploadTimeout, Read, stop).ConfigureAwait(false);
                }
                catch (SiiException lost) when (IsLost(lost) && !(repeatable && lost.Problem == SiiProblem.AnswerLost))
                {
                    throw new SiiException(operation, SiiProblem.AnswerLost, repeatable ? Retry.Soon : Retry.None, lost.Problem.ToString(), lost)
                    {
                        Status = lost.Status,
                        Answer = lost.Answer,
                        IsTransient = repeatable,
                    };
                }
            },
            receipt => receipt.Status,
            cancellationToken).ConfigureAwait(false);

        SubmissionReceipt Read(SiiHttpAnswer answer)
        {
            ThrowIfFault(operation, answer, isRefusal);
            return read(answer);
        }
    }

    // An empty, a cut or an unreadable answer with HTTP 200 is a lost answer too; HTTP 429 and 5xx say that the file was not taken.
    private static bool IsLost(SiiException trouble) =>
        trouble.Problem == SiiProblem.AnswerLost || ((trouble.Retry == Retry.Soon || trouble.IsUnreadable) && trouble.Status is { } status && (int)status < 300);

    private void ThrowIfFault(SiiOperation operation, SiiHttpAnswer answer, Predicate<SiiHttpAnswer>? isRefusal = null)
    {
        try
        {
            AnswerFaults.ThrowIfSession(operation, answer);
            if (isRefusal?.Invoke(answer) != true)
            {
                AnswerFaults.ThrowIfFault(operation, answer);
            }
        }
        catch (SiiException limit) when (limit.Problem == SiiProblem.SessionLimit)
        {
            tokens.Block(certificate);
            throw;
        }
    }

    private async Task<string> TokenAsync(CallState state, SiiTokenService service, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(service, certificate, state.Rejected, cancellationToken).ConfigureAwait(false);
        state.Token = token;
        return token.Value;
    }
}
