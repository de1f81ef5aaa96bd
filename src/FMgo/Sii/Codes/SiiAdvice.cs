namespace FMgo.Sii;

/// <summary>What to do about an answer of SII; the client itself acts on it.</summary>
public enum SiiAdvice
{
    /// <summary>Nothing: what was asked is done or known.</summary>
    Nothing,

    /// <summary>Ask again in a while: SII is still working on it.</summary>
    Wait,

    /// <summary>Repeat the same call minutes apart: it is trouble of the service and says nothing about the document.</summary>
    RetryLater,

    /// <summary>Sign in again: the token is not good any more. The client has done so once.</summary>
    SignIn,

    /// <summary>Look closer: at the counters, the detail, or the document with its own query.</summary>
    Inspect,

    /// <summary>Correct the data or the XML and send it anew; the same bytes would be refused again.</summary>
    Correct,

    /// <summary>A person must set something right at SII: permissions, the company's enrolment, the certificate.</summary>
    Authorize,
}
