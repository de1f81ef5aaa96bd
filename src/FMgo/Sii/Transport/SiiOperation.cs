
namespace FMgo.Sii;

/// <summary>The remote operations of SII that FMgo speaks.</summary>
public enum SiiOperation
{
    /// <summary>Seed and token: CrSeed and GetTokenFromSeed, or their boleta equivalents.</summary>
    SignIn,

    /// <summary>DTEUpload.</summary>
    Upload,

    /// <summary>QueryEstUp, <c>getEstUp</c>.</summary>
    SubmissionStatus,

    /// <summary>wsDTECorreo, <c>reenvioCorreo</c>.</summary>
    ResendMail,

    /// <summary>QueryEstDte, <c>getEstDte</c>.</summary>
    DocumentStatus,

    /// <summary>QueryEstDteAv, <c>getEstDteAv</c>.</summary>
    AdvancedDocumentStatus,

    /// <summary><c>boleta.electronica.envio</c>, POST.</summary>
    BoletaUpload,

    /// <summary><c>boleta.electronica.envio</c>, GET.</summary>
    BoletaSubmissionStatus,

    /// <summary><c>boleta.electronica/…/estado</c>.</summary>
    BoletaStatus,

    /// <summary><c>ingresarAceptacionReclamoDoc</c>.</summary>
    RegisterClaim,

    /// <summary><c>listarEventosHistDoc</c>.</summary>
    ListClaimEvents,

    /// <summary><c>consultarDocDteCedible</c>.</summary>
    Assignability,

    /// <summary><c>consultarFechaRecepcionSii</c>.</summary>
    ReceptionDate,

    /// <summary>RTCAnotEnvio.</summary>
    AssignmentUpload,

    /// <summary>wsRPETCConsulta, <c>getEstEnvio</c>.</summary>
    AssignmentSubmissionStatus,

    /// <summary>wsRPETCConsulta, <c>getEstCesion</c>.</summary>
    AssignmentStatus,

    /// <summary>wsRPETCConsulta, <c>getEstCesionRelac</c>.</summary>
    AssignmentStatusForParty,
}
