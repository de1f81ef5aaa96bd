using System.Globalization;
using FMgo.Arithmetic;
using FMgo.Tests.Arithmetic.Oracle;

namespace FMgo.Tests.Arithmetic;

/// <summary>Totals that come with a document are compared with the computed ones, every field of every type.</summary>
public class StatedTotalsTests
{
    private const int DocumentsPerType = 150;

    // A balance and what is charged are the user's; the code of a row says which it is.
    private static readonly string[] Free = ["Encabezado/Totales/SaldoAnterior", "Encabezado/Totales/VlrPagar"];

    // Either of the two gives the other, so only both together can be wrong.
    private static readonly string[] Parts = ["Encabezado/Totales/IVAProp", "Encabezado/Totales/IVATerc"];

    public static TheoryData<int> Types => [.. DocumentType.All.Select(type => type.Code)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Right_ones_give_no_finding_and_each_one_wrong_by_one_is_found_with_both_values(int code)
    {
        var type = DocumentType.FromCode(code);
        var random = new RandomDocuments((OracleRun.Seed * 1000) + 7);
        var tried = new HashSet<string>();
        for (int i = 0; i < DocumentsPerType; i++)
        {
            var options = random.Options();
            var document = random.Plausible(type, options);
            if (Agreement.On(document, options) is { Difference: null, Computed: { } computed })
            {
                AssertRight(document, computed, options);
                foreach (string path in PathsOf(computed, type))
                {
                    if (AssertWrong(document, computed, options, path))
                    {
                        tried.Add(DocumentPatch.WithoutIndexes(path));
                    }
                }
            }
        }

        Assert.Equal(Expected(type).Order(StringComparer.Ordinal), tried.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(33)]
    [InlineData(43)]
    [InlineData(46)]
    [InlineData(52)]
    [InlineData(56)]
    [InlineData(61)]
    public void Parts_of_the_VAT_that_do_not_come_to_it_are_found_with_both_values(int type)
    {
        const string Line = """, "Detalle": [{ "NmbItem": "A", "MontoItem": 1000 }]""";
        Assert.Empty(Found(100, 90));
        Assert.Equal(["FMGO-TOT-035 Encabezado/Totales/IVAProp"], Found(101, 90));
        Assert.Equal(["FMGO-TOT-035 Encabezado/Totales/IVAProp"], Found(100, 89));
        string message = Calculate(100, 89).Findings.Single(finding => finding.Code == "FMGO-TOT-035").GetMessage(CultureInfo.GetCultureInfo("es-CL"));
        Assert.Contains("189", message, StringComparison.Ordinal);
        Assert.Contains("190", message, StringComparison.Ordinal);

        string[] Found(int own, int third) => [.. JsonOrder.Found(Calculate(own, third)).Where(found => !found.EndsWith(" Referencia", StringComparison.Ordinal))];
        Result<Document> Calculate(int own, int third) => JsonOrder.Calculate(type, Line, totals: $""" "IVAProp": {own}, "IVATerc": {third} """);
    }

    // All of them at once.
    private static void AssertRight(Document document, Document computed, CalculationOptions options)
    {
        var before = TotalsCalculator.Calculate(document, options);
        var after = TotalsCalculator.Calculate(document with { Header = document.Header with { Totals = computed.Header.Totals, OtherCurrency = computed.Header.OtherCurrency } }, options);
        Assert.Equal(before.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal), after.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
        Assert.Equal(computed.Header, after.Value!.Header);
    }

    // Whether the field is one that can be wrong there.
    private static bool AssertWrong(Document document, Document computed, CalculationOptions options, string path)
    {
        if (IsAsked(document, computed, options, path))
        {
            return false;
        }

        decimal right = RightOf(computed, path);
        // Lower credits are the law's, and up to 0.65 of the VAT those of contracts from before.
        decimal most = decimal.Max(right, Math.Round(computed.Header.Totals.Vat.GetValueOrDefault() * 0.65m, MidpointRounding.AwayFromZero));
        foreach (decimal wrong in path.EndsWith("/CredEC", StringComparison.Ordinal) ? new[] { most + 1 } : [right + 1, right - 1])
        {
            var stated = DocumentPatch.With(WithRow(document, computed, path), path, wrong);
            var finding = Assert.Single(TotalsCalculator.Calculate(stated, options).Findings, finding => finding.Severity == Severity.Error);
            Assert.Equal(path, finding.Path);
            AssertTells(finding, wrong, right, path);
        }

        return true;
    }

    private static void AssertTells(Finding finding, decimal wrong, decimal right, string path)
    {
        bool isRate = path.EndsWith("/TasaIVA", StringComparison.Ordinal);
        Assert.Equal(finding.Code == TotalsRules.TaxedInExempt.Code ? TotalsRules.TaxedInExempt.Code : TotalsRules.Differs.Code, finding.Code);
        string message = finding.GetMessage(CultureInfo.GetCultureInfo("en-US"));
        Assert.Contains(Text(wrong), message, StringComparison.Ordinal);
        if (finding.Code == TotalsRules.Differs.Code)
        {
            Assert.Contains(Text(isRate && right == 0 ? 19 : right), message, StringComparison.Ordinal);
        }
    }

    private static string Text(decimal value) => (value / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    // A row of taxes comes with its code.
    private static Document WithRow(Document document, Document computed, string path) => !path.Contains("ImptoReten", StringComparison.Ordinal)
        ? document
        : document with { Header = document.Header with { Totals = document.Header.Totals with { Taxes = computed.Header.Totals.Taxes } } };

    // The period is there as soon as it is asked for.
    private static decimal RightOf(Document computed, string path) => path.EndsWith("Periodo", StringComparison.Ordinal)
        ? computed.Header.Totals.TotalAmount!.Value + (computed.Header.Totals.NonBillableAmount ?? 0)
        : SpecAmounts.In(computed)[path["Encabezado/".Length..]].ToDecimal();

    // To give it is to ask for it, or it is free: a credit that the law may cap, a tax that is stated, a second currency that nothing is computed in.
    private static bool IsAsked(Document document, Document computed, CalculationOptions options, string path)
    {
        if (path.EndsWith("/CredEC", StringComparison.Ordinal))
        {
            return computed.Header.Totals.ConstructionCredit is null || TotalsCalculator.Calculate(document, options).Findings.Any(finding => finding.Code == TotalsRules.CreditBelowFactor.Code || finding.Code == TotalsRules.CreditAboveFactor.Code);
        }

        if (path.Contains("/OtraMoneda/", StringComparison.Ordinal))
        {
            return computed.Header.OtherCurrency is not { Currency: "PESO CL", ExchangeRate: not null };
        }

        return path.Contains("/ImptoReten[", StringComparison.Ordinal) && IsStated(computed, path);
    }

    private static bool IsStated(Document computed, string path)
    {
        int index = int.Parse(path.Split('[', ']')[1], CultureInfo.InvariantCulture) - 1;
        return SpecTaxCode.Table.Single(tax => tax.Text == computed.Header.Totals.Taxes[index].Code) is { Base: SpecTaxBase.Stated or SpecTaxBase.None };
    }

    private static IEnumerable<string> PathsOf(Document computed, DocumentType type) => Expected(type).SelectMany(path => !path.Contains("/ImptoReten/", StringComparison.Ordinal)
        ? [path]
        : Enumerable.Range(1, computed.Header.Totals.Taxes.Count).Select(row => path.Replace("/ImptoReten/", $"/ImptoReten[{row}]/", StringComparison.Ordinal)));

    // What the branch has and the manual gives the type, less what is the user's; additional taxes of an exempt invoice exist in its presence code alone.
    private static IEnumerable<string> Expected(DocumentType type) => DocumentPatch.Numeric(type.Branch)
        .Select(field => field.Path)
        .Where(path => path.StartsWith("Encabezado/Totales/", StringComparison.Ordinal) || (type.IsExport && path.StartsWith("Encabezado/OtraMoneda/Mnt", StringComparison.Ordinal)))
        .Where(path => !Free.Contains(path) && !Parts.Contains(path) && !DocumentPatch.IsRefused(path, type))
        .Where(path => type != DocumentType.ExemptInvoice || !path.Contains("/ImptoReten/", StringComparison.Ordinal));
}
