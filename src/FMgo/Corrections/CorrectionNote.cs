using FMgo.Drafting;
using FMgo.Validation;

namespace FMgo.Corrections;

/// <summary>A note in the making. Immutable: each method gives a new one; <see cref="Complete"/> gives the document that may be signed.</summary>
/// <remarks>
/// Lines are those of <see cref="CorrectionBalance.Lines"/>, from 1: the lines of the original, then those that debit notes added. Amounts are net or
/// gross as the lines of the original are. Discounts and surcharges of the original, on lines and on the whole, taxes, retentions and
/// commissions go with the lines in proportion.
/// </remarks>
public sealed record CorrectionNote
{
    internal CorrectionNote(CorrectionBalance balance, CorrectionAction action, string reason)
    {
        Balance = balance;
        Action = action;
        Reason = reason;
    }

    internal CorrectionBalance Balance { get; }

    internal CorrectionAction Action { get; }

    internal string Reason { get; }

    internal string? Text { get; init; }

    internal ValueList<CorrectionChange> Changes { get; init; }

    internal DateOnly? Date { get; private init; }

    internal Issuer? Issuer { get; private init; }

    internal Receiver? Receiver { get; private init; }

    internal bool HasNoVatDebitReduction { get; private init; }

    internal ValueList<Func<Document, Document>> Customizations { get; private init; }

    /// <summary>Returns units of a line for what was charged for them.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="quantity">How many, above 0; absent, all that is left of the line.</param>
    /// <exception cref="InvalidOperationException">The note is not one of <see cref="Correction.Credit"/>.</exception>
    public CorrectionNote Return(int line, decimal? quantity = null) =>
        Change(CorrectionAction.Credit, quantity is null ? CorrectionChange.ChangeKind.Remaining : CorrectionChange.ChangeKind.Quantity, line, quantity);

    /// <summary>Returns all that is left of the document, to the peso.</summary>
    /// <exception cref="InvalidOperationException">The note is not one of <see cref="Correction.Credit"/>.</exception>
    public CorrectionNote ReturnRemaining() => Change(CorrectionAction.Credit, CorrectionChange.ChangeKind.Remaining, 0, null);

    /// <summary>Lowers the amount of a line.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="amount">How much of <c>MontoItem</c>, above 0.</param>
    /// <exception cref="InvalidOperationException">The note is not one of <see cref="Correction.Credit"/>.</exception>
    public CorrectionNote ReduceLine(int line, decimal amount) => Change(CorrectionAction.Credit, CorrectionChange.ChangeKind.Amount, line, amount);

    /// <summary>Lowers the price of the units that are left of a line.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="amount">How much of <c>PrcItem</c>, above 0.</param>
    /// <exception cref="InvalidOperationException">The note is not one of <see cref="Correction.Credit"/>.</exception>
    public CorrectionNote ReduceUnitPrice(int line, decimal amount) => Change(CorrectionAction.Credit, CorrectionChange.ChangeKind.UnitPrice, line, amount);

    /// <summary>Lowers all that is left of a line, or of every line, by a percentage.</summary>
    /// <param name="percent">Above 0, at most 100.</param>
    /// <param name="line">The line, from 1; absent, all.</param>
    /// <exception cref="InvalidOperationException">The note is not one of <see cref="Correction.Credit"/>.</exception>
    public CorrectionNote ReducePercent(decimal percent, int? line = null) => Change(CorrectionAction.Credit, CorrectionChange.ChangeKind.Percent, line, percent);

    /// <summary>Adds units to a line at the price and the discounts of the original.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="quantity">How many, above 0.</param>
    /// <exception cref="InvalidOperationException">The note is not one of <see cref="Correction.Debit"/>.</exception>
    public CorrectionNote IncreaseQuantity(int line, decimal quantity) => Change(CorrectionAction.Debit, CorrectionChange.ChangeKind.Quantity, line, quantity);

    /// <summary>Raises the amount of a line.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="amount">How much on <c>MontoItem</c>, above 0.</param>
    /// <exception cref="InvalidOperationException">The note is not one of <see cref="Correction.Debit"/>.</exception>
    public CorrectionNote IncreaseLine(int line, decimal amount) => Change(CorrectionAction.Debit, CorrectionChange.ChangeKind.Amount, line, amount);

    /// <summary>Raises the price of the units that are left of a line.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="amount">How much on <c>PrcItem</c>, above 0.</param>
    /// <exception cref="InvalidOperationException">The note is not one of <see cref="Correction.Debit"/>.</exception>
    public CorrectionNote IncreaseUnitPrice(int line, decimal amount) => Change(CorrectionAction.Debit, CorrectionChange.ChangeKind.UnitPrice, line, amount);

