using FMgo.Documents;
using FMgo.Drafting;

namespace FMgo;

/// <content>Lines, and the discounts and surcharges on all of them.</content>
public sealed partial record DocumentDraft
{
    /// <summary>Adds a line. Name alone is enough where lines carry no value: in notes that correct text.</summary>
    /// <param name="name"><c>NmbItem</c>: the name; beyond 80 characters it goes on in <c>DscItem</c>.</param>
    /// <param name="quantity"><c>QtyItem</c>: above 0, up to six decimals. Absent: the price is that of the whole line.</param>
    /// <param name="unitPrice"><c>PrcItem</c>: above 0, up to six decimals; with VAT in boletas and in drafts with gross prices.</param>
    /// <param name="unit"><c>UnmdItem</c>: the unit, up to four characters.</param>
    public DocumentDraft AddLine(string name, decimal? quantity = null, decimal? unitPrice = null, string? unit = null) =>
        AddLine(new DraftLine { Name = name, Quantity = quantity, UnitPrice = unitPrice, Unit = unit });

    /// <summary>Adds a line that is exempt from VAT or not subject to it (<c>IndExe</c> 1).</summary>
    /// <inheritdoc cref="AddLine(string, decimal?, decimal?, string?)" path="/param"/>
    public DocumentDraft AddExemptLine(string name, decimal? quantity = null, decimal? unitPrice = null, string? unit = null) =>
        AddLine(new DraftLine { Name = name, Quantity = quantity, UnitPrice = unitPrice, Unit = unit, ExemptionMark = ExemptMark() });

    /// <summary>Adds a line of which only the amount is known.</summary>
    /// <param name="name"><c>NmbItem</c>: the name; beyond 80 characters it goes on in <c>DscItem</c>.</param>
    /// <param name="amount"><c>MontoItem</c>: whole pesos; with VAT in boletas and in drafts with gross prices.</param>
    public DocumentDraft AddAmount(string name, decimal amount) => AddLine(new DraftLine { Name = name, Amount = amount });

    /// <summary>Adds a line.</summary>
    /// <param name="line">The line.</param>
    /// <exception cref="InvalidOperationException">The type has no taxes in its lines, or settles no documents.</exception>
    public DocumentDraft AddLine(DraftLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        RequireFieldsOf(line);
        return this with { Document = Document with { Lines = Document.Lines.Add(line.ToLine()) } };
    }

    /// <summary>Adds lines, as many as an order has.</summary>
    /// <param name="lines">The lines.</param>
    /// <exception cref="InvalidOperationException">The type has no taxes in its lines, or settles no documents.</exception>
    public DocumentDraft AddLines(IEnumerable<DraftLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        lines = [.. lines];
        foreach (var line in lines)
        {
            RequireFieldsOf(line);
        }

        return this with { Document = Document with { Lines = [.. Document.Lines, .. lines.Select(line => line.ToLine())] } };
    }

    /// <summary>Adds a discount in percent on all lines of a class (<c>DscRcgGlobal</c>).</summary>
    /// <param name="percent"><c>ValorDR</c>: above 0, up to 100, two decimals.</param>
    /// <param name="scope"><c>IndExeDR</c>: exempt or non-billable lines; absent, the taxed ones, or the exempt ones of an exempt document.</param>
    /// <param name="description"><c>GlosaDR</c>: what for, up to 45 characters.</param>
    /// <exception cref="InvalidOperationException">The type takes none: dispatch guides.</exception>
    public DocumentDraft AddGlobalDiscountPercent(decimal percent, AdjustmentScope? scope = null, string? description = null) =>
        Adjust(AdjustmentKind.Discount, ValueKind.Percent, percent, scope, description);

