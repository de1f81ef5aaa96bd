using FMgo.Arithmetic;

namespace FMgo.Tests.Arithmetic;

/// <summary>The examples with additional taxes, retentions and commissions.</summary>
internal static partial class WorkedExamples
{
    private static WorkedExample[] TaxesAndRetentions =>
    [
        .. Drinks(AdditionalTaxBase.AfterGlobalAdjustments, "ImptoReten(24) 23155; ImptoReten(26) 6246; ImptoReten(27) 1303; ImptoReten(271) 3537; MntTotal 196863"),
        .. Drinks(AdditionalTaxBase.Lines, "ImptoReten(24) 25169; ImptoReten(26) 6790; ImptoReten(27) 1416; ImptoReten(271) 3845; MntTotal 199842"),
        new()
        {
            Name = "E10 flour",
            Type = 33,
            Lines = [""" "QtyItem": 2.5, "PrcItem": 280000, "CodImpAdic": ["19"] """],
            Expected = "MntNeto 700000; IVA 133000; ImptoReten(19) 84000; ImptoReten[1]/TasaImp 12; MntTotal 917000",
        },
        new()
        {
            Name = "E11 slaughter",
            Type = 33,
            Lines = [""" "MontoItem": 1000000, "CodImpAdic": ["17"], "Retenedor": { "IndAgente": "R", "MntBaseFaena": 850000 } """],
            Expected = "MntBase 850000; IVA 190000; ImptoReten(17) 42500; ImptoReten[1]/TasaImp 5; MntTotal 1232500",
        },
        new()
        {
            Name = "E12 margin",
            Type = 33,
            Lines = [""" "MontoItem": 900000, "CodImpAdic": ["14"], "Retenedor": { "IndAgente": "R", "MntMargComer": 100000 } """],
            Expected = "MntMargenCom 100000; IVA 171000; ImptoReten(14) 19000; ImptoReten[1]/TasaImp 19; MntTotal 1090000",
        },
        new()
        {
            Name = "E13 beer with bottle deposit",
            Type = 33,
            Lines = [""" "QtyItem": 48, "PrcItem": 650, "CodImpAdic": ["26"] """, """ "QtyItem": 48, "PrcItem": 120, "IndExe": 3 """],
            Expected = "MntNeto 31200; IVA 5928; ImptoReten(26) 6396; GrntDep 5760; MntTotal 49284",
        },
        new()
        {
            Name = "E16 total retention",
            Type = 46,
            Lines = [""" "MontoItem": 100000, "CodImpAdic": ["15"] """],
            Expected = "IVA 19000; ImptoReten(15) 19000; IVANoRet -; MntTotal 100000",
        },
        new()
        {
            Name = "E17 wheat",
            Type = 46,
            Lines = [""" "MontoItem": 10000, "CodImpAdic": ["34"] """],
            Expected = "IVA 1900; ImptoReten(34) 400; ImptoReten[1]/TasaImp 4; IVANoRet 1500; MntTotal 11500",
        },
        new()
        {
            Name = "E18 rice with commission",
            Type = 46,
            Lines = [""" "MontoItem": 500000, "CodImpAdic": ["36"] """],
            Rest = """, "Comisiones": [{ "TipoMovim": "C", "Glosa": "Comisión", "ValComNeto": 20000 }]""",
            Expected = "IVA 95000; ImptoReten(36) 50000; IVANoRet 45000; Comisiones/ValComIVA 3800; MntTotal 521200",
        },
        new()
        {
            Name = "E19 two retentions",
            Type = 46,
            Lines = [""" "MontoItem": 123973, "CodImpAdic": ["38"] """, """ "MontoItem": 80007, "CodImpAdic": ["32"] """],
            Expected = "MntNeto 203980; IVA 38756; ImptoReten(38) 23555; ImptoReten(32) 6401; IVANoRet 8800; MntTotal 212780",
        },
        new()
        {
            Name = "E35 diesel",
            Type = 33,
            Totals = """ "ImptoReten": [{ "TipoImp": "28", "MontoImp": 248400 }] """,
            Lines = [""" "QtyItem": 2400, "PrcItem": 640.5, "CodImpAdic": ["28"] """],
            Expected = "MntNeto 1537200; IVA 292068; ImptoReten(28) 248400; ImptoReten[1]/TasaImp -; MntTotal 2077668",
        },
    ];

    private static WorkedExample[] Drinks(AdditionalTaxBase taxBase, string expected) =>
    [
        new()
        {
            Name = $"E09 drinks with 8 % off, {taxBase}",
            Type = 33,
            Lines =
            [
                """ "MontoItem": 79900, "CodImpAdic": ["24"] """,
                """ "MontoItem": 33120, "CodImpAdic": ["26"] """,
                """ "MontoItem": 14160, "CodImpAdic": ["27"] """,
                """ "MontoItem": 21360, "CodImpAdic": ["271"] """,
            ],
            Rest = """, "DscRcgGlobal": [{ "TpoMov": "D", "TpoValor": "%", "ValorDR": 8 }]""",
            Options = new() { AdditionalTaxBase = taxBase },
            Expected = "MntNeto 136657; IVA 25965; " + expected,
        },
    ];
}
