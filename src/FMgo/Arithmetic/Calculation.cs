using FMgo.Documents;
using FMgo.Format;

namespace FMgo.Arithmetic;

/// <summary>One document under calculation: what decides its arithmetic, and what was found on the way. Passed by reference: it allocates nothing as long as nothing is found.</summary>
internal struct Calculation
{
    /// <summary>The form of an export that nobody pays (<c>FmaPagExp</c> 21).</summary>
    public const int UnpaidExportForm = 21;

    private const int CurrencyDecimals = 4;

    private FindingLog? _findings;

    public Calculation(Document document, DocumentType type, CalculationOptions options)
    {
        Document = document;
        Type = type;
        Options = options;
        IsTextCorrection = type.IsNote && CorrectsOnlyText(document.References.AsSpan());
        IsExempt = AmountClasses.IsExempt(type, document.References.AsSpan());
        var corrected = type.IsNote ? Corrected(document.References.AsSpan()) : null;
        Date = corrected?.Date ?? document.Header.Identification.IssueDate;
        CorrectsNote = corrected is not null && ReferenceTypes.IsNote(corrected);
    }

    public Document Document { get; }

    public DocumentType Type { get; }

    public CalculationOptions Options { get; }

    public FindingLog Findings => _findings ??= new();

    /// <summary>Whether amounts may be negative: in settlement invoices (Formato DTE v2.5, Detalle 38).</summary>
    public bool AllowsNegative => Type == DocumentType.SettlementInvoice;

    /// <summary>Whether a line without mark is exempt.</summary>
    public bool IsExempt { get; }

    /// <summary>Whether it is an export without payment, whose total is 0 (Formato DTE v2.5, Encabezado 14 and 124).</summary>
    public bool IsUnpaidExport => Type.IsExport && Document.Header.Identification.ExportPaymentFormCode == UnpaidExportForm;

    /// <summary>The largest amount of the type: 18 digits of pesos, or 14 digits and 4 decimals in exports.</summary>
    public decimal AmountLimit => Type.IsExport ? Limits.Currency : Limits.Pesos;

    /// <summary>
    /// The largest sum that the steps work with: past the format, since a discount may bring a sum back into it, but so that a percentage of it is exact in a decimal.
    /// </summary>
    public decimal WorkingLimit => AmountLimit * 1_000;

    /// <summary>The decimals of the amounts that the document publishes: none in pesos, four in exports.</summary>
    public int Decimals => Type.IsExport ? CurrencyDecimals : 0;

    /// <summary>The date whose rates apply: of a note that of the document that it corrects, whose taxes it gives back or completes.</summary>
    public DateOnly? Date { get; }

    /// <summary>Whether it corrects a note, whose rates are those of the document that the note itself corrects: of a day that this one does not say.</summary>
    public bool CorrectsNote { get; }

    /// <summary>Whether it is a note whose amounts must all be 0, because it only corrects text (Formato DTE v2.5, Detalle 38).</summary>
    public bool IsTextCorrection { get; }

    /// <summary>Whether a line may go without price and amount, being then worth 0: in guides for goods that are not sold and exports without payment (Formato DTE v2.5, Detalle 22 and 38).</summary>
    public bool AllowsUnpricedLines =>
        IsUnpaidExport || (Type == DocumentType.DispatchGuide && Document.Header.Identification.TransferReason is not (null or TransferReason.Sale or TransferReason.ExportSale));

    /// <summary>Whether the amounts of taxed lines include VAT.</summary>
    /// <remarks>Boletas do unless they say that they do not; the others do only if they say so.</remarks>
    public bool IsGross => Type.IsBoleta
        ? !Document.Header.Identification.HasNetPrices
        : Document.Header.Identification.HasGrossPrices;

    public GrossVat GrossVat => Type.IsBoleta ? Options.BoletaGrossVat : Options.InvoiceGrossVat;

    /// <summary>The amount that the next steps work with: what was computed or, where differences are waived, what came and fits the format.</summary>
    public decimal Kept(decimal? given, decimal computed) =>
        Options.KeepsGiven && given is { } amount && decimal.Abs(amount) <= AmountLimit ? amount : computed;

    /// <summary>The rate that the next steps work with, in percent, as <see cref="Kept"/>.</summary>
    public decimal KeptRate(decimal? given, decimal rate) => Options.KeepsGiven && given is >= 0 and <= Limits.Percent ? given.Value : rate;

