using FMgo.Sii;

namespace FMgo.Tests.Sii;

public class ResultMailTests
{
    [Theory]
    [InlineData("0", true, SiiAdvice.Nothing)]
    [InlineData("101", false, SiiAdvice.Correct)]
    [InlineData("102", false, SiiAdvice.Correct)]
    [InlineData("105", false, SiiAdvice.Correct)]
    [InlineData("106", false, SiiAdvice.Authorize)]
    [InlineData("114", false, SiiAdvice.Wait)]
    public async Task Answer_is_told(string state, bool onItsWay, SiiAdvice advice)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/wsDTECorreo", Answered(state));
        var answer = await host.Client.Submissions.ResendMailAsync(SiiTestHost.Query());
        Assert.Equal((state, onItsWay, advice), (answer.Status.Code, answer.IsOnItsWay, answer.Status.Advice));
        Assert.Contains(">T1</Token><RutEmpresa xsi:type=\"xsd:string\">76192083</RutEmpresa><DvEmpresa xsi:type=\"xsd:string\">9</DvEmpresa><TrackId xsi:type=\"xsd:string\">0000053292<", host.Sii.SentTo("/wsDTECorreo").Single().Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("103")]
    [InlineData("104")]
    [InlineData("107")]
    [InlineData("113")]
    public async Task Trouble_is_tried_again(string state)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens(state == "104" ? ["OLD", "NEW"] : ["T1"]).On("/wsDTECorreo", Answered(state), Answered("0"));
        Assert.True((await host.Client.Submissions.ResendMailAsync(SiiTestHost.Query())).IsOnItsWay);
    }

    private static Answer Answered(string state) => Recorded.Soap("reenvioCorreo", Recorded.Response($"<SII:ESTADO>{state}</SII:ESTADO><SII:GLOSA>texto</SII:GLOSA>", ""));
}
