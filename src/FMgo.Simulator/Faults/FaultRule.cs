using System.Globalization;

namespace FMgo.Simulator;

/// <summary>When a fault strikes.</summary>
internal sealed class FaultRule(SimulatedOperation? operation, SimulatedFault fault)
{
    private int _calls;

    public SimulatedOperation? Operation => operation;

    public SimulatedFault Fault => fault;

    /// <summary>How many more times it strikes; null for ever.</summary>
    public int? Remaining { get; set; }

    public int Every { get; init; } = 1;

    public double Probability { get; init; } = 1;

    public Random? Random { get; init; }

    public bool IsSpent => Remaining <= 0;

    public bool Strikes(SimulatedOperation call)
    {
        if (IsSpent || (operation is { } mine && mine != call) || ++_calls % Every != 0 || (Random is not null && Random.NextDouble() >= Probability))
        {
            return false;
        }

        Remaining--;
        return true;
    }

    public override string ToString()
    {
        string what = operation?.ToString() ?? "any operation";
        string when = Random is not null ? string.Create(CultureInfo.InvariantCulture, $"with probability {Probability}")
            : Every > 1 ? string.Create(CultureInfo.InvariantCulture, $"on every call number {Every}")
            : string.Create(CultureInfo.InvariantCulture, $"for the next {Remaining} calls");
        return $"{fault}: {what}, {when}";
    }
}
