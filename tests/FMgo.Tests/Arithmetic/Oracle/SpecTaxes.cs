using FMgo.Arithmetic;

namespace FMgo.Tests.Arithmetic.Oracle;

/// <summary>A row of <c>ImptoReten</c>.</summary>
internal sealed record SpecTaxRow(SpecTaxCode Tax, decimal? Rate, Fraction LineSum, Fraction Amount);

/// <summary>Additional taxes and retentions: fact sheet 4.6, 4.7 and 4.10.</summary>
internal sealed class SpecTaxes
{
    public SpecTaxes(Document document, CalculationOptions options, SpecLines lines, Fraction factor, Fraction vat)
    {
        var taxed = lines.Items.Where(item => item.Class == SpecClass.Taxed && item.Line.ExemptionMark is null).ToList();
        bool afterAdjustments = options.AdditionalTaxBase == AdditionalTaxBase.AfterGlobalAdjustments;
        foreach (var tax in SpecTaxCode.Table)
        {
            AddRow(document, tax, [.. taxed.Where(item => item.Line.TaxCodes.Contains(tax.Text))], afterAdjustments ? factor : 1);
        }

        foreach (var item in taxed.Where(item => item.Line.TaxCodes.Any(code => code is "14" or "50")))
        {
            // 4.10: the header is the sum of the margins, each line's once.
            MarginBase += item.Line.RetentionAgent?.MarketingMarginBaseAmount ?? 0;
        }

        IsRefused |= document.Header.Totals.Taxes.Any(row => !SpecTaxCode.Table.Any(tax => tax.Text == row.Code));
        IsRefused |= document.Type!.Code != 43 && document.Header.Totals.Taxes.Any(row => row.Amount < 0 && row.Code is not ("28" or "35" or "51" or "52"));
        IsRefused |= lines.Items.Any(item => item.Line.TaxCodes.Count > 0 && item.Line.ExemptionMark is not null)
            || (document.Header.Identification.HasGrossPrices && Rows.Count > 0);
        if (Retains(taxed, tax => tax.RetainsAllVat))
        {
            // Total retention leaves nothing: the rows together are the VAT, to the peso.
            MoveLargest(vat - RetainedVat);
        }
        else if (RetainedVat > vat && !((RetainedVat - vat) * 2 > Rows.Count(row => row.Tax is { RetainsVat: true, Base: SpecTaxBase.Lines }) + document.GlobalAdjustments.Count + 1))
        {
            // Half a peso a row, a discount and the VAT itself: that much rounding explains.
            MoveLargest(vat - RetainedVat);
        }

        IsRefused |= document.Type!.Code != 43 && RetainedVat > vat;
        IsOpen = Rows.Exists(row => row.Amount.IsNegative && row.Tax.RetainsVat) && document.Type!.Code != 43;
        Rows.RemoveAll(row => row.Amount.IsZero && row.Tax.Base != SpecTaxBase.None);
    }

    public List<SpecTaxRow> Rows { get; } = [];

    /// <summary><c>MntBase</c>, 4.10.</summary>
    public Fraction SlaughterBase { get; private set; } = 0;

    /// <summary><c>MntMargenCom</c>, 4.10.</summary>
    public Fraction MarginBase { get; private set; } = 0;

    /// <summary>That the document cannot be: a code on a line that is not taxed, gross prices with codes, a tax that nobody stated.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Lowering one row is not enough to come to the VAT (bases that do not see a discount): no source says what then.</summary>
    public bool IsOpen { get; }

    public Fraction Added => Sum(row => !row.Tax.IsRetained);

    public Fraction Retained => Sum(row => row.Tax.IsRetained);

    public Fraction RetainedVat => Sum(row => row.Tax.RetainsVat);

    private void AddRow(Document document, SpecTaxCode tax, List<SpecLine> lines, Fraction factor)
    {
        var came = document.Header.Totals.Taxes.FirstOrDefault(row => row.Code == tax.Text);
        if (lines.Count == 0 && (came is null || tax.Base != SpecTaxBase.Stated))
        {
            return;
        }

        Fraction lineSum = 0, slaughter = 0, margin = 0;
        foreach (var item in lines)
        {
            lineSum += item.Amount;
            slaughter += item.Line.RetentionAgent?.SlaughterBaseAmount ?? 0;
            margin += item.Line.RetentionAgent?.MarketingMarginBaseAmount ?? 0;
        }

        switch (tax.Base)
        {
            case SpecTaxBase.Lines:
                // One rounding, of the exact base.
                Add(tax.Rate, lineSum * factor * tax.Rate!.Value / 100);
                break;
            case SpecTaxBase.Slaughter:
                SlaughterBase += slaughter;
                Add(tax.Rate, slaughter * tax.Rate!.Value / 100);
                break;
            case SpecTaxBase.Margin:
                Add(tax.Rate, margin * tax.Rate!.Value / 100);
                break;
            case SpecTaxBase.Stated:
                IsRefused |= came?.Amount is null;
                Add(came?.Percent, came?.Amount ?? 0);
                break;
            default:
                Add(null, 0);
                break;
        }

        void Add(decimal? rate, Fraction amount) => Rows.Add(new SpecTaxRow(tax, rate, lineSum, amount.Round()));
    }

    // Whether every taxed line has one code and it is of this sort.
    private static bool Retains(List<SpecLine> taxed, Predicate<SpecTaxCode> sort) => taxed.Count > 0
        && taxed.TrueForAll(item => item.Line.TaxCodes.Count == 1 && SpecTaxCode.Table.Any(tax => tax.Text == item.Line.TaxCodes[0] && sort(tax)));

    // The row with the largest base takes the difference; of two alike the lower code.
    private void MoveLargest(Fraction difference)
    {
        int largest = -1;
        for (int i = 0; i < Rows.Count; i++)
        {
            if (Rows[i].Tax is { RetainsVat: true, Base: SpecTaxBase.Lines } && (largest < 0 || Rows[i].LineSum > Rows[largest].LineSum))
            {
                largest = i;
            }
        }

        if (largest >= 0)
        {
            Rows[largest] = Rows[largest] with { Amount = Rows[largest].Amount + difference };
        }
    }

    private Fraction Sum(Func<SpecTaxRow, bool> which) => Rows.Where(which).Aggregate(Fraction.Zero, (sum, row) => sum + row.Amount);
}
