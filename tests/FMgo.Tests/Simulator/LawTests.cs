using FMgo.Corrections;
using FMgo.Documents;
using FMgo.Simulator;
using FMgo.Tests.Conformance;
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

    // Two lists of words, one in each library: a word that is missing in one shows here.
    [Fact]
    public async Task Words_are_those_of_the_rules()
    {
        using var client = new SimulatorClient();
        foreach (string word in MovementText.OfReasons)
        {
            Assert.Empty((await SendAsync(client, DocumentType.DispatchGuide, guide => Described(Unpriced(guide), word))).Remarks);
        }

        foreach (string word in MovementText.OfIgnorance)
        {
            Assert.Empty((await SendAsync(client, DocumentType.DispatchGuide, guide => Described(With(guide, transport => transport with { LicensePlate = null }), $"Patente {word}"))).Remarks);
        }

        foreach (string text in MovementText.OfMovements.Select(word => $"{word} prolongado").Concat(MovementText.OfLength.Select(word => $"Traslado {word}")))
        {
            Assert.Empty((await SendAsync(client, DocumentType.DispatchGuide, guide => Described(With(guide, transport => transport with { ArrivalDate = Today.AddDays(2) }), text))).Remarks);
        }

        // And the words of the goods are none of them.
        Assert.Equal(["SIM-1-010"], (await SendAsync(client, DocumentType.DispatchGuide, guide => Described(With(guide, transport => transport with { ArrivalDate = Today.AddDays(2) }), "Leche de vida prolongada"))).Remarks.Select(remark => remark.Code));
        Assert.Equal(["SIM-1-011"], (await SendAsync(client, DocumentType.DispatchGuide, guide => Described(Unpriced(guide), "[Chofer: Consuelo de la Obra] azul"))).Remarks.Select(remark => remark.Code));
    }

    [Theory]
    [InlineData(33)]
    [InlineData(39)]
    [InlineData(52)]
    public async Task Guides_on_the_way_and_their_stops_are_accepted_by_schema_and_simulator(int code)
    {
        using var client = new SimulatorClient();
        var load = DocumentDraft.DispatchGuide(The.Issuer, The.Receiver, TransferReason.SalesToBeMade).IssuedOn(Today)
            .WithTransport(Some.Transport with { DepartureDate = Today, ArrivalDate = Today })
            .AddLine(new DraftLine { Name = "Agua", Quantity = 10, UnitPrice = 1_000, Unit = "UN" })
            .Complete(The.Options).GetValueOrThrow().Document.WithFolio(170);
        var replacement = GuideReplacement.Of(load, "Cambio de destino").GetValueOrThrow().Draft;
        var stop = GuideLoad.Of(load).GetValueOrThrow().Deliver(DocumentType.FromCode(code), The.Receiver, new GuideDelivery(1, 4)).GetValueOrThrow();
        foreach (var draft in (DocumentDraft[])[replacement, stop])
        {
            var travelling = draft.Type == DocumentType.DispatchGuide ? draft.WithTransport(Some.Transport with { DepartureDate = Today, ArrivalDate = Today }) : draft;
            var document = travelling.IssuedOn(Today).Complete(The.Options).GetValueOrThrow().Document.WithFolio(1);
            Assert.Equal((SimulatedOutcome.Accepted, 0), await SendAsync(client, draft.Type, made => document.WithFolio(made.Key!.Folio)) is { } sent ? (sent.Outcome, sent.Remarks.Count) : default);
            if (SharedFiles.Exists)
            {
                Assert.Empty(SiiSchemas.For(draft.Type).Validate(EnvelopeText.Wrap(draft.Type, EnvelopeText.Fields(document))));
            }
        }
    }

    private static Document Described(Document guide, string description) => guide with { Lines = guide.Lines.Select(line => line with { Description = description }).ToValueList() };

    private static async Task<SimulatedDocument> SendAsync(SimulatorClient client, DocumentType type, Func<Document, Document> change)
    {
        if (client.Token.Length == 0)
        {
            await client.AuthenticateAsync();
        }

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
