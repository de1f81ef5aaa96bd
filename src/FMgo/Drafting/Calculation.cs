using FMgo.Documents;
using FMgo.Validation;

namespace FMgo.Drafting;

/// <summary>One document under calculation: what decides its arithmetic, and what was found on the way.</summary>
internal sealed class Calculation
{
    public Calculation(Document document, DocumentType type, CalculationOptions options)
    {
        Document = document;
        Type = type;
        Options = options;
        NotComputed = UncomputedParts.Find(document, type);
        IsTextCorrection = type.IsNote && CorrectsOnlyText(document.References.AsSpan());
    }

    public Document Document { get; }

    public DocumentType Type { get; }

    public CalculationOptions Options { get; }

    public FindingLog Findings { get; } = new();

    /// <summary>The part of the document that this version has no arithmetic for; <c>null</c> when there is none.</summary>
    public UncomputedPart? NotComputed { get; }

    /// <summary>Whether lines follow the formula of whole pesos; settlement invoices have signs and exports have decimals (spec 4.2).</summary>
    public bool HasPesoLines => Type.Branch is DocumentBranch.Documento or DocumentBranch.Boleta;

    /// <summary>Whether it is a note whose amounts must all be 0, because it only corrects text (Formato DTE v2.5, Detalle 38).</summary>
    public bool IsTextCorrection { get; }

    /// <summary>Whether a line may go without price and amount, being then worth 0: a guide for goods that are not sold (Formato DTE v2.5, Detalle 22 and 38).</summary>
    public bool AllowsUnpricedLines =>
        Type.Code == 52 && Document.Header.Identification.TransferReason is not (null or TransferReason.Sale or TransferReason.ExportSale);

    /// <summary>Whether the amounts of taxed lines include VAT.</summary>
    /// <remarks>Boletas do unless they say that they do not; the others do only if they say so.</remarks>
    public bool IsGross => Type.IsBoleta
        ? !Document.Header.Identification.HasNetPrices
        : Document.Header.Identification.HasGrossPrices;

    public GrossVat GrossVat => Type.IsBoleta ? Options.BoletaGrossVat : Options.InvoiceGrossVat;

    /// <summary>Runs the steps in the order of spec 4.1.</summary>
    public Result<Document> Run()
    {
        var lines = LineStep.Run(this);
        var adjustments = AdjustmentStep.Run(this, lines);
        var totals = TotalsStep.Run(this, adjustments);
        var references = ReferenceStep.Run(this);

        var identification = Document.Header.Identification;
        if (Type.IsBoleta && identification.BoletaServiceKind is null)
        {
            identification = identification with { BoletaServiceKind = BoletaServiceKind.SalesAndServices };
        }

        var document = Document with
        {
            Header = Document.Header with { Identification = identification, Totals = totals },
            Lines = lines.Lines,
            GlobalAdjustments = adjustments.Adjustments,
            References = references,
        };
        return new Result<Document>(document, Findings.ToValueList());
    }

    /// <summary>Tells when a number of a list is not its place, counted from 1; a missing one is filled in without a word.</summary>
    public void CheckNumber(int? given, string zone, int index, string tag)
    {
        if (given is { } number && number != index + 1)
        {
            Findings.InZones(TotalsRules.Differs, zone, index, tag, number, index + 1);
        }
    }

    public void ReportMissing(string zone, int index, string tag) => Findings.InZones(StructureRules.Missing, zone, index, tag);

    private static bool CorrectsOnlyText(ReadOnlySpan<Reference> references)
    {
        bool correctsText = false;
        foreach (var reference in references)
        {
            if (reference.CorrectionCode is CorrectionCode.Annul or CorrectionCode.CorrectAmounts)
            {
                return false;
            }

            correctsText |= reference.CorrectionCode is CorrectionCode.CorrectText;
        }

        return correctsText;
    }
}
