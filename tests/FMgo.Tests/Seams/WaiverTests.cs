using FMgo.Documents;
using FMgo.Tests.Validation;
using FMgo.Validation;

namespace FMgo.Tests.Seams;

/// <summary>On the day on which a rule of FMgo is wrong, a company can invoice: by name, and only what may be waived.</summary>
public class WaiverTests
{
    public static TheoryData<string> Fixed => [.. Rules.All.Where(rule => !rule.CanBeWaived).Select(rule => rule.Code)];

    public static TheoryData<string> Waivable =>
        [.. Cases.All.Where(rule => Rules.Find(rule.Code)!.Severity == Severity.Error && !rule.Options.IsIssued).Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Fixed))]
    public void Structure_text_CAF_stamp_and_signatures_cannot_be_waived(string code) =>
        Assert.Throws<ArgumentException>(() => new DocumentOptions { Waived = [code] });

    [Theory]
    [InlineData("")]
    [InlineData("fmgo-tax-001")]
    [InlineData("FMGO-STR-")]
    public void What_is_no_code_cannot_be_waived(string code) => Assert.Throws<ArgumentException>(() => new DocumentOptions { Waived = [code] });

    [Theory]
    [MemberData(nameof(Waivable))]
    public void A_waived_error_is_a_remark_that_stays_with_the_document(string code)
    {
        var rule = Cases.All.Single(candidate => candidate.Code == code);
        var options = rule.Options with { Waived = [code] };
        var validated = rule.Broken.Validate(options).Where(finding => finding.Code == code).ToList();
        Assert.NotEmpty(validated);
        Assert.All(validated, finding => Assert.Equal((Severity.Warning, true, Severity.Error), (finding.Severity, finding.IsWaived, finding.Rule.Severity)));

        // Some errors go away by completing, such as a total that is missing.
        var without = DocumentDraft.From(rule.Broken).Complete(rule.Options);
        var completed = DocumentDraft.From(rule.Broken).Complete(options);
        if (without.Findings.Any(finding => finding.Code == code))
        {
            Assert.Null(without.Value);
            Assert.Contains(completed.Findings, finding => finding.Code == code && finding.IsWaived);

            // A blank name is a fault of the stamp as well, which cannot be waived: what was silenced by the better word speaks now.
            Assert.Equal(code == "FMGO-LIN-001" ? ["FMGO-TED-001"] : [], completed.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code));
            Assert.Equal(completed.Findings, completed.Value?.Remarks ?? completed.Findings);
        }
    }

    [Fact]
    public void Nothing_else_is_waived_with_it()
    {
        var document = Some.Document(DocumentType.Invoice).WithTotals(totals => totals with { TotalAmount = 1 });
        Assert.True(DocumentDraft.From(document).Complete(The.Options with { Waived = ["FMGO-TAX-001"] }).HasErrors);
    }

    [Fact]
    public void A_number_whose_difference_is_waived_stays_as_it_came()
    {
        // The day on which the rate is 20 % and the table of FMgo does not know it yet.
        var document = Some.Document(DocumentType.Invoice).WithTotals(_ => new Totals { VatRate = 20, Vat = 2000, TotalAmount = 12_000 });
        Assert.True(DocumentDraft.From(document).Complete(The.Options).HasErrors);
        var signed = Some.Sign(document.WithFolio(1), options: The.Options with { Waived = ["FMGO-TOT-001"] });
        var totals = signed.GetValueOrThrow().Document.Header.Totals;
        Assert.Equal((10_000, 20, 2000, 12_000), (totals.NetAmount, totals.VatRate, totals.Vat, totals.TotalAmount));

        // With that rate, the others are what they should be.
        Assert.Equal(["Encabezado/Totales/TasaIVA"], signed.GetValueOrThrow().Remarks.Where(finding => finding is { Code: "FMGO-TOT-001", IsWaived: true }).Select(finding => finding.Path));
        Assert.Contains("<MNT>12000</MNT>"u8.ToArray(), Windows(signed.Value!.Stamp.ToArray(), "<MNT>12000</MNT>".Length));
    }

    [Theory]
    [InlineData("TasaIVA", 10_000, 0, 20, 2000, 12_000)]
    [InlineData("IVA", 10_000, 0, 19, 1500, 11_500)]
    [InlineData("MntNeto", 100, 0, 19, 19, 119)]
    [InlineData("MntExe", 10_000, 300, 19, 1900, 12_200)]
    [InlineData("MntTotal", 10_000, 0, 19, 1900, 5)]
    public void What_is_filled_in_fits_the_number_that_is_kept(string tag, int net, int exempt, int rate, int vat, int total)
    {
        var given = tag switch
        {
            "TasaIVA" => new Totals { VatRate = rate },
            "IVA" => new Totals { Vat = vat },
            "MntNeto" => new Totals { NetAmount = net },
            "MntExe" => new Totals { ExemptAmount = exempt },
            _ => new Totals { TotalAmount = total },
        };
        var document = Some.Document(DocumentType.Invoice).WithTotals(_ => given) with { Lines = [new Line { Name = "A", UnitPrice = 10_000 }] };
        var issuable = DocumentDraft.From(document).Complete(The.Options with { Waived = ["FMGO-TOT-001"] }).GetValueOrThrow();
        var totals = issuable.Document.Header.Totals;
        Assert.Equal((net, rate, vat, total), (totals.NetAmount, totals.VatRate, totals.Vat, totals.TotalAmount));
        Assert.Equal(exempt, totals.ExemptAmount.GetValueOrDefault());
        Assert.Equal(["FMGO-TOT-001 Encabezado/Totales/" + tag], issuable.Remarks.Where(finding => finding.IsWaived).Select(finding => $"{finding.Code} {finding.Path}"));
    }

    [Fact]
    public void Lines_and_taxes_that_are_kept_enter_the_sums_whatever_their_order()
    {
        var document = Some.Document(DocumentType.Invoice).WithTotals(_ => new Totals { Taxes = [new TaxTotal { Code = "27", Amount = 50 }, new TaxTotal { Code = "24" }] }) with
        {
            Lines =
            [
                new Line { Number = 7, Name = "A", Quantity = 2, UnitPrice = 1000, Amount = 100, TaxCodes = ["27"] },
                new Line { Name = "B", Quantity = 1, UnitPrice = 1000, TaxCodes = ["24"] },
            ],
        };
        var issuable = DocumentDraft.From(document).Complete(The.Options with { Waived = ["FMGO-TOT-001"] }).GetValueOrThrow();
        var totals = issuable.Document.Header.Totals;
        Assert.Equal((1100, 209), (totals.NetAmount, totals.Vat));
        Assert.Equal([("27", 50m), ("24", 315m)], totals.Taxes.Select(row => (row.Code!, row.Amount!.Value)));
        Assert.Equal(1100 + 209 + 50 + 315, totals.TotalAmount);
        Assert.Equal([1, 2], issuable.Document.Lines.Select(line => line.Number!.Value));
        Assert.Equal(
            ["Encabezado/Totales/ImptoReten[1]/MontoImp", "Detalle[1]/NroLinDet", "Detalle[1]/MontoItem"],
            issuable.Remarks.Where(finding => finding.IsWaived).Select(finding => finding.Path));
    }

    [Theory]
    [InlineData(34)]
    [InlineData(46)]
    [InlineData(52)]
    [InlineData(61)]
    public void A_waiver_changes_nothing_in_a_document_that_needs_none(int code)
    {
        // Zeros that came are as good as nothing, and a rate without VAT is left out.
        var type = DocumentType.FromCode(code);
        foreach (var totals in new[] { new Totals { NetAmount = 0, Vat = 0, VatRate = 0 }, new Totals { VatRate = 19 }, new Totals { UnretainedVat = 0, ContainerDeposit = 0 } })
        {
            var document = Some.Document(type).WithTotals(_ => totals) with { Lines = [new Line { Name = "A", UnitPrice = 10_000, ExemptionMark = code == 34 ? null : ExemptionMark.Exempt }] };
            var plain = DocumentDraft.From(document).Complete(The.Options);
            var waived = DocumentDraft.From(document).Complete(The.Options with { Waived = ["FMGO-TOT-001"] });
            Assert.Equal(plain.GetValueOrThrow().Document, waived.GetValueOrThrow().Document);
            Assert.Equal(plain.Findings, waived.Findings);
        }
    }

    [Fact]
    public void A_document_has_the_VAT_that_its_total_contains()
    {
        var document = Some.Document(DocumentType.DispatchGuide).WithTotals(_ => new Totals { NetAmount = 1000 }) with { Lines = [new Line { Name = "A", UnitPrice = 10_000, ExemptionMark = ExemptionMark.Exempt }] };
        var totals = DocumentDraft.From(document).Preview(The.Options with { Waived = ["FMGO-TOT-001"] }).Partial!.Header.Totals;
        Assert.Equal((1000m, 19m, 190m, 10_000m, 11_190m), (totals.NetAmount, totals.VatRate, totals.Vat, totals.ExemptAmount, totals.TotalAmount));
    }

    [Fact]
    public void A_rate_that_is_kept_reaches_what_is_computed_with_it()
    {
        var purchase = Some.Document(DocumentType.PurchaseInvoice).WithTotals(_ => new Totals { VatRate = 15 }) with { Lines = [new Line { Name = "A", UnitPrice = 10_000, TaxCodes = ["15"] }] };
        var totals = DocumentDraft.From(purchase).Complete(The.Options with { Waived = ["FMGO-TOT-001"] }).GetValueOrThrow().Document.Header.Totals;
        Assert.Equal((1500m, 15m, 1500m, 10_000m), (totals.Vat, totals.Taxes[0].Percent, totals.Taxes[0].Amount, totals.TotalAmount));

        var luxury = Some.Document(DocumentType.Invoice).WithTotals(_ => new Totals { Taxes = [new TaxTotal { Code = "27", Percent = 20 }] }) with { Lines = [new Line { Name = "A", UnitPrice = 10_000, TaxCodes = ["27"] }] };
        totals = DocumentDraft.From(luxury).Complete(The.Options with { Waived = ["FMGO-TOT-001"] }).GetValueOrThrow().Document.Header.Totals;
        Assert.Equal((20m, 2000m, 13_900m), (totals.Taxes[0].Percent, totals.Taxes[0].Amount, totals.TotalAmount));
    }

    [Fact]
    public void A_period_and_a_commission_that_are_kept_reach_what_is_paid_and_whose_VAT_it_is()
    {
        var waiving = The.Options with { Waived = ["FMGO-TOT-001"] };
        var period = Some.Document(DocumentType.Invoice).WithTotals(_ => new Totals { PeriodAmount = 5555, PreviousBalance = 100 });
        Assert.Equal(5655, DocumentDraft.From(period).Complete(waiving).GetValueOrThrow().Document.Header.Totals.PayableAmount);

        var settlement = Some.Document(DocumentType.SettlementInvoice).WithTotals(_ => new Totals { Commissions = new CommissionTotals { Vat = 100 } }) with
        {
            Lines = [new Line { Name = "A", Amount = 10_000, SettledDocumentType = "33" }],
            Commissions = [new Commission { Kind = CommissionKind.Commission, Description = "C", NetAmount = 1000 }],
        };
        var totals = DocumentDraft.From(settlement).Preview(waiving).Partial!.Header.Totals;
        Assert.Equal((100m, 100m, 1800m), (totals.Commissions!.Vat, totals.OwnVat, totals.ThirdPartyVat));
    }

    [Fact]
    public void A_kept_number_that_fits_no_format_is_an_error_and_no_exception()
    {
        const decimal value = decimal.MaxValue;
        foreach (var totals in new[] { new Totals { VatRate = -100 }, new Totals { VatRate = value }, new Totals { NetAmount = value }, new Totals { Vat = value }, new Totals { NonBillableAmount = value }, new Totals { TotalAmount = value, PreviousBalance = 5 } })
        {
            var document = Some.Document(DocumentType.Invoice).WithTotals(_ => totals);
            document = document.WithHeader(header => header with { Identification = header.Identification with { HasGrossPrices = true } });
            Assert.True(DocumentDraft.From(document).Complete(The.Options with { Waived = ["FMGO-TOT-001"] }).HasErrors);
        }
    }

    [Fact]
    public void A_host_waives_its_own_rules_too()
    {
        var draft = Result.Of(DocumentDraft.From(Some.Document(DocumentType.Invoice)), [Rule.Error("SHOP-STK-001", "x", "x").At("Detalle[1]")]);
        Assert.True(draft.Complete(The.Options).HasErrors);
        Assert.Contains(draft.Complete(The.Options with { Waived = ["SHOP-STK-001"] }).GetValueOrThrow().Remarks, finding => finding is { Code: "SHOP-STK-001", IsWaived: true });
    }

    [Theory]
    [InlineData("FMGO-TAX-01")]
    [InlineData("FMGO-XYZ-001")]
    public void A_host_that_waives_a_rule_that_does_not_exist_is_told_at_start(string code)
    {
        var options = new FMgoOptions { Environment = SiiEnvironment.Certification };
        options.Waived.Add(code);
        Assert.Contains(code, new FMgoOptionsValidator().Validate(null, options).FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_waived_error_leaves_missing_is_told()
    {
        var document = Some.Document(DocumentType.Invoice).WithTotals(_ => new Totals()) with { Lines = [new Line { Name = "A", Quantity = -1, UnitPrice = 10 }] };
        var completed = DocumentDraft.From(document).Complete(The.Options with { Waived = ["FMGO-TOT-004"] });
        Assert.Null(completed.Value);
        Assert.Contains(completed.Findings, finding => finding is { Code: "FMGO-STR-001", Path: "Encabezado/Totales/MntTotal" });
        Assert.Contains(completed.Findings, finding => finding is { Code: "FMGO-STR-006", Path: "Detalle[1]/QtyItem" });
    }

    private static IEnumerable<byte[]> Windows(byte[] text, int length) => Enumerable.Range(0, text.Length - length + 1).Select(start => text[start..(start + length)]);
}
