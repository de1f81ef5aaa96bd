namespace FMgo.Tables;

/// <summary>What a tax of <c>ImptoReten</c> does to the total of the document (Formato DTE v2.5, Encabezado 124).</summary>
public enum TaxEffect
{
    /// <summary>The seller charges it: it is added to <c>MntTotal</c>.</summary>
    Added,

    /// <summary>The buyer keeps it back to pay it to the Treasury: it is subtracted from <c>MntTotal</c>.</summary>
    Retained,
}
