using FMgo.Arithmetic;

namespace FMgo.Tests.Arithmetic;

/// <summary>The 38 worked examples of the fact sheet, section 4.20. The expected amounts are copied from there, not computed here.</summary>
internal static partial class WorkedExamples
{
    private const string ToCorrect = """, "Referencia": [{ "TpoDocRef": "33", "FolioRef": "170", "FchRef": "2026-03-02", "CodRef": 3 }]""";

    public static IReadOnlyList<WorkedExample> All { get; } = [.. Everyday, .. TaxesAndRetentions, .. Special];

    private static WorkedExample[] Everyday =>
    [
        new()
        {
            Name = "E01 plain",
            Type = 33,
            Lines = ["""  "QtyItem": 70, "PrcItem": 450 """],
            Expected = "Detalle[1]/MontoItem 31500; MntNeto 31500; IVA 5985; MntTotal 37485",
        },
        new()
        {
            Name = "E02 six decimals, discount and surcharge",
            Type = 33,
            Lines = ["""  "QtyItem": 12.345678, "PrcItem": 1234.567891, "DescuentoPct": 7.25, "RecargoPct": 3.5 """],
            Expected = "Detalle[1]/DescuentoMonto 1105; Detalle[1]/RecargoMonto 533; Detalle[1]/MontoItem 14670; IVA 2787; MntTotal 17457",
        },
        new()
        {
            Name = "E02 chained",
            Type = 33,
            Lines = ["""  "QtyItem": 12.345678, "PrcItem": 1234.567891, "DescuentoPct": 7.25, "RecargoPct": 3.5 """],
            Options = new() { LineSurchargeBase = SurchargeBase.AfterDiscount },
            Expected = "Detalle[1]/DescuentoMonto 1105; Detalle[1]/RecargoMonto 495; Detalle[1]/MontoItem 14632",
        },
        new() { Name = "E03 exact half", Type = 33, Lines = ["""  "QtyItem": 2.5, "PrcItem": 1001 """], Expected = "Detalle[1]/MontoItem 2503" },
        new()
        {
            Name = "E04 taxed and exempt, 10 % on the taxed",
            Type = 33,
            Lines = ["""  "QtyItem": 123, "PrcItem": 847 """, """  "QtyItem": 2, "PrcItem": 6790, "IndExe": 1 """],
            Rest = """, "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "%", "ValorDR": 10 }]""",
            Expected = "MntNeto 93763; MntExe 13580; IVA 17815; MntTotal 125158",
        },
        new()
        {
            Name = "E05 5 % on all three classes",
            Type = 33,
            Lines = [""" "MontoItem": 104090 """, """ "MontoItem": 35001, "IndExe": 1 """, """ "MontoItem": 9990, "IndExe": 2 """],
            Rest = """
                , "DscRcgGlobal": [
                    { "TpoMov": "D", "TpoValor": "%", "ValorDR": 5 },
                    { "TpoMov": "D", "TpoValor": "%", "ValorDR": 5, "IndExeDR": 1 },
                    { "TpoMov": "D", "TpoValor": "%", "ValorDR": 5, "IndExeDR": 2 }]
                """,
            Expected = "MntNeto 98885; MntExe 33251; IVA 18788; MntTotal 150924; MontoNF 9490; MontoPeriodo 160414",
        },
        new()
        {
            Name = "E06 adjustments in money",
            Type = 33,
            Lines = [""" "MontoItem": 104097 """, """ "MontoItem": 20000, "IndExe": 1 """],
            Rest = """
                , "DscRcgGlobal": [
                    { "TpoMov": "D", "TpoValor": "$", "ValorDR": 10000 },
                    { "TpoMov": "R", "TpoValor": "$", "ValorDR": 2500, "IndExeDR": 1 }]
                """,
            Expected = "MntNeto 94097; MntExe 22500; IVA 17878; MntTotal 134475",
        },
        .. TwoPercents(GlobalPercentBase.RunningSum, "MntNeto 85501"),
        .. TwoPercents(GlobalPercentBase.LineSum, "MntNeto 85001"),
        .. GrossThatMisses(GrossVat.RateTimesNet, "MntNeto 10571; IVA 2008; MntTotal 12579"),
        .. GrossThatMisses(GrossVat.GrossLessNet, "MntNeto 10571; IVA 2009; MntTotal 12580"),
        new()
        {
            Name = "E08b gross that closes",
            Type = 33,
            Identification = """, "MntBruto": 1""",
            Lines = [""" "MontoItem": 23800 """],
            Expected = "MntNeto 20000; IVA 3800; MntTotal 23800",
        },
        new()
        {
            Name = "E14 non-billable and balance",
            Type = 33,
            Totals = """ "SaldoAnterior": -2000 """,
            Lines = [""" "MontoItem": 25000 """, """ "MontoItem": 4500, "IndExe": 2 """, """ "MontoItem": 1200, "IndExe": 6 """],
            Expected = "MntTotal 29750; MontoNF 3300; MontoPeriodo 33050; VlrPagar 31050",
        },
        new()
        {
            Name = "E20 exempt with 10 % line discount",
            Type = 34,
            Lines = [""" "QtyItem": 5, "PrcItem": 25000, "DescuentoPct": 10 """],
            Expected = "Detalle[1]/DescuentoMonto 12500; Detalle[1]/MontoItem 112500; MntExe 112500; MntTotal 112500; MntNeto -; TasaIVA -; IVA -",
        },
        new()
        {
            Name = "E21 exempt with non-billable",
            Type = 34,
            Lines = [""" "MontoItem": 20000 """, """ "MontoItem": 35000, "IndExe": 2 """],
            Expected = "MntExe 20000; MntTotal 20000; MontoNF 35000; MontoPeriodo 55000",
        },
        new()
        {
            Name = "E22 credit note on amounts",
            Type = 61,
            Lines = [""" "QtyItem": 20, "PrcItem": 450 """],
            Rest = ToCorrect,
            Expected = "MntNeto 9000; IVA 1710; MntTotal 10710",
        },
        new()
        {
            Name = "E23 credit note on text",
            Type = 61,
            Lines = [""],
            Rest = ToCorrect.Replace("\"CodRef\": 3", "\"CodRef\": 2", StringComparison.Ordinal),
            Expected = "Detalle[1]/MontoItem 0; MntTotal 0; MntNeto -; TasaIVA -; IVA -",
        },
        new()
        {
            Name = "E24 internal transfer",
            Type = 52,
            Identification = """, "IndTraslado": 5""",
            Lines = [""" "QtyItem": 150, "UnmdItem": "U" """],
            Expected = "Detalle[1]/MontoItem 0; MntTotal 0; MntNeto -; TasaIVA -; IVA -",
        },
        .. Boleta(1190, "MntNeto 1000; IVA 190; MntTotal 1190"),
        .. Boleta(680, "MntNeto 571; IVA 109; MntTotal 680"),
        .. Boleta(86710, "MntNeto 72866; IVA 13844; MntTotal 86710"),
        .. Boleta(990, "MntNeto 832; IVA 158; MntTotal 990"),
        .. Boleta(5000, "MntNeto 4202; IVA 798; MntTotal 5000"),
        .. Boleta(680, "IVA 108; MntTotal 679", GrossVat.RateTimesNet),
        .. Boleta(86710, "IVA 13845; MntTotal 86711", GrossVat.RateTimesNet),
        new()
        {
            Name = "E27 boleta taxed, exempt, non-billable",
            Type = 39,
            Lines = [""" "MontoItem": 1190 """, """ "MontoItem": 500, "IndExe": 1 """, """ "MontoItem": 300, "IndExe": 2 """],
            Expected = "MntNeto 1000; IVA 190; MntExe 500; MntTotal 1690; MontoNF 300; MontoPeriodo 1990",
        },
        new()
        {
            Name = "E28 boleta with net prices",
            Type = 39,
            Identification = """, "IndMntNeto": 2""",
            Lines = [""" "QtyItem": 3, "PrcItem": 333.333333 """],
            Expected = "Detalle[1]/MontoItem 1000; MntNeto 1000; IVA 190; MntTotal 1190",
        },
        new()
        {
            Name = "E29 boleta with 10 % off",
            Type = 39,
            Lines = [""" "MontoItem": 1190 """],
            Rest = """, "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "%", "ValorDR": 10 }]""",
            Expected = "MntNeto 900; IVA 171; MntTotal 1071",
        },
        .. PercentOf(PercentBase.Exact, "Detalle[1]/DescuentoMonto 120; Detalle[1]/MontoItem 2290"),
        .. PercentOf(PercentBase.Rounded, "Detalle[1]/DescuentoMonto 121; Detalle[1]/MontoItem 2289"),
    ];

