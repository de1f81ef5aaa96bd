using System.CommandLine;

namespace FMgo.Cli;

/// <summary>The options about waiting for a verdict.</summary>
internal sealed class WaitOptionSet
{
    private readonly Option<bool> _wait = new("--wait")
    {
        Description = Texts.Of("Consulta el estado hasta que sea definitivo.", "Asks for the state until it is final."),
    };

    private readonly Option<int?> _timeout = new("--timeout")
    {
        CustomParser = OptionText.Number,
        Description = Texts.Of("Cuánto esperar con --wait, en segundos; si falta, tres horas.", "How long to wait with --wait, in seconds; three hours when absent."),
        HelpName = "SECONDS",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_wait);
        command.Options.Add(_timeout);
    }

    public bool IsAsked(ParseResult parsed) => parsed.GetValue(_wait);

    /// <exception cref="TroubleException">Nobody asked to wait.</exception>
    public TimeSpan? TimeoutOf(ParseResult parsed) => parsed.GetValue(_timeout) is not { } seconds ? null
        : IsAsked(parsed) ? TimeSpan.FromSeconds(seconds)
        : throw new TroubleException(Texts.Of("--timeout va con --wait", "--timeout goes with --wait"));
}
