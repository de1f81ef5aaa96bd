using FMgo.Documents;

namespace FMgo.Validation;

/// <summary>Checks <see cref="AgentRules"/>. That a tax has its base is the calculator's finding (FMGO-TOT-028).</summary>
internal static class AgentChecks
{
    private const string Slaughter = "17";
    private const string Margin = "14";
    private const string PrepaidMargin = "50";

    public static void Run(ref Inspection inspection)
    {
        var lines = inspection.Lines;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] is { RetentionAgent: { } agent } line)
            {
                Check(ref inspection, line, agent, i);
            }
        }
    }

    private static void Check(ref Inspection inspection, Line line, RetentionAgent agent, int index)
    {
        if (agent.IsAgent && LineCodeChecks.ProductOf(line) is null)
        {
            inspection.ReportIn(AgentRules.ProductMissing, Paths.Lines.Path, index, Tags.Line.Codes);
        }

        bool hasSlaughter = Has(line, Slaughter);
        bool hasMargin = Has(line, Margin) || Has(line, PrepaidMargin);
        if (hasMargin && agent.ConsumerUnitPrice is null)
        {
            inspection.ReportIn(AgentRules.ConsumerPriceMissing, Paths.Lines.Path, index, $"{Tags.Line.RetentionAgent}/{Tags.RetentionAgent.ConsumerUnitPrice}", Has(line, Margin) ? Margin : PrepaidMargin);
        }

        Refuse(ref inspection, agent.SlaughterBaseAmount is not null && !hasSlaughter, index, Tags.RetentionAgent.SlaughterBaseAmount, "17");
        Refuse(ref inspection, agent.MarketingMarginBaseAmount is not null && !hasMargin, index, Tags.RetentionAgent.MarketingMarginBaseAmount, "14, 50");
        Refuse(ref inspection, agent.ConsumerUnitPrice is not null && !hasMargin && !hasSlaughter, index, Tags.RetentionAgent.ConsumerUnitPrice, "14, 17, 50");
    }

    private static void Refuse(ref Inspection inspection, bool isMisplaced, int index, string tag, string codes)
    {
        if (isMisplaced)
        {
            inspection.ReportIn(AgentRules.BaseWithoutCode, Paths.Lines.Path, index, $"{Tags.Line.RetentionAgent}/{tag}", tag, codes);
        }
    }

    private static bool Has(Line line, string code) => line.TaxCodes.AsSpan().Contains(code);
}
