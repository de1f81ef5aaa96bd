namespace FMgo.Sii;

/// <summary>Which service of SII speaks: the same code means different things in different ones.</summary>
public enum SiiCodeFamily
{
    /// <summary>CrSeed and the boleta seed: <c>ESTADO</c>.</summary>
    Seed,

    /// <summary>GetTokenFromSeed and the boleta token: <c>ESTADO</c>.</summary>
    Token,

    /// <summary>Messages of SII's authentication about sessions and certificates.</summary>
    Session,

    /// <summary>DTEUpload: <c>STATUS</c>.</summary>
    Upload,

    /// <summary>DTEUpload: the prefix of a <c>DETAIL/ERROR</c> when the schema is wrong.</summary>
    UploadDetail,

    /// <summary>QueryEstUp: <c>ESTADO</c> of a submission.</summary>
    Submission,

    /// <summary>QueryEstUp: <c>ERR_CODE</c>.</summary>
    SubmissionError,

    /// <summary>QueryEstUp and QueryEstDte: <c>SRV_CODE</c>.</summary>
    QueryService,

    /// <summary>QueryEstUp and QueryEstDte: <c>SQL_CODE</c>.</summary>
    QueryDatabase,

    /// <summary>QueryEstDte, and the body of QueryEstDteAv: <c>ESTADO</c> of a document.</summary>
    Document,

    /// <summary>QueryEstDte: <c>ERR_CODE</c>.</summary>
    DocumentError,

    /// <summary>QueryEstDteAv: <c>ESTADO</c> of the header.</summary>
    AdvancedQuery,

    /// <summary>wsDTECorreo: <c>ESTADO</c>.</summary>
    ResultMail,

    /// <summary>Codes about one document, in SII's e-mail, portal and boleta detail: area, level and number.</summary>
    Detail,

    /// <summary>Boleta REST: <c>estado</c> of a submission.</summary>
    BoletaSubmission,

    /// <summary>Boleta REST: <c>estado</c> of a boleta in the detail of a submission.</summary>
    BoletaDetail,

    /// <summary>Boleta REST: <c>codigo</c> of a boleta.</summary>
    Boleta,

    /// <summary>WSREGISTRORECLAMODTE: <c>codResp</c>.</summary>
    Claim,

    /// <summary>WSREGISTRORECLAMODTE: <c>codEvento</c>.</summary>
    ClaimEvent,

    /// <summary>RTCAnotEnvio: <c>STATUS</c>.</summary>
    AssignmentUpload,

    /// <summary>wsRPETCConsulta: <c>ESTADO</c> of the header.</summary>
    AssignmentQuery,

    /// <summary>wsRPETCConsulta: <c>ESTADO_ENVIO</c>.</summary>
    AssignmentSubmission,

    /// <summary>Boleta REST: <c>codigo</c> where the upload is refused; no source lists its values.</summary>
    BoletaUpload,
}
