namespace FMgo.Simulator;

/// <summary>One line of the result of a document, as SII's e-mail and the boleta API give it.</summary>
public sealed record SimulatedRemark
{
    /// <summary>The code, <c>AREA-level-number</c>: SII's where one is known, such as <c>DTE-3-505</c>; otherwise one of the simulator's own, which start with <c>SIM</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What it means, in Spanish.</summary>
    public required string Text { get; init; }

    /// <summary>What exactly was found, where there is more to say.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether it rejects the document: level 3. Levels 1 and 2 are reparos.</summary>
    public bool Rejects => Level >= 3;

    internal int Level => Code.Split('-') is [_, [var digit], ..] ? digit - '0' : 3;

    /// <summary>Code, meaning and detail on one line.</summary>
    public override string ToString() => Detail is null ? $"({Code}) {Text}" : $"({Code}) {Text}: {Detail}";
}
