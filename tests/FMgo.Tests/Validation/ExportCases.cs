using FMgo.Documents;

namespace FMgo.Tests.Validation;

/// <summary>Cases of <c>ExportRules</c>.</summary>
internal static class ExportCases
{
    private static readonly Document Export = Some.Document(DocumentType.ExportInvoice);

    public static IEnumerable<RuleCase> All => [.. Money, .. OfCustoms, .. Lines];

    private static IEnumerable<RuleCase> Money
    {
        get
        {
            yield return new("FMGO-EXP-001", Export.WithHeader(header => header with { OtherCurrency = null }), Export);
            yield return new("FMGO-EXP-002", WithPesos(pesos => pesos with { Currency = "EURO" }), Export);
            yield return new("FMGO-EXP-003", WithPesos(pesos => pesos with { ExemptAmount = null }), Export);
            var advance = Export.WithId(id => id with { ExportPaymentFormCode = 32 });
            yield return new("FMGO-EXP-004", advance, advance.WithId(id => id with { PaidDate = The.IssueDate }));
            var terms = Export.WithId(id => id with { PaymentTermsCode = "FRF" });
            yield return new("FMGO-EXP-011", terms, terms.WithId(id => id with { PaymentTermsDescription = "Recepción de la factura" }));
        }
    }

    private static IEnumerable<RuleCase> OfCustoms
    {
        get
        {
            yield return new("FMGO-EXP-005", With(customs => customs with { SaleClauseCode = null }), Export);
            yield return new("FMGO-EXP-006", With(customs => customs with { ReceiverCountryCode = null }), Export);
            yield return new("FMGO-EXP-007", With(customs => customs with { NetWeight = 90 }), With(customs => customs with { NetWeight = 90, NetWeightUnitCode = 6 }));
            var box = new PackageGroup { TypeCode = 22, Quantity = 1, Marks = "FMGO 1" };
            var guide = Some.Document(DocumentType.DispatchGuide).WithTransport(transport => transport with { Customs = new Customs { TotalPackages = 1, PackageGroups = [box] } });
            yield return new("FMGO-EXP-008", guide.WithTransport(transport => transport with { Customs = transport.Customs! with { TotalPackages = null } }), guide);
            yield return new("FMGO-EXP-009", With(customs => customs with { PackageGroups = [box with { Marks = null }] }), With(customs => customs with { PackageGroups = [box with { Marks = null, ContainerNumber = "ABCU 123456-7" }] }));
            yield return new("FMGO-EXP-010", With(customs => customs with { PackageGroups = [box with { Quantity = null }] }), With(customs => customs with { PackageGroups = [box] }));
        }
    }

    private static IEnumerable<RuleCase> Lines
    {
        get
        {
            yield return new("FMGO-EXP-012", Export.WithLine(line => line with { Unit = null }), Export);
            var freight = new GlobalAdjustment { Number = 1, Kind = AdjustmentKind.Surcharge, ValueKind = ValueKind.Amount, Value = 100, Scope = AdjustmentScope.Exempt };
            yield return new("FMGO-EXP-013", WithFreight(freight), WithFreight(freight with { OtherCurrencyAmount = 90_000 }));
        }
    }

    private static Document WithPesos(Func<OtherCurrencyTotals, OtherCurrencyTotals> change) =>
        Export.WithHeader(header => header with { OtherCurrency = change(header.OtherCurrency!) });

    private static Document With(Func<Customs, Customs> change) =>
        Export.WithTransport(transport => transport with { Customs = change(transport.Customs!) });

    private static Document WithFreight(GlobalAdjustment freight) => (Export with { GlobalAdjustments = [freight] })
        .WithTotals(totals => totals with { ExemptAmount = 10_100, TotalAmount = 10_100 })
        .WithHeader(header => header with { OtherCurrency = header.OtherCurrency! with { ExemptAmount = 9_090_000, TotalAmount = 9_090_000 } });
}
