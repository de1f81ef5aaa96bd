namespace FMgo.Fuzz;

/// <summary>Something that went wrong with an input.</summary>
/// <param name="Kind">What, in few words: failures of one kind are told once.</param>
/// <param name="Detail">What happened.</param>
internal sealed record Failure(string Kind, string Detail);
