using FMgo.Sii;

namespace FMgo.Tests.Sii;

public class DocumentStatusTests
{
    private static readonly DocumentQuery Query = new()
    {
        Document = new DocumentKey(SiiTestHost.Issuer, DocumentType.Invoice, 170),
        Receiver = Rut.Parse("77777777-7"),
        IssueDate = new DateOnly(2026, 11, 4),
        Total = 154762,
    };

    [Theory]
    [InlineData("DOK", "0", true, DocumentVerdict.Accepted)]
    [InlineData("DNK", "1", false, DocumentVerdict.Unknown)]
    [InlineData("FAU", "3", false, DocumentVerdict.Unknown)]
    [InlineData("FNA", "4", false, DocumentVerdict.Rejected)]
    [InlineData("FAN", "5", false, DocumentVerdict.Rejected)]
    [InlineData("EMP", "6", false, DocumentVerdict.Rejected)]
    [InlineData("TMD", "10", true, DocumentVerdict.Accepted)]
    [InlineData("TMC", "11", true, DocumentVerdict.Accepted)]
    [InlineData("MMD", "12", true, DocumentVerdict.Accepted)]
    [InlineData("MMC", "13", true, DocumentVerdict.Accepted)]
    [InlineData("AND", "14", true, DocumentVerdict.Accepted)]
    [InlineData("ANC", "15", true, DocumentVerdict.Accepted)]
    public async Task State_of_a_document(string state, string error, bool registered, DocumentVerdict verdict)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/QueryEstDte.jws", Recorded.Soap("getEstDte", Recorded.Response(
            $"<ESTADO>{state}</ESTADO><GLOSA_ESTADO>DTE Recibido</GLOSA_ESTADO><ERR_CODE>{error}</ERR_CODE><GLOSA_ERR>detalle</GLOSA_ERR><NUM_ATENCION>532 ( 2026/06/14 16:44:20)</NUM_ATENCION>", "")));
        var status = await host.Client.Documents.GetStatusAsync(Query);
        Assert.Equal((state, "DTE Recibido", error, "detalle", registered, verdict), (status.Status.Code, status.Status.Text, status.Error?.Code, status.Error?.Text, status.IsRegistered, status.Verdict));
        Assert.Equal(status.Status.Explanation.GetMeaning(), status.Error?.Explanation.GetMeaning());
        string body = host.Sii.SentTo("/QueryEstDte.jws").Single().Body.Replace(" xsi:type=\"xsd:string\"", "", StringComparison.Ordinal);
        Assert.Contains(
            "<RutConsultante>11111111</RutConsultante><DvConsultante>1</DvConsultante><RutCompania>76192083</RutCompania><DvCompania>9</DvCompania><RutReceptor>77777777</RutReceptor><DvReceptor>7</DvReceptor><TipoDte>33</TipoDte><FolioDte>170</FolioDte><FechaEmisionDte>04112026</FechaEmisionDte><MontoDte>154762</MontoDte><Token>T1</Token>",
            body,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("-2")]
    [InlineData("-3")]
    [InlineData("-4")]
    public async Task Trouble_of_the_query_is_asked_again(string state)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On(
            "/QueryEstDte.jws",
            Recorded.Soap("getEstDte", Recorded.Response($"<ESTADO>{state}</ESTADO>", "")),
            Recorded.Soap("getEstDte", Recorded.Response("<ESTADO>DOK</ESTADO>", "")));
        Assert.True((await host.Client.Documents.GetStatusAsync(Query)).IsRegistered);
    }

    [Fact]
    public async Task Advanced_query_sends_the_signature_on_one_line_and_its_own_date()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/QueryEstDteAv", Recorded.Soap("getEstDteAv", Recorded.Response(
            "<SII:ESTADO>0</SII:ESTADO>", "<RECIBIDO>SI</RECIBIDO><ESTADO>DOK</ESTADO><GLOSA>coinciden</GLOSA><TRACKID>36440</TRACKID><NUMATENCION>137416 [25/07/2026 12:08:20]</NUMATENCION>")));
        var status = await host.Client.Documents.GetAdvancedStatusAsync(new AdvancedDocumentQuery { Document = Query, Signature = "AB\nCD==" });
        Assert.Equal(("0", "DOK", true, DocumentVerdict.Accepted, "36440"), (status.Query.Code, status.Status?.Code, status.IsReceived, status.Verdict, status.TrackId.ToString()));
        Assert.Contains(">04-11-2026</FechaEmisionDte><MontoDte xsi:type=\"xsd:string\">154762</MontoDte><FirmaDte xsi:type=\"xsd:string\">ABCD==</FirmaDte>", host.Sii.SentTo("/QueryEstDteAv").Single().Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5", SiiAdvice.Correct)]
    [InlineData("9", SiiAdvice.Authorize)]
    public async Task Advanced_query_that_is_refused_tells_nothing_of_the_document(string state, SiiAdvice advice)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/QueryEstDteAv", Recorded.Soap("getEstDteAv", Recorded.Response($"<SII:ESTADO>{state}</SII:ESTADO><SII:GLOSA>texto</SII:GLOSA>", "")));
        var status = await host.Client.Documents.GetAdvancedStatusAsync(new AdvancedDocumentQuery { Document = Query, Signature = "AB" });
        Assert.Equal((advice, null, null, DocumentVerdict.Unknown), (status.Query.Advice, status.Status, status.IsReceived, status.Verdict));
    }
}
