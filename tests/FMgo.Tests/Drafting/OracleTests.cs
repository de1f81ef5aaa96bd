using FMgo.Documents;
using FMgo.Drafting;
using FMgo.Tests.Drafting.Oracle;

namespace FMgo.Tests.Drafting;

/// <summary>The calculator against a second implementation in exact fractions, and against what must hold of any document.</summary>
public class OracleTests
{
    private const int PerSeed = 2500;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Agrees_with_exact_fractions(int seed)
    {
        var documents = new RandomDocuments(seed);
        int computed = 0;
        for (int i = 0; i < 2 * PerSeed; i++)
        {
            var options = documents.Options();
            var document = documents.Plausible(options);
            var expected = SpecTotals.Of(document, options);
            if (!expected.IsImpossible && !expected.IsOpen)
            {
                AssertAddsUp(document, expected.Amounts, $"seed {seed}, document {i}");
            }

            computed += AssertAgrees(document, options, expected, $"seed {seed}, document {i}") ? 1 : 0;
        }

        Assert.InRange(computed, PerSeed / 3, 2 * PerSeed);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Order_changes_nothing_and_totals_add_up(int seed)
    {
        var documents = new RandomDocuments(seed * 1000);
        for (int i = 0; i < PerSeed; i++)
        {
            var document = documents.Plausible(CalculationOptions.Default);
            var result = TotalsCalculator.Calculate(document);
            var shuffled = TotalsCalculator.Calculate(document with
            {
                Lines = documents.Shuffle(document.Lines),
                GlobalAdjustments = documents.Shuffle(document.GlobalAdjustments),
                Header = document.Header with { Totals = document.Header.Totals with { Taxes = documents.Shuffle(document.Header.Totals.Taxes) } },
            });
            // Totals that could not be computed stay as they came, and these were shuffled.
            Assert.Equal(result.Succeeded, shuffled.Succeeded);
            if (result.Succeeded)
            {
                Assert.Equal(result.Value.Header.Totals, shuffled.Value!.Header.Totals);
            }

            Assert.Equal(
                result.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal),
                shuffled.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
            if (result.Succeeded)
            {
                AssertAddsUp(result.Value, SpecAmounts.In(result.Value), $"seed {seed}, document {i}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_computed_document_computes_to_itself_and_fits_the_format(int seed)
    {
        var documents = new RandomDocuments(seed * 2000);
        for (int i = 0; i < PerSeed; i++)
        {
            var options = documents.Options();
            var first = TotalsCalculator.Calculate(documents.Plausible(options), options);
            if (!first.Succeeded)
            {
                continue;
            }

            var second = TotalsCalculator.Calculate(first.Value, options);
            Assert.Equal(first.Value, second.Value);
            Assert.DoesNotContain(second.Findings, finding => finding.Severity == Severity.Error);
            Assert.DoesNotContain(first.Value.CheckStructure(), finding => finding.Path.Contains("Monto", StringComparison.Ordinal) || finding.Path.Contains("Totales", StringComparison.Ordinal));
            var read = DocumentJson.Read(DocumentJson.Write(first.Value));
            Assert.Empty(read.Findings);
            Assert.Equal(first.Value, read.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_in_the_data_is_an_exception(int seed)
    {
        var documents = new RandomDocuments(seed * 3000);
        for (int i = 0; i < PerSeed; i++)
        {
            var document = documents.Arbitrary();
            var options = documents.Options();
            var result = TotalsCalculator.Calculate(document, options);
            Assert.NotNull(result.Value);
            Assert.Equal(result.Findings, TotalsCalculator.Calculate(document, options).Findings);
            foreach (var finding in result.Findings)
            {
                Assert.NotEmpty(finding.Message);
            }
        }
    }

    [Fact]
    public void Twelve_decimals_decide_which_side_of_a_half()
    {
        var documents = new RandomDocuments(1);
        for (int i = 0; i < 500; i++)
        {
            var (quantity, price) = documents.NearHalf();
            var document = new Document
            {
                Header = new Header { Identification = new Identification { Type = DocumentType.ExemptInvoice } },
                Lines = [new Line { Quantity = quantity, UnitPrice = price }],
            };
            AssertAgrees(document, CalculationOptions.Default, SpecTotals.Of(document, CalculationOptions.Default), $"document {i}");
        }
    }

    private static bool IsEmptyExempt(Document document, SpecTotals expected) => document.Type!.Code == 34 && expected.Amounts["Totales/MntExe"].IsZero;

    // Whether the document was computed.
    private static bool AssertAgrees(Document document, CalculationOptions options, SpecTotals expected, string what)
    {
        var result = TotalsCalculator.Calculate(document, options);
        if (expected.IsOpen)
        {
            return false;
        }

        if (expected.IsImpossible || IsEmptyExempt(document, expected))
        {
            Assert.True(result.HasErrors, $"{what}: {options} {DocumentJson.Write(document)}");
            return false;
        }

        Assert.False(result.HasErrors, $"{what}: {string.Join("; ", result.Findings)} {options} {DocumentJson.Write(document)}");
        string? difference = expected.Amounts.DifferenceFrom(SpecAmounts.In(result.Value!));
        Assert.True(difference is null, $"{what}: {difference} {options} {DocumentJson.Write(document)}");
        return true;
    }

    // The identities of the format, from the amounts alone.
    private static void AssertAddsUp(Document document, SpecAmounts amounts, string what)
    {
        Fraction added = 0, retained = 0, retainedVat = 0;
        for (int i = 1; amounts.Has($"Totales/ImptoReten[{i}]/TipoImp"); i++)
        {
            var amount = amounts[$"Totales/ImptoReten[{i}]/MontoImp"];
            var tax = SpecTaxCode.Table.Single(row => amounts[$"Totales/ImptoReten[{i}]/TipoImp"].CompareTo(row.Code) == 0);
            added += tax.IsRetained ? 0 : amount;
            retained += tax.IsRetained ? amount : 0;
            retainedVat += tax.RetainsVat ? amount : 0;
        }

        var vat = amounts["Totales/IVA"];
        var total = amounts["Totales/MntNeto"] + amounts["Totales/MntExe"] + vat + added + amounts["Totales/GrntDep"] - amounts["Totales/CredEC"] - retained
            - amounts["Totales/Comisiones/ValComNeto"] - amounts["Totales/Comisiones/ValComExe"] - amounts["Totales/Comisiones/ValComIVA"];
        Same(document.Header.Identification.ExportPaymentFormCode == 21 ? 0 : total, amounts["Totales/MntTotal"], "MntTotal");
        if (amounts.Has("Totales/IVANoRet"))
        {
            Same(vat, retainedVat + amounts["Totales/IVANoRet"], "IVANoRet");
        }

        if (amounts.Has("Totales/IVAProp"))
        {
            Same(vat, amounts["Totales/IVAProp"] + amounts["Totales/IVATerc"], "IVAProp");
        }

        if (amounts.Has("Totales/MontoPeriodo"))
        {
            Same(amounts["Totales/MntTotal"] + amounts["Totales/MontoNF"], amounts["Totales/MontoPeriodo"], "MontoPeriodo");
        }

        void Same(Fraction expected, Fraction actual, string tag) =>
            Assert.True(expected.CompareTo(actual) == 0, $"{what}: {tag} is {actual}, its parts give {expected}; {DocumentJson.Write(document)}");
    }
}
