namespace FMgo.Simulator;

/// <summary>The kinds of <see cref="SimulatedFault"/>; their names are those of the HTTP interface.</summary>
internal enum FaultKind
{
    Latency,
    ConnectionReset,
    TlsFailure,
    HttpStatus,
    HtmlPage,
    TruncatedAnswer,
    BrokenAnswer,
    WrongCharset,
    ExpiredToken,
    SessionLimit,
    LostAnswer,
    Answer,
    EndState,
}
