namespace FMgo.Cli;

/// <summary>The one line on standard error about findings that make the program fail: the first of them, where it is, and how many more there are.</summary>
internal sealed class Complaint
{
    private string? _first;
    private int _errors;

    public bool HasErrors => _errors > 0;

    /// <summary>Notes the errors among findings.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="where">The file or line that they are in.</param>
    public void Add(IEnumerable<Finding> findings, string where)
    {
        foreach (var finding in findings.Where(finding => finding.Severity == Severity.Error))
        {
            _first ??= where.Length == 0 ? finding.ToString() : $"{where}: {finding}";
            _errors++;
        }
    }

    public void Write()
    {
        if (_first is not null)
        {
            string more = _errors == 1 ? "" : Texts.Of(" (y {0} más)", " (and {0} more)", _errors - 1);
            Output.Complain(_first, more);
        }
    }
}