    private static WorkedExample[] TwoPercents(GlobalPercentBase percentBase, string expected) =>
    [
        new()
        {
            Name = $"E07 two percentages, {percentBase}",
            Type = 33,
            Lines = [""" "MontoItem": 100001 """],
            Rest = """, "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "%", "ValorDR": 10 }, { "TpoMov": "D", "TpoValor": "%", "ValorDR": 5 }]""",
            Options = new() { GlobalPercentBase = percentBase },
            Expected = expected,
        },
    ];

    private static WorkedExample[] GrossThatMisses(GrossVat grossVat, string expected) =>
    [
        new()
        {
            Name = $"E08 gross that misses, {grossVat}",
            Type = 33,
            Identification = """, "MntBruto": 1""",
            Lines = [""" "PrcItem": 11900 """, """ "PrcItem": 680 """],
            Options = new() { InvoiceGrossVat = grossVat },
            Expected = expected,
        },
    ];

    private static WorkedExample[] Boleta(int gross, string expected, GrossVat grossVat = GrossVat.GrossLessNet) =>
    [
        new()
        {
            Name = $"E26 boleta of {gross}, {grossVat}",
            Type = 39,
            Lines = [$""" "QtyItem": 1, "PrcItem": {gross} """],
            Options = new() { BoletaGrossVat = grossVat },
            Expected = expected + "; TasaIVA -",
        },
    ];

    private static WorkedExample[] PercentOf(PercentBase percentBase, string expected) =>
    [
        new()
        {
            Name = $"E37 percentage of {percentBase}",
            Type = 33,
            Lines = [""" "QtyItem": 2.4, "PrcItem": 1004, "DescuentoPct": 5 """],
            Options = new() { LinePercentBase = percentBase },
            Expected = expected,
        },
    ];
}
