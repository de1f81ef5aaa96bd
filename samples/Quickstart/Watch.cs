using FMgo.Sii;
using FMgo.Simulator;

namespace Quickstart;

/// <summary>Shows each state of a submission, and lets four seconds pass at the simulator, so that nobody waits. A host logs here, or has no such thing.</summary>
internal sealed class Watch(SimulatorClock clock) : IProgress<SubmissionStatus>
{
    public void Report(SubmissionStatus value)
    {
        if (value.Status is { } status)
        {
            Console.WriteLine($"SII: {status.Code}: {status.Explanation.GetMeaning()}");
        }

        clock.Advance(TimeSpan.FromSeconds(4));
    }
}
