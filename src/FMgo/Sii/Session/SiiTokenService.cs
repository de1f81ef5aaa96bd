namespace FMgo.Sii;

/// <summary>Which of SII's services a token opens. They are not interchangeable (Instructivo técnico boleta, 28-10-2021).</summary>
public enum SiiTokenService
{
    /// <summary>SOAP: documents, queries, claims and assignments.</summary>
    Documents,

    /// <summary>REST: boletas.</summary>
    Boletas,
}
