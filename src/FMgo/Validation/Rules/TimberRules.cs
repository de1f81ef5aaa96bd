namespace FMgo.Validation;

/// <summary>Timber: logs and trunks of species that are not native (<c>ManejoMadera</c>).</summary>
internal static class TimberRules
{
    private const string Format = "; Formato DTE v2.5, zona I";

    public static readonly Rule UnitNotOfTimber = Rule.Warning(
        "FMGO-TIM-001",
        "La cantidad de madera va en metros ruma o en metros cúbicos: UnmdItem MR o M3, no \"{0}\".",
        "The quantity of timber is in ruma metres or in cubic metres: UnmdItem MR or M3, not \"{0}\".")
        .On(TypeSet.Timber, Paths.Lines.Unit).From(Regulations.Timber.Source + "; Formato DTE v2.5, Detalle 21").Since(Regulations.Timber).YieldsTo("FMGO-PRE-");

    public static readonly Rule PriceMissing = Rule.Warning(
        "FMGO-TIM-002",
        "La madera necesita su precio unitario (PrcItem).",
        "Timber needs its unit price (PrcItem).")
        .On(TypeSet.Timber, Paths.Lines.UnitPrice).Since(Regulations.Timber);

    public static readonly Rule CarriageMissing = Rule.Warning(
        "FMGO-TIM-003",
        "El documento de madera necesita quién y qué la lleva: falta {0}.",
        "The document of timber needs who and what carries it: {0} is missing.")
        .On(TypeSet.Timber, Paths.Header.Transport.LicensePlate, Paths.Header.Transport.Driver.Rut).Since(Regulations.Timber)
        .YieldsTo("FMGO-GUI-001");

    public static readonly Rule PlanEmpty = Rule.Warning(
        "FMGO-TIM-004",
        "Falta el plan de manejo. Si no se necesita, escriba \"No tiene\" en CodPlanConaf.",
        "The management plan is missing. If none is needed, write \"No tiene\" into CodPlanConaf.")
        .On(TypeSet.Timber, Paths.TimberManagement.ManagementPlanCode).From(Regulations.Timber.Source + Format).Since(Regulations.Timber);

    public static readonly Rule PartMissing = Rule.Warning(
        "FMGO-TIM-005",
        "El destino de la madera está a medias: falta {0}. Los tres datos del rol van juntos, y la latitud con la longitud.",
        "The destination of the timber is there in part: {0} is missing. The three parts of a roll number go together, and the latitude with the longitude.")
        .On(
            TypeSet.Timber,
            Paths.TimberManagement.DestinationCommuneCode,
            Paths.TimberManagement.DestinationBlockNumber,
            Paths.TimberManagement.DestinationPropertyNumber,
            Paths.TimberManagement.DestinationLatitude,
            Paths.TimberManagement.DestinationLongitude)
        .From(Regulations.Timber.Source + Format).Since(Regulations.Timber).YieldsTo("FMGO-PRE-");
}
