using System.Security.Cryptography.X509Certificates;
using FMgo.Arithmetic;
using FMgo.Folios;
using FMgo.Sii;
using FMgo.Tables;
using FMgo.Validation;
using FMgo.Verification;

namespace FMgo;

/// <summary>Settings of FMgo in a host, given to <see cref="FMgoServiceCollectionExtensions.AddFMgo"/> and validated at start.</summary>
public sealed class FMgoOptions
{
    /// <summary>Gets or sets the SII environment. Required: there is no safe default.</summary>
    public SiiEnvironment? Environment { get; set; }

    /// <summary>Gets or sets what to do with text that ISO-8859-1 cannot hold.</summary>
    /// <value>The default is <see cref="TextPolicy.Refuse"/>.</value>
    public TextPolicy Text { get; set; } = TextPolicy.Refuse;

    /// <summary>Gets or sets what the manuals leave open in the arithmetic.</summary>
    /// <value>The defaults, in a record of this host's own: configuration binding writes into it.</value>
    public CalculationOptions Calculation { get; set; } = new();

    /// <summary>Gets the codes of rules whose errors this host takes for remarks (<see cref="DocumentOptions.Waived"/>).</summary>
    public IList<string> Waived { get; } = [];

    /// <summary>Gets the first days of regulations that are not those of FMgo's table, by their names (<see cref="Regulations"/>), such as <c>RES-154-2025</c>: SII moves dates.</summary>
    public IDictionary<string, DateOnly> RegulationDates { get; } = new Dictionary<string, DateOnly>(StringComparer.Ordinal);

    /// <summary>Gets the amounts in pesos above which sales must name who pays, by year, beside or instead of those of FMgo's table (<see cref="Tables.PayerThresholds"/>): SII tells that of a year in December before.</summary>
    public IDictionary<int, decimal> PayerThresholds { get; } = new Dictionary<int, decimal>();

    /// <summary>Gets or sets whose signature makes a CAF genuine when documents are verified.</summary>
    /// <value>The default is <see cref="CafTrust.Sii"/>.</value>
    public CafTrust CafTrust { get; set; } = CafTrust.Sii;

    /// <summary>Gets or sets the issuers of certificates that SII accredits, when documents are verified (<see cref="VerificationOptions.TrustedIssuers"/>).</summary>
    /// <value>The default is <c>null</c>: who issued a certificate is not checked.</value>
    public IReadOnlyList<X509Certificate2>? TrustedIssuers { get; set; }

    /// <summary>Gets or sets the certificates with which SII itself signs, when documents are verified (<see cref="VerificationOptions.SiiSigners"/>).</summary>
    /// <value>The default is <c>null</c>: SII's central signature is a signer like any other.</value>
    public IReadOnlyList<X509Certificate2>? SiiSigners { get; set; }

    /// <summary>Gets how FMgo speaks with SII: addresses, times, retries.</summary>
    public SiiOptions Sii { get; } = new();

    internal VerificationOptions ToVerificationOptions(TimeProvider clock) =>
        new()
        {
            Trust = CafTrust,
            Environment = Environment!.Value,
            TrustedIssuers = TrustedIssuers,
            SiiSigners = SiiSigners,
            RegulationDates = DatesOfHost(),
            Clock = clock,
        };

    /// <exception cref="ArgumentException">A code in <see cref="Waived"/> cannot be waived, a name in <see cref="RegulationDates"/> is of no regulation, or an amount in <see cref="PayerThresholds"/> is not above 0.</exception>
    internal DocumentOptions ToDocumentOptions(TimeProvider clock) =>
        new()
        {
            Environment = Environment,
            Text = Text,
            Calculation = Calculation,
            Waived = Waived.ToValueList(),
            RegulationDates = DatesOfHost(),
            PayerThresholds = PayerThresholds.Select(amount => new PayerThreshold(amount.Key, amount.Value)).ToValueList(),
            Clock = clock,
        };

    private ValueList<RegulationDate> DatesOfHost() => RegulationDates.Select(date => new RegulationDate(date.Key, date.Value)).ToValueList();
}
