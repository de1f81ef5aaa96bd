namespace FMgo.Cli;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All is well; there may be warnings.</summary>
    public const int Fine = 0;

    /// <summary>The data has errors, and nothing was written; or SII said no.</summary>
    public const int Findings = 1;

    /// <summary>Wrong use of the program, a file or a key that cannot be used, or SII could not be asked.</summary>
    public const int Trouble = 2;
}
