using FMgo.Sii;
using FMgo.Simulator;
using FMgo.Tests.Simulator;

namespace FMgo.Tests.Sii.EndToEnd;

/// <summary>Every operation of the client against the simulator, in process and over HTTP, with documents that are really signed.</summary>
public class EveryOperationTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Invoices_go_from_upload_to_registered(bool overHttp)
    {
        await using var host = await EndToEndHost.StartAsync(overHttp, new SiiSimulatorOptions());
        var signed = SimulatorEnvelopes.Sign(host.Simulator, DocumentType.Invoice, 2);
        var receipt = await host.Client.Submissions.SubmitAsync(EndToEndHost.Upload(await SimulatorEnvelopes.WrapAsync(signed)));
        Assert.Equal(("0", true, false, "2026-11-24 10:00:05"), (receipt.Status.Code, receipt.IsReceived, receipt.IsRepeated, receipt.Timestamp));
        var query = EndToEndHost.Query(receipt);
        var early = await host.Client.Submissions.GetStatusAsync(query);
        Assert.Equal(("REC", SubmissionOutcome.Pending, DocumentVerdict.Unknown), (early.Status!.Code, early.Outcome, early.VerdictOf(signed[0].Key)));
        Assert.Equal("114", (await host.Client.Submissions.ResendMailAsync(query)).Status.Code);
        Assert.Equal("FAU", (await host.Client.Documents.GetStatusAsync(DocumentQuery.Of(signed[0]))).Status.Code);

        var done = await host.Client.Submissions.WaitForVerdictAsync(query);
        Assert.Equal(("EPR", SubmissionOutcome.Processed, DocumentVerdict.Accepted), (done.Status!.Code, done.Outcome, done.VerdictOf(signed[0].Key)));
        Assert.Equal(receipt.TrackId, done.TrackId);
        Assert.True((await host.Client.Submissions.ResendMailAsync(query)).IsOnItsWay);
        var document = await host.Client.Documents.GetStatusAsync(DocumentQuery.Of(signed[1]));
        Assert.Equal(("DOK", "0", DocumentVerdict.Accepted), (document.Status.Code, document.Error?.Code, document.Verdict));
        var advanced = await host.Client.Documents.GetAdvancedStatusAsync(new AdvancedDocumentQuery { Document = DocumentQuery.Of(signed[1]), Signature = SignatureOf(signed[1].File) });
        Assert.Equal(("0", "DOK", true, receipt.TrackId), (advanced.Query.Code, advanced.Status?.Code, advanced.IsReceived, advanced.TrackId));
        var other = await host.Client.Documents.GetAdvancedStatusAsync(new AdvancedDocumentQuery { Document = DocumentQuery.Of(signed[1]), Signature = SignatureOf(signed[0].File) });
        Assert.Equal(("DNK", DocumentVerdict.Unknown), (other.Status?.Code, other.Verdict));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Boletas_go_from_upload_to_their_details(bool overHttp)
    {
        await using var host = await EndToEndHost.StartAsync(overHttp, new SiiSimulatorOptions());
        var signed = SimulatorEnvelopes.Sign(host.Simulator, DocumentType.Boleta, 3);
        host.Simulator.VoidFolios(The.IssuerRut, DocumentType.Boleta, 2, 2);
        var receipt = await host.Client.Submissions.SubmitAsync(EndToEndHost.Upload(await SimulatorEnvelopes.WrapAsync(signed)));
        Assert.Equal(("REC", true), (receipt.Status.Code, receipt.IsReceived));
        var query = EndToEndHost.Query(receipt);
        Assert.Equal("REC", (await host.Client.Submissions.GetStatusAsync(query)).Status?.Code);
        var unknown = await host.Client.Submissions.GetStatusAsync(query with { TrackId = TrackId.Parse("900000000000009") });
        Assert.Equal((false, SubmissionOutcome.Pending), (unknown.IsFound, unknown.Outcome));

        var done = await host.Client.Submissions.WaitForVerdictAsync(query);
        Assert.Equal("EPR", done.Status?.Code);
        Assert.Equal([DocumentVerdict.Accepted, DocumentVerdict.Rejected, DocumentVerdict.Accepted], signed.Select(boleta => done.VerdictOf(boleta.Key)));
        Assert.Equal(["DTE-3-601"], done.Details.Single().Errors.Select(error => error.Status.Code));
        Assert.Equal("DOK", (await host.Client.Boletas.GetStatusAsync(DocumentQuery.Of(signed[0]))).Status.Code);
        Assert.Equal("FAN", (await host.Client.Boletas.GetStatusAsync(DocumentQuery.Of(signed[1]))).Status.Code);
        Assert.Equal("DNK", (await host.Client.Boletas.GetStatusAsync(DocumentQuery.Of(signed[2]) with { Total = 1 })).Status.Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Claims_are_registered_listed_and_bound_to_eight_days(bool overHttp)
    {
        await using var host = await EndToEndHost.StartAsync(overHttp);
        var signed = SimulatorEnvelopes.Sign(host.Simulator, DocumentType.Invoice, 2);
        var absent = await host.Client.Claims.GetReceptionDateAsync(signed[0].Key);
        Assert.Null(absent.ReceivedAt);
        Assert.Equal("18", (await host.Client.Claims.ListEventsAsync(signed[0].Key)).Status.Code);
        await host.Client.Submissions.SubmitAsync(EndToEndHost.Upload(await SimulatorEnvelopes.WrapAsync(signed)));
        var (first, second) = (signed[0].Key, signed[1].Key);
        Assert.Equal(new DateTime(2026, 11, 24, 10, 0, 5), (await host.Client.Claims.GetReceptionDateAsync(first)).ReceivedAt);
        Assert.Equal("16", (await host.Client.Claims.ListEventsAsync(first)).Status.Code);
        Assert.Equal(("22", false), await AssignabilityAsync(host, first));

        Assert.True((await host.Client.Claims.RegisterAsync(first, ClaimAction.AcknowledgeGoods)).IsRegistered);
        Assert.Equal("7", (await host.Client.Claims.RegisterAsync(first, ClaimAction.AcknowledgeGoods)).Status.Code);
        Assert.Equal("13", (await host.Client.Claims.RegisterAsync(first, ClaimAction.ClaimContent)).Status.Code);
        Assert.Equal("0", (await host.Client.Claims.RegisterAsync(second, ClaimAction.ClaimPartOfGoods)).Status.Code);
        var events = await host.Client.Claims.ListEventsAsync(second);
        Assert.Equal(("15", "RFP", Rut.Parse("77777777-7")), (events.Status.Code, events.Events.Single().Status.Code, events.Events.Single().Responsible));
        Assert.Equal(("23", true), await AssignabilityAsync(host, first));
        Assert.Equal(("24", false), await AssignabilityAsync(host, second));
        host.Clock.Advance(TimeSpan.FromDays(8) + TimeSpan.FromSeconds(1));
        Assert.Equal("8", (await host.Client.Claims.RegisterAsync(first, ClaimAction.AcceptContent)).Status.Code);
    }

    [Theory]
    [InlineData(1, "ANC")]
    [InlineData(2, "TMC")]
    [InlineData(3, "MMC")]
    public async Task A_credit_note_shows_in_the_state_of_its_document(int correction, string state)
    {
        await using var host = await EndToEndHost.StartAsync();
        var signed = SimulatorEnvelopes.Sign(host.Simulator, DocumentType.Invoice);
        await host.Client.Submissions.SubmitAsync(EndToEndHost.Upload(await SimulatorEnvelopes.WrapAsync(signed)));
        var note = await host.Client.Submissions.SubmitAsync(await host.EnvelopeAsync(DocumentType.CreditNote, change: document => document with
        {
            References = [document.References[0] with { CorrectionCode = (FMgo.Documents.CorrectionCode)correction }],
        }));
        Assert.Equal(DocumentVerdict.Accepted, (await host.Client.Submissions.GetStatusAsync(EndToEndHost.Query(note))).VerdictOf(new DocumentKey(The.IssuerRut, DocumentType.CreditNote, 1)));
        Assert.Equal(state, (await host.Client.Documents.GetStatusAsync(DocumentQuery.Of(signed[0]))).Status.Code);
        Assert.Equal([correction == 1 ? "NCA" : "ENC"], (await host.Client.Claims.ListEventsAsync(signed[0].Key)).Events.Select(known => known.Status.Code));
        Assert.Equal(correction == 1 ? "21" : "22", (await host.Client.Claims.GetAssignabilityAsync(signed[0].Key)).Status.Code);
    }

    [Fact]
    public async Task A_boleta_set_of_certification_goes_through_the_upload_of_documents()
    {
        await using var host = await EndToEndHost.StartAsync();
        var receipt = await host.Client.Submissions.SubmitAsync(await host.EnvelopeAsync(DocumentType.Boleta, 2));
        Assert.Equal(DocumentVerdict.Accepted, (await host.Client.Submissions.GetStatusAsync(EndToEndHost.Query(receipt))).VerdictOf(new DocumentKey(The.IssuerRut, DocumentType.Boleta, 1)));
    }

    private static async Task<(string Code, bool IsAssignable)> AssignabilityAsync(EndToEndHost host, DocumentKey document)
    {
        var answer = await host.Client.Claims.GetAssignabilityAsync(document);
        return (answer.Status.Code, answer.IsAssignable);
    }

    private static string SignatureOf(ReadOnlyMemory<byte> file) =>
        System.Text.Encoding.Latin1.GetString(file.Span).Split("<SignatureValue>")[1].Split('<')[0];
}
