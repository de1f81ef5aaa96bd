using System.Globalization;
using FMgo.Documents;

namespace FMgo.Corrections;

/// <summary>Takes the notes of a document into its balance: what raises it first, so that the order in which they come does not matter.</summary>
internal sealed class NoteApplication(CorrectionBalance start)
{
    private const string TotalPath = Paths.Header.Totals.TotalAmount;

    private readonly Document _original = start.Original;
    private readonly List<Finding> _findings = [];
    private CorrectionBalance _balance = start;

    private bool HasErrors => _findings.Exists(finding => finding.Severity == Severity.Error);

    public Result<CorrectionBalance> Run()
    {
        HashSet<DocumentKey> keys = [];
        IssuedNumbers.Check(_original, _findings);
        foreach (var note in _balance.Notes)
        {
            Check(note, keys);
        }

        if (!HasErrors)
        {
            var effective = _balance.Notes.Where(note => AnnulledBy(note) is null && !_balance.Notes.Any(other => AnnulledBy(other) == note));
            foreach (var note in effective.OrderBy(OrderOf))
            {
                Receive(note);
            }
        }

        return new Result<CorrectionBalance>(HasErrors ? null : _balance, _findings.ToValueList());
    }

    private void Check(Document note, HashSet<DocumentKey> keys)
    {
        if (note.Type is not { IsNote: true })
        {
            Report(CorrectionRules.NotANote, Paths.Header.Identification.Type, note);
        }
        else if (note.Key is not { } key || note.Header.Totals.TotalAmount is null)
        {
            Report(CorrectionRules.NoteIncomplete, note.Key is null ? Paths.Header.Identification.Folio : TotalPath, note);
        }
        else if (!IssuedNumbers.Check(note, _findings))
        {
            return;
        }
        else if (!keys.Add(key))
        {
            Report(CorrectionRules.AppliedTwice, Paths.Header.Identification.Folio, note);
        }
        else if (note.References.Count(reference => reference.CorrectionCode is not null && ReferenceTypes.IsTaxDocument(reference)) > 1)
        {
            Report(CorrectionRules.SeveralDocuments, Paths.References.Path, note);
        }
        else if (AnnulledBy(note) is null && ReferenceTo(_original, note) is null)
        {
            Report(CorrectionRules.OtherDocument, Paths.References.Path, note);
        }
        else if (_original.Header.Receiver.Rut is { } receiver && receiver != Rut.UnidentifiedBuyer && receiver != note.Header.Receiver.Rut)
        {
            Report(CorrectionRules.OtherReceiver, Paths.Header.Receiver.Rut);
        }
    }

    // The note in the balance that this one annuls.
    private Document? AnnulledBy(Document note) =>
        _balance.Notes.FirstOrDefault(other => other != note && ReferenceTo(other, note) is { CorrectionCode: CorrectionCode.Annul });

    private static Reference? ReferenceTo(Document document, Document note) => document.Key is { } key
        ? note.References.FirstOrDefault(reference =>
            reference.Type == key.Type.CodeText
            && long.TryParse(reference.Folio, NumberStyles.None, CultureInfo.InvariantCulture, out long folio) && folio == key.Folio
            && (reference.OtherIssuerRut ?? note.Header.Issuer.Rut) == key.Issuer)
        : null;

    private int OrderOf(Document note) => CodeOf(note) switch
    {
        CorrectionCode.CorrectText => 0,
        CorrectionCode.Annul => 3,
        _ => Lowers(note) ? 2 : 1,
    };

    private CorrectionCode CodeOf(Document note) => ReferenceTo(_original, note)?.CorrectionCode ?? CorrectionCode.CorrectAmounts;

    // A note on a credit note takes from that, whatever its type.
    private bool Lowers(Document note) => TypeSet.CreditNotes.Contains(note.Type) || TypeSet.CreditNotes.Contains(_original.Type);