    /// <summary>Raises a line, or every line, by a percentage of what is left of it.</summary>
    /// <param name="percent">Above 0.</param>
    /// <param name="line">The line, from 1; absent, all.</param>
    /// <exception cref="InvalidOperationException">The note is not one of <see cref="Correction.Debit"/>.</exception>
    public CorrectionNote IncreasePercent(decimal percent, int? line = null) => Change(CorrectionAction.Debit, CorrectionChange.ChangeKind.Percent, line, percent);

    /// <summary>Charges what the original does not have, such as interest. Global discounts of the original do not act on it.</summary>
    /// <param name="line">The line, net or gross as those of the original.</param>
    /// <exception cref="InvalidOperationException">The note is not one of <see cref="Correction.Debit"/>.</exception>
    public CorrectionNote AddLine(DraftLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Change(CorrectionAction.Debit, new CorrectionChange(CorrectionChange.ChangeKind.Added, Added: line.ToLine()));
    }

    /// <summary>Gives the date of the note (<c>FchEmis</c>); without it, today's in Chile.</summary>
    /// <param name="date">The date in Chile, not before that of the original.</param>
    public CorrectionNote IssuedOn(DateOnly date) => this with { Date = date };

    /// <summary>Gives the issuer as he is today, or whole where the original was a boleta. With another RUT, that of a company that took over, the reference gets <c>RUTOtr</c>.</summary>
    /// <param name="issuer">The issuer.</param>
    public CorrectionNote IssuedBy(Issuer issuer)
    {
        ArgumentNullException.ThrowIfNull(issuer);
        return this with { Issuer = issuer };
    }

    /// <summary>Gives the receiver whole: the same RUT, or who he is where the boleta did not identify him.</summary>
    /// <param name="receiver">The receiver.</param>
    public CorrectionNote IssuedTo(Receiver receiver)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        return this with { Receiver = receiver };
    }

    /// <summary>Says that the note may not reduce the VAT debit (<c>IndNoRebaja</c>; DL 825, article 70). It has no effect in notes other than 61.</summary>
    public CorrectionNote WithoutVatDebitReduction() => this with { HasNoVatDebitReduction = true };

    /// <summary>Changes anything else before the totals are computed, such as a reference to a purchase order.</summary>
    /// <param name="change">Takes the note so far and gives another of the same type.</param>
    public CorrectionNote Customize(Func<Document, Document> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return this with { Customizations = Customizations.Add(change) };
    }

    /// <summary>Computes the note and checks it by all rules. No folio is spent.</summary>
    /// <param name="options">Text, environment, clock, waived rules, and the choices in the arithmetic with which the original was made; <see cref="DocumentOptions.Default"/> when absent.</param>
    /// <returns>The note that may be signed, or everything that is wrong, among it why the correction is not possible.</returns>
    /// <exception cref="InvalidOperationException">A change given to <see cref="Customize"/> changed the type.</exception>
    /// <exception cref="ArgumentException"><see cref="DocumentOptions.IsIssued"/> is on.</exception>
    public Result<IssuableDocument> Complete(DocumentOptions? options = null)
    {
        options ??= DocumentOptions.Default;
        var note = Preview(options);
        return DraftCompletion.Issuable(note.Partial, note.Findings, options);
    }

    /// <summary>Computes the note as far as it can be, for people who are still at it.</summary>
    /// <param name="options">As for <see cref="Complete"/>.</param>
    /// <returns>The note without folio, and all that was found; no note, not even in part, where the correction is not possible.</returns>
    /// <exception cref="InvalidOperationException">A change given to <see cref="Customize"/> changed the type.</exception>
    /// <exception cref="ArgumentException"><see cref="DocumentOptions.IsIssued"/> is on.</exception>
    public Result<Document> Preview(DocumentOptions? options = null)
    {
        options ??= DocumentOptions.Default;
        options.RequireNew();
        return new NoteCalculation(this, Date ?? options.ClockOrSystem.GetChileDate(), options).Run();
    }

    private CorrectionNote Change(CorrectionAction action, CorrectionChange.ChangeKind kind, int? line, decimal? value) =>
        Change(action, new CorrectionChange(kind, line ?? 0, value));

    private CorrectionNote Change(CorrectionAction action, CorrectionChange change) => Action == action
        ? this with { Changes = Changes.Add(change) }
        : throw new InvalidOperationException($"A note of {Action} does not take this; start with Correction.Of(...).{action}(...).");
}