    /// <summary>Adds a discount in pesos on all lines of a class (<c>DscRcgGlobal</c>).</summary>
    /// <param name="amount"><c>ValorDR</c>: pesos, above 0; with VAT where the lines include it.</param>
    /// <param name="scope"><c>IndExeDR</c>: exempt or non-billable lines; absent, the taxed ones, or the exempt ones of an exempt document.</param>
    /// <param name="description"><c>GlosaDR</c>: what for, up to 45 characters.</param>
    /// <exception cref="InvalidOperationException">The type takes none: dispatch guides.</exception>
    public DocumentDraft AddGlobalDiscount(decimal amount, AdjustmentScope? scope = null, string? description = null) =>
        Adjust(AdjustmentKind.Discount, ValueKind.Amount, amount, scope, description);

    /// <summary>Adds a surcharge in percent on all lines of a class (<c>DscRcgGlobal</c>).</summary>
    /// <param name="percent"><c>ValorDR</c>: above 0, two decimals.</param>
    /// <param name="scope"><c>IndExeDR</c>: exempt or non-billable lines; absent, the taxed ones, or the exempt ones of an exempt document.</param>
    /// <param name="description"><c>GlosaDR</c>: what for, up to 45 characters.</param>
    /// <exception cref="InvalidOperationException">The type takes none: dispatch guides.</exception>
    public DocumentDraft AddGlobalSurchargePercent(decimal percent, AdjustmentScope? scope = null, string? description = null) =>
        Adjust(AdjustmentKind.Surcharge, ValueKind.Percent, percent, scope, description);

    /// <summary>Adds a surcharge in pesos on all lines of a class (<c>DscRcgGlobal</c>), such as freight.</summary>
    /// <param name="amount"><c>ValorDR</c>: pesos, above 0; with VAT where the lines include it.</param>
    /// <param name="scope"><c>IndExeDR</c>: exempt or non-billable lines; absent, the taxed ones, or the exempt ones of an exempt document.</param>
    /// <param name="description"><c>GlosaDR</c>: what for, up to 45 characters.</param>
    /// <exception cref="InvalidOperationException">The type takes none: dispatch guides.</exception>
    public DocumentDraft AddGlobalSurcharge(decimal amount, AdjustmentScope? scope = null, string? description = null) =>
        Adjust(AdjustmentKind.Surcharge, ValueKind.Amount, amount, scope, description);

    /// <summary>Says that prices and amounts include VAT (<c>MntBruto</c>). Boletas do so without being told.</summary>
    /// <exception cref="InvalidOperationException">The type does not take it: boletas and dispatch guides.</exception>
    public DocumentDraft WithGrossPrices() =>
        With(nameof(Identification.HasGrossPrices), identification => identification with { HasGrossPrices = true });

    /// <summary>Says that prices and amounts of a boleta do not include VAT (<c>IndMntNeto</c>).</summary>
    /// <exception cref="InvalidOperationException">The type does not take it: all but boletas of type 39.</exception>
    public DocumentDraft WithNetPrices() =>
        With(nameof(Identification.HasNetPrices), identification => identification with { HasNetPrices = true });

    private void RequireFieldsOf(DraftLine line)
    {
        if (line.TaxCodes.Count > 0)
        {
            FieldUse.RequireTotal(Type, nameof(Totals.NetAmount));
            FieldUse.RequireTotal(Type, nameof(Totals.Taxes));
        }

        if (line.SettledDocumentType is not null)
        {
            FieldUse.RequireLineField(Type, nameof(Line.SettledDocumentType));
        }
    }

    // An exempt document does not mark its lines (Formato DTE v2.5, Detalle 5, note 10).
    private ExemptionMark? ExemptMark() => TypeSet.Exempt.Contains(Type) ? null : ExemptionMark.Exempt;

    private DocumentDraft Adjust(AdjustmentKind kind, ValueKind valueKind, decimal value, AdjustmentScope? scope, string? description)
    {
        FieldUse.RequireGlobalAdjustments(Type);
        var adjustment = new GlobalAdjustment
        {
            Kind = kind,
            Description = description,
            ValueKind = valueKind,
            Value = value,
            Scope = scope ?? (TypeSet.Exempt.Contains(Type) ? AdjustmentScope.Exempt : null),
        };
        return this with { Document = Document with { GlobalAdjustments = Document.GlobalAdjustments.Add(adjustment) } };
    }
}
