using FMgo.Tables;

namespace FMgo.Validation;

/// <summary>Checks which quantities and units a line of a withholding agent has: those that SII's table of products asks for, not all that the format names.</summary>
/// <remarks>
/// Formato DTE v2.5 (Detalle 12 to 15, 21) asks for all five of every agent. The instructions for agents, which come in addition to it, ask for the second quantity of slaughter and
/// of cattle alone, and for none at all of services; they know no reference price. What only the format asks for is told once per line, as an information.
/// </remarks>
internal static class AgentQuantityChecks
{
    // The products of small farmers are sold in any unit; the others that have none in the table are services.
    private const string SmallFarmer = "3900";

    public static void Run(ref Inspection inspection)
    {
        if (!TaxRules.AgentWithoutData.Types.Contains(inspection.Type))
        {
            return;
        }

        var lines = inspection.Lines;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] is { RetentionAgent.IsAgent: true } line)
            {
                Check(ref inspection, line, i);
            }
        }
    }

    private static void Check(ref Inspection inspection, Line line, int index)
    {
        var product = LineCodeChecks.ProductOf(line) is { Value: { Length: > 0 } code } ? CodeTables.RetentionProducts.Find(code) : null;
        bool needsReference = product is { ReferenceUnit: not null } && IsTradedIn(inspection.Type, product);
        bool needsUnit = product is not { Units.Count: 0 };
        var others = new Wanted();
        Need(ref inspection, ref others, needsReference, line.ReferenceQuantity is not null, index, Tags.Line.ReferenceQuantity);
        Need(ref inspection, ref others, needsReference, !string.IsNullOrWhiteSpace(line.ReferenceUnit), index, Tags.Line.ReferenceUnit);
        Need(ref inspection, ref others, isAsked: false, line.ReferenceUnitPrice is not null, index, Tags.Line.ReferenceUnitPrice);
        Need(ref inspection, ref others, needsUnit || product is { Code: SmallFarmer }, line.Quantity is not null, index, Tags.Line.Quantity);
        Need(ref inspection, ref others, needsUnit, !string.IsNullOrWhiteSpace(line.Unit), index, Tags.Line.Unit);

        // Of a product that is missing or unknown other rules speak (FMGO-AGE-001, FMGO-COD-003).
        if (product is not null && others.Tags is { } tags)
        {
            inspection.ReportIn(TaxRules.AgentDataByFormat, Paths.Lines.Path, index, others.First!, tags, product.Code);
        }
    }

    // Slaughter is charged for, cattle is sold and bought; notes are of either.
    private static bool IsTradedIn(DocumentType type, CodeEntry product) =>
        type != DocumentType.PurchaseInvoice || product.TaxCodes.Any(code => TaxTable.Find(code) is { Use: TaxUse.Purchases });

    private static void Need(ref Inspection inspection, ref Wanted others, bool isAsked, bool isThere, int index, string tag)
    {
        if (isThere)
        {
            return;
        }

        if (isAsked)
        {
            inspection.ReportIn(TaxRules.AgentWithoutData, Paths.Lines.Path, index, tag, tag);
        }
        else
        {
            others.Add(tag);
        }
    }

    /// <summary>The fields of a line that only the format asks for.</summary>
    private struct Wanted
    {
        public string? First { get; private set; }

        public string? Tags { get; private set; }

        public void Add(string tag)
        {
            First ??= tag;
            Tags = Tags is null ? tag : $"{Tags}, {tag}";
        }
    }
}
