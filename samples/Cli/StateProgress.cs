using FMgo.Sii;

namespace FMgo.Cli;

/// <summary>Shows on a terminal each new state of a submission; in a pipe or file it says nothing.</summary>
internal sealed class StateProgress : IProgress<SubmissionStatus>
{
    private string? _last;

    public void Report(SubmissionStatus value)
    {
        string? code = value.Status?.Code;
        if (code != _last && !Console.IsErrorRedirected)
        {
            Console.Error.WriteLine(value.Status is { } status ? $"{status.Code}: {status.Explanation.GetMeaning()}" : Texts.Of("todavía no se conoce", "not known yet"));
        }

        _last = code;
    }
}
