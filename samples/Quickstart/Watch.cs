using FMgo.Sii;
using FMgo.Simulator;

namespace Quickstart;

/// <summary>Shows each state of a sending, and lets four seconds pass at the simulator, so that nobody waits. A host logs here, or has no such thing.</summary>
internal sealed class Watch<T>(Func<T, SiiStatus?> statusOf, SimulatorClock clock) : IProgress<T>
{
    public void Report(T value)
    {
        if (statusOf(value) is { } status)
        {
            Console.WriteLine($"SII: {status.Code}: {status.Explanation.GetMeaning()}");
        }

        clock.Advance(TimeSpan.FromSeconds(4));
    }
}
