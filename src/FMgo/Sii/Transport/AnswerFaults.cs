using System.Net;
using System.Xml.Linq;

namespace FMgo.Sii;

/// <summary>Recognises what is no answer to the question: SOAP faults, pages for people, plain text, HTTP trouble (docs/sii-client.md, "What is retried").</summary>
internal static class AnswerFaults
{
    private static readonly TimeSpan SessionBlock = TimeSpan.FromHours(1);

    /// <summary>Throws for everything but an answer that a translator may read.</summary>
    public static void ThrowIfFault(SiiOperation operation, SiiHttpAnswer answer)
    {
        if (AnswerXml.TryParse(answer.Says("Fault") ? answer.Text : "")?.Find("Fault") is { } fault)
        {
            throw OfSoapFault(operation, answer, fault);
        }

        if (string.IsNullOrWhiteSpace(answer.Text) && (answer.IsSuccess || (int)answer.Status >= 500))
        {
            throw SiiException.Of(operation, SiiProblem.Busy, Retry.Soon, answer, $"HTTP {(int)answer.Status}, empty");
        }

        if (answer.IsSuccess)
        {
            ThrowIfPage(operation, answer);
            return;
        }

        throw OfStatus(operation, answer);
    }

    /// <summary>An answer of HTTP 200 that a translator could not read.</summary>
    public static SiiException Unexpected(SiiOperation operation, SiiHttpAnswer answer, string expected) =>
        SiiException.Of(operation, SiiProblem.UnexpectedAnswer, IsCut(answer) ? Retry.Soon : Retry.None, answer, $"HTTP {(int)answer.Status}, no {expected}");

    /// <summary>An answer of HTTP 200 whose content is not what it says it is.</summary>
    public static SiiException Unreadable(SiiOperation operation, SiiHttpAnswer answer, Retry retry, string detail, Exception? inner = null) =>
        SiiException.Of(operation, SiiProblem.UnexpectedAnswer, retry, answer, $"HTTP {(int)answer.Status}, {detail}", inner, isUnreadable: true);

    /// <summary>Throws where SII speaks of the session instead of answering.</summary>
    public static void ThrowIfSession(SiiOperation operation, SiiHttpAnswer answer)
    {
        // Pages come with their accents as letters, as names or as numbers.
        string text = answer.IsHtml ? WebUtility.HtmlDecode(answer.Text) : answer.Text;
        var message = answer.IsHtml ? SessionMessage.Find(text) : null;
        if (message?.Code == "27" || text.Contains("máximo de sesiones", StringComparison.OrdinalIgnoreCase) || text.Contains("maximo de sesiones", StringComparison.OrdinalIgnoreCase))
        {
            throw new SiiException(operation, SiiProblem.SessionLimit, Retry.None, $"HTTP {(int)answer.Status}")
            {
                Status = answer.Status,
                RetryAfter = answer.RetryAfter ?? SessionBlock,
                SiiCode = new SiiStatus(SiiCodeFamily.Session, "27", text: null),
            };
        }

        if (message is not null)
        {
            bool isOver = message.Advice == SiiAdvice.SignIn;
            throw new SiiException(operation, isOver ? SiiProblem.NotAuthenticated : SiiProblem.CertificateRefused, isOver ? Retry.WithNewToken : Retry.None, $"HTTP {(int)answer.Status}, {message.Code}")
            {
                Status = answer.Status,
                SiiCode = message,
            };
        }

        if (answer.Status == HttpStatusCode.Unauthorized || answer.Says("NO ESTA AUTENTICADO") || answer.Says("NO ESTÁ AUTENTICADO"))
        {
            throw SiiException.Of(operation, SiiProblem.NotAuthenticated, Retry.WithNewToken, answer);
        }
    }

    private static SiiException OfSoapFault(SiiOperation operation, SiiHttpAnswer answer, XElement fault)
    {
        string text = fault.Text("faultstring") ?? "";
        if (text.Contains("No such operation", StringComparison.OrdinalIgnoreCase))
        {
            return SiiException.Of(operation, SiiProblem.RequestRefused, Retry.None, answer, "SOAP Fault: No such operation");
        }

        return text.Contains("Acceso Denegado", StringComparison.OrdinalIgnoreCase)
            ? SiiException.Of(operation, SiiProblem.WrongAddress, Retry.None, answer, "SOAP Fault: Acceso Denegado")
            : SiiException.Of(operation, SiiProblem.ServiceFault, Retry.Later, answer, "SOAP Fault");
    }

    private static void ThrowIfPage(SiiOperation operation, SiiHttpAnswer answer)
    {
        if (answer.Says("Error 500") && (answer.IsHtml || answer.Text.Length < 200))
        {
            throw SiiException.Of(operation, SiiProblem.Busy, Retry.Soon, answer, $"HTTP {(int)answer.Status}, Error 500");
        }

        if (answer.IsHtml)
        {
            throw SiiException.Of(operation, SiiProblem.UnexpectedAnswer, Retry.None, answer, $"HTTP {(int)answer.Status}, HTML");
        }
    }

    private static SiiException OfStatus(SiiOperation operation, SiiHttpAnswer answer) => (int)answer.Status switch
    {
        429 or >= 500 => SiiException.Of(operation, SiiProblem.Busy, Retry.Soon, answer),
        404 or 410 or 421 or (>= 300 and < 400) => SiiException.Of(operation, SiiProblem.WrongAddress, Retry.None, answer),
        _ => SiiException.Of(operation, SiiProblem.RequestRefused, Retry.None, answer),
    };

    /// <summary>XML or JSON that begins well and does not end: the connection lost the rest.</summary>
    private static bool IsCut(SiiHttpAnswer answer)
    {
        var text = answer.Text.AsSpan().Trim();
        return (text.StartsWith("<") && !text.EndsWith(">")) || (text.StartsWith("{") && !text.EndsWith("}"))
            || (text.StartsWith("<") && !answer.IsHtml && AnswerXml.TryParse(answer.Text) is null);
    }
}
