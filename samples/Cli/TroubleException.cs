namespace FMgo.Cli;

/// <summary>A file, a key or an option that cannot be used: one line for the user, exit status 2.</summary>
internal sealed class TroubleException(string message) : Exception(message);
