using FMgo.Documents;

namespace FMgo.Corrections;

/// <summary>A document and the notes issued on it so far: what is left of its total and of its lines. Immutable, and made from the documents alone.</summary>
/// <remarks>
/// The format has no place for the line of the original that a line of a note belongs to, so they are matched by name, codes, class, price and discount.
/// A line of a credit note that matches none leaves the balance by totals only (<see cref="TracksLines"/>).
/// </remarks>
public sealed class CorrectionBalance
{
    private CorrectionBalance(Document original)
    {
        Original = original;
        Lines = original.Lines.Select(line => CorrectionBalanceLine.Of(line)).ToValueList();
        TracksLines = true;
        RemainingTotal = original.Header.Totals.TotalAmount.GetValueOrDefault();
    }

    /// <summary>The document that is corrected.</summary>
    public Document Original { get; }

    /// <summary>The notes in the balance, among them those that annul each other.</summary>
    public ValueList<Document> Notes { get; private init; }

    /// <summary>What is left of each line of the original, then of those that debit notes added; as far as it is known when <see cref="TracksLines"/> is false.</summary>
    public ValueList<CorrectionBalanceLine> Lines { get; private init; }

    /// <summary>Whether every line of every note could be attributed to a line.</summary>
    public bool TracksLines { get; private init; }

    /// <summary>Whether a note annulled the document.</summary>
    public bool IsAnnulled { get; private init; }

    /// <summary><c>MntTotal</c> less credit notes plus debit notes, in the currency of the document. Non-billable lines are in no total and may be left where it is 0.</summary>
    public decimal RemainingTotal { get; private init; }

    /// <summary>The notes that changed amounts and were not annulled, and whether each lowers them.</summary>
    internal ValueList<(Document Note, bool Lowers)> Applied { get; private init; }

    /// <summary><c>MontoNF</c> that is left, which is in no total; <c>null</c> where a document does not tell its own: exports have no field for it.</summary>
    internal decimal? RemainingNonBillable =>
        Applied.Aggregate(NonBillableOf(Original), (left, applied) => left + (applied.Lowers ? -NonBillableOf(applied.Note) : NonBillableOf(applied.Note)));

    /// <summary>Whether there is a non-billable line left to credit.</summary>
    internal bool HasNonBillableLeft => Lines.Any(line => line.RemainingAmount != 0 && IsNonBillable(line.Original)) && !IsNonBillableGone;

    /// <summary>Whether <c>MontoNF</c> is known to be credited, or there is none.</summary>
    internal bool IsNonBillableGone => RemainingNonBillable == 0;

    /// <summary>Whether notes have changed amounts.</summary>
    internal bool IsCorrected => Applied.Count > 0;

    /// <summary>The balance of a document without notes.</summary>
    /// <param name="original">The document.</param>
    public static CorrectionBalance Of(Document original)
    {
        ArgumentNullException.ThrowIfNull(original);
        return new CorrectionBalance(original);
    }

    /// <summary>The balance of a document and its notes, in any order, for instance as they were stored.</summary>
    /// <param name="original">The document.</param>
    /// <param name="notes">Its notes, one's own or read from XML, and the notes that annul them.</param>
    /// <returns>The balance and what was found; no balance when a note does not belong here or they take more than there is.</returns>
    public static Result<CorrectionBalance> Of(Document original, IEnumerable<Document> notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        return new NoteApplication(Of(original).With(notes.ToValueList())).Run();
    }

    /// <summary>The balance after one more note.</summary>
    /// <param name="note">The note, with its folio and totals. One that annuls a note of this balance takes that one out again.</param>
    /// <returns>The new balance and what was found; no balance when the note does not belong here or takes more than is left.</returns>
    public Result<CorrectionBalance> Apply(Document note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return Of(Original, Notes.Add(note));
    }

    internal static bool IsNonBillable(Line line) => line.ExemptionMark is ExemptionMark.NonBillable or ExemptionMark.NegativeNonBillable;

    private static decimal? NonBillableOf(Document document)
    {
        bool isThere = document.Lines.Any(line => IsNonBillable(line) && line.Amount is not (null or 0)) || document.GlobalAdjustments.Any(adjustment => adjustment.Scope == AdjustmentScope.NonBillable);
        return document.Header.Totals.NonBillableAmount ?? (isThere ? null : 0);
    }

    internal CorrectionBalance With(ValueList<Document> notes) => new(Original) { Notes = notes };

    internal CorrectionBalance After((Document Note, bool Lowers) applied, decimal remainingTotal, ValueList<CorrectionBalanceLine> lines, bool tracksLines, bool isAnnulled) => new(Original)
    {
        Notes = Notes,
        Lines = lines,
        TracksLines = tracksLines,
        IsAnnulled = isAnnulled,
        Applied = Applied.Add(applied),
        RemainingTotal = remainingTotal,
    };
}
