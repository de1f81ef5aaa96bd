namespace FMgo.Cli;

/// <summary>What a run left in the output folder.</summary>
/// <param name="Envelopes">Its envelopes.</param>
/// <param name="BegunAt">When the same command gave the folios before; null where this run did.</param>
/// <param name="There">How many files were there before, byte for byte.</param>
/// <param name="Written">How many were written now.</param>
internal sealed record IssueResult(IReadOnlyList<WrittenEnvelope> Envelopes, DateTimeOffset? BegunAt, int There, int Written);
