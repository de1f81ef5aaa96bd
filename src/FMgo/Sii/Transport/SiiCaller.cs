using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace FMgo.Sii;

/// <summary>Runs one call to its end: attempts, waits and a budget (docs/sii-client.md, "What is retried"), with telemetry around them.</summary>
internal sealed class SiiCaller
{
    private const double Jitter = 0.25;

    private static readonly ResiliencePropertyKey<CallState> StateKey = new("FMgo.Sii.Call");

    private readonly SiiOptions _options;
    private readonly SiiEnvironment _environment;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline _pipeline;

    public SiiCaller(SiiOptions options, SiiEnvironment environment, TimeProvider clock, ILogger logger)
    {
        _options = options;
        _environment = environment;
        _clock = clock;
        _logger = logger;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = options.MaxAttempts,
            ShouldHandle = arguments => ValueTask.FromResult(IsToBeRepeated(StateOf(arguments.Context))),
            DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(StateOf(arguments.Context).Delay),
        }).Build();
    }

    /// <summary>Runs attempts until one gives the answer.</summary>
    /// <param name="operation">What is called.</param>
    /// <param name="attempt">One attempt.</param>
    /// <param name="statusOf">The status in the answer, whose advice may ask for another attempt; null where there is none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<T> CallAsync<T>(
        SiiOperation operation, Func<CallState, CancellationToken, Task<T>> attempt, Func<T, SiiStatus?> statusOf, CancellationToken cancellationToken)
    {
        var state = new CallState(operation, _clock.GetTimestamp());
        using var activity = SiiTelemetry.Start(operation, _environment);
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(StateKey, state);
        string outcome = "cancelled";
        bool failed = true;
        try
        {
            var answer = await _pipeline.ExecuteAsync(run => AttemptAsync(attempt, statusOf, StateOf(run), run.CancellationToken), context).ConfigureAwait(false);
            outcome = SiiTelemetry.OutcomeOf(statusOf(answer));
            failed = false;
            SiiLog.Answered(_logger, operation, _environment, outcome, state.Attempts, (long)Elapsed(state).TotalMilliseconds);
            return answer;
        }
        catch (SiiException trouble)
        {
            outcome = trouble.Problem.ToString();
            SiiLog.Failed(_logger, operation, _environment, trouble.Problem, (int?)trouble.Status, state.Attempts, (long)Elapsed(state).TotalMilliseconds);
            throw;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
            SiiTelemetry.End(activity, operation, _environment, Elapsed(state), outcome, failed, state.Attempts);
        }
    }

    private static CallState StateOf(ResilienceContext context) => context.Properties.GetValue(StateKey, null!);

    private static async ValueTask<T> AttemptAsync<T>(
        Func<CallState, CancellationToken, Task<T>> attempt, Func<T, SiiStatus?> statusOf, CallState state, CancellationToken cancellationToken)
    {
        state.Attempts++;
        state.Next = Retry.None;
        state.RetryAfter = null;
        try
        {
            var answer = await attempt(state, cancellationToken).ConfigureAwait(false);
            state.Next = statusOf(answer)?.Advice switch
            {
                SiiAdvice.RetryLater => Retry.Later,
                SiiAdvice.SignIn => Retry.WithNewToken,
                _ => Retry.None,
            };
            return answer;
        }
        catch (SiiException trouble)
        {
            state.Next = trouble.Operation == state.Operation ? trouble.Retry : Retry.None;
            state.RetryAfter = trouble.RetryAfter;
            throw;
        }
    }

    private bool IsToBeRepeated(CallState state)
    {
        if (state.Next == Retry.WithNewToken)
        {
            if (state.HasNewToken || state.Token is null)
            {
                return false;
            }

            state.HasNewToken = true;
            state.Rejected = state.Token;
            return Repeat(state, TimeSpan.Zero);
        }

        if (state.Next == Retry.None || state.Repeats + 1 >= _options.MaxAttempts)
        {
            return false;
        }

        var delay = DelayOf(state);
        state.Repeats++;
        return Elapsed(state) + delay <= _options.RetryBudget && Repeat(state, delay);
    }

    private bool Repeat(CallState state, TimeSpan delay)
    {
        state.Delay = delay;
        SiiTelemetry.CountRetry(state.Operation, state.Next);
        SiiLog.Retrying(_logger, state.Operation, state.Attempts, state.Next, (long)delay.TotalMilliseconds);
        return true;
    }

    private TimeSpan DelayOf(CallState state)
    {
        var first = state.Next == Retry.Later ? _options.ServiceRetryDelay : _options.RetryDelay;
        var delay = first * Math.Pow(2, state.Repeats) * (1 - Jitter + 2 * Jitter * Random.Shared.NextDouble());
        return state.RetryAfter is { } asked && asked > delay ? asked : delay;
    }

    private TimeSpan Elapsed(CallState state) => _clock.GetElapsedTime(state.StartedAt);
}
