using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Tables;

namespace FMgo.Tests.Arithmetic;

/// <summary>What a run over many documents must have seen: fact sheet 4, feature by feature and type by type.</summary>
internal static partial class DocumentFeatures
{
    private static readonly int[] All = [.. DocumentType.All.Select(type => type.Code)];
    private static readonly int[] Exports = [110, 111, 112];
    private static readonly int[] Boletas = [39, 41];
    private static readonly int[] WithVat = [33, 46, 52, 56, 61];
    private static readonly int[] WithDeposits = [33, 34, 56, 61];
    private static readonly int[] Domestic = [33, 34, 46, 52, 56, 61];

    /// <summary>The names of all features.</summary>
    public static IEnumerable<string> Required =>
    [
        .. All.Select(type => $"{type}"),
        .. OfGuidesAndNotes(),
        .. All.SelectMany(type => MarksOf(type).Select(mark => $"{type} IndExe {mark}")),
        .. All.Except([43]).SelectMany(type => (string[])[$"{type} DescuentoPct", $"{type} DescuentoMonto", $"{type} RecargoPct", $"{type} RecargoMonto"]),
        .. All.Except([43, .. Boletas]).SelectMany(type => (string[])[$"{type} SubDscto with money", $"{type} SubDscto without money", $"{type} SubRecargo with money", $"{type} SubRecargo without money"]),
        .. Domestic.Concat(Exports).SelectMany(type => (string[])[$"{type} OtrMnda computed", $"{type} OtrMnda given"]),
        .. Exports.SelectMany(type => (string[])[$"{type} percentage alone", $"{type} ValorDROtrMnda"]), "33 percentage of nothing",
        "domestic DctoOtrMnda by percentage", "domestic DctoOtrMnda by FctConv", "domestic DctoOtrMnda by TpoCambio", "export DctoOtrMnda by FctConv", "export DctoOtrMnda by TpoCambio", "domestic RecargoOtrMnda", "export RecargoOtrMnda",
        .. Domestic.Select(type => $"{type} totals of lines in OtraMoneda"), "33 totals of lines in OtraMoneda gross", "33 totals of lines in OtraMoneda with taxes",
        .. All.Select(type => $"{type} SubTotInfo"),
        .. new[] { 33, 52, 56, 61 }.SelectMany(type => (int[])[28, 35, 51, 52], (type, code) => $"{type} row {code} below 0"),
        "CredEC above the factor",
        "43 negative line with price", "43 negative line without price", "43 MntTotal below 0", "43 split by commissions", "60 lines",
        .. All.Except([43, .. Exports]).SelectMany(type => AdjustmentsOf(type, [0, 1, 2])),
        .. Exports.SelectMany(type => AdjustmentsOf(type, [0, 1])),
        .. OfTaxCodes(),
        .. OfChoices(),
        .. OfSumsAndParts(),
        .. OfSecondCurrencies(),
        .. All.SelectMany(type => GivenOf(type).Select(tag => $"{type} given {tag}")),
    ];

    private static IEnumerable<string> OfGuidesAndNotes() =>
    [
        .. Enum.GetValues<TransferReason>().Select(reason => $"IndTraslado {(int)reason} with values"),
        .. Enumerable.Range(2, 7).Select(reason => $"IndTraslado {reason} without values"),
        .. Exports.SelectMany(type => (int[])[0, 1, 2, 11, 12, 21, 32, 50, 60, 80], (type, form) => $"{type} FmaPagExp {form}"),
        .. new[] { 56, 61 }.SelectMany(type => (int[])[33, 34, 39, 41, 43, 46, 52, 56, 61], (type, over) => $"{type} over {over}"),
        .. new[] { 111, 112 }.SelectMany(type => Exports, (type, over) => $"{type} over {over}"),
        .. new[] { 56, 61, 111, 112 }.SelectMany(type => (int[])[1, 2, 3], (type, code) => $"{type} CodRef {code}"),
    ];

    // Fact sheet 4.3.
    private static int[] MarksOf(int type) => type switch
    {
        39 or 41 => [0, 1, 2, 6],
        43 => [0, 1, 2],
        46 or 52 or 110 or 111 or 112 => [0, 1, 2, 4, 5, 6],
        _ => [0, 1, 2, 3, 4, 5, 6],
    };

    private static IEnumerable<string> AdjustmentsOf(int type, int[] scopes) =>
        from kind in Enum.GetValues<AdjustmentKind>()
        from valueKind in Enum.GetValues<ValueKind>()
        from scope in scopes
        select $"{type} {kind} {valueKind} IndExeDR {scope}";

