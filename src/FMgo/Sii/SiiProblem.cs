namespace FMgo.Sii;

/// <summary>Why a call to SII came to nothing.</summary>
public enum SiiProblem
{
    /// <summary>No connection: name, network or TLS.</summary>
    Unreachable,

    /// <summary>No answer within the time that the options allow.</summary>
    Timeout,

    /// <summary>The connection broke, or the answer was cut.</summary>
    Interrupted,

    /// <summary>An upload went out whole and its answer was lost: SII may have it.</summary>
    AnswerLost,

    /// <summary>SII is busy or down: HTTP 429 or 5xx, <c>Error 500</c>, an empty answer.</summary>
    Busy,

    /// <summary>A SOAP fault of the service.</summary>
    ServiceFault,

    /// <summary>SII does not know the operation or its parameters.</summary>
    RequestRefused,

    /// <summary>The address is not that of the service.</summary>
    WrongAddress,

    /// <summary>SII does not take the token, not even a new one.</summary>
    NotAuthenticated,

    /// <summary>SII does not let the holder of the certificate sign in.</summary>
    CertificateRefused,

    /// <summary>SII does not give a seed or a token.</summary>
    SignInFailed,

    /// <summary>Too many sessions of the certificate's holder: each attempt makes the block longer.</summary>
    SessionLimit,

    /// <summary>The folios (CAF) are of the other environment than this client.</summary>
    EnvironmentMismatch,

    /// <summary>The bytes of an upload are not those of its first attempt, or cannot be read any more.</summary>
    ContentChanged,

    /// <summary>The answer is not what the manual says.</summary>
    UnexpectedAnswer,
}
