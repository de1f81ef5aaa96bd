using FMgo.Sii;

namespace FMgo.Tests.Sii;

/// <summary>Every code of the catalogue in a recorded answer of its manual's shape, parsed by the client.</summary>
public class RecordedAnswerTests
{
    public static TheoryData<SiiCodeFamily> Families => new(Enum.GetValues<SiiCodeFamily>());

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_code_has_a_recorded_answer_and_no_answer_has_an_unknown_code(SiiCodeFamily family)
    {
        Assert.Equal(SiiCodes.Of(family).Select(code => code.Code).Order(StringComparer.Ordinal), RecordedTexts.All[family].Select(recorded => recorded.Code).Order(StringComparer.Ordinal));
        Assert.All(RecordedTexts.All[family], recorded => Assert.NotEmpty(recorded.Text));
    }

    [Theory]
    [MemberData(nameof(Families))]
    public async Task Recorded_answers_keep_code_and_text(SiiCodeFamily family)
    {
        var shape = RecordedShape.Of(family);
        foreach (var (code, text) in RecordedTexts.All[family])
        {
            using var host = new SiiTestHost();
            host.Sii.Always(shape.Path, shape.Make(code, text));
            foreach (var (path, answer) in SignIns())
            {
                host.Sii.Always(path, answer);
            }

            var told = await shape.ReadAsync(host.Client);
            Assert.Equal(code, told.Code);
            if (shape.HasText && code != "00")
            {
                Assert.EndsWith(text, told.Text, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("28", SiiProblem.NotAuthenticated)]
    [InlineData("29", SiiProblem.NotAuthenticated)]
    [InlineData("35", SiiProblem.CertificateRefused)]
    [InlineData("36", SiiProblem.CertificateRefused)]
    [InlineData("37", SiiProblem.CertificateRefused)]
    [InlineData("38", SiiProblem.CertificateRefused)]
    [InlineData("77", SiiProblem.UnexpectedAnswer)]
    public async Task Pages_of_SIIs_authentication_are_known_by_their_number(string code, SiiProblem problem)
    {
        using var host = new SiiTestHost();
        host.Sii.Always("/CrSeed.jws", RecordedShape.Of(SiiCodeFamily.Session).Make(code, "Mensaje"));
        var refused = await Assert.ThrowsAsync<SiiException>(() => host.Client.Session.GetTokenAsync(SiiTokenService.Documents));
        Assert.Equal((SiiOperation.SignIn, problem, false), (refused.Operation, refused.Problem, refused.IsTransient));
        Assert.Equal(problem == SiiProblem.UnexpectedAnswer ? null : code, refused.SiiCode?.Code);
        Assert.Single(host.Sii.Sent);
    }

    [Fact]
    public async Task A_session_that_is_over_is_renewed_once()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("OLD", "NEW").On("/QueryEstUp.jws", RecordedShape.Of(SiiCodeFamily.Session).Make("29", "Venció"), Recorded.Submission("<ESTADO>SOK</ESTADO>"));
        Assert.Equal("SOK", (await host.Client.Submissions.GetStatusAsync(SiiTestHost.Query())).Status!.Code);
    }

    private static IEnumerable<(string Path, Answer Answer)> SignIns() =>
    [
        ("/CrSeed.jws", Recorded.Seed()), ("/GetTokenFromSeed.jws", Recorded.Token("T1")),
        ("/boleta.electronica.semilla", Recorded.PlainSeed()), ("/boleta.electronica.token", Recorded.PlainToken("B1")),
    ];
}
