namespace FMgo.Tests.Sii;

/// <summary>How an attempt ends.</summary>
internal enum AttemptEnd
{
    CutInTheMiddle,
    AnswerLost,
    Busy,
    Received,
}
