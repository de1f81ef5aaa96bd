using FMgo.Documents;

namespace FMgo.Tests.Validation;

/// <summary>Cases of <c>GuideRules</c>.</summary>
internal static class GuideCases
{
    public static IEnumerable<RuleCase> All
    {
        get
        {
            var guide = Some.Document(DocumentType.DispatchGuide);
            yield return new("FMGO-GUI-001", guide.WithTransport(transport => transport with { ArrivalDate = null }), guide);
            yield return new("FMGO-GUI-002", guide.WithTransport(transport => transport with { TrailerLicensePlate = null }), guide);
            var export = ForExport(guide);
            yield return new("FMGO-GUI-003", export.WithIssuer(issuer => issuer with { ExportGuide = null }), export);
            var authorized = new ExportGuide { TransferRole = ExportTransferRole.Authorized, AuthorizationNumber = 99_999, AuthorizationDate = The.IssueDate };
            yield return new("FMGO-GUI-004", With(export, authorized with { AuthorizationDate = null }), With(export, authorized));
            yield return new("FMGO-GUI-005", With(export, authorized with { AuthorizationNumber = 100_000 }), With(export, authorized));
            yield return new("FMGO-GUI-006", export.WithTransport(transport => transport with { Customs = transport.Customs! with { LoadingPortCode = null } }), export);
            yield return new("FMGO-GUI-007", export.WithLine(line => line with { OtherCurrency = null }), export);
            yield return new("FMGO-GUI-009", export.WithLine(line => line with { Unit = "UN", ReferenceQuantity = 10 }), export.WithLine(line => line with { Unit = "UN", ReferenceQuantity = 10, ReferenceUnit = "U" }));
            var internalTransfer = guide.WithId(id => id with { TransferReason = TransferReason.InternalTransfer });
            yield return new("FMGO-GUI-010", WithDriver(guide, 30), WithDriver(guide, 29));
            var consigned = guide.WithId(id => id with { TransferReason = TransferReason.Consignment }).WithLine(line => line with { UnitPrice = null });
            yield return new("FMGO-GUI-011", consigned, consigned.WithLine(line => line with { Description = "Sin precio: muestras de catálogo." }));
            var tomorrow = guide.WithTransport(transport => transport with { ArrivalDate = The.IssueDate.AddDays(1) });
            yield return new("FMGO-GUI-012", tomorrow, tomorrow.WithLine(line => line with { Description = "Traslado prolongado por la distancia; entrega estimada: mañana." }));
            yield return new("FMGO-GUI-013", guide.WithTransport(transport => transport with { DepartureDate = The.IssueDate.AddDays(-1), ArrivalDate = The.IssueDate.AddDays(-1) }), guide);
            yield return new("FMGO-GUI-014", guide.WithTransport(transport => transport with { DepartureDate = The.IssueDate.AddDays(1), ArrivalDate = The.IssueDate.AddDays(1) }), guide);
            yield return new("FMGO-GUI-008", internalTransfer, internalTransfer.WithReceiver(receiver => receiver with { Rut = The.Issuer.Rut }));
        }
    }

    private static Document WithDriver(Document guide, int length) =>
        guide.WithTransport(transport => transport with { Driver = transport.Driver! with { Name = new string('x', length) } });

    private static Document With(Document document, ExportGuide export) => document.WithIssuer(issuer => issuer with { ExportGuide = export });

    private static Document ForExport(Document guide) => With(guide, new ExportGuide { TransferRole = ExportTransferRole.Exporter })
        .WithId(id => id with { TransferReason = TransferReason.ExportSale })
        .WithTransport(transport => transport with
        {
            Customs = new Customs { LoadingPortCode = 905, UnloadingPortCode = 111, GrossWeight = 100, GrossWeightUnitCode = 6, TotalPackages = 1 },
        })
        .WithLine(line => line with { Unit = "KG", OtherCurrency = new LineCurrency { UnitPrice = 1.1m, Code = "USD", Amount = 11 } });
}
