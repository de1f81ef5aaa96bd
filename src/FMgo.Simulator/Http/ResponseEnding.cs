namespace FMgo.Simulator;

/// <summary>How an answer ends.</summary>
internal enum ResponseEnding
{
    Whole,
    Reset,
    TlsFailure,
    Broken,
}
