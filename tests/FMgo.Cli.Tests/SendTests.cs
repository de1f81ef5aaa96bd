using System.Text.Json;
using FMgo.Simulator;
using FMgo.Testing;

namespace FMgo.Cli.Tests;

/// <summary><c>fmgo send</c> and <c>fmgo status</c> against a simulator over HTTP: what SII says.</summary>
public class SendTests
{
    [Fact]
    public async Task What_issue_makes_with_test_keys_is_sent_and_accepted()
    {
        await using var sii = await LocalSii.StartAsync();
        string factura = sii.Issue(33, 7);
        string boleta = sii.Issue(39, 1);
        var receipt = sii.Send(factura).AssertFine().Json;
        string trackId = receipt.GetProperty("trackId").GetString()!;
        Assert.Equal(10, trackId.Length);
        Assert.Equal(
            $$"""{"file":{{JsonSerializer.Serialize(factura)}},"trackId":"{{trackId}}","received":true,"repeated":false}""",
            JsonSerializer.Serialize(receipt.EnumerateObject().Take(4).ToDictionary(property => property.Name, property => property.Value)));
        Assert.Equal("0", CodeOf(receipt));
        var state = sii.Status(trackId).AssertFine().Json;
        Assert.Equal(("processed", true, "EPR"), (state.GetProperty("outcome").GetString(), state.GetProperty("final").GetBoolean(), CodeOf(state)));
        Assert.Equal(
            """[{"type":"33","informed":1,"accepted":1,"rejected":0,"remarks":0,"verdict":"accepted"}]""", JsonSerializer.Serialize(state.GetProperty("counts")));

        // The key of the second run joined that of the first: both files of the folder are good.
        trackId = sii.Send(boleta).AssertFine().Json.GetProperty("trackId").GetString()!;
        Assert.Equal("accepted", VerdictOf(sii.Status(trackId, "--boletas").AssertFine().Json));
        Assert.Equal(["EnvioDTE", "EnvioBOLETA"], sii.Simulator.Submissions.Select(submission => submission.RootName));
        Assert.Equal([SimulatedOperation.Upload, SimulatedOperation.BoletaUpload], UploadsTo(sii));
    }

    [Fact]
    public async Task Waiting_follows_the_states_and_writes_receipt_and_verdict()
    {
        var times = new SimulationTimes { SchemaChecked = TimeSpan.FromSeconds(0.2), CoverChecked = TimeSpan.FromSeconds(0.4), SignatureChecked = TimeSpan.FromSeconds(0.6), ProcessingStarted = TimeSpan.FromSeconds(0.8), Processed = TimeSpan.FromSeconds(1) };
        await using var sii = await LocalSii.StartAsync(times);
        Assert.Equal("accepted", VerdictOf(Values(sii.Send(sii.Issue(33, 1), "--wait").AssertFine())[1]));
        Assert.Equal("accepted", VerdictOf(Values(sii.Send(sii.Issue(41, 1), "--wait").AssertFine())[1]));
        Assert.True(sii.Simulator.Calls.Count(call => call.Operation == SimulatedOperation.SubmissionStatus) > 1);
    }

    // Instrucciones set de pruebas, I.6: the first reference is SET, with its case alone.
    [Fact]
    public async Task Notes_of_a_test_set_are_accepted()
    {
        const string Parties = """
            "Emisor": {"RUTEmisor": "76192083-9", "RznSoc": "Ferretería Inventada SpA", "GiroEmis": "Ferretería", "Acteco": 475201, "DirOrigen": "Calle Tres 3", "CmnaOrigen": "Arica"},
            "Receptor": {"RUTRecep": "77777777-7", "RznSocRecep": "Cliente de Ejemplo", "GiroRecep": "Servicios", "DirRecep": "Calle Cuatro 4", "CmnaRecep": "Osorno"}
            """;
        const string Rest = """ "Detalle": [{"NmbItem": "Taladro", "QtyItem": 3, "PrcItem": 700}]""";
        const string Set = """{"TpoDocRef": "SET", "FolioRef": "12", "FchRef": "2001-01-01", "RazonRef": "CASO 7000002-3"}""";
        string[] lines =
        [
            $$$"""{"Encabezado": {"IdDoc": {"TipoDTE": 33, "Folio": 4, "FchEmis": "2026-11-20", "FmaPago": 1}, {{{Parties}}}}, {{{Rest}}}, "Referencia": [{{{Set}}}]}""",
            $$$"""{"Encabezado": {"IdDoc": {"TipoDTE": 61, "Folio": 9, "FchEmis": "2026-11-20"}, {{{Parties}}}}, {{{Rest}}}, "Referencia": [{{{Set}}}, {"TpoDocRef": 33, "FolioRef": 4, "FchRef": "2026-11-20", "CodRef": 1, "RazonRef": "Anula"}]}""",
        ];
        await AssertAccepted(string.Join('\n', lines.Select(line => line.ReplaceLineEndings(" "))));
    }

