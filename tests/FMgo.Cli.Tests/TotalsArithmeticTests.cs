using System.Globalization;
using System.Text.Json;

namespace FMgo.Cli.Tests;

/// <summary>The everyday arithmetic of each type, with numbers worked out by hand.</summary>
public class TotalsArithmeticTests
{
    private static readonly (int Type, string Lines, string Totals)[] Cases =
    [
        // 3 × 1,990 = 5,970; 1.5 × 999.5 = 1,499.25, that is 1,499; 1,000 less 10 % = 900: net 8,369, of which 19 % is 1,590.11. Exempt 2,500.
        (33, """
            "Detalle":[{"NmbItem":"A","QtyItem":3,"PrcItem":1990},{"NmbItem":"B","QtyItem":1.5,"PrcItem":999.5},
            {"NmbItem":"C","QtyItem":1,"PrcItem":1000,"DescuentoPct":10},{"NmbItem":"D","IndExe":1,"QtyItem":1,"PrcItem":2500}]
            """, "MntNeto 8369, MntExe 2500, TasaIVA 19, IVA 1590, MntTotal 12459"),

        // 19 % of 50 is 9.5, which rounds away from zero.
        (33, """ "Detalle":{"NmbItem":"A","QtyItem":1,"PrcItem":50}""", "MntNeto 50, TasaIVA 19, IVA 10, MntTotal 60"),

        // 10,000 with a surcharge of 250 in pesos, then 10 % off all: 10,250 - 1,025 = 9,225; 19 % is 1,752.75.
        (33, """
            "Detalle":{"NmbItem":"A","QtyItem":1,"PrcItem":10000,"RecargoMonto":250},"DscRcgGlobal":{"TpoMov":"D","TpoValor":"%","ValorDR":10}
            """, "MntNeto 9225, TasaIVA 19, IVA 1753, MntTotal 10978"),

        // 10,000 + 2 × 550.5 = 11,101.
        (34, """ "Detalle":[{"NmbItem":"A","QtyItem":1,"PrcItem":10000},{"NmbItem":"B","QtyItem":2,"PrcItem":550.5}]""", "MntExe 11101, MntTotal 11101"),

        // Prices include VAT: 9,990 / 1.19 = 8,394.96; the rest, 1,595, is VAT.
        (39, """ "Detalle":{"NmbItem":"A","QtyItem":1,"PrcItem":9990}""", "MntNeto 8395, IVA 1595, MntTotal 9990"),
        (39, """ "Detalle":[{"NmbItem":"A","QtyItem":2,"PrcItem":5950},{"NmbItem":"B","IndExe":1,"QtyItem":1,"PrcItem":1000}]""", "MntNeto 10000, MntExe 1000, IVA 1900, MntTotal 12900"),
        (41, """ "Detalle":{"NmbItem":"A","QtyItem":3,"PrcItem":1500}""", "MntExe 4500, MntTotal 4500"),

        // 10 × 1,234 = 12,340; 19 % is 2,344.6.
        (52, """ "Detalle":{"NmbItem":"A","QtyItem":10,"PrcItem":1234}""", "MntNeto 12340, TasaIVA 19, IVA 2345, MntTotal 14685"),
        (56, """
            "Detalle":{"NmbItem":"Intereses","QtyItem":1,"PrcItem":50000},"Referencia":{"TpoDocRef":33,"FolioRef":1,"FchRef":"2026-11-01","CodRef":3}
            """, "MntNeto 50000, TasaIVA 19, IVA 9500, MntTotal 59500"),

        // 20,000 less 5 % = 19,000; 19 % is 3,610.
        (61, """
            "Detalle":{"NmbItem":"Devolución","QtyItem":4,"PrcItem":5000},"DscRcgGlobal":{"TpoMov":"D","TpoValor":"%","ValorDR":5},
            "Referencia":{"TpoDocRef":33,"FolioRef":1,"FchRef":"2026-11-01","CodRef":3}
            """, "MntNeto 19000, TasaIVA 19, IVA 3610, MntTotal 22610"),

        // A note that corrects text is worth nothing.
        (61, """
            "Detalle":{"NmbItem":"Donde dice giro A debe decir giro B","MontoItem":0},"Referencia":{"TpoDocRef":33,"FolioRef":1,"FchRef":"2026-11-01","CodRef":2}
            """, "MntTotal 0"),
    ];

    [Fact]
    public void Totals_are_those_worked_out_by_hand()
    {
        string lines = string.Concat(Cases.Select(example => Orders.ForTotals(example.Type, example.Lines).ReplaceLineEndings(" ") + "\n"));
        var answers = Fmgo.RunWithInput(lines, "totals", "--lines").AssertFine().Lines;
        Assert.Equal(Cases.Select(example => $"{example.Type}: {example.Totals}"), Cases.Zip(answers, (example, answer) => $"{example.Type}: {TotalsOf(answer)}"));
    }

    private static string TotalsOf(JsonElement answer) => string.Join(", ", answer.GetProperty("document").GetProperty("Encabezado").GetProperty("Totales")
        .EnumerateObject().Select(total => string.Create(CultureInfo.InvariantCulture, $"{total.Name} {total.Value}")));
}
