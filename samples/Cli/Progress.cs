namespace FMgo.Cli;

/// <summary>Shows on a terminal how many documents are done; in a pipe or file it says nothing.</summary>
internal sealed class Progress(int total) : IDisposable
{
    private const int Step = 50;

    private readonly bool _isShown = total > 1 && !Console.IsErrorRedirected;
    private int _done;

    public void Advance()
    {
        _done++;
        if (_isShown && (_done % Step == 0 || _done == total))
        {
            Console.Error.Write($"\r{_done}/{total}");
        }
    }

    /// <summary>Ends the line, so that what follows has its own.</summary>
    public void Dispose()
    {
        if (_isShown && (_done >= Step || _done == total))
        {
            Console.Error.WriteLine();
        }
    }
}
