using FMgo.Sii;

namespace FMgo.Tests.Sii;

public class ClaimTests
{
    private const string Path = "/registroreclamodteservice";

    private static readonly DocumentKey Document = new(SiiTestHost.Issuer, DocumentType.Invoice, 170);

    [Theory]
    [InlineData(ClaimAction.AcceptContent, "ACD")]
    [InlineData(ClaimAction.ClaimContent, "RCD")]
    [InlineData(ClaimAction.AcknowledgeGoods, "ERM")]
    [InlineData(ClaimAction.ClaimPartOfGoods, "RFP")]
    [InlineData(ClaimAction.ClaimAllGoods, "RFT")]
    public async Task Action_has_its_code_and_the_token_is_a_cookie(ClaimAction action, string code)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On(Path, Answered("ingresarAceptacionReclamoDoc", "<codResp>0</codResp><descResp>OK</descResp>"));
        Assert.True((await host.Client.Claims.RegisterAsync(Document, action)).IsRegistered);
        var sent = host.Sii.SentTo(Path).Single();
        Assert.Equal(("https://ws2.sii.cl/WSREGISTRORECLAMODTECERT/registroreclamodteservice", "TOKEN=T1"), (sent.Address.AbsoluteUri, sent.Header("Cookie")));
        Assert.Contains(
            $"<m:ingresarAceptacionReclamoDoc xmlns:m=\"http://ws.registroreclamodte.diii.sdi.sii.cl\"><rutEmisor>76192083</rutEmisor><dvEmisor>9</dvEmisor><tipoDoc>33</tipoDoc><folio>170</folio><accionDoc>{code}</accionDoc></m:ingresarAceptacionReclamoDoc>",
            sent.Body,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", false)]
    [InlineData("7", true)]
    [InlineData("8", false)]
    [InlineData("11", false)]
    [InlineData("17", false)]
    [InlineData("19", false)]
    public async Task Answer_tells_whether_the_event_is_registered(string code, bool registered)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On(Path, Answered("ingresarAceptacionReclamoDoc", $"<codResp>{code}</codResp><descResp>texto</descResp>"));
        var result = await host.Client.Claims.RegisterAsync(Document, ClaimAction.AcceptContent);
        Assert.Equal((code, "texto", registered), (result.Status.Code, result.Status.Text, result.IsRegistered));
    }

    [Fact]
    public async Task Internal_error_is_tried_again_later()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On(Path, Answered("ingresarAceptacionReclamoDoc", "<codResp>-1</codResp>"), Answered("ingresarAceptacionReclamoDoc", "<codResp>7</codResp>"));
        Assert.True((await host.Client.Claims.RegisterAsync(Document, ClaimAction.AcceptContent)).IsRegistered);
    }

    [Fact]
    public async Task Events_are_listed()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On(Path, Answered("listarEventosHistDoc", "<codResp>15</codResp><descResp>Listado</descResp><listaEventosDoc><codEvento>ERM</codEvento><descEvento>Recibo</descEvento><rutResponsable>77777777</rutResponsable><dvResponsable>7</dvResponsable><fechaEvento>04-11-2026 10:00:05</fechaEvento></listaEventosDoc><listaEventosDoc><codEvento>NCA</codEvento></listaEventosDoc>"));
        var events = await host.Client.Claims.ListEventsAsync(Document);
        Assert.Equal(["ERM", "NCA"], events.Events.Select(entry => entry.Status.Code));
        Assert.Equal([Rut.Parse("77777777-7"), null], events.Events.Select(entry => entry.Responsible));
    }

    [Theory]
    [InlineData("20", false)]
    [InlineData("21", false)]
    [InlineData("22", false)]
    [InlineData("23", true)]
    [InlineData("24", false)]
    [InlineData("25", true)]
    [InlineData("0", false)]
    public async Task Only_23_and_25_are_assignable(string code, bool assignable)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On(Path, Answered("consultarDocDteCedible", $"<codResp>{code}</codResp>"));
        Assert.Equal(assignable, (await host.Client.Claims.GetAssignabilityAsync(Document)).IsAssignable);
    }

    [Fact]
    public async Task Eight_days_begin_at_reception()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On(Path, Answered("consultarFechaRecepcionSii", "04-11-2026 10:00:05"), Answered("consultarFechaRecepcionSii", "Documento no recibido"));
        Assert.Equal(new DateTime(2026, 11, 12, 10, 0, 5), (await host.Client.Claims.GetReceptionDateAsync(Document)).LastMoment);
        var none = await host.Client.Claims.GetReceptionDateAsync(Document);
        Assert.Equal(("Documento no recibido", (DateTime?)null), (none.Text, none.ReceivedAt));
    }

    private static Answer Answered(string operation, string result) => Answer.Text(
        $"<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body><ns2:{operation}Response xmlns:ns2=\"http://ws.registroreclamodte.diii.sdi.sii.cl\"><return>{result}</return></ns2:{operation}Response></S:Body></S:Envelope>");
}
