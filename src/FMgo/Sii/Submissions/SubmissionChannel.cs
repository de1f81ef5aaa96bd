namespace FMgo.Sii;

/// <summary>Which of SII's services a file goes through. Each has TrackIDs of its own.</summary>
public enum SubmissionChannel
{
    /// <summary>DTEUpload and <c>getEstUp</c>: documents, books, and the boletas of a test set of certification.</summary>
    Documents,

    /// <summary><c>boleta.electronica.envio</c> (REST): boletas.</summary>
    Boletas,
}
