using System.Text;
using FMgo.Simulator;

namespace FMgo.Tests.Simulator;

/// <summary>Books and summaries in the upload of documents: signature, cover and period; their content is not checked.</summary>
public class BookTests
{
    [Theory]
    [InlineData("LibroCompraVenta", "LibroCV_v10.xsd", "LOK")]
    [InlineData("LibroGuia", "LibroGuia_v10.xsd", "LOK")]
    [InlineData("ConsumoFolios", "ConsumoFolio_v10.xsd", "LOK")]
    public async Task A_book_is_taken_in_time(string root, string schema, string state)
    {
        using var client = new SimulatorClient(new SiiSimulatorOptions());
        await client.AuthenticateAsync();
        string track = await client.UploadForTrackIdAsync(Book(root, schema));
        var states = new List<string?>();
        for (int second = 0; second <= 10; second += 5)
        {
            states.Add(SimulatorClient.Value(await client.StateAsync(track), "ESTADO"));
            client.Time.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal(["REC", "LSO", state], states);
        Assert.Contains("no folder of SII's schemas was given", client.Simulator.FindSubmission(track)!.SchemaCheckedBy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_is_closed_takes_rectifications_only()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        Assert.Equal("LOK", await SendAsync(client, Book()));
        Assert.Equal("LNC", await SendAsync(client, Book(extra: "<Otro/>")));
        Assert.Equal("LOK", await SendAsync(client, Book(kind: "RECTIFICA")));
        Assert.Equal("LOK", await SendAsync(client, Book(period: "2026-10")));
        Assert.Equal("LOK", await SendAsync(client, Book(operation: "COMPRA")));
    }

    [Theory]
    [InlineData("<RutEmisorLibro>76192083-9", "<RutEmisorLibro>77777777-7", "SIM-3-070")]
    [InlineData("<RutEnvia>11111111-1", "<RutEnvia>22222222-2", "SIM-3-070")]
    [InlineData("<NroResol>0", "<NroResol>80", "CRT-3-19")]
    public async Task A_book_whose_cover_is_not_of_the_company_is_rejected(string old, string replacement, string code)
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        string track = await client.UploadForTrackIdAsync(Book(change: text => text.Replace(old, replacement, StringComparison.Ordinal)));
        var submission = client.Simulator.FindSubmission(track)!;
        Assert.Equal(("LRH", true), (submission.State, submission.Errors.Single().StartsWith(code, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_book_changed_after_signing_is_rejected()
    {
        using var client = new SimulatorClient();
        await client.AuthenticateAsync();
        string text = Encoding.Latin1.GetString(Book());
        Assert.Equal("LRH", await SendAsync(client, Encoding.Latin1.GetBytes(text.Replace("2026-11<", "2026-12<", StringComparison.Ordinal))));
        Assert.Equal("LRH", await SendAsync(client, Encoding.Latin1.GetBytes(text[..text.IndexOf("<Signature ", StringComparison.Ordinal)] + "</LibroCompraVenta>")));
    }

    [SkippableTheory]
    [InlineData("LibroCompraVenta", "LibroCV_v10.xsd", "LOK")]
    [InlineData("LibroGuia", "LibroGuia_v10.xsd", "RSC")]
    [InlineData("LibroBoleta", "LibroBOLETA_v10.xsd", "RSC")]
    [InlineData("ConsumoFolios", "ConsumoFolio_v10.xsd", "RSC")]
    public async Task SIIs_schemas_are_used_where_they_are_given(string root, string schema, string state)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        using var client = new SimulatorClient(new SiiSimulatorOptions { Times = SimulationTimes.Immediate, SchemaFolder = SharedFiles.Path("sii", "schemas") });
        await client.AuthenticateAsync();

        // A book of sales without movements is a cover and a time; the others need more.
        string track = await client.UploadForTrackIdAsync(Book(root, schema, extra: "\n<TmstFirma>2026-11-24T10:00:05</TmstFirma>"));
        var submission = client.Simulator.FindSubmission(track)!;
        Assert.Equal((state, schema), (submission.State, submission.SchemaCheckedBy));
    }

    private static async Task<string> SendAsync(SimulatorClient client, byte[] file) => client.Simulator.FindSubmission(await client.UploadForTrackIdAsync(file))!.State;

    private static byte[] Book(
        string root = "LibroCompraVenta", string schema = "LibroCV_v10.xsd", string operation = "VENTA", string kind = "MENSUAL", string period = "2026-11", string extra = "", Func<string, string>? change = null)
    {
        string issuer = root == "ConsumoFolios" ? "RutEmisor" : "RutEmisorLibro";
        string text = $"<{root} xmlns=\"http://www.sii.cl/SiiDte\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.sii.cl/SiiDte {schema}\" version=\"1.0\">\n<EnvioLibro ID=\"Libro1\">\n"
            + $"<Caratula>\n<{issuer}>76192083-9</{issuer}>\n<RutEnvia>11111111-1</RutEnvia>\n<PeriodoTributario>{period}</PeriodoTributario>\n<FchResol>2014-08-22</FchResol>\n<NroResol>0</NroResol>\n"
            + $"<TipoOperacion>{operation}</TipoOperacion>\n<TipoLibro>{kind}</TipoLibro>\n<TipoEnvio>TOTAL</TipoEnvio>\n</Caratula>{extra}\n</EnvioLibro>\n</{root}>";
        return Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + XmlResigner.Append(change?.Invoke(text) ?? text));
    }
}
