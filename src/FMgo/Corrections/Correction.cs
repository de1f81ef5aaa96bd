namespace FMgo.Corrections;

/// <summary>The start of a note that corrects a document: annuls it, corrects its text, or lowers or raises its amounts.</summary>
/// <remarks>
/// The note is issued by the issuer of the original to its receiver, whoever the caller is. Its type follows from the original: 61 and 56, or 112
/// and 111 for exports; a credit note is annulled by a debit note (Formato DTE v2.5, Referencia 8).
/// </remarks>
/// <example>
/// <code>
/// var note = Correction.Of(invoice).Credit("Devolución").Return(line: 2, quantity: 3).Calculate();
/// </code>
/// </example>
public sealed class Correction
{
    private readonly CorrectionBalance _balance;

    private Correction(CorrectionBalance balance) => _balance = balance;

    /// <summary>Starts a note on a document without earlier notes.</summary>
    /// <param name="original">The document as it was issued, with folio, date and totals.</param>
    public static Correction Of(Document original) => Of(CorrectionBalance.Of(original));

    /// <summary>Starts a note on what earlier notes left of a document.</summary>
    /// <param name="balance">The document and its notes.</param>
    public static Correction Of(CorrectionBalance balance)
    {
        ArgumentNullException.ThrowIfNull(balance);
        return new Correction(balance);
    }

    /// <summary>Annuls the document (<c>CodRef</c> 1): the note repeats its lines and has the same total to the peso.</summary>
    /// <param name="reason"><c>RazonRef</c>: why, up to 90 characters.</param>
    public CorrectionNote Annul(string reason) =>
        Note(CorrectionAction.Annul, reason) with { Changes = [new CorrectionChange(CorrectionChange.ChangeKind.Remaining)] };

    /// <summary>Corrects the text of the document (<c>CodRef</c> 2): one line says what it should read, and all amounts are 0.</summary>
    /// <param name="reason"><c>RazonRef</c>: why, up to 90 characters.</param>
    /// <param name="text">The correction, such as "Donde dice ... debe decir ...": <c>NmbItem</c> up to 80 characters, <c>DscItem</c> beyond.</param>
    public CorrectionNote CorrectText(string reason, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Note(CorrectionAction.CorrectText, reason) with { Text = text };
    }

    /// <summary>Lowers amounts of the document (<c>CodRef</c> 3): say which with the methods of the note.</summary>
    /// <param name="reason"><c>RazonRef</c>: why, up to 90 characters.</param>
    public CorrectionNote Credit(string reason) => Note(CorrectionAction.Credit, reason);

    /// <summary>Raises amounts of the document (<c>CodRef</c> 3): say which with the methods of the note.</summary>
    /// <param name="reason"><c>RazonRef</c>: why, up to 90 characters.</param>
    public CorrectionNote Debit(string reason) => Note(CorrectionAction.Debit, reason);

    private CorrectionNote Note(CorrectionAction action, string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new CorrectionNote(_balance, action, reason);
    }
}
