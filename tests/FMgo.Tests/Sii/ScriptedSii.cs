using System.Net;
using System.Text;

namespace FMgo.Tests.Sii;

/// <summary>
/// SII as a script: each path answers with what was planned for it, in order. A call that nobody planned fails the test, and so does a plan that nobody called.
/// </summary>
internal sealed class ScriptedSii(VirtualClock clock) : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly List<Plan> _plans = [];
    private readonly List<SentRequest> _sent = [];
    private readonly List<string> _unplanned = [];

    public IReadOnlyList<SentRequest> Sent
    {
        get
        {
            lock (_gate)
            {
                return [.. _sent];
            }
        }
    }

    public IReadOnlyList<SentRequest> SentTo(string path) => [.. Sent.Where(request => request.Address.AbsolutePath.EndsWith(path, StringComparison.Ordinal))];

    public ScriptedSii On(string path, params Answer[] answers)
    {
        _plans.AddRange(answers.Select(answer => new Plan(path, answer)));
        return this;
    }

    /// <summary>Answers a path always the same.</summary>
    public ScriptedSii Always(string path, Answer answer)
    {
        _plans.Add(new Plan(path, answer) { IsLasting = true });
        return this;
    }

    /// <summary>Answers a path always the same where the request has a text in it.</summary>
    public ScriptedSii AlwaysTo(string path, string part, Answer answer)
    {
        _plans.Add(new Plan(path, answer) { IsLasting = true, Part = part });
        return this;
    }

    /// <summary>Plans sign-ins with these tokens, in order.</summary>
    public ScriptedSii WithTokens(params string[] tokens)
    {
        foreach (string token in tokens)
        {
            On("/CrSeed.jws", Recorded.Seed()).On("/GetTokenFromSeed.jws", Recorded.Token(token));
        }

        return this;
    }

    public ScriptedSii WithBoletaTokens(params string[] tokens)
    {
        foreach (string token in tokens)
        {
            On("/boleta.electronica.semilla", Recorded.PlainSeed()).On("/boleta.electronica.token", Recorded.PlainToken(token));
        }

        return this;
    }

    public void AssertDone()
    {
        Assert.Empty(_unplanned);
        Assert.Empty(_plans.Where(plan => !plan.IsLasting).Select(plan => plan.Path));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] bytes = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var headers = request.Headers.NonValidated.Concat(request.Content is null ? [] : request.Content.Headers.NonValidated.AsEnumerable())
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Plan plan;
        lock (_gate)
        {
            _sent.Add(new SentRequest(request.Method.Method, request.RequestUri!, headers, Encoding.Latin1.GetString(bytes), bytes, clock.GetUtcNow()));
            int found = _plans.FindIndex(candidate => request.RequestUri!.AbsolutePath.EndsWith(candidate.Path, StringComparison.Ordinal)
                && (candidate.Part is null || _sent[^1].Body.Contains(candidate.Part, StringComparison.Ordinal)));
            if (found < 0)
            {
                _unplanned.Add($"{request.Method} {request.RequestUri}");
                throw new InvalidOperationException($"Nobody planned {request.Method} {request.RequestUri}.");
            }

            plan = _plans[found];
            if (!plan.IsLasting)
            {
                _plans.RemoveAt(found);
            }
        }

        return await plan.Answer.GiveAsync(clock, cancellationToken);
    }

    private sealed record Plan(string Path, Answer Answer)
    {
        public bool IsLasting { get; init; }

        public string? Part { get; init; }
    }
}

/// <summary>What is answered, or what happens instead.</summary>
internal sealed class Answer
{
    private readonly Func<VirtualClock, CancellationToken, Task<HttpResponseMessage>> _give;

    private Answer(Func<VirtualClock, CancellationToken, Task<HttpResponseMessage>> give) => _give = give;

    public static Answer Text(string text, int status = 200, string media = "text/xml", Encoding? encoding = null, TimeSpan? retryAfter = null) => new((_, _) =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent((encoding ?? Encoding.UTF8).GetBytes(text)) };
        response.Content.Headers.ContentType = new(media);
        response.Headers.RetryAfter = retryAfter is { } wait ? new(wait) : null;
        return Task.FromResult(response);
    });

    public static Answer Json(string text, int status = 200) => Text(text, status, "application/json");

    /// <summary>Another answer with its body changed, anew each time.</summary>
    public static Answer Changed(Answer answer, Func<byte[], byte[]> change) => new(async (clock, stop) =>
    {
        var response = await answer.GiveAsync(clock, stop);
        response.Content = new ByteArrayContent(change(await response.Content.ReadAsByteArrayAsync(stop)));
        return response;
    });

    public static Answer Fails(HttpRequestError error) => new((_, _) => throw new HttpRequestException(error, error.ToString()));

    /// <summary>Nothing comes for a long time.</summary>
    public static Answer Silence() => new(async (clock, stop) =>
    {
        await Task.Delay(TimeSpan.FromHours(3), clock, stop);
        return new HttpResponseMessage(HttpStatusCode.OK);
    });

    public Task<HttpResponseMessage> GiveAsync(VirtualClock clock, CancellationToken cancellationToken) => _give(clock, cancellationToken);
}
