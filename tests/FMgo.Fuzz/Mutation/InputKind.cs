namespace FMgo.Fuzz.Mutation;

/// <summary>What the inputs of a target are, which decides what can be changed in them.</summary>
internal enum InputKind
{
    /// <summary>XML.</summary>
    Xml,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>Bytes without a text.</summary>
    Binary,

    /// <summary>Short texts.</summary>
    Text,

    /// <summary>Four bytes that choose, then XML or JSON.</summary>
    Answer,
}
