using System.Text;
using FMgo.Envelopes;
using FMgo.Sii;

namespace FMgo.Tests.Sii;

public class AssignmentTests
{
    private const string Upload = "/RTCAnotEnvio.cgi";
    private const string Query = "/wsRPETCConsulta";

    private static readonly DocumentKey Document = new(SiiTestHost.Issuer, DocumentType.Invoice, 170);

    [Theory]
    [InlineData("0", true)]
    [InlineData("1", false)]
    [InlineData("2", false)]
    [InlineData("4", false)]
    [InlineData("6", false)]
    public async Task Upload_answers_with_a_receipt(string status, bool received)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On(Upload, Receipt(status));
        var receipt = await host.Client.Assignments.SubmitAsync(Aec());
        Assert.Equal((status, received, received ? "0000038936" : ""), (receipt.Status.Code, receipt.IsReceived, receipt.TrackId?.ToString() ?? ""));
        string body = host.Sii.SentTo(Upload).Single().Body;
        Assert.Equal(["emailNotif", "rutCompany", "dvCompany", "archivo"], body.Split("name=\"").Skip(1).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]).Where(name => name != "AEC.xml"));
    }

    [Theory]
    [InlineData("9")]
    [InlineData("10")]
    public async Task Internal_error_is_tried_again_later(string status)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On(Upload, Receipt(status), Receipt("0"));
        Assert.True((await host.Client.Assignments.SubmitAsync(Aec())).IsReceived);
    }

    [Fact]
    public async Task Address_that_would_break_the_form_is_refused()
    {
        using var host = new SiiTestHost();
        await Assert.ThrowsAsync<ArgumentException>(() => host.Client.Assignments.SubmitAsync(Aec() with { NotificationEmail = "a@b.cl\r\n--x" }));
    }

    [Theory]
    [InlineData("UPL", false, false)]
    [InlineData("RCP", false, false)]
    [InlineData("SOK", false, false)]
    [InlineData("FSO", false, false)]
    [InlineData("COK", false, false)]
    [InlineData("VDC", false, false)]
    [InlineData("VCS", false, false)]
    [InlineData("RSC", true, false)]
    [InlineData("RFS", true, false)]
    [InlineData("RCR", true, false)]
    [InlineData("RDC", true, false)]
    [InlineData("RCS", true, false)]
    [InlineData("EAN", true, false)]
    [InlineData("EOK", true, true)]
    public async Task State_of_a_submission(string state, bool final, bool registered)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On(Query, Answered("getEstEnvio", "0", $"<TRACKID>36322</TRACKID><ESTADO_ENVIO>{state}</ESTADO_ENVIO><DESC_ESTADO>texto</DESC_ESTADO>"));
        var status = await host.Client.Assignments.GetSubmissionStatusAsync(TrackId.Parse("36322"));
        Assert.Equal((state, final, registered), (status.Status?.Code, status.IsFinal, status.IsRegistered));
    }

    [Fact]
    public async Task Holder_is_told_with_the_access_key()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On(Query, Answered("getEstCesion", "0", "<RUT_TENEDOR>77777777-7</RUT_TENEDOR><FECHA_ULT_ANOT>2026-05-04 18:13:06</FECHA_ULT_ANOT><DEC_JURADA>EXISTE</DEC_JURADA>"), Answered("getEstCesion", "2", ""));
        var status = await host.Client.Assignments.GetStatusAsync(new AssignmentQuery { Document = Document, AccessKey = "CLAVE1" });
        Assert.Equal((true, Rut.Parse("77777777-7"), "2026-05-04 18:13:06", "EXISTE"), (status.IsAssigned, status.Holder, status.LastEntry, status.SwornDeclaration));
        Assert.False((await host.Client.Assignments.GetStatusAsync(new AssignmentQuery { Document = Document })).IsAssigned);
        Assert.Contains("<IdCesion xsi:type=\"xsd:string\"></IdCesion></m:getEstCesion>", host.Sii.SentTo(Query)[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Party_that_is_not_linked_is_told_so()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On(Query, Answered("getEstCesionRelac", "-15", ""));
        var status = await host.Client.Assignments.GetStatusForPartyAsync(Document, Rut.Parse("77777777-7"));
        Assert.Equal(("-15", SiiAdvice.Correct, false), (status.Status.Code, status.Status.Advice, status.IsAssigned));
    }

    private static AssignmentSubmission Aec() =>
        new() { Assignor = SiiTestHost.Issuer, NotificationEmail = "cobros@ejemplo.cl", File = SiiFile.FromBytes(Encoding.ASCII.GetBytes("<AEC/>"), "AEC.xml") };

    private static Answer Receipt(string status) => Answer.Text(
        $"<?xml version=\"1.0\"?><RECEPCIONAEC><RUTSENDER>11111111-1</RUTSENDER><RUTCOMPANY>76192083-9</RUTCOMPANY><FILE>AEC.xml</FILE><TIMESTAMP>29-11-2026 14:50:13</TIMESTAMP><STATUS>{status}</STATUS>{(status == "0" ? "<TRACKID>0000038936</TRACKID>" : "")}</RECEPCIONAEC>");

    private static Answer Answered(string operation, string state, string body) => Recorded.Soap(operation, Recorded.Response($"<SII:ESTADO>{state}</SII:ESTADO>", body));
}
