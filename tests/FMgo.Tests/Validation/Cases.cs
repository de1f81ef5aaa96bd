using FMgo.Documents;
using FMgo.Validation;
using Microsoft.Extensions.Time.Testing;

namespace FMgo.Tests.Validation;

/// <summary>What the cases of all rules are made with.</summary>
internal static class Cases
{
    /// <summary>A new document, some days after the date of the good ones.</summary>
    public static readonly DocumentOptions Options = new() { Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero)) };

    public static IEnumerable<RuleCase> All =>
    [
        .. PresenceCases.All, .. DateCases.All, .. RutCases.All, .. ReferenceCases.All, .. LineCases.All,
        .. TaxCases.All, .. AgentCases.All, .. GuideCases.All, .. TimberCases.All, .. ExportCases.All, .. BoletaCases.All, .. CodeCases.All, .. TextCases.All,
    ];

    public static Document WithId(this Document document, Func<Identification, Identification> change) =>
        document.WithHeader(header => header with { Identification = change(header.Identification) });

    public static Document WithHeader(this Document document, Func<Header, Header> change) => document with { Header = change(document.Header) };

    public static Document WithReceiver(this Document document, Func<Receiver, Receiver> change) =>
        document.WithHeader(header => header with { Receiver = change(header.Receiver) });

    public static Document WithIssuer(this Document document, Func<Issuer, Issuer> change) =>
        document.WithHeader(header => header with { Issuer = change(header.Issuer) });

    public static Document WithTransport(this Document document, Func<Transport, Transport> change) =>
        document.WithHeader(header => header with { Transport = change(header.Transport ?? new Transport()) });

    public static Document WithTotals(this Document document, Func<Totals, Totals> change) =>
        document.WithHeader(header => header with { Totals = change(header.Totals) });

    public static Document WithLine(this Document document, Func<Line, Line> change) => document with { Lines = [change(document.Lines[0])] };

    public static Document WithReferences(this Document document, params Reference[] references) => document with { References = references.ToValueList() };
}
