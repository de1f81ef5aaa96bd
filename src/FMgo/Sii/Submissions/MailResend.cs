namespace FMgo.Sii;

/// <summary>SII's answer to a request to send the result e-mail again.</summary>
public sealed record MailResend
{
    /// <summary><c>ESTADO</c> and <c>GLOSA</c>.</summary>
    public required SiiStatus Status { get; init; }

    /// <summary>Whether the e-mail is on its way.</summary>
    public bool IsOnItsWay => Status.Code == "0";
}
