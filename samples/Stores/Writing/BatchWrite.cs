namespace FMgo.Stores.Writing;

/// <summary>Items of one caller that are done together with those of others, by the same statements.</summary>
/// <param name="run">Does all of them, and gives an answer for each, in order. The same delegate for all callers.</param>
/// <param name="items">The items; nobody changes them.</param>
internal sealed class BatchWrite<TItem, TAnswer>(Func<SqlSession, IReadOnlyList<TItem>, Task<IReadOnlyList<TAnswer>>> run, TItem[] items) : Write
{
    private readonly TaskCompletionSource<IReadOnlyList<TAnswer>> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IReadOnlyList<TAnswer> _answers = [];

    public Task<IReadOnlyList<TAnswer>> Answers => _answered.Task;

    public override int Weight => items.Length;

    public override object Kind => run;

    private TItem[] Items => items;

    public override async Task RunAsync(SqlSession session, IReadOnlyList<Write> together)
    {
        var batches = together.Cast<BatchWrite<TItem, TAnswer>>().ToArray();
        var answers = await run(session, [.. batches.SelectMany(batch => batch.Items)]).ConfigureAwait(false);
        int from = 0;
        foreach (var batch in batches)
        {
            batch._answers = [.. answers.Skip(from).Take(batch.Items.Length)];
            from += batch.Items.Length;
        }
    }

    public override void Complete() => _answered.TrySetResult(_answers);

    public override void Fail(Exception failure) => _answered.TrySetException(failure);
}