    // Every code of the table in every type that it is for; 43 has no Retenedor, and how it would keep back the VAT of 46 no source says.
    private static IEnumerable<string> OfTaxCodes() =>
    [
        .. from tax in Tax.All
           from type in DocumentType.All
           where tax.AppliesTo(type) && (type.Code != 43 || (tax.Base is TaxBase.Lines or TaxBase.Stated && tax.Code != "46"))
           from place in new[] { "code", "row" }
           select $"{type.Code} {place} {tax.Code}",
        "46 total and partial retention", "56 total and partial retention", "61 total and partial retention",
        "46 several total retentions", "56 several total retentions", "61 several total retentions",
    ];

    private static IEnumerable<string> OfChoices() =>
    [
        .. Enum.GetValues<PercentBase>().Select(choice => $"percentage of {choice}"),
        .. Enum.GetValues<SurchargeBase>().Select(choice => $"surcharge {choice}"),
        .. Enum.GetValues<GlobalPercentBase>().Select(choice => $"percentages of {choice}"),
        .. Enum.GetValues<AdjustmentRounding>().Select(choice => $"decimals in the {choice}"),
        .. Enum.GetValues<AdditionalTaxBase>().SelectMany(choice => Enum.GetValues<GlobalPercentBase>(), (taxes, percentages) => $"taxes {taxes} {percentages}"),
        "39 IndMntNeto",
        .. Boletas.SelectMany(type => Enum.GetValues<GrossVat>(), (type, choice) => $"{type} gross {choice}"),
        .. Domestic.Append(43).SelectMany(type => Enum.GetValues<GrossVat>(), (type, choice) => $"{type} MntBruto {choice}"),
    ];

    private static IEnumerable<string> OfSumsAndParts() =>
    [
        .. WithDeposits.Select(type => $"{type} GrntDep"),
        .. new[] { 33, 52, 56, 61 }.SelectMany(type => (string[])[$"{type} MntBase", $"{type} MntMargenCom", $"{type} CredEC"]),
        .. new[] { 46, 56, 61 }.SelectMany(type => (string[])[$"{type} IVANoRet", $"{type} commission above 0"]),
        "43 commission above 0", "43 commission below 0",
        "CredEC of 2014", "CredEC of 2023", "CredEC of 2025", "CredEC by a factor of its own", "CredEC given", "CredEC by the option",
        .. WithVat.Append(43).SelectMany(type => (string[])[$"{type} IVAProp", $"{type} IVATerc"]),
        .. All.Except([43, .. Exports]).SelectMany(type => (string[])[$"{type} MontoNF above 0", $"{type} MontoNF below 0"]),
        .. All.Except(Exports).SelectMany(type => (string[])[$"{type} MontoPeriodo", $"{type} SaldoAnterior, VlrPagar computed", $"{type} SaldoAnterior, VlrPagar given"]),
    ];

    private static IEnumerable<string> OfSecondCurrencies() =>
    [
        .. Domestic.Concat(Exports).SelectMany(type => (string[])[$"{type} OtraMoneda from its rate", $"{type} OtraMoneda as it came"]),
        .. Exports.Select(type => $"{type} OtraMoneda in another"),
        .. from tag in new[] { "MntNetoOtrMnda", "MntExeOtrMnda", "MntFaeCarneOtrMnda", "MntMargComOtrMnda", "IVAOtrMnda", "ImpRetOtrMnda", "IVANoRetOtrMnda", "MntTotOtrMnda" }
           from way in new[] { "given", "computed" }
           select $"{tag} {way}",
    ];

    private static string[] GivenOf(int type) => type switch
    {
        34 => ["MntExe", "GrntDep", "MntTotal", "MontoNF", "MontoPeriodo", "VlrPagar"],
        39 => ["MntNeto", "MntExe", "IVA", "MntTotal", "MontoNF", "MontoPeriodo", "VlrPagar"],
        41 => ["MntExe", "MntTotal", "MontoNF", "MontoPeriodo", "VlrPagar"],
        43 => ["MntNeto", "MntExe", "TasaIVA", "IVA", "Comisiones", "MntTotal", "MontoPeriodo", "VlrPagar"],
        46 => ["MntNeto", "MntExe", "TasaIVA", "IVA", "IVANoRet", "Comisiones", "MntTotal", "MontoNF", "MontoPeriodo", "VlrPagar"],
        52 => ["MntNeto", "MntExe", "MntBase", "MntMargenCom", "TasaIVA", "IVA", "MntTotal", "MontoNF", "MontoPeriodo", "VlrPagar"],
        33 => ["MntNeto", "MntExe", "MntBase", "MntMargenCom", "TasaIVA", "IVA", "GrntDep", "MntTotal", "MontoNF", "MontoPeriodo", "VlrPagar"],
        56 or 61 => ["MntNeto", "MntExe", "MntBase", "MntMargenCom", "TasaIVA", "IVA", "IVANoRet", "GrntDep", "Comisiones", "MntTotal", "MontoNF", "MontoPeriodo", "VlrPagar"],
        _ => ["MntExe", "MntTotal"],
    };
}
