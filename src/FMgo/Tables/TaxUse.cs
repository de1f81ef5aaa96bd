namespace FMgo.Tables;

/// <summary>Which documents carry a tax (Formato DTE v2.5, section 4, column of documents).</summary>
public enum TaxUse
{
    /// <summary>The seller's: invoice (33), and guide (52) and settlement invoice (43) in which the fields are optional; its notes (56, 61).</summary>
    Sales,

    /// <summary>The purchase invoice (46) and its notes (56, 61).</summary>
    Purchases,

    /// <summary>The schema knows the code, but the manual's table no longer or not yet.</summary>
    Undocumented,
}