    private void Receive(Document note)
    {
        decimal total = note.Header.Totals.TotalAmount.GetValueOrDefault();
        var code = CodeOf(note);
        bool lowers = Lowers(note);
        decimal remaining = lowers ? _balance.RemainingTotal - total : _balance.RemainingTotal + total;
        if (_balance.IsAnnulled)
        {
            Report(CorrectionRules.AlreadyAnnulled, Paths.References.Path);
        }
        else if (remaining < 0)
        {
            Report(CorrectionRules.TotalOverRemaining, TotalPath, Text(total), Text(_balance.RemainingTotal));
        }
        else if (code == CorrectionCode.Annul && remaining != 0)
        {
            Report(CorrectionRules.TotalDiffers, TotalPath, Text(total), Text(_balance.RemainingTotal));
        }
        else if (code == CorrectionCode.Annul || (lowers && code != CorrectionCode.CorrectText && remaining == 0))
        {
            Empty(note, lowers, isAnnulled: code == CorrectionCode.Annul);
        }
        else if (code != CorrectionCode.CorrectText)
        {
            ChangeLines(note, lowers, remaining, isBillableEmptied: false);
        }
    }

    // Non-billable amounts are in no total: theirs is left until it is credited too. Negative lines are credited with all that is left only.
    private void Empty(Document note, bool lowers, bool isAnnulled)
    {
        var emptied = _balance.After((note, lowers), 0, _balance.Lines.Select(Emptied).ToValueList(), tracksLines: true, isAnnulled);
        if (isAnnulled || emptied.IsNonBillableGone || _original.Lines.Any(line => line.Amount < 0))
        {
            _balance = emptied;
        }
        else
        {
            ChangeLines(note, lowers, remaining: 0, isBillableEmptied: true);
        }
    }

    private static CorrectionBalanceLine Emptied(CorrectionBalanceLine line) => line.Less(line.RemainingQuantity.GetValueOrDefault(), line.RemainingAmount);

    private void ChangeLines(Document note, bool lowers, decimal remaining, bool isBillableEmptied)
    {
        List<CorrectionBalanceLine> lines = [.. _balance.Lines];
        bool tracksLines = _balance.TracksLines;
        for (int i = 0; i < note.Lines.Count; i++)
        {
            var change = note.Lines[i];
            if (isBillableEmptied && !CorrectionBalance.IsNonBillable(change))
            {
                continue;
            }

            int at = LineMatching.Find(change, [.. lines], _original.Type!);
            if (at >= 0)
            {
                lines[at] = Change(lines[at], change, i, lowers);
            }
            else if (!lowers)
            {
                lines.Add(CorrectionBalanceLine.Of(change with { Number = null }, isAdded: true));
            }
            else if (change.Amount is not (null or 0))
            {
                tracksLines = false;
                _findings.Add(CorrectionRules.LinesUnknown.At($"{Paths.Lines.Path}[{i + 1}]", Name(note)));
            }
        }

        var left = lines.Select(line => isBillableEmptied && !CorrectionBalance.IsNonBillable(line.Original) ? Emptied(line) : line).ToValueList();
        _balance = _balance.After((note, lowers), remaining, left, tracksLines, isAnnulled: false);
    }

    private CorrectionBalanceLine Change(CorrectionBalanceLine line, Line change, int index, bool lowers)
    {
        decimal units = line.RemainingQuantity is null ? 0 : LineMatching.UnitsOf(change, line.Original);
        decimal amount = change.Amount.GetValueOrDefault();
        if (!lowers)
        {
            return line.Less(-units, -amount);
        }

        if (units > line.RemainingQuantity)
        {
            Report(CorrectionRules.QuantityOverRemaining, $"{Paths.Lines.Path}[{index + 1}]/{Tags.Line.Quantity}", Text(units), Text(line.RemainingQuantity.Value));
        }
        else if (amount > line.RemainingAmount + RoundingReach.Of(_original, _balance.Notes.Count))
        {
            // The note that leaves nothing makes up for what the others rounded, and may stand anywhere among them.
            Report(CorrectionRules.AmountOverRemaining, $"{Paths.Lines.Path}[{index + 1}]/{Tags.Line.Amount}", Text(amount), Text(line.RemainingAmount));
        }

        return line.Less(units, decimal.Min(amount, line.RemainingAmount));
    }

    private void Report(Rule rule, string path, Document note) => Report(rule, path, Name(note));

    private void Report(Rule rule, string path, params ReadOnlySpan<string> arguments) => _findings.Add(rule.At(path, arguments));

    private static string Name(Document note) => note.Key?.ToString() ?? note.Type?.CodeText ?? "?";

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
