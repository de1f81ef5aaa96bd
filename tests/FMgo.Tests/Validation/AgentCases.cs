using FMgo.Documents;
using static FMgo.Tests.Some;

namespace FMgo.Tests.Validation;

/// <summary>Cases of <c>AgentRules</c>.</summary>
internal static class AgentCases
{
    /// <summary>A purchase of cattle by a withholding agent, all VAT kept back.</summary>
    public static readonly Document Cattle = Some.Document(DocumentType.PurchaseInvoice).WithLine(line => line with
    {
        Codes = [new ItemCode { Type = "CPCS", Value = "3201" }],
        RetentionAgent = new RetentionAgent { IsAgent = true },
        Unit = "KG",
        ReferenceQuantity = 10,
        ReferenceUnit = "UNID",
        ReferenceUnitPrice = 1000,
    });

    public static IEnumerable<RuleCase> All
    {
        get
        {
            yield return new("FMGO-AGE-001", Cattle.WithLine(line => line with { Codes = [] }), Cattle);
            var prepaid = Totalled(Some.Document(DocumentType.Invoice).WithTotals(_ => new Totals()).WithLine(line => Cattle.Lines[0] with
            {
                Codes = [new ItemCode { Type = "CPCS", Value = "5001" }],
                TaxCodes = ["50"],
                Unit = "UN",
                RetentionAgent = new RetentionAgent { IsAgent = true, MarketingMarginBaseAmount = 1000, ConsumerUnitPrice = 1200 },
            }));
            yield return new("FMGO-AGE-002", prepaid.WithLine(line => line with { RetentionAgent = line.RetentionAgent! with { ConsumerUnitPrice = null } }), prepaid);
            yield return new("FMGO-AGE-003", Cattle.WithLine(line => line with { RetentionAgent = new RetentionAgent { IsAgent = true, SlaughterBaseAmount = 1 } }), Cattle);
        }
    }
}