    /// <summary>Runs the steps in the order in which each needs the one before (docs/drafting-and-totals.md). Whatever stays as it came stays the same record, up to the whole document.</summary>
    public Document Run()
    {
        var lines = LineStep.Run(ref this);
        var subtotals = NumberSubtotals();
        var adjustments = AdjustmentStep.Run(ref this, lines);
        var commissions = CommissionStep.Run(ref this);
        var totals = TotalsStep.Run(ref this, adjustments, commissions);
        var references = ReferenceStep.Run(ref this);
        var header = HeaderWith(totals, lines.Lines, adjustments.Adjustments);
        bool isSame = ReferenceEquals(header, Document.Header)
            && lines.Lines.IsSameAs(Document.Lines)
            && subtotals.IsSameAs(Document.Subtotals)
            && adjustments.Adjustments.IsSameAs(Document.GlobalAdjustments)
            && references.IsSameAs(Document.References)
            && commissions.Commissions.IsSameAs(Document.Commissions);
        return isSame ? Document : Document with
        {
            Header = header,
            Lines = lines.Lines,
            Subtotals = subtotals,
            GlobalAdjustments = adjustments.Adjustments,
            References = references,
            Commissions = commissions.Commissions,
        };
    }

    /// <summary>What was found so far, in the order of the document.</summary>
    public readonly ValueList<Finding> Found() => _findings is null ? default : _findings.ToValueList();

    /// <summary>Rounds an amount as the document publishes it: to pesos, or to four decimals in exports.</summary>
    public decimal Round(decimal amount) => Rounding.ToDecimals(amount, Decimals);

    /// <summary>The class of a line; <c>null</c> where the type does not know the mark.</summary>
    public AmountClass? ClassOf(ExemptionMark? mark) => mark is null && IsExempt ? AmountClass.Exempt : AmountClasses.Of(Type, mark);

    /// <summary>The class that a global adjustment acts on.</summary>
    public AmountClass ClassOf(AdjustmentScope? scope) => scope is null && IsExempt ? AmountClass.Exempt : AmountClasses.Of(scope);

    /// <summary>The number of an item of a list: its place, counted from 1, whatever is waived; tells when it came as another.</summary>
    public int Number(int? given, string zone, int index, string tag)
    {
        if (given is { } number && number != index + 1)
        {
            Findings.InZones(TotalsRules.Differs, zone, index, tag, number, index + 1);
        }

        return index + 1;
    }

    public void ReportMissing(string zone, int index, string tag) => Findings.InZones(StructureRules.Missing, zone, index, tag);

    /// <summary>Whether what a note refers to says that it changes text and no amount.</summary>
    public static bool CorrectsOnlyText(ReadOnlySpan<Reference> references)
    {
        bool correctsText = false;
        foreach (var reference in references)
        {
            if (reference.CorrectionCode is not { } code || !ReferenceTypes.IsTaxDocument(reference))
            {
                continue;
            }

            if (code is not CorrectionCode.CorrectText)
            {
                return false;
            }

            correctsText = true;
        }

        return correctsText;
    }

    // Formato DTE v2.5, zone C 1; Formato Boletas v4.2, zone C 1.
    private ValueList<InformativeSubtotal> NumberSubtotals()
    {
        var given = Document.Subtotals.AsSpan();
        var subtotals = new Changes<InformativeSubtotal>(Document.Subtotals);
        for (int i = 0; i < given.Length; i++)
        {
            int number = Number(given[i].Number, Paths.Subtotals.Path, i, Tags.InformativeSubtotal.Number);
            subtotals.Put(i, given[i].Number == number ? given[i] : given[i] with { Number = number });
        }

        return subtotals.ToValueList();
    }

    private Header HeaderWith(Totals? computed, ValueList<Line> lines, ValueList<GlobalAdjustment> adjustments)
    {
        var header = Document.Header;
        var identification = header.Identification;
        if (Type.IsBoleta && identification.BoletaServiceKind is null)
        {
            identification = identification with { BoletaServiceKind = BoletaServiceKind.SalesAndServices };
        }

        var totals = computed ?? header.Totals;
        var otherCurrency = computed is null ? header.OtherCurrency : OtherCurrencyStep.Run(ref this, computed, lines, adjustments);
        bool isSame = ReferenceEquals(identification, header.Identification)
            && ReferenceEquals(totals, header.Totals)
            && ReferenceEquals(otherCurrency, header.OtherCurrency);
        return isSame ? header : header with { Identification = identification, Totals = totals, OtherCurrency = otherCurrency };
    }

    private static Reference? Corrected(ReadOnlySpan<Reference> references)
    {
        foreach (var reference in references)
        {
            if (reference.CorrectionCode is not null && ReferenceTypes.IsTaxDocument(reference))
            {
                return reference;
            }
        }

        return null;
    }
}
