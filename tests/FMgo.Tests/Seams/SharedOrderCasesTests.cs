using System.Globalization;
using FMgo.Corrections;
using FMgo.Documents;

namespace FMgo.Tests.Seams;

/// <summary>Orders from the field (<c>../shared/cases</c>, F…) whose amounts SII's manual decides: what comes out of each, by <c>referee.md</c>.</summary>
public class SharedOrderCasesTests
{
    // The file, what stands at some places of the document, and all that is found above an information.
    public static TheoryData<string, string, string> Cases => new()
    {
        { "F01-export-linea.json", "Detalle[1]/DescuentoPct 5; Detalle[1]/DescuentoMonto 2; Detalle[1]/MontoItem 29.5; Encabezado/Totales/MntTotal 29.5; Encabezado/OtraMoneda/MntTotOtrMnda 28032", "warning FMGO-TOT-044 Detalle[1]/DescuentoPct" },
        { "F04-export-linea.json", "", "error FMGO-TOT-001 Detalle[1]/DescuentoMonto" },
        { "F05-export-linea.json", "", "error FMGO-TOT-045 Detalle[1]/DescuentoPct" },
        { "F07-descuento-decimales.json", "Encabezado/Totales/MntNeto 9799; Encabezado/Totales/IVA 1862; Encabezado/Totales/MntTotal 11661", "" },
        { "F10-linea-otra-moneda.json", "Detalle[1]/OtrMnda/DctoOtrMnda 30; Detalle[1]/OtrMnda/MontoItemOtrMnda 270; Encabezado/OtraMoneda/MntNetoOtrMnda 270; Encabezado/OtraMoneda/IVAOtrMnda 51.3; Encabezado/OtraMoneda/MntTotOtrMnda 321.3; Encabezado/Totales/MntTotal 302519", "" },
        { "F12-totales-otra-moneda.json", "Encabezado/OtraMoneda/MntNetoOtrMnda 99.9; Encabezado/OtraMoneda/IVAOtrMnda 18.981; Encabezado/OtraMoneda/MntTotOtrMnda 118.881; Encabezado/Totales/MntTotal 111931", "" },
        { "F14-boleta-tasa.json", "Encabezado/Totales/MntNeto 840; Encabezado/Totales/IVA 160; Encabezado/Totales/MntTotal 1000", "" },
        { "F27-especifico-negativo.json", "Encabezado/Totales/MntNeto 1537200; Encabezado/Totales/IVA 292068; Encabezado/Totales/ImptoReten[1]/MontoImp -12000; Encabezado/Totales/MntTotal 1817268", "warning FMGO-TOT-046 Encabezado/Totales/ImptoReten[1]/MontoImp" },
        { "F37-export-pesos-global.json", "DscRcgGlobal[1]/ValorDROtrMnda 801023.6625", "" },
        { "F40-subtotales.json", "SubTotInfo[1]/NroSTI 1; SubTotInfo[2]/NroSTI 2", "" },
        { "F42-consejo-tot-001.json", "", "error FMGO-TOT-001 Detalle[1]/DescuentoMonto" },
        { "F44-descuento-que-hacer-1.json", "", "error FMGO-TOT-005 Detalle[2]/PrcItem" },
        { "F44-descuento-que-hacer-2.json", "", "error FMGO-TOT-006 Detalle[2]/MontoItem" },
        { "F51-miles.json", "Encabezado/Totales/MntTotal 1", "" },
    };

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Order_comes_to_what_the_manual_says(string file, string amounts, string findings)
    {
        var result = Arithmetic.JsonOrder.CalculateText(File.ReadAllText(SharedFiles.Path("cases", file)));
        foreach (string entry in amounts.Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = entry.Split(' ');
            Assert.Equal((entry, decimal.Parse(parts[1], CultureInfo.InvariantCulture)), (entry, NumberAt(result.Partial!, parts[0])));
        }

        Assert.Equal(findings, string.Join("; ", result.Findings
            .Where(finding => finding.Severity > Severity.Information)
            .Select(finding => $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Code} {finding.Path}")));
    }

    [SkippableFact]
    public void Guides_of_F54_are_billed_to_the_peso_of_their_sum()
    {
        var guides = File.ReadLines(SharedFiles.Path("cases", "F54-guias.jsonl")).Select(line => DocumentJson.Read(line).GetValueOrThrow()).ToList();
        var result = GuideBilling.Invoice(guides);
        Assert.Empty(result.Findings);
        var invoice = result.GetValueOrThrow().IssuedOn(new DateOnly(2026, 11, 28)).Preview().GetValueOrThrow();
        Assert.Equal((20, 3_340, 635, 3_975), (invoice.Lines.Count, invoice.Header.Totals.NetAmount, invoice.Header.Totals.Vat, invoice.Header.Totals.TotalAmount));
    }

    [SkippableFact]
    public void Notes_of_F63_take_their_part_of_the_surcharge()
    {
        var original = DocumentJson.Read(File.ReadAllText(SharedFiles.Path("cases", "F63-original.json"))).GetValueOrThrow();
        var date = new DateOnly(2026, 11, 28);
        var first = Correction.Of(original).Credit("Descuento").ReducePercent(10).IssuedOn(date).Preview().GetValueOrThrow().WithFolio(1);
        Assert.Equal((200, 38, 238, 1_000), (first.Header.Totals.NetAmount, first.Header.Totals.Vat, first.Header.Totals.TotalAmount, first.Header.Totals.NonBillableAmount));
        var balance = CorrectionBalance.Of(original).Apply(first).GetValueOrThrow();
        var rest = Correction.Of(balance).Credit("Resto").ReturnRemaining().IssuedOn(date).Preview().GetValueOrThrow();
        Assert.Equal((1_800, 342, 2_142, 9_000), (rest.Header.Totals.NetAmount, rest.Header.Totals.Vat, rest.Header.Totals.TotalAmount, rest.Header.Totals.NonBillableAmount));
    }

    private static decimal NumberAt(Document document, string path)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(DocumentJson.Write(document))!;
        foreach (string step in path.Split('/'))
        {
            string[] parts = step.Split('[', ']');
            node = node[parts[0]]!;
            node = parts.Length > 1 ? node[int.Parse(parts[1], CultureInfo.InvariantCulture) - 1]! : node;
        }

        return node.GetValue<decimal>();
    }
}
