using System.Globalization;
using FMgo.Arithmetic;
using FMgo.Documents;
using FMgo.Tables;
using FMgo.Validation;

namespace FMgo.Corrections;

/// <summary>Makes the document of a note: checks that it may be made, gathers its lines, has <see cref="TotalsCalculator"/> compute it and the rules look at it.</summary>
internal sealed class NoteCalculation
{
    private const int MaxLines = 60;
    private const int MaxName = 80;

    private readonly CorrectionNote _note;
    private readonly CorrectionBalance _balance;
    private readonly Document _original;
    private readonly DateOnly _date;
    private readonly DocumentOptions _validation;
    private readonly CalculationOptions _options;
    private readonly List<Finding> _findings = [];

    public NoteCalculation(CorrectionNote note, DateOnly date, DocumentOptions options)
    {
        _note = note;
        _balance = note.Balance;
        _original = note.Balance.Original;
        _date = date;
        _options = WithCreditOf(_original, options.Arithmetic);
        _validation = options with { Calculation = _options };
        if (note.Text is not null)
        {
            // A correction of text is worth 0, whatever is waived.
            _validation = _validation with { Waived = options.Waived.Where(code => code != TotalsRules.Differs.Code).ToValueList() };
        }
    }

    private bool HasErrors => _findings.Exists(finding => finding.Severity == Severity.Error);

    public Result<Document> Run()
    {
        CorrectionCheck.Run(_note, _date, _findings);
        if (HasErrors)
        {
            return Refuse();
        }

        var header = NoteHeader.Of(_note, _date);
        CorrectionCheck.Parties(header, _findings);
        var empty = new Document { Header = header, References = [NoteHeader.Refer(_note, header.Issuer.Rut.GetValueOrDefault())] };
        return _note.Text is { } text ? Finish(Customize(empty with { Lines = [TextLine(text)] })) : ChangeAmounts(empty);
    }

    private static Line TextLine(string text) => text.Length <= MaxName ? new Line { Name = text } : new Line { Name = "Corrección de texto", Description = text };

    // A credit that is not that of the factor of its date, because the law capped it or the contract is from before, shrinks with the VAT of the note.
    private static CalculationOptions WithCreditOf(Document original, CalculationOptions options)
    {
        var totals = original.Header.Totals;
        if (totals.ConstructionCredit is not > 0 || totals.Vat is not > 0)
        {
            return options;
        }

        // The factor of an original that is itself a note is that of the day of what it corrects, which may be of another year.
        decimal factor = ConstructionCredit.FactorOf(options, new Calculation(original, original.Type!, options).Date);
        bool isOther = totals.ConstructionCredit != Rounding.ToPesos(totals.Vat.Value * factor) && totals.ConstructionCredit <= totals.Vat;
        return options with { HasConstructionCredit = true, ConstructionCreditFactor = isOther ? totals.ConstructionCredit / totals.Vat : factor };
    }

    private Result<Document> ChangeAmounts(Document empty)
    {
        var changes = new LineChanges(_note, _findings);
        changes.Run();
        if (HasErrors)
        {
            return Refuse();
        }

        var left = new WholeLeft(_balance, _options);
        var share = new NoteShare(_original, changes.Parts, isWhole: !_balance.IsCorrected && changes.TakeAll, changes.Part, left);
        bool isNonBillableAlone = _note.Action == CorrectionAction.Credit && _balance.RemainingTotal == 0;
        var document = isNonBillableAlone ? NonBillableAlone(share.Fill(empty)) : share.Fill(empty);
        foreach (var (code, lost) in share.LostTaxes(document).Where(tax => decimal.Abs(tax.Amount) > RoundingReach.Of(_original, _balance.Notes.Count + 1)))
        {
            _findings.Add(CorrectionRules.TaxLost.At(Paths.Lines.Path, code, Text(lost)));
        }

        foreach (var (code, moved, due) in MovedTaxes(document, share.Apart(document)))
        {
            _findings.Add(CorrectionRules.TaxMoved.At(Paths.GlobalAdjustments.Path, code, Text(moved), Text(due)));
        }

        if (HasErrors)
        {
            return Refuse();
        }

        if (document.Lines.Count > MaxLines && _original.Type!.IsBoleta && changes.LeaveNothing)
        {
            _findings.Add(CorrectionRules.Summarised.At(Paths.Lines.Path, Text(document.Lines.Count)));
            document = document with { Lines = Summarise(document.Lines) };
        }

        bool isRest = changes.TakeAll && _balance.RemainingTotal > 0;
        bool isNothing = _note.Action == CorrectionAction.Annul ? document.Lines.Count == 0 : !isRest && IsNothing(document);
        if (isNothing || document.Lines.Count > MaxLines)
        {
            return Refuse(isNothing ? CorrectionRules.NothingToCorrect.At(Paths.Lines.Path) : CorrectionRules.TooManyLines.At(Paths.Lines.Path, Text(document.Lines.Count)));
        }

        document = Customize(document);
        var result = _note.Action == CorrectionAction.Debit ? Calculate(document) : WithinBalance(document, changes.LeaveNothing, left);
        return Finish(result.Partial!, result.Findings);
    }

