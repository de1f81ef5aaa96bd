using FMgo.Documents;
using static FMgo.Tests.Some;

namespace FMgo.Tests.Validation;

/// <summary>Cases of <c>TaxRules</c>.</summary>
internal static class TaxCases
{
    private static readonly Document Invoice = Some.Document(DocumentType.Invoice);

    public static IEnumerable<RuleCase> All => [.. Declared, .. Taxes, .. Tourists, .. Commissions];

    private static IEnumerable<RuleCase> Declared
    {
        get
        {
            yield return new("FMGO-TAX-001", Invoice.WithTotals(totals => totals with { Vat = null }), Invoice);
            yield return new("FMGO-TAX-002", Invoice.WithTotals(totals => totals with { NetAmount = null }), Invoice);
            var exempt = Some.Document(DocumentType.ExemptInvoice);
            yield return new("FMGO-TAX-003", exempt.WithTotals(totals => totals with { ExemptAmount = null }), exempt);
            yield return new("FMGO-TAX-004", Invoice.WithTotals(totals => totals with { VatRate = null }), Invoice);
            yield return new("FMGO-TAX-012", Invoice.WithFolio(1).WithTotals(totals => totals with { PeriodAmount = totals.TotalAmount + 1 }), Invoice.WithFolio(1).WithTotals(totals => totals with { PeriodAmount = totals.TotalAmount }))
            {
                Options = Cases.Options with { IsIssued = true },
            };
            var cash = Invoice.WithId(id => id with { PaymentForm = PaymentForm.Cash });
            yield return new("FMGO-PAY-002", cash, cash.WithId(id => id with { PaymentMeans = PaymentMeans.Cash })) { Options = Cases.Options with { PayerThresholds = [new(2026, 11_899.99m)] } };
            yield return new("FMGO-TAX-006", Invoice.WithId(id => id with { PaymentForm = null }), Invoice);
        }
    }

    private static IEnumerable<RuleCase> Taxes
    {
        get
        {
            var agent = AgentCases.Cattle;
            yield return new("FMGO-TAX-005", agent.WithLine(line => line with { ReferenceQuantity = null }), agent);
            yield return new("FMGO-TAX-013", agent.WithLine(line => line with { ReferenceUnitPrice = null }), agent);
            var debit = Some.Document(DocumentType.DebitNote).WithReferences(Reference("46") with { CorrectionCode = CorrectionCode.CorrectAmounts })
                .WithLine(line => line with { TaxCodes = ["34"] })
                .WithTotals(totals => totals with { Taxes = [new TaxTotal { Code = "34", Percent = 4, Amount = 400 }], UnretainedVat = 1500, TotalAmount = 11_500 });
            yield return new("FMGO-TAX-011", debit.WithReferences(Reference("33") with { CorrectionCode = CorrectionCode.CorrectAmounts }), debit);
        }
    }

    private static IEnumerable<RuleCase> Tourists
    {
        get
        {
            var tourist = Invoice.WithId(id => id with { IsTouristInvoice = true })
                .WithIssuer(issuer => issuer with { Commune = "Arica" })
                .WithReceiver(receiver => receiver with
                {
                    Rut = Rut.Foreigner,
                    Name = "Extranjero sin RUT",
                    ForeignIdentity = new ForeignReceiver { IdentityNumber = "P-1", IdentityDocumentKind = IdentityDocumentKind.Passport },
                });
            yield return new("FMGO-TAX-007", tourist.WithReceiver(receiver => receiver with { Rut = The.Receiver.Rut }), tourist);
            yield return new("FMGO-TAX-008", tourist.WithReceiver(receiver => receiver with { Name = "John Doe" }), tourist);
            yield return new("FMGO-TAX-009", tourist.WithIssuer(issuer => issuer with { Commune = "Santiago" }), tourist);
            yield return new("FMGO-TAX-010", tourist.WithReceiver(receiver => receiver with { ForeignIdentity = receiver.ForeignIdentity! with { IdentityNumber = null } }), tourist);
        }
    }

    private static IEnumerable<RuleCase> Commissions
    {
        get
        {
            var settlement = Some.Document(DocumentType.SettlementInvoice);
            var without = settlement with { Commissions = default };
            yield return new("FMGO-LIQ-001", without.WithTotals(totals => totals with { Commissions = null, TotalAmount = 11_900 }), settlement);
            var purchase = Some.Document(DocumentType.PurchaseInvoice);
            var commission = settlement.Commissions[0];
            yield return new("FMGO-LIQ-002", Charged(purchase, commission with { NetAmount = 0, Vat = 0 }, 0, 10_000), Charged(purchase, commission, 190, 8810));
            yield return new("FMGO-LIQ-003", settlement with { Commissions = [commission with { Percent = 100 }] }, settlement with { Commissions = [commission with { Percent = 99.99m }] });
            yield return new("FMGO-LIQ-005", settlement with { Commissions = [commission with { Vat = null }] }, settlement);
            yield return new("FMGO-LIQ-004", settlement.WithLine(line => line with { SettledDocumentType = "77" }), settlement.WithLine(line => line with { SettledDocumentType = "99" }));
        }
    }

    private static Document Charged(Document document, Commission commission, decimal vat, decimal total) => (document with { Commissions = [commission] })
        .WithTotals(totals => totals with { Commissions = new CommissionTotals { NetAmount = commission.NetAmount, ExemptAmount = 0, Vat = vat }, TotalAmount = total });
}
