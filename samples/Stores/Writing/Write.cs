namespace FMgo.Stores.Writing;

/// <summary>Work of one caller that waits for a transaction.</summary>
internal abstract class Write(CancellationToken cancellationToken)
{
    /// <summary>Whether the caller has stopped waiting; what has not begun by then is left out.</summary>
    public bool IsAbandoned => cancellationToken.IsCancellationRequested;

    /// <summary>How many rows it comes to, more or less.</summary>
    public abstract int Weight { get; }

    /// <summary>What is done together: all works of a transaction with the same one.</summary>
    public abstract object Kind { get; }

    /// <summary>Runs this work and others of its kind; the answers are told by <see cref="Complete"/>.</summary>
    public abstract Task RunAsync(SqlSession session, IReadOnlyList<Write> together);

    /// <summary>It is committed.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception failure);
}
