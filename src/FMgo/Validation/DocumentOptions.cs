using FMgo.Arithmetic;
using FMgo.Tables;
using FMgo.Text;

namespace FMgo.Validation;

/// <summary>How documents are computed and checked: one record for the whole way from a draft to a signed document. Whatever is absent is not checked.</summary>
/// <remarks>A host keeps one and varies it with <c>with</c>; a host with dependency injection gets one as a service, made of its <see cref="FMgoOptions"/>.</remarks>
public sealed record DocumentOptions
{
    /// <summary>All defaults: a new document, today by the system's clock.</summary>
    public static DocumentOptions Default { get; } = new();

    /// <summary>What to do with text that ISO-8859-1 cannot hold; <see cref="TextPolicy.Refuse"/> by default.</summary>
    public TextPolicy Text { get; init; } = TextPolicy.Refuse;

    /// <summary>The environment of SII that documents are for: a CAF of the other one is refused. Absent, that of the CAF. Set it in every real program.</summary>
    public SiiEnvironment? Environment { get; init; }

    /// <summary>The clock that tells today; the system's when absent.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>What the manuals leave open in the arithmetic; <see cref="CalculationOptions.Default"/> when absent.</summary>
    public CalculationOptions? Calculation { get; init; }

    /// <summary>Codes of rules whose errors the host takes for remarks, such as <c>FMGO-EXP-003</c>: for the day on which SII changes its mind and a company has to invoice.</summary>
    /// <remarks>
    /// The finding stays, marked (<see cref="Finding.IsWaived"/>), and is kept with the document. A number that came stays as it came where its difference
    /// (<c>FMGO-TOT-001</c>) is waived, and what FMgo fills in is computed with it. Structure, text, CAF, stamp and signatures cannot be waived (<see cref="Rule.CanBeWaived"/>).
    /// </remarks>
    /// <exception cref="ArgumentException">A code is not well formed, or its rule cannot be waived.</exception>
    public ValueList<string> Waived
    {
        get;
        init
        {
            foreach (string code in value)
            {
                if (!Rule.IsCode(code) || Rule.IsFixed(code))
                {
                    throw new ArgumentException($"{code} cannot be waived: give codes of rules such as FMGO-EXP-003; structure, text, CAF, stamp and signatures are not for waiving.", nameof(value));
                }
            }

            field = value;
        }
    }

    /// <summary>The CAF that is to stamp the document: its owner, type, environment, dates and the issuer's name are compared, and its range where the document has a folio already.</summary>
    public Caf? Caf { get; init; }

    /// <summary>First days of regulations that are not those of FMgo's table (<see cref="Regulations"/>): SII moves dates, and a company need not wait for a new package.</summary>
    /// <exception cref="ArgumentException">A name is of no regulation, or comes twice.</exception>
    public ValueList<RegulationDate> RegulationDates
    {
        get;
        init
        {
            RegulationDate.Check(value, nameof(value));
            field = value;
        }
    }

    /// <summary>Amounts above which sales must name who pays, by year, beside or instead of those of FMgo's table (<see cref="Tables.PayerThresholds"/>): SII tells that of a year in December before.</summary>
    /// <exception cref="ArgumentException">A year comes twice, or an amount is not above 0.</exception>
    public ValueList<PayerThreshold> PayerThresholds
    {
        get;
        init
        {
            PayerThreshold.Check(value, nameof(value));
            field = value;
        }
    }

    /// <summary>Whether the document was issued already, by whoever it was; false by default. Only for <see cref="DocumentValidator.Validate"/>.</summary>
    /// <remarks>
    /// Rules about today (a date of issue in the future, a CAF that has expired) are for new documents only, and so is going without a folio. What FMgo is exact about in the
    /// arithmetic of new documents and SII does not reject (<c>FMGO-TOT-001</c> and most others) is a warning, which says by how much it differs.
    /// </remarks>
    public bool IsIssued { get; init; }

    /// <summary>How to compute: with the numbers that came, where their difference is waived, so that what FMgo fills in fits them.</summary>
    // By its span: as an enumerable the list would be boxed wherever the JIT does not see through it.
    internal CalculationOptions Arithmetic
    {
        get
        {
            var options = Calculation ?? CalculationOptions.Default;
            bool keepsGiven = Waived.AsSpan().Contains(TotalsRules.Differs.Code);
            return keepsGiven || RegulationDates.Count > 0 ? options with { KeepsGiven = keepsGiven, RegulationDates = RegulationDates } : options;
        }
    }

    internal TimeProvider ClockOrSystem => Clock ?? TimeProvider.System;

    /// <summary>Refuses options that are for documents that somebody issued already.</summary>
    /// <exception cref="ArgumentException"><see cref="IsIssued"/> is on.</exception>
    internal void RequireNew()
    {
        if (IsIssued)
        {
            throw new ArgumentException("What is completed is no issued document: leave IsIssued off.", "options");
        }
    }

    /// <summary>The document with its text as it will be written.</summary>
    internal Document MapText(Document document) => Text == TextPolicy.Transliterate ? Documents.DocumentCodec.MapText(document, Transliteration.Apply) : document;

    /// <summary>The findings, of which those that were waived are remarks.</summary>
    internal ValueList<Finding> Waive(ValueList<Finding> findings)
    {
        if (Waived.Count == 0 || findings.Count == 0)
        {
            return findings;
        }

        return findings.Select(finding => finding.Severity == Severity.Error && Waived.AsSpan().Contains(finding.Code) ? finding with { IsWaived = true } : finding).ToValueList();
    }
}
