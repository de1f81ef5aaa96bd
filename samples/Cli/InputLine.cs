namespace FMgo.Cli;

/// <summary>The bytes of one document and the line of the input on which it stands, from 1.</summary>
internal readonly record struct InputLine(int Number, byte[] Json)
{
    public override string ToString() => Texts.Of("línea {0}", "line {0}", Number);
}
