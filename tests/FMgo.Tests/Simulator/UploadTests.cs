using System.Text;
using FMgo.Simulator;

namespace FMgo.Tests.Simulator;

public class UploadTests
{
    [Theory]
    [InlineData(33)]
    [InlineData(34)]
    [InlineData(52)]
    [InlineData(110)]
    [InlineData(39)]
    public async Task An_envelope_of_FMgo_is_accepted(int code)
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        string track = await client.UploadForTrackIdAsync(await client.MakeAsync(DocumentType.FromCode(code), 3));
        string state = await client.StateAsync(track);
        var submission = client.Simulator.FindSubmission(track)!;
        Assert.Equal("", string.Join("; ", submission.Errors.Concat(submission.Documents.SelectMany(document => document.Remarks.Select(remark => remark.ToString())))));
        Assert.Equal("EPR", SimulatorClient.Value(state, "ESTADO"));
        Assert.Equal("3", SimulatorClient.Value(state, "ACEPTADOS"));
    }

    [SkippableFact]
    public async Task SIIs_schemas_are_used_where_they_are_given()
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        using var client = new SimulatorClient(new SiiSimulatorOptions { Times = SimulationTimes.Immediate, SchemaFolder = SharedFiles.Path("sii", "schemas", "dte") });
        await client.AuthenticateAsync();
        byte[] file = await client.MakeAsync(DocumentType.Invoice);
        var good = client.Simulator.FindSubmission(await client.UploadForTrackIdAsync(file))!;
        Assert.Equal(("EPR", "EnvioDTE_v10.xsd"), (good.State, good.SchemaCheckedBy));
        var bad = client.Simulator.FindSubmission(await client.UploadForTrackIdAsync(Edit(file, "<FchEmis>", "<Otro>1</Otro><FchEmis>")))!;
        Assert.Equal("RSC", bad.State);
    }

    [Fact]
    public async Task A_sending_goes_through_the_states_in_time()
    {
        using var client = new SimulatorClient(new SiiSimulatorOptions());
        await client.AuthenticateAsync();
        string track = await client.UploadForTrackIdAsync(await client.MakeAsync(DocumentType.Invoice));
        var states = new List<string?>();
        for (int second = 0; second <= 10; second += 2)
        {
            states.Add(SimulatorClient.Value(await client.StateAsync(track), "ESTADO"));
            client.Time.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal(["REC", "SOK", "CRT", "FOK", "PDR", "EPR"], states);
    }

    [Fact]
    public async Task The_door_refuses_by_status()
    {
        using var client = new SimulatorClient();
        byte[] file = await client.MakeAsync(DocumentType.Invoice);
        async Task<string?> Status(byte[] sent) => SimulatorClient.Value(await client.UploadAsync(sent), "STATUS");
        Assert.Equal("5", await Status(file));
        await client.AuthenticateAsync();
        Assert.Equal("2", await Status(Encoding.ASCII.GetBytes("x")));
        Assert.Equal("7", await Status(file[..(file.Length / 2)]));
        Assert.Equal("7", await Status(Edit(file, "<SetDTE ", new string(' ', 5000) + "<SetDTE ")));
        Assert.Equal("7", await Status(Edit(file, "EnvioDTE", "OtraCosa")));
        Assert.Equal("0", await Status(file));
        Assert.Equal("99", await Status(file));
        client.Simulator.AddTaxpayer(new TestTaxpayer { Rut = The.IssuerRut, Users = [Rut.FromBody(22_222_222)] });
        Assert.Equal("1", await Status(await client.MakeAsync(DocumentType.Invoice)));
        client.Simulator.AddTaxpayer(new TestTaxpayer { Rut = The.IssuerRut, IsAuthorized = false });
        Assert.Equal("6", await Status(file));
    }

    [Fact]
    public async Task A_browser_gets_a_page_and_a_chunked_file_is_cut()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        byte[] file = await client.MakeAsync(DocumentType.Invoice);
        Assert.Contains("<html", await client.UploadAsync(file, agent: "Mozilla/5.0"), StringComparison.Ordinal);
        string cut = await client.UploadAsync(file, chunked: true);
        Assert.Equal("7", SimulatorClient.Value(cut, "STATUS"));
        Assert.Contains("LPX-00007", cut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_stage_rejects_with_its_state()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        async Task<string> State(byte[] file) => client.Simulator.FindSubmission(await client.UploadForTrackIdAsync(file))!.State;
        Assert.Equal("RSC", await State(Edit(await client.MakeAsync(DocumentType.Invoice), "<MntTotal>2380</MntTotal>", "<MntTotal>x</MntTotal>")));
        Assert.Equal("RCT", await State(await client.MakeAsync(DocumentType.Invoice, resolution: new DateOnly(2020, 1, 1))));
        Assert.Equal("RFR", await State(Edit(await client.MakeAsync(DocumentType.Invoice), "<TmstFirmaEnv>2026-11-24T10", "<TmstFirmaEnv>2026-11-24T09")));
    }

    [Fact]
    public async Task A_document_changed_after_signing_is_rejected_alone()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        byte[] file = await client.MakeAsync(DocumentType.Invoice, 2);
        var document = await RemarksAsync(client, XmlResigner.Resign(Edit(file, "<CmnaRecep>Ñuñoa", "<CmnaRecep>Ñiñoa")));
        Assert.Equal(["DTE-3-505"], document[0].Remarks.Select(remark => remark.Code));
        Assert.Equal(SimulatedOutcome.Accepted, document[1].Outcome);
    }

    [Fact]
    public async Task A_stamp_that_does_not_hold_is_a_reparo_and_another_amount_a_rejection()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        string file = Encoding.Latin1.GetString(await client.MakeAsync(DocumentType.Invoice));
        var changed = await RemarksAsync(client, XmlResigner.Resign(Encoding.Latin1.GetBytes(file.Replace("<MNT>2380", "<MNT>2381", StringComparison.Ordinal)), inner: true));
        Assert.Equal(["TED-2-510", "TED-3-640"], changed[0].Remarks.Select(remark => remark.Code));
        Assert.Equal(SimulatedOutcome.Rejected, changed[0].Outcome);
    }

    [Fact]
    public async Task A_folio_serves_once_and_an_annulled_one_never()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        using var caf = client.Simulator.RequestCaf(The.IssuerRut, DocumentType.Invoice, 2);
        async Task<string> Code(long folio, int lines) => string.Join(
            ",", (await RemarksAsync(client, await SimulatorEnvelopes.WrapAsync([Some.Sign(SimulatorEnvelopes.Document(DocumentType.Invoice, folio, lines), caf.Caf).GetValueOrThrow()])))[0].Remarks.Select(remark => remark.Code));
        client.Simulator.VoidFolios(The.IssuerRut, DocumentType.Invoice, 2, 2);
        Assert.Equal("", await Code(1, 1));
        Assert.Equal("DTE-3-101", await Code(1, 2));
        Assert.Equal("DTE-3-601", await Code(2, 1));
    }

    [Fact]
    public async Task A_CAF_of_an_unknown_authority_is_rejected()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        var signed = Some.Signed(DocumentType.Invoice);
        var document = await RemarksAsync(client, await SimulatorEnvelopes.WrapAsync([signed]));
        Assert.Equal(["SIM-3-001"], document[0].Remarks.Select(remark => remark.Code));
    }

    [Fact]
    public async Task Amounts_that_do_not_add_up_are_a_reparo()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        byte[] file = await client.MakeAsync(DocumentType.Invoice, change: document => document with
        {
            Header = document.Header with { Totals = document.Header.Totals with { Vat = 300, TotalAmount = 2300 } },
        });
        var found = await RemarksAsync(client, file);
        Assert.Equal(SimulatedOutcome.AcceptedWithRemarks, found[0].Outcome);
        Assert.Equal(["SIM-1-007"], found[0].Remarks.Select(remark => remark.Code));
    }

    [Fact]
    public async Task A_note_needs_its_document_received_before()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        var early = await RemarksAsync(client, await client.MakeAsync(DocumentType.CreditNote));
        Assert.Equal(["REF-3-750"], early[0].Remarks.Select(remark => remark.Code));
        await client.UploadAsync(await client.MakeAsync(DocumentType.Invoice));
        var later = await RemarksAsync(client, await client.MakeAsync(DocumentType.CreditNote));
        Assert.Equal(SimulatedOutcome.Accepted, later[0].Outcome);
    }

    [Fact]
    public async Task A_note_of_a_document_of_another_receiver_is_rejected()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        await client.UploadAsync(await client.MakeAsync(DocumentType.Invoice));
        var note = await RemarksAsync(client, await client.MakeAsync(DocumentType.CreditNote, change: document => document with
        {
            Header = document.Header with { Receiver = document.Header.Receiver! with { Rut = Rut.Parse("88888888-8") } },
        }));
        Assert.Equal(["REF-3-751"], note[0].Remarks.Select(remark => remark.Code));
    }

    [Fact]
    public async Task A_boleta_of_a_test_set_names_its_case_by_code_and_reason_alone()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        Task<byte[]> Make(FMgo.Documents.Reference reference) => client.MakeAsync(DocumentType.Boleta, change: document => document with { References = [reference] });
        var good = await RemarksAsync(client, await Make(new() { Number = 1, InternalCode = "SET", Reason = "CASO-1" }));
        Assert.Equal(SimulatedOutcome.Accepted, good[0].Outcome);
        var bad = await RemarksAsync(client, await Make(new() { Number = 1, Type = "33", Folio = "1", InternalCode = "SET", Reason = "CASO-1" }));
        Assert.Equal(["HED-3-211"], bad[0].Remarks.Select(remark => remark.Code));
    }

    [Fact]
    public async Task More_boletas_than_an_envelope_may_hold_are_refused()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        string file = Encoding.Latin1.GetString(await client.MakeAsync(DocumentType.Boleta));
        string dte = file[file.IndexOf("<DTE ", StringComparison.Ordinal)..(file.IndexOf("</DTE>", StringComparison.Ordinal) + 6)];
        async Task<SimulatedSubmission> Send(int count) => client.Simulator.FindSubmission(await client.UploadForTrackIdAsync(Encoding.Latin1.GetBytes(file.Replace(dte, string.Join('\n', Enumerable.Range(1, count).Select(i => dte.Replace("<Documento ID=\"", $"<Documento ID=\"N{i}", StringComparison.Ordinal))), StringComparison.Ordinal))))!;
        var many = await Send(501);
        Assert.Equal(("RSC", true), (many.State, many.Errors[0].StartsWith("SIM-3-015", StringComparison.Ordinal)));
        Assert.Equal("RCT", (await Send(500)).State);
    }

    [SkippableFact]
    public async Task The_result_mail_follows_SIIs_schema()
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        string track = await client.UploadForTrackIdAsync(await client.MakeAsync(DocumentType.CreditNote));
        var settings = new System.Xml.XmlReaderSettings { ValidationType = System.Xml.ValidationType.Schema };
        settings.Schemas.Add(null, SharedFiles.Path("sii", "schemas", "responses", "RespSII_v10.xsd"));
        using var reader = System.Xml.XmlReader.Create(new StringReader(client.Simulator.FindResultMail(track)!), settings);
        while (reader.Read())
        {
        }

        Assert.Contains("REF-3-750", client.Simulator.FindResultMail(track), StringComparison.Ordinal);
    }

    private static byte[] Edit(byte[] file, string old, string replacement)
    {
        string text = Encoding.Latin1.GetString(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(old == "EnvioDTE" ? text.Replace(old, replacement, StringComparison.Ordinal) : text[..at] + replacement + text[(at + old.Length)..]);
    }

    private static async Task<ValueList<SimulatedDocument>> RemarksAsync(SimulatorClient client, byte[] file)
    {
        string track = await client.UploadForTrackIdAsync(file);
        var submission = client.Simulator.FindSubmission(track)!;
        Assert.Equal("", string.Join("; ", submission.Errors));
        return submission.Documents;
    }
}