    // A note has one sum of taxed lines, by which money moves the base of every tax: also of lines that are not of the original, or by these.
    private IEnumerable<(string Code, decimal Moved, decimal Due)> MovedTaxes(Document together, (Document Original, Document Added)? apart)
    {
        if (apart is not { } each || Taxes(together) is not { } moved || Taxes(each.Original) is not { } original || Taxes(each.Added) is not { } added)
        {
            return [];
        }

        decimal reach = RoundingReach.Of(_original, _balance.Notes.Count + 1);
        return from row in moved
               where Tax.TryFind(row.Code, out var tax) && tax.Base == TaxBase.Lines
               let due = AmountIn(original, row.Code) + AmountIn(added, row.Code)
               let amount = row.Amount.GetValueOrDefault()
               where decimal.Abs(amount - due) > reach
               select (row.Code!, amount, due);

        ValueList<TaxTotal>? Taxes(Document document) => Calculate(document) is { HasErrors: false, Value.Header.Totals.Taxes: var taxes } ? taxes : null;
    }

    private static decimal AmountIn(ValueList<TaxTotal> taxes, string? code) => taxes.Where(row => row.Code == code).Sum(row => row.Amount.GetValueOrDefault());

    // Where nothing is left of the total, what rounding left of its parts is none to credit.
    private static Document NonBillableAlone(Document document) => document with
    {
        Header = document.Header with { Totals = document.Header.Totals with { Taxes = default } },
        GlobalAdjustments = document.GlobalAdjustments.Where(adjustment => adjustment.Scope == AdjustmentScope.NonBillable).ToValueList(),
        Commissions = default,
    };

    private static bool IsNothing(Document document) =>
        document.Lines.All(line => line.Amount == 0) && document.GlobalAdjustments.Count + document.Commissions.Count == 0 && document.Header.Totals.Taxes.All(row => row.Amount is null);

    // One line per class, for a boleta of more lines than a note takes.
    private ValueList<Line> Summarise(ValueList<Line> lines) =>
        lines.GroupBy(line => line.ExemptionMark)
            .Select(marked => new Line
            {
                ExemptionMark = marked.Key,
                Name = string.Create(CultureInfo.InvariantCulture, $"{_original.Type!.SpanishName} {_original.Header.Identification.Folio}"),
                Amount = marked.Sum(line => line.Amount),
            })
            .ToValueList();

    private Document Customize(Document document)
    {
        foreach (var change in _note.Customizations)
        {
            var changed = change(document);
            if (changed?.Type != document.Type)
            {
                throw new InvalidOperationException($"The note is of type {document.Type}; a correction of another kind makes another type.");
            }

            document = changed!;
        }

        return document;
    }

    /// <summary>Keeps a note within what is left, and makes one that leaves no line come to exactly that.</summary>
    private Result<Document> WithinBalance(Document document, bool leaveNothing, WholeLeft left)
    {
        decimal reach = RoundingReach.Of(_original, _balance.Notes.Count + 1);
        var result = Calculate(document);
        if (leaveNothing && _balance.TracksLines && result is { HasErrors: false, Value.Header.Totals: { } totals } && left.NonBillable - totals.NonBillableAmount.GetValueOrDefault() is { } missing && missing != 0 && decimal.Abs(missing) <= reach)
        {
            // A discount needs as much of the class in the note; where the notes before took it all, what they rounded up stays.
            var whole = NoteFit.WithNonBillable(document, missing);
            var fitted = Calculate(whole);
            (document, result) = fitted.HasErrors ? (document, result) : (whole, fitted);
        }

        decimal remaining = _balance.RemainingTotal;
        if (result is not { HasErrors: false, Value.Header.Totals.TotalAmount: { } total } || (leaveNothing && _balance.TracksLines ? total == remaining : total <= remaining))
        {
            return result;
        }

        if (_balance.TracksLines && new NoteFit(document, _options).To(remaining, reach) is { } moved)
        {
            return WithParts(Waive(moved));
        }

        _findings.Add((total > remaining && _note.Action != CorrectionAction.Annul ? CorrectionRules.TotalOverRemaining : CorrectionRules.TotalDiffers)
            .At(Paths.Header.Totals.TotalAmount, Text(total), Text(remaining)));
        return result;
    }

    private Result<Document> Calculate(Document document) => WithParts(Waive(TotalsCalculator.Calculate(document, _options)));

    private Result<Document> Waive(Result<Document> result) => new(result.Partial, _validation.Waive(result.Findings));

    // The part of the VAT that is a principal's is the same in the note.
    private Result<Document> WithParts(Result<Document> result)
    {
        var totals = _original.Header.Totals;
        decimal? principals = totals.ThirdPartyVat ?? totals.Vat - totals.OwnVat;
        if (!result.Succeeded || result.Value.Header.Totals.Vat is not { } vat || totals.Vat is not > 0 || principals is not >= 0 || principals > totals.Vat)
        {
            return result;
        }

        decimal part = Rounding.ToPesos(Proportion.Of(principals.Value, vat, totals.Vat.Value));
        var header = result.Value.Header;
        var whole = Waive(TotalsCalculator.Calculate(result.Value with { Header = header with { Totals = header.Totals with { ThirdPartyVat = part } } }, _options));
        return Result.Of(whole.Partial, result.Findings, whole.Findings);
    }

    private Result<Document> Finish(Document document, ValueList<Finding> found = default)
    {
        // A second currency has no amount of 0 (Dec14_4Type), so what is worth nothing in it goes without; only the pesos of exports may be 0.
        bool hasNoOther = document.Header.OtherCurrency is { TotalAmount: null } && !document.Type!.IsExport;
        document = hasNoOther ? document with { Header = document.Header with { OtherCurrency = null } } : document;
        document = DocumentValidator.Complete(_validation.MapText(document), [.. _findings, .. found], _validation, out var findings);
        return new Result<Document>(HasErrors ? null : document, findings);
    }

    private Result<Document> Refuse(Finding? finding = null) => new(null, finding is null ? _findings.ToValueList() : [.. _findings, finding]);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
