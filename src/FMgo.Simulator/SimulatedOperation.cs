namespace FMgo.Simulator;

/// <summary>What a call asks the simulated SII to do: one value per operation that SII documents.</summary>
public enum SimulatedOperation
{
    /// <summary><c>CrSeed.jws</c>, <c>getSeed</c>.</summary>
    Seed,

    /// <summary><c>GetTokenFromSeed.jws</c>, <c>getToken</c>.</summary>
    Token,

    /// <summary><c>DTEUpload</c>: an EnvioDTE, a book, or in certification an EnvioBOLETA.</summary>
    Upload,

    /// <summary><c>QueryEstUp.jws</c>, <c>getEstUp</c>: the state of a submission.</summary>
    SubmissionStatus,

    /// <summary><c>QueryEstDte.jws</c>, <c>getEstDte</c>: the state of a document.</summary>
    DocumentStatus,

    /// <summary><c>QueryEstDteAv</c>, <c>getEstDteAv</c>: the state of a document, compared with its signature.</summary>
    AdvancedDocumentStatus,

    /// <summary><c>wsDTECorreo</c>, <c>reenvioCorreo</c>: sends the result by e-mail again.</summary>
    ResultMail,

    /// <summary><c>GET boleta.electronica.semilla</c>.</summary>
    BoletaSeed,

    /// <summary><c>POST boleta.electronica.token</c>.</summary>
    BoletaToken,

    /// <summary><c>POST boleta.electronica.envio</c>.</summary>
    BoletaUpload,

    /// <summary><c>GET boleta.electronica.envio/{rut}-{dv}-{trackid}</c>.</summary>
    BoletaSubmissionStatus,

    /// <summary><c>GET boleta.electronica/{rut}-{dv}-{tipo}-{folio}/estado</c>.</summary>
    BoletaStatus,

    /// <summary><c>ingresarAceptacionReclamoDoc</c>.</summary>
    RegisterClaim,

    /// <summary><c>listarEventosHistDoc</c>.</summary>
    ListEvents,

    /// <summary><c>consultarDocDteCedible</c>.</summary>
    Assignability,

    /// <summary><c>consultarFechaRecepcionSii</c>.</summary>
    ReceptionDate,

    /// <summary><c>RTCAnotEnvio.cgi</c>: an AEC.</summary>
    AssignmentUpload,

    /// <summary><c>wsRPETCConsulta</c>, <c>getEstEnvio</c>.</summary>
    AssignmentSubmissionStatus,

    /// <summary><c>wsRPETCConsulta</c>, <c>getEstCesion</c>.</summary>
    AssignmentStatus,

    /// <summary><c>wsRPETCConsulta</c>, <c>getEstCesionRelac</c>.</summary>
    RelatedAssignmentStatus,

    /// <summary>Anything else, such as <c>getVersion</c>.</summary>
    Other,
}
