namespace FMgo.Tests.Arithmetic;

/// <summary>The examples with VAT of third parties, construction credit, exports, settlement invoices and other currencies.</summary>
internal static partial class WorkedExamples
{
    private static WorkedExample[] Special =>
    [
        new()
        {
            Name = "E15 own and third-party VAT",
            Type = 33,
            Totals = """ "IVAProp": 38000 """,
            Lines = [""" "MontoItem": 200000 """, """ "MontoItem": 150003 """],
            Expected = "IVA 66501; IVAProp 38000; IVATerc 28501; MntTotal 416504",
        },
        .. Builder("2022-12-31", null, "CredEC 1235000; MntTotal 10665000"),
        .. Builder("2024-12-31", null, "CredEC 617500; MntTotal 11282500"),
        .. Builder("2026-12-31", null, "CredEC 308750; MntTotal 11591250"),
        .. Builder("2026-12-31", 0.65m, "CredEC 1235000; MntTotal 10665000"),
        new()
        {
            Name = "E30 export with freight and insurance",
            Type = 110,
            Totals = """ "TpoMoneda": "DOLAR USA" """,
            Header = """, "OtraMoneda": { "TpoMoneda": "PESO CL", "TpoCambio": 905.1234 }""",
            Lines = [""" "QtyItem": 12.5, "PrcItem": 3.4567 """, """ "QtyItem": 3, "PrcItem": 10.3333 """],
            Rest = """
                , "DscRcgGlobal": [
                    { "TpoMov": "R", "TpoValor": "$", "ValorDR": 5.5, "IndExeDR": 1 },
                    { "TpoMov": "R", "TpoValor": "$", "ValorDR": 1.25, "IndExeDR": 1 }]
                """,
            Expected = "Detalle[1]/MontoItem 43.2088; Detalle[2]/MontoItem 30.9999; MntExe 80.9587; MntTotal 80.9587; OtraMoneda/MntTotOtrMnda 73278",
        },
        new()
        {
            Name = "E31 export with line discount",
            Type = 110,
            Totals = """ "TpoMoneda": "DOLAR USA" """,
            Lines = [""" "QtyItem": 1, "PrcItem": 27246, "DescuentoPct": 5 """],
            Expected = "Detalle[1]/DescuentoMonto 1362; Detalle[1]/MontoItem 25884",
            Remark = "FMGO-TOT-044 Detalle[1]/DescuentoPct",
        },
        new()
        {
            Name = "E32 settlement with commissions",
            Type = 43,
            Lines =
            [
                """ "TpoDocLiq": "33", "MontoItem": 250000 """,
                """ "TpoDocLiq": "33", "MontoItem": 180333 """,
                """ "TpoDocLiq": "61", "MontoItem": -40000 """,
                """ "TpoDocLiq": "34", "MontoItem": 30000, "IndExe": 1 """,
            ],
            Rest = """
                , "Comisiones": [
                    { "TipoMovim": "C", "Glosa": "Comisión", "ValComNeto": 45000 },
                    { "TipoMovim": "O", "Glosa": "Otros", "ValComNeto": 5001, "ValComExe": 2000 }]
                """,
            Expected = "MntNeto 390333; MntExe 30000; IVA 74163; Comisiones/ValComNeto 50001; Comisiones/ValComExe 2000; Comisiones/ValComIVA 9500; "
                + "IVAProp 9500; IVATerc 64663; MntTotal 432995",
        },
        new()
        {
            Name = "E33 rounding of the VAT of commissions",
            Type = 43,
            Lines = [""" "TpoDocLiq": "33", "MontoItem": 100000 """],
            Rest = """
                , "Comisiones": [
                    { "TipoMovim": "C", "Glosa": "Comisión", "ValComNeto": 2156 },
                    { "TipoMovim": "C", "Glosa": "Devolución", "ValComNeto": -7086 }]
                """,
            Expected = "Comisiones[1]/ValComIVA 410; Comisiones[2]/ValComIVA -1346; Comisiones/ValComIVA -936",
        },
        new()
        {
            Name = "E34 negative settlement",
            Type = 43,
            Lines = [""" "TpoDocLiq": "61", "MontoItem": -120000 """],
            Rest = """, "Comisiones": [{ "TipoMovim": "C", "Glosa": "Comisión", "ValComNeto": 10000 }]""",
            Expected = "MntNeto -120000; IVA -22800; Comisiones/ValComIVA 1900; MntTotal -154700",
        },
        new()
        {
            Name = "E36 second currency",
            Type = 33,
            Header = """, "OtraMoneda": { "TpoMoneda": "DOLAR USA", "TpoCambio": 950.25 }""",
            Lines = [""" "MontoItem": 1000000 """],
            Expected = "OtraMoneda/MntNetoOtrMnda 1052.3546; OtraMoneda/IVAOtrMnda 199.9474; OtraMoneda/MntTotOtrMnda 1252.3020",
        },
    ];

    private static WorkedExample[] Builder(string date, decimal? factor, string expected) =>
    [
        new()
        {
            Name = $"E25 construction credit on {date}{(factor is null ? "" : ", factor given")}",
            Type = 33,
            Identification = $$""", "FchEmis": "{{date}}" """,
            Totals = $$""" "CredEC": {{expected.Split(' ', ';')[1]}} """,
            Lines = [""" "MontoItem": 10000000 """],
            Options = new() { ConstructionCreditFactor = factor },
            Expected = "MntNeto 10000000; IVA 1900000; " + expected,
        },
    ];
}
