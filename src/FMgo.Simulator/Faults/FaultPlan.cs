namespace FMgo.Simulator;

/// <summary>Which calls go wrong, and how. Faults strike in the order in which they were planned; one call meets one fault.</summary>
/// <remarks>The same plan, the same seed and the same calls give the same faults. It is safe for threads.</remarks>
public sealed class FaultPlan
{
    private readonly Lock _lock = new();
    private readonly List<FaultRule> _rules = [];
    private readonly int _seed;
    private int _made;

    internal FaultPlan(int seed) => _seed = seed;

    /// <summary>What is planned, in words.</summary>
    public IReadOnlyList<string> Planned
    {
        get
        {
            lock (_lock)
            {
                return [.. _rules.Select(rule => rule.ToString())];
            }
        }
    }

    /// <summary>Plans a fault for the next calls of an operation.</summary>
    /// <param name="operation">The operation; null for any.</param>
    /// <param name="fault">The fault.</param>
    /// <param name="times">For how many calls.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public void Next(SimulatedOperation? operation, SimulatedFault fault, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        Add(new FaultRule(operation, fault) { Remaining = times });
    }

    /// <summary>Plans a fault for every n-th call of an operation, from now on.</summary>
    /// <param name="operation">The operation; null for any.</param>
    /// <param name="n">Every how many calls; 1 is all of them.</param>
    /// <param name="fault">The fault.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public void Every(SimulatedOperation? operation, int n, SimulatedFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        Add(new FaultRule(operation, fault) { Every = n });
    }

    /// <summary>Plans a fault that strikes by chance, from the simulator's seed.</summary>
    /// <param name="operation">The operation; null for any.</param>
    /// <param name="probability">How often, 0 to 1.</param>
    /// <param name="fault">The fault.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not 0 to 1.</exception>
    public void Sometimes(SimulatedOperation? operation, double probability, SimulatedFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(probability, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 1);
        Add(new FaultRule(operation, fault) { Probability = probability, Random = new Random(unchecked(_seed * 397 + Interlocked.Increment(ref _made))) });
    }

    /// <summary>Forgets all that is planned.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _rules.Clear();
        }
    }

    /// <summary>The fault that this call meets, if any.</summary>
    internal SimulatedFault? Take(SimulatedOperation operation) => Take(rule => rule.Strikes(operation));

    /// <summary>Whether the handshake of a new connection is to fail: it takes the place of the next call.</summary>
    internal bool TakeTlsFailure() =>
        Take(rule => rule is { Fault.Kind: FaultKind.TlsFailure, Remaining: not null } && rule.Strikes(rule.Operation ?? SimulatedOperation.Other)) is not null;

    private void Add(FaultRule rule)
    {
        lock (_lock)
        {
            _rules.Add(rule);
        }
    }

    private SimulatedFault? Take(Predicate<FaultRule> strikes)
    {
        lock (_lock)
        {
            var rule = _rules.Find(strikes);
            if (rule is { IsSpent: true })
            {
                _rules.Remove(rule);
            }

            return rule?.Fault;
        }
    }
}
