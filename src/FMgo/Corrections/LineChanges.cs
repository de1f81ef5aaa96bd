using System.Globalization;
using FMgo.Arithmetic;
using FMgo.Documents;

namespace FMgo.Corrections;

/// <summary>Turns the changes that were asked for into lines of the note, one after the other, each on what the one before left.</summary>
internal sealed class LineChanges(CorrectionNote note, List<Finding> findings)
{
    private readonly CorrectionBalanceLine[] _left = [.. note.Balance.Lines];
    private readonly List<NotePart> _parts = [];
    private readonly DocumentType _type = note.Balance.Original.Type!;
    private readonly bool _isCredit = note.Action != CorrectionAction.Debit;
    private bool _isRounded;

    public IReadOnlyList<NotePart> Parts => _parts;

    /// <summary>Whether nothing is left of any line, and where money of the original goes beside its lines, because all was meant and not because a part was rounded up.</summary>
    public bool LeaveNothing => _isCredit && Array.TrueForAll(_left, line => line.RemainingAmount == 0) && (!_isRounded || !HasMoneyBesideLines);

    /// <summary>The part of all that is left that was asked for; <c>null</c> where single lines were.</summary>
    public Ratio? Part => note.Changes switch
    {
        _ when LeaveNothing => 1m,
        [{ Kind: CorrectionChange.ChangeKind.Percent, Value: { } percent } change] when change.Line == 0 || _left.Length == 1 => percent / (Ratio)100m,
        _ => null,
    };

    /// <summary>Whether all that was left was taken as it is, once.</summary>
    public bool TakeAll => note.Changes is [{ Kind: CorrectionChange.ChangeKind.Remaining, Line: 0 }];

    private bool HasMoneyBesideLines => note.Balance.Original is var original
        && (original.Commissions.Count > 0 || original.Header.Totals.Taxes.Any(NoteShare.IsStated) || original.GlobalAdjustments.Any(adjustment => adjustment.ValueKind == ValueKind.Amount));

    private int Decimals => _type.IsExport ? 4 : 0;

    public void Run()
    {
        foreach (var change in note.Changes)
        {
            if (change.Added is { } added)
            {
                _parts.Add(new NotePart(added with { ExemptionMark = NoteLine.MarkFor(_type, added.ExemptionMark) }, IsAdded: true, Ratio.Zero));
            }
            else if (IsSound(change))
            {
                Apply(change);
            }
        }

        // A document has a line, even where all that is left goes beside its lines.
        if (Part is not null && _parts.Count == 0 && _left.Length > 0)
        {
            _parts.Add(new NotePart(NoteLine.Of(_type, _left[0].Original, amount: 0, quantity: null, unitPrice: null), _left[0].IsAdded, Ratio.Zero));
        }
    }

    private bool IsSound(CorrectionChange change)
    {
        if (change.Line < 0 || change.Line > _left.Length)
        {
            findings.Add(CorrectionRules.NoSuchLine.At($"{Paths.Lines.Path}[{change.Line}]", change.Line.ToString(CultureInfo.InvariantCulture)));
            return false;
        }

        bool isTooMuch = _isCredit && change is { Kind: CorrectionChange.ChangeKind.Percent, Value: > 100 };
        if (isTooMuch || change.Value is <= 0 or > Limits.Pesos)
        {
            findings.Add(CorrectionRules.ValueOutOfRange.At(change.Line == 0 ? Paths.Lines.Path : $"{Paths.Lines.Path}[{change.Line}]", Text(change.Value.GetValueOrDefault())));
            return false;
        }

        return true;
    }

    private void Apply(CorrectionChange change)
    {
        int first = change.Line == 0 ? 0 : change.Line - 1;
        int last = change.Line == 0 ? _left.Length - 1 : first;
        decimal value = change.Value.GetValueOrDefault();
        _isRounded &= change is not { Kind: CorrectionChange.ChangeKind.Remaining, Line: 0 };
        for (int i = first; i <= last; i++)
        {
            bool isRemaining = change.Kind == CorrectionChange.ChangeKind.Remaining;
            if (_left[i].Original.Amount < 0 && !(isRemaining && change.Line == 0))
            {
                Report(CorrectionRules.NegativeLine, i, Tags.Line.Amount);
            }
            else if (isRemaining)
            {
                TakeRemaining(i);
            }
            else if (change.Kind == CorrectionChange.ChangeKind.Quantity)
            {
                TakeUnits(i, value);
            }
            else if (change.Kind == CorrectionChange.ChangeKind.UnitPrice)
            {
                TakePrice(i, value);
            }
            else if (change.Kind == CorrectionChange.ChangeKind.Percent)
            {
                TakePart(i, value);
            }
            else
            {
                TakeMoney(i, value);
            }
        }
    }

