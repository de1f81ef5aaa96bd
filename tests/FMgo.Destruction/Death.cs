using System.Diagnostics;

namespace FMgo.Destruction;

/// <summary>Kills this process (SIGKILL) at a named step: nothing is flushed, closed or told.</summary>
internal sealed class Death(string? step, int comesPastAlive)
{
    /// <summary>The steps, in the order of the effects.</summary>
    public static readonly string[] Steps =
    [
        "before reserve", "after reserve", "before caf", "after caf", "before save", "after save", "before renew", "after renew", "before log", "after log",
    ];

    private int _left = comesPastAlive;

    /// <summary>Whether every life comes past a step: all but renewals, which need a certificate that ended on the way.</summary>
    public static bool IsReachedAlways(string step) => !step.EndsWith("renew", StringComparison.Ordinal);

    /// <summary>Whether a life comes past a step many times: a CAF is read once.</summary>
    public static bool IsReachedOften(string step) => IsReachedAlways(step) && !step.EndsWith("caf", StringComparison.Ordinal);

    public void At(string name)
    {
        if (name == step && Interlocked.Decrement(ref _left) < 0)
        {
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
