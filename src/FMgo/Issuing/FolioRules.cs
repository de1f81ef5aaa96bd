namespace FMgo.Issuing;

/// <summary>What can be wrong with folios that are added, leased, handed back or ended.</summary>
internal static class FolioRules
{
    public static readonly Rule AlreadyThere = Rule.Information(
        "FMGO-FOL-001",
        "Estos folios ({0}) ya estaban cargados; nada cambió.",
        "These folios ({0}) were added before; nothing changed.");

    public static readonly Rule Overlaps = Rule.Error(
        "FMGO-FOL-002",
        "Algunos de los folios {0} ya se cargaron en otro rango, y no se cargan dos veces. Revise cuáles faltan.",
        "Some of the folios {0} were added before in another range, and none is added twice. Check which are missing.");

    public static readonly Rule OutsideCaf = Rule.Error(
        "FMGO-FOL-003",
        "Los folios {0} no están dentro del CAF, que tiene {1}.",
        "The folios {0} are not within the CAF, which has {1}.");

    public static readonly Rule NoneToLease = Rule.Error(
        "FMGO-FOL-004",
        "No hay folios del tipo {0} que se puedan entregar hasta el {1}. Cargue un CAF o acorte el plazo.",
        "There are no folios of type {0} that can be leased until {1}. Add a CAF, or shorten the time.");

    public static readonly Rule NotLeased = Rule.Error(
        "FMGO-FOL-005",
        "No todos esos folios están entregados a {0}, o ya los devolvió; nada cambió.",
        "Not all of these folios are leased by {0}, or they were handed back before; nothing changed.");

    public static readonly Rule UnknownKey = Rule.Error(
        "FMGO-FOL-006",
        "No hay ningún folio reservado con esa clave.",
        "No folio is reserved with this key.");

    public static readonly Rule AtSii = Rule.Error(
        "FMGO-FOL-007",
        "El documento ya se envió al SII (estado {0}), así que su folio no se libera ni se anula: corríjalo con una nota.",
        "The document was sent to SII (state {0}), so its folio is neither released nor voided: correct it by a note.");

    public static readonly Rule BurnedFolio = Rule.Error(
        "FMGO-FOL-008",
        "El SII rechazó el documento por {0}: su folio no se puede usar otra vez. Anúlelo (VoidAsync).",
        "SII rejected the document because of {0}: its folio cannot be used again. Void it (VoidAsync).");

    public static readonly Rule UnfitName = Rule.Error(
        "FMGO-FOL-009",
        "Un nombre de sucursal o de caja debe tener 1 a {0} caracteres, ninguno de control.",
        "The name of a branch or of a holder must have 1 to {0} characters, none of them a control character.");

    public static readonly Rule Changed = Rule.Error(
        "FMGO-FOL-010",
        "El documento cambió de estado mientras tanto; nada se hizo. Revíselo y repita.",
        "The document changed its state meanwhile; nothing was done. Look at it, and repeat.");
}
