namespace FMgo.Stores.Writing;

/// <summary>Work of one caller that waits for a transaction.</summary>
internal abstract class Write
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Abandoned = 2;

    private int _state = Waiting;

    /// <summary>How many rows it comes to, more or less.</summary>
    public abstract int Weight { get; }

    /// <summary>What is done together: all works of a transaction with the same one.</summary>
    public abstract object Kind { get; }

    /// <summary>The writer takes it, unless its caller has stopped waiting.</summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    /// <summary>Its caller stops waiting, unless it is under way: then it is never done.</summary>
    public bool TryAbandon() => Interlocked.CompareExchange(ref _state, Abandoned, Waiting) == Waiting;

    /// <summary>Runs this work and others of its kind; the answers are told by <see cref="Complete"/>.</summary>
    public abstract Task RunAsync(SqlSession session, IReadOnlyList<Write> together);

    /// <summary>It is committed.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception failure);
}
