namespace FMgo.Documents;

/// <summary>The names that matter to where documents and signatures are.</summary>
internal enum OutlineKind
{
    Other,
    Dte,
    SetDte,
    EnvioDte,
    EnvioBoleta,
    Aec,
    DocumentoAec,
    Cesiones,
    Cesion,
    DteCedido,
    DocumentoDteCedido,
    SetRecibos,
    Recibo,
    Caratula,
    Signature,

    /// <summary><c>TmstFirma</c> and what begins so, <c>TmstCesion</c>.</summary>
    Time,
}
