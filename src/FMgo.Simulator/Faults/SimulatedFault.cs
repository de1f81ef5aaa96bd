using System.Globalization;

namespace FMgo.Simulator;

/// <summary>Something that goes wrong on demand. Give it to <see cref="FaultPlan"/>.</summary>
public sealed record SimulatedFault
{
    private SimulatedFault(FaultKind kind) => Kind = kind;

    /// <summary>The connection is reset before the call is worked on.</summary>
    public static SimulatedFault ConnectionReset { get; } = new(FaultKind.ConnectionReset);

    /// <summary>TLS fails: in process, and in the handshake of an HTTPS server; elsewhere the connection is reset.</summary>
    public static SimulatedFault TlsFailure { get; } = new(FaultKind.TlsFailure);

    /// <summary>An HTML page with HTTP 200, as SII's portal shows when something is wrong.</summary>
    public static SimulatedFault HtmlPage { get; } = new(FaultKind.HtmlPage);

    /// <summary>The call is worked on; the answer ends in the middle, as if that were all.</summary>
    public static SimulatedFault TruncatedAnswer { get; } = new(FaultKind.TruncatedAnswer);

    /// <summary>The call is worked on; the connection breaks in the middle of the answer.</summary>
    public static SimulatedFault BrokenAnswer { get; } = new(FaultKind.BrokenAnswer);

    /// <summary>The call is worked on; the answer says UTF-8 and has bytes of ISO-8859-1.</summary>
    public static SimulatedFault WrongCharset { get; } = new(FaultKind.WrongCharset);

    /// <summary>The token of the call has expired.</summary>
    public static SimulatedFault ExpiredToken { get; } = new(FaultKind.ExpiredToken);

    /// <summary>The page that says that the person has too many sessions (a message code that ends in 27).</summary>
    public static SimulatedFault SessionLimit { get; } = new(FaultKind.SessionLimit);

    /// <summary>The call is worked on, the upload taken; the connection is reset before the answer.</summary>
    public static SimulatedFault LostAnswer { get; } = new(FaultKind.LostAnswer);

    internal FaultKind Kind { get; }

    internal TimeSpan Delay { get; private init; }

    internal int HttpStatus { get; private init; }

    internal string? Text { get; private init; }

    /// <summary>The answer comes late.</summary>
    /// <param name="delay">By how much, on the simulator's clock.</param>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative.</exception>
    public static SimulatedFault Latency(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return new SimulatedFault(FaultKind.Latency) { Delay = delay };
    }

    /// <summary>A status of HTTP; the call is not worked on.</summary>
    /// <param name="status">The status, 400 to 599, such as 429, 500 or 503.</param>
    /// <param name="body">The body, as plain text; none when absent.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is another.</exception>
    public static SimulatedFault Status(int status, string? body = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return new SimulatedFault(FaultKind.HttpStatus) { HttpStatus = status, Text = body };
    }

    /// <summary>The operation answers this code, whatever it should be: STATUS of an upload, ESTADO of a query or token, codResp of a claim, estado or codigo of the boleta API.</summary>
    /// <param name="code">The code, such as <c>5</c>, <c>-11</c>, <c>RSC</c> or <c>002</c>. An upload so answered is not taken, unless the code is 0.</param>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public static SimulatedFault Answer(string code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        return new SimulatedFault(FaultKind.Answer) { Text = code };
    }

    /// <summary>The upload is taken, and the submission ends in this state, whatever is in it.</summary>
    /// <param name="state">The state, such as <c>RSC</c>, <c>RFR</c>, <c>RCT</c>, <c>RCH</c>, <c>RPT</c>, <c>VOF</c>, or one that never ends, such as <c>REC</c>.</param>
    /// <exception cref="ArgumentException">The state is empty.</exception>
    public static SimulatedFault EndIn(string state)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(state);
        return new SimulatedFault(FaultKind.EndState) { Text = state };
    }

    /// <summary>Its kind and numbers.</summary>
    public override string ToString() => Kind switch
    {
        FaultKind.Latency => string.Create(CultureInfo.InvariantCulture, $"Latency {Delay.TotalMilliseconds} ms"),
        FaultKind.HttpStatus => string.Create(CultureInfo.InvariantCulture, $"Status {HttpStatus}{(Text is null ? "" : " with a body")}"),
        FaultKind.Answer or FaultKind.EndState => $"{Kind} {Text}",
        _ => Kind.ToString(),
    };
}
