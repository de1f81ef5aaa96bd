using FMgo.Documents;
using FMgo.Simulator;
using FMgo.Validation;

namespace FMgo.Tests.Simulator;

/// <summary>The simulator knows the law of today by its own reading: what the guía kit makes is accepted, and what the rules warn of is a reparo there too.</summary>
public class LawTests
{
    private static readonly DateOnly Today = The.Clock.GetChileDate();

    private static readonly (string Name, string? Remark, Func<Document, Document> Change)[] Guides =
    [
        ("complete", null, guide => guide),
        ("without plates", "SIM-1-009", guide => With(guide, transport => transport with { LicensePlate = null })),
        ("plates said to be unknown", null, guide => DocumentDraft.From(guide).WithUnknownPlates().Preview(The.Options).Partial!),
        ("without driver", "SIM-1-009", guide => With(guide, transport => transport with { Driver = null })),
        ("without hour", "SIM-1-009", guide => With(guide, transport => transport with { DepartureTime = null })),
        ("long", "SIM-1-010", guide => With(guide, transport => transport with { ArrivalDate = Today.AddDays(2) })),
        ("long and said", null, guide => DocumentDraft.From(guide).WithLongMovement("distancia", Today.AddDays(2)).Preview(The.Options).Partial!),
        ("leaves tomorrow", "SIM-1-013", guide => With(guide, transport => transport with { DepartureDate = Today.AddDays(1), ArrivalDate = Today.AddDays(1) })),
        ("no price", "SIM-1-011", guide => Unpriced(guide)),
        ("no price and said", null, guide => DocumentDraft.From(Unpriced(guide)).WithoutPrices("muestras").Preview(The.Options).Partial!),
    ];

    public static TheoryData<string> Names => [.. Guides.Select(guide => guide.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Guides_are_remarked_as_the_rules_warn(string name)
    {
        var (_, remark, change) = Guides.Single(guide => guide.Name == name);
        using var client = new SimulatorClient();
        var found = await SendAsync(client, DocumentType.DispatchGuide, change);
        Assert.Equal(remark is null ? [] : [remark], found.Remarks.Select(each => each.Code));
        Assert.Equal(remark is null ? SimulatedOutcome.Accepted : SimulatedOutcome.AcceptedWithRemarks, found.Outcome);

        var document = change(SimulatorEnvelopes.Document(DocumentType.DispatchGuide, 1));
        bool isWarned = document.Validate(The.Options).Any(finding => finding.Code.StartsWith("FMGO-GUI-", StringComparison.Ordinal) && finding.Code != "FMGO-GUI-002");
        Assert.Equal(remark is not null, isWarned);
    }

    [Fact]
    public async Task Dates_and_amounts_move_as_for_the_rules()
    {
        using var later = new SimulatorClient(new SiiSimulatorOptions { Times = SimulationTimes.Immediate, RegulationDates = [new("RES-154-2025", Today.AddDays(1))] });
        Assert.Empty((await SendAsync(later, DocumentType.DispatchGuide, guide => With(guide, transport => transport with { LicensePlate = null }))).Remarks);
        using var cheap = new SimulatorClient(new SiiSimulatorOptions { Times = SimulationTimes.Immediate, PayerThresholds = [new(2026, 100)] });
        Assert.Equal(["SIM-1-012"], (await SendAsync(cheap, DocumentType.Boleta, boleta => boleta)).Remarks.Select(remark => remark.Code));
        var named = (await SendAsync(cheap, DocumentType.Boleta, boleta => boleta with
        {
            Header = boleta.Header with { Receiver = The.Receiver with { BusinessLine = null }, Identification = boleta.Header.Identification with { BoletaPaymentMeans = BoletaPaymentMeans.Cash } },
        })).Remarks;
        Assert.Empty(named);
    }

    [Fact]
    public async Task Invoices_that_travel_are_looked_at_and_others_are_not()
    {
        using var client = new SimulatorClient();
        var travelling = await SendAsync(client, DocumentType.Invoice, invoice => invoice with { Header = invoice.Header with { Identification = invoice.Header.Identification with { DispatchKind = DispatchKind.ToReceiverPremises } } });
        Assert.Equal(["SIM-1-009"], travelling.Remarks.Select(remark => remark.Code));
        Assert.Empty((await SendAsync(client, DocumentType.Invoice, invoice => invoice)).Remarks);
    }

    private static async Task<SimulatedDocument> SendAsync(SimulatorClient client, DocumentType type, Func<Document, Document> change)
    {
        await client.AuthenticateAsync();
        string track = await client.UploadForTrackIdAsync(await client.MakeAsync(type, change: change));
        var submission = client.Simulator.FindSubmission(track)!;
        Assert.Equal("", string.Join("; ", submission.Errors));
        return Assert.Single(submission.Documents);
    }

    private static Document With(Document guide, Func<Transport, Transport> change) => guide with { Header = guide.Header with { Transport = change(guide.Header.Transport!) } };

    private static Document Unpriced(Document guide) => guide with
    {
        Header = guide.Header with { Identification = guide.Header.Identification with { TransferReason = TransferReason.Consignment } },
        Lines = guide.Lines.Select(line => line with { UnitPrice = null }).ToValueList(),
    };
}
