namespace FMgo.Stores.Writing;

/// <summary>Work that has nothing in common with others but the commit.</summary>
internal sealed class SingleWrite<T>(Func<SqlSession, Task<T>> work) : Write
{
    private readonly TaskCompletionSource<T> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _answer;

    public Task<T> Answer => _answered.Task;

    public override int Weight => 1;

    public override object Kind => this;

    public override async Task RunAsync(SqlSession session, IReadOnlyList<Write> together) => _answer = await work(session).ConfigureAwait(false);

    public override void Complete() => _answered.TrySetResult(_answer!);

    public override void Fail(Exception failure) => _answered.TrySetException(failure);
}