    // A note that annuls repeats every line, those worth nothing too, but not those that were never part of the sale.
    private void TakeRemaining(int index)
    {
        var left = _left[index];
        bool isOfSale = left.Original.ExemptionMark is not (ExemptionMark.NotASale or ExemptionMark.ToDeduct);
        if (left.RemainingAmount != 0 || (isOfSale && note.Action == CorrectionAction.Annul))
        {
            Take(index, left.RemainingAmount, left.RemainingAmount, left.RemainingQuantity is > 0 ? left.RemainingQuantity : null, left.Original.UnitPrice);
        }
    }

    private void TakeUnits(int index, decimal quantity)
    {
        var left = _left[index];
        if (left.Original.Quantity is not > 0)
        {
            Report(CorrectionRules.NoQuantity, index, Tags.Line.Quantity);
        }
        else if (!_isCredit)
        {
            Take(index, Round(Proportion.Of(left.Original.Amount.GetValueOrDefault(), quantity, left.Original.Quantity.Value)), Exact(left.Original.Amount.GetValueOrDefault(), quantity, left.Original.Quantity.Value), quantity, left.Original.UnitPrice);
        }
        else if (quantity > left.RemainingQuantity)
        {
            Report(CorrectionRules.QuantityOverRemaining, index, Tags.Line.Quantity, Text(quantity), Text(left.RemainingQuantity.GetValueOrDefault()));
        }
        else
        {
            decimal units = left.RemainingQuantity.GetValueOrDefault();
            Take(index, Round(Proportion.Of(left.RemainingAmount, quantity, units)), Exact(left.RemainingAmount, quantity, units), quantity, left.Original.UnitPrice);
            _isRounded |= quantity < units && IsUsedUp(index);
        }
    }

    // The discounts of the line act on the difference too. At the very price of the original it would look like units that come or go, so it goes as money.
    private void TakePrice(int index, decimal difference)
    {
        var left = _left[index];
        if (left.Original is not { Quantity: > 0 and { } quantity, UnitPrice: > 0 and { } price })
        {
            Report(CorrectionRules.NoQuantity, index, Tags.Line.UnitPrice);
            return;
        }

        decimal units = left.RemainingQuantity.GetValueOrDefault();
        decimal perUnitOfPrice = Proportion.Of(left.Original.Amount.GetValueOrDefault(), units, quantity);
        decimal amount = Round(Proportion.Of(perUnitOfPrice, difference, price));
        TakeMoney(index, amount, difference == price ? null : units, difference);
    }

    // A part that is less than half a peso is no line, but goes with what the original says as a whole.
    private void TakePart(int index, decimal percent)
    {
        var left = _left[index];
        decimal amount = Round(Proportion.Of(left.RemainingAmount, percent, 100));
        if (amount == 0 && left.RemainingAmount != 0)
        {
            _parts.Add(new NotePart(NoteLine.Of(_type, left.Original, 0, quantity: null, unitPrice: null), left.IsAdded, Exact(left.RemainingAmount, percent, 100)));
        }

        TakeMoney(index, amount, exact: Exact(left.RemainingAmount, percent, 100));
        _isRounded |= percent < 100 && IsUsedUp(index);
    }

    private bool IsUsedUp(int index) => _left[index] is { RemainingAmount: 0, Original.Amount: not 0 };

    private void TakeMoney(int index, decimal amount, decimal? quantity = null, decimal? unitPrice = null, Ratio? exact = null)
    {
        var left = _left[index];
        if (_isCredit && amount > left.RemainingAmount)
        {
            Report(CorrectionRules.AmountOverRemaining, index, Tags.Line.Amount, Text(amount), Text(left.RemainingAmount));
        }
        else if (amount > 0)
        {
            _parts.Add(new NotePart(NoteLine.Of(_type, left.Original, amount, quantity, unitPrice), left.IsAdded, exact ?? amount));
            _left[index] = left.Less(0, _isCredit ? amount : -amount);
        }
    }

    private void Take(int index, decimal amount, Ratio exact, decimal? quantity, decimal? unitPrice)
    {
        var left = _left[index];
        _parts.Add(new NotePart(NoteLine.Of(_type, left.Original, amount, quantity, unitPrice), left.IsAdded, exact));
        _left[index] = left.Less(_isCredit ? quantity.GetValueOrDefault() : -quantity.GetValueOrDefault(), _isCredit ? amount : -amount);
    }

    private static Ratio Exact(decimal amount, decimal part, decimal whole) => whole == 0 ? Ratio.Zero : (Ratio)amount * part / whole;

    private decimal Round(decimal amount) => Rounding.ToDecimals(amount, Decimals);

    private void Report(Rule rule, int index, string tag, params ReadOnlySpan<string> arguments) =>
        findings.Add(rule.At($"{Paths.Lines.Path}[{index + 1}]/{tag}", arguments));

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
