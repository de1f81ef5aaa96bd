using FMgo.Sii;

namespace FMgo.Cli;

/// <summary>Shows on a terminal each new state of a sending; in a pipe or file it says nothing.</summary>
internal sealed class StateProgress<T>(Func<T, SiiStatus?> statusOf) : IProgress<T>
{
    private string? _last;

    public void Report(T value)
    {
        string? code = statusOf(value)?.Code;
        if (code != _last && !Console.IsErrorRedirected)
        {
            Console.Error.WriteLine(statusOf(value) is { } status ? $"{status.Code}: {status.Explanation.GetMeaning()}" : Texts.Of("todavía no se conoce", "not known yet"));
        }

        _last = code;
    }
}
