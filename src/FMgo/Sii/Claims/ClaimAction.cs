namespace FMgo.Sii;

/// <summary><c>accionDoc</c>: what the receiver says of a document (Registro de aceptación o reclamo v1.2).</summary>
public enum ClaimAction
{
    /// <summary>ACD: accepts the content.</summary>
    AcceptContent,

    /// <summary>RCD: claims against the content.</summary>
    ClaimContent,

    /// <summary>ERM: acknowledges goods or services.</summary>
    AcknowledgeGoods,

    /// <summary>RFP: part of the goods is missing.</summary>
    ClaimPartOfGoods,

    /// <summary>RFT: all of the goods are missing.</summary>
    ClaimAllGoods,
}
