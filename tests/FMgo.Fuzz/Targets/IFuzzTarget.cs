using FMgo.Fuzz.Mutation;

namespace FMgo.Fuzz.Targets;

/// <summary>An entry point of the library, what it takes, and what must hold of whatever it is given.</summary>
internal interface IFuzzTarget
{
    /// <summary>Its name, for <c>--only</c>.</summary>
    string Name { get; }

    /// <summary>What its inputs are.</summary>
    InputKind Kind { get; }

    /// <summary>Inputs that are in order, or nearly.</summary>
    IReadOnlyList<byte[]> Seeds { get; }

    /// <summary>Whether the entry point takes every one of <see cref="Seeds"/>; otherwise it takes at least one.</summary>
    bool TakesAllSeeds => true;

    /// <summary>Runs it. An exception that comes out of here is a failure.</summary>
    /// <param name="input">The input.</param>
    Observation Run(byte[] input);
}