    [SkippableFact]
    public async Task Test_set_of_the_field_is_accepted()
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        await AssertAccepted(await File.ReadAllTextAsync(SharedFiles.Path("cases", "F60-set.jsonl")));
    }

    private static async Task AssertAccepted(string orders)
    {
        await using var sii = await LocalSii.StartAsync();
        var receipt = sii.Send(sii.IssueAll(orders)).AssertFine().Json;
        var state = sii.Status(receipt.GetProperty("trackId").GetString()!).AssertFine().Json;
        Assert.All(state.GetProperty("counts").EnumerateArray(), count => Assert.Equal("accepted", count.GetProperty("verdict").GetString()));
        Assert.Equal(2, state.GetProperty("counts").GetArrayLength());
        Assert.All(Assert.Single(sii.Simulator.Submissions).Documents, document => Assert.Empty(document.Remarks));
    }

    [Fact]
    public async Task Boletas_of_a_test_set_go_the_way_of_documents()
    {
        await using var sii = await LocalSii.StartAsync();
        var values = Values(sii.Send(sii.Issue(39, 1), "--as-documents", "--wait").AssertFine());
        Assert.Equal(10, values[0].GetProperty("trackId").GetString()!.Length);
        Assert.Equal("accepted", VerdictOf(values[1]));
        Assert.Equal([SimulatedOperation.Upload], UploadsTo(sii));
    }

    [Fact]
    public async Task A_rejected_envelope_is_told_by_its_code_and_the_repaired_one_is_accepted()
    {
        await using var sii = await LocalSii.StartAsync();
        string good = sii.Issue(33, 1);
        var rejected = sii.Send(sii.Edited(good, "<MntTotal>2380<", "<MntTotal>2381<"), "--wait");
        Assert.Equal(1, rejected.ExitCode);
        rejected.AssertOneLine();
        var state = Values(rejected)[1];
        Assert.Equal(("refused", "RFR"), (state.GetProperty("outcome").GetString(), CodeOf(state)));
        Assert.NotEmpty(state.GetProperty("status").GetProperty("cause").GetString()!);
        Assert.Contains(state.GetProperty("status").GetProperty("remedy").GetString()!, rejected.Error, StringComparison.Ordinal);
        string trackId = state.GetProperty("trackId").GetString()!;
        Assert.Contains($"{sii.Address}simulator/#{trackId}", rejected.Error, StringComparison.Ordinal);
        Assert.Equal(1, sii.Status(trackId).ExitCode);
        sii.Send(good, "--wait").AssertFine();
    }

    [Fact]
    public async Task A_rejected_boleta_has_its_reason_and_a_rejected_document_is_counted()
    {
        await using var sii = await LocalSii.StartAsync();
        sii.Send(sii.Issue(39, 1), "--wait").AssertFine();
        var boleta = sii.Send(sii.Issue(39, 1, price: 2000), "--wait");
        Assert.Equal(1, boleta.ExitCode);
        boleta.AssertOneLine();
        var detail = Assert.Single(Values(boleta)[1].GetProperty("boletas").EnumerateArray());
        Assert.Equal("rejected", detail.GetProperty("verdict").GetString());
        Assert.Equal("DTE-3-101", detail.GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Contains("DTE-3-101", boleta.Error, StringComparison.Ordinal);

        sii.Send(sii.Issue(33, 1), "--wait").AssertFine();
        var factura = sii.Send(sii.Issue(33, 1, price: 2000), "--wait");
        Assert.Equal((1, "rejected"), (factura.ExitCode, VerdictOf(Values(factura)[1])));
        Assert.Contains("1 rejected of 1", factura.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_SII_does_not_take_is_told_with_every_error()
    {
        await using var sii = await LocalSii.StartAsync();
        string good = sii.Issue(33, 1);
        var refused = sii.Send(sii.Edited(good, "xsi:schemaLocation=", "xsi:noNamespaceSchemaLocation="), "--wait");
        Assert.Equal(1, refused.ExitCode);
        refused.AssertOneLine();
        Assert.Equal((false, JsonValueKind.Null, "7"), (refused.Json.GetProperty("received").GetBoolean(), refused.Json.GetProperty("trackId").ValueKind, CodeOf(refused.Json)));
        Assert.StartsWith("SCH-00001", Assert.Single(refused.Json.GetProperty("errors").EnumerateArray()).GetProperty("text").GetString(), StringComparison.Ordinal);
        var stranger = sii.Send(sii.Edited(sii.Edited(good, $"<RutEmisor>{Orders.Issuer}<", "<RutEmisor>96806980-2<"), $"<RUTEmisor>{Orders.Issuer}<", "<RUTEmisor>96806980-2<"));
        Assert.Equal((1, "6"), (stranger.ExitCode, CodeOf(stranger.Json)));
    }

    [Fact]
    public async Task An_envelope_whose_cover_is_not_of_its_documents_is_not_sent()
    {
        await using var sii = await LocalSii.StartAsync();
        var mixed = sii.Send(sii.Edited(sii.Issue(33, 1), $"<RutEmisor>{Orders.Issuer}<", "<RutEmisor>96806980-2<"));
        Assert.Equal(2, mixed.ExitCode);
        Assert.Contains("FMGO-ENV-004 SetDTE/DTE[1]/Encabezado/Emisor/RUTEmisor", mixed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_again_gives_the_first_TrackID()
    {
        await using var sii = await LocalSii.StartAsync();
        string factura = sii.Issue(33, 1);
        string trackId = sii.Send(factura).AssertFine().Json.GetProperty("trackId").GetString()!;
        var again = sii.Send(factura).AssertFine().Json;
        Assert.Equal((true, true, trackId), (again.GetProperty("received").GetBoolean(), again.GetProperty("repeated").GetBoolean(), again.GetProperty("trackId").GetString()));
        Assert.Empty(again.GetProperty("errors").EnumerateArray());
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_with_the_same_bytes()
    {
        await using var sii = await LocalSii.StartAsync();
        sii.Simulator.Faults.Next(SimulatedOperation.Upload, SimulatedFault.LostAnswer);
        var receipt = sii.Send(sii.Issue(33, 1)).AssertFine().Json;
        Assert.True(receipt.GetProperty("repeated").GetBoolean());
        Assert.Equal(sii.Simulator.Submissions.Single().TrackId, receipt.GetProperty("trackId").GetString());
    }

    [SkippableFact]
    public async Task One_session_serves_many_runs_and_only_its_user_may_read_it()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "the folder of the user's data is set by XDG_DATA_HOME");
        await using var sii = await LocalSii.StartAsync();
        using var home = new TemporaryFolder();
        CliResult Status(params string[] more) => Fmgo.RunWith([("XDG_DATA_HOME", home.Path)], ["status", "99", "--issuer", Orders.Issuer, .. sii.Options, "--test-keys", .. more]);
        int TokensGiven() => sii.Simulator.Calls.Count(call => call.Operation == SimulatedOperation.Token);

        Assert.All(Enumerable.Range(0, 3), _ => Assert.Equal(1, Status().ExitCode));
        Assert.Equal(1, TokensGiven());
        Assert.All(Directory.GetFiles(home.Path("fmgo")), file => Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite)));

        // A session that SII has ended is renewed; damaged files count for nothing.
        sii.Simulator.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, Status().ExitCode);
        Assert.Equal(2, TokensGiven());
        Assert.All(Directory.GetFiles(home.Path("fmgo")), file => File.WriteAllText(file, "{\"token\":"));
        Assert.Equal(1, Status().ExitCode);
        Assert.Equal(3, TokensGiven());

        Directory.Delete(home.Path("fmgo"), recursive: true);
        Assert.Equal(1, Status("--no-session-file").ExitCode);
        Assert.False(Directory.Exists(home.Path("fmgo")));
    }

    [Fact]
    public async Task A_wrong_TrackID_is_not_fine()
    {
        await using var sii = await LocalSii.StartAsync();
        var documents = sii.Status("99");
        Assert.Equal((1, "unanswered"), (documents.ExitCode, documents.Json.GetProperty("outcome").GetString()));
        documents.AssertOneLine();
        var boletas = sii.Status("99", "--boletas");
        Assert.Equal((1, JsonValueKind.Null), (boletas.ExitCode, boletas.Json.GetProperty("status").ValueKind));
        boletas.AssertOneLine();
        var others = Fmgo.Run(["status", "99", "--issuer", "77777777-7", .. sii.Options, "--test-keys"]);
        Assert.Equal(1, others.ExitCode);
    }

    [Fact]
    public async Task A_sending_that_SII_has_not_finished_is_fine_to_ask_and_not_to_wait_for()
    {
        await using var sii = await LocalSii.StartAsync();
        sii.Simulator.Faults.Next(SimulatedOperation.Upload, SimulatedFault.EndIn("REC"));
        var waited = sii.Send(sii.Issue(33, 1), "--wait", "--timeout", "1");
        Assert.Equal(2, waited.ExitCode);
        waited.AssertOneLine();
        var state = Values(waited)[1];
        Assert.Equal(("pending", false), (state.GetProperty("outcome").GetString(), state.GetProperty("final").GetBoolean()));
        string trackId = state.GetProperty("trackId").GetString()!;
        sii.Status(trackId).AssertFine();
        Assert.Equal(2, sii.Status(trackId, "--wait", "--timeout", "1").ExitCode);
    }

    [Fact]
    public async Task A_person_without_permission_is_told_so()
    {
        await using var sii = await LocalSii.StartAsync();
        string factura = sii.Issue(33, 1);
        using var stranger = TestCertificate.Create(Rut.FromBody(22_222_222));
        string[] signIn = ["--pfx", sii.Write("stranger.pfx", stranger.ToPfx(KeyFiles.Password)), "--password-env", KeyFiles.PasswordVariable];
        var result = Fmgo.RunWith([(KeyFiles.PasswordVariable, KeyFiles.Password)], ["send", factura, .. sii.Options, .. signIn]).AssertTrouble("does not authorise");
        KeyFiles.AssertNoSecret(result);
        sii.Simulator.AddTaxpayer(new TestTaxpayer { Rut = Rut.Parse("77777777-7"), Users = [Rut.FromBody(22_222_222)] });
        result = Fmgo.RunWith([(KeyFiles.PasswordVariable, KeyFiles.Password)], ["send", factura, .. sii.Options, .. signIn]);
        Assert.Equal((1, "1"), (result.ExitCode, CodeOf(result.Json)));
        result.AssertOneLine();
        KeyFiles.AssertNoSecret(result);
        Assert.Empty(sii.Simulator.Submissions);
    }

    private static string? CodeOf(JsonElement value) => value.GetProperty("status").GetProperty("code").GetString();

    private static string? VerdictOf(JsonElement value) => Assert.Single(value.GetProperty("counts").EnumerateArray()).GetProperty("verdict").GetString();

    private static SimulatedOperation[] UploadsTo(LocalSii sii) =>
        [.. sii.Simulator.Calls.Select(call => call.Operation).Where(operation => operation is SimulatedOperation.Upload or SimulatedOperation.BoletaUpload)];

    /// <summary>The receipt, and what followed it.</summary>
    private static JsonElement[] Values(CliResult result)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(result.Output), new JsonReaderOptions { AllowMultipleValues = true });
        var values = new List<JsonElement>();
        while (reader.Read())
        {
            values.Add(JsonElement.ParseValue(ref reader));
        }

        Assert.Equal(2, values.Count);
        return [.. values];
    }
}
