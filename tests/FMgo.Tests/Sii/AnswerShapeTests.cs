using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using FMgo.Sii;
using FMgo.Tests.Sii.EndToEnd;

namespace FMgo.Tests.Sii;

/// <summary>Answers of any shape: what comes out is a value or a <see cref="SiiException"/>, at a cost in proportion to the answer.</summary>
public class AnswerShapeTests
{
    private const string Broken = "this was never compressed";

    private static readonly string[] Pieces = ["\\uD800", "\\u0000", "&#0;", "&#xD800;", "<ERROR>", "]]>", "٣", "-", "99999999999999999999", "null", "[", "{", "\"", "<?", "<!--", "\r\n", "\0", "&lt;", "1e999", "<!DOCTYPE a>"];

    public static TheoryData<SiiCodeFamily> Families => new(Enum.GetValues<SiiCodeFamily>());

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("zstd")]
    [InlineData("gzip, gzip")]
    public async Task Compression_that_is_none_is_trouble_on_the_way(string encoding)
    {
        await using var sii = await AnsweringSii.StartAsync(Encoding.ASCII.GetBytes(Broken), encoding);
        var query = await Assert.ThrowsAsync<SiiException>(() => sii.Client.Submissions.GetStatusAsync(SiiTestHost.Query()));
        Assert.Equal((SiiProblem.UnexpectedAnswer, true, 4), (query.Problem, query.IsTransient, sii.Calls));

        var documents = await Assert.ThrowsAsync<SiiException>(() => sii.Client.Submissions.SubmitAsync(SiiTestHost.Upload()));
        Assert.Equal((SiiProblem.AnswerLost, true, 8), (documents.Problem, documents.IsTransient, sii.Calls));

        var boletas = await Assert.ThrowsAsync<SiiException>(() => sii.Client.Submissions.SubmitAsync(SiiTestHost.UploadOfBoletas()));
        Assert.Equal((SiiProblem.AnswerLost, false, 9), (boletas.Problem, boletas.IsTransient, sii.Calls));
    }

    [Theory]
    [InlineData(503, SiiProblem.Busy, 4)]
    [InlineData(404, SiiProblem.WrongAddress, 1)]
    [InlineData(400, SiiProblem.RequestRefused, 1)]
    public async Task The_status_of_an_error_counts_whatever_its_page_is(int status, SiiProblem problem, int calls)
    {
        await using var sii = await AnsweringSii.StartAsync(Encoding.ASCII.GetBytes(Broken), "gzip", status, retryAfter: "5");
        var trouble = await Assert.ThrowsAsync<SiiException>(() => sii.Client.Submissions.SubmitAsync(SiiTestHost.UploadOfBoletas()));
        Assert.Equal((problem, calls, TimeSpan.FromSeconds(5)), (trouble.Problem, sii.Calls, trouble.RetryAfter));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task The_limit_of_an_answer_holds_after_decompression(string encoding)
    {
        await using var sii = await AnsweringSii.StartAsync(Compressed(encoding, 300 * 1024 * 1024), encoding);
        await AssertAllocatesAsync(100_000_000, async () =>
        {
            await using var other = await AnsweringSii.StartAsync(Compressed(encoding, 300 * 1024 * 1024), encoding);
            await Assert.ThrowsAsync<SiiException>(() => other.Client.Submissions.GetStatusAsync(SiiTestHost.Query()));
        });
        var query = await Assert.ThrowsAsync<SiiException>(() => sii.Client.Submissions.GetStatusAsync(SiiTestHost.Query()));
        Assert.Equal((SiiProblem.UnexpectedAnswer, false, 1), (query.Problem, query.IsTransient, sii.Calls));
        var upload = await Assert.ThrowsAsync<SiiException>(() => sii.Client.Submissions.SubmitAsync(SiiTestHost.UploadOfBoletas()));
        Assert.Equal((SiiProblem.AnswerLost, false), (upload.Problem, upload.IsTransient));
    }

    [Fact]
    public async Task A_wait_that_a_server_asks_for_is_at_most_a_day()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/QueryEstUp.jws", Answer.Text("", 503, retryAfter: TimeSpan.FromSeconds(int.MaxValue)));
        Assert.Equal(TimeSpan.FromDays(1), (await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.GetStatusAsync(SiiTestHost.Query()))).RetryAfter);
    }

    [Theory]
    [InlineData("""{"estado":"\uD800"}""")]
    [InlineData("""{"estado":"EPR\uDC00"}""")]
    [InlineData("""{"estado":true}""")]
    [InlineData("""{"estado":{"estado":"EPR"}}""")]
    [InlineData("""{"estado":["EPR"]}""")]
    [InlineData("""{"estado":null}""")]
    [InlineData("""["estado"]""")]
    [InlineData("\"estado\"")]
    [InlineData("1e999")]
    [InlineData("""{"estado":"EPR","estado":}""")]
    [InlineData("""{"estado":"EPR","estadistica":[1]}""")]
    [InlineData("""{"estado":"EPR","estadistica":[{"tipo":39,"informados":99999999999,"aceptados":1}]}""")]
    [InlineData("""{"estado":"EPR","estadistica":[{"tipo":39,"informados":1,"aceptados":1,"rechazados":-1}]}""")]
    [InlineData("""{"estado":"EPR","estadistica":[{"tipo":39,"informados":1,"aceptados":1,"rechazados":1e400}]}""")]
    [InlineData("""{"estado":"EPR","estadistica":[{"tipo":39,"informados":"\u0661"}]}""")]
    [InlineData("""{"estado":"EPR","detalle_rep_rech":[["a"]]}""")]
    [InlineData("""{"estado":"EPR","detalle_rep_rech":[{"error":[null]}]}""")]
    public async Task Json_of_another_shape_is_no_answer(string json)
    {
        using var host = new SiiTestHost();
        host.Sii.WithBoletaTokens("B1").On("-0000053292", Answer.Json(json));
        var trouble = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.GetStatusAsync(SiiTestHost.BoletaQuery()));
        Assert.Equal((SiiProblem.UnexpectedAnswer, false), (trouble.Problem, trouble.IsTransient));
        Assert.Equal(json, trouble.Answer);
    }

    [Theory]
    [InlineData("<SII xmlns='http://www.w3.org/XML/1998/namespace'/>")]
    [InlineData("<SII xmlns:p='http://www.w3.org/XML/1998/namespace'/>")]
    [InlineData("<SII xmlns:p='http://www.w3.org/2000/xmlns/'/>")]
    public async Task Xml_that_a_tree_refuses_is_no_answer(string xml)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").Always("/QueryEstUp.jws", Answer.Text(xml));
        Assert.Equal(SiiProblem.UnexpectedAnswer, (await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.GetStatusAsync(SiiTestHost.Query()))).Problem);
    }

    [Theory]
    [InlineData("[", "]", 1000)]
    [InlineData("{\"a\":", "1}", 1000)]
    public async Task Json_that_nests_without_end_is_no_answer(string start, string end, int depth)
    {
        using var host = new SiiTestHost();
        string deep = string.Concat(Enumerable.Repeat(start, depth)) + string.Concat(Enumerable.Repeat(end, depth));
        host.Sii.WithBoletaTokens("B1").On("-0000053292", Answer.Json($$"""{"estado":"EPR","estadistica":{{deep}}}"""));
        Assert.Equal(SiiProblem.UnexpectedAnswer, (await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.GetStatusAsync(SiiTestHost.BoletaQuery()))).Problem);
    }

    [Fact]
    public async Task A_text_that_is_none_does_not_cost_the_rest_of_the_answer()
    {
        using var host = new SiiTestHost();
        host.Sii.WithBoletaTokens("B1").On("/boleta.electronica.envio", Answer.Json("""{"estado":"REC","trackid":15,"mensaje":"\uD800","otro":"\uDFFF","fecha_recepcion":"\uD83D"}"""));
        var receipt = await host.Client.Submissions.SubmitAsync(SiiTestHost.UploadOfBoletas());
        Assert.Equal(("REC", "15", null, null), (receipt.Status.Code, receipt.TrackId?.ToString(), receipt.Status.Text, receipt.Timestamp));
    }

    [Theory]
    [InlineData("""{"estado":"REC","trackid":}""")]
    [InlineData("""{"estado":"REC","trackid":15""")]
    [InlineData("")]
    public async Task An_answer_to_boletas_that_cannot_be_read_is_lost(string json)
    {
        using var host = new SiiTestHost();
        host.Sii.WithBoletaTokens("B1").On("/boleta.electronica.envio", Answer.Json(json));
        var lost = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.SubmitAsync(SiiTestHost.UploadOfBoletas()));
        Assert.Equal((SiiProblem.AnswerLost, false, 200), (lost.Problem, lost.IsTransient, (int?)lost.Status));
    }

    [Fact]
    public async Task An_answer_to_documents_that_cannot_be_read_any_time_is_lost_and_may_be_asked_for_again()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").Always("/DTEUpload", Answer.Text("<RECEPCIONDTE><STATUS>0</STATUS><TRACKID>39"));
        var lost = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.SubmitAsync(SiiTestHost.Upload()));
        Assert.Equal((SiiProblem.AnswerLost, true, 4), (lost.Problem, lost.IsTransient, host.Sii.SentTo("/DTEUpload").Count));
    }

    [SkippableFact]
    public async Task The_attacks_of_the_folder_are_told_by_the_one_exception_or_by_a_value()
    {
        string json = await File.ReadAllTextAsync(SharedFiles.Path("cases", "attack", "answer-lone-surrogate.json"));
        string xml = await File.ReadAllTextAsync(SharedFiles.Path("cases", "attack", "answer-arabic-trackid.xml"));
        using var host = new SiiTestHost();
        host.Sii.WithBoletaTokens("B1").WithTokens("T1").On("-0000053292", Answer.Json(json)).On("/DTEUpload", Answer.Text(xml));
        await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.GetStatusAsync(SiiTestHost.BoletaQuery()));
        var receipt = await host.Client.Submissions.SubmitAsync(SiiTestHost.Upload());
        Assert.Equal(("99", null), (receipt.Status.Code, receipt.TrackId));
    }

    [Theory]
    [InlineData("trackid ١٢٣", null)]
    [InlineData("trackid १२३", null)]
    [InlineData("TRACKID １２３", null)]
    [InlineData("trackid ١ 456", null)]
    [InlineData("trackid 12٣", null)]
    [InlineData("Track-Id: 0000000039.", "0000000039")]
    public async Task Only_digits_of_ASCII_make_a_TrackID(string detail, string? expected)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/DTEUpload", Recorded.Received("99", detail: $"<DETAIL>{detail}</DETAIL>"));
        Assert.Equal(expected, (await host.Client.Submissions.SubmitAsync(SiiTestHost.Upload())).TrackId?.ToString());
    }

    [Fact]
    public async Task Digits_of_other_scripts_are_no_number_anywhere()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1")
            .On("/QueryEstUp.jws", Recorded.Submission("<TRACKID>١٢٣</TRACKID><ESTADO>EPR</ESTADO>", "<TIPO_DOCTO>33</TIPO_DOCTO><INFORMADOS>1</INFORMADOS><ACEPTADOS>1</ACEPTADOS><RECHAZADOS>٠</RECHAZADOS>"))
            .On("/QueryEstUp.jws", Recorded.Submission("<TRACKID>١٢٣</TRACKID><ESTADO>EPR</ESTADO>"))
            .On("/QueryEstUp.jws", Answer.Text("<html><body>Código: ٠١.٠١.٢٠٤.٥٠٠.٧٠٩.٢٩</body></html>", media: "text/html"));
        await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.GetStatusAsync(SiiTestHost.Query()));
        Assert.Null((await host.Client.Submissions.GetStatusAsync(SiiTestHost.Query())).TrackId);
        Assert.Equal(SiiProblem.UnexpectedAnswer, (await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.GetStatusAsync(SiiTestHost.Query()))).Problem);
    }

    [Theory]
    [InlineData("ERROR", 95)]
    [InlineData("DETAIL", 95)]
    [InlineData("GLOSA", 95)]
    public async Task Nested_texts_are_read_once(string name, int levels)
    {
        using var host = new SiiTestHost();
        string open = string.Concat(Enumerable.Repeat($"<{name}>", levels));
        string close = string.Concat(Enumerable.Repeat($"</{name}>", levels));
        host.Sii.WithTokens("T1").Always("/DTEUpload", Recorded.Received("7", detail: $"<DETAIL>{open}{new string('x', 7_900_000)}{close}</DETAIL>"));
        await AssertAllocatesAsync(500_000_000, () => host.Client.Submissions.SubmitAsync(SiiTestHost.Upload()));
        var receipt = await host.Client.Submissions.SubmitAsync(SiiTestHost.Upload());
        Assert.Equal("7", receipt.Status.Code);
        Assert.Equal(4000, receipt.Status.Text?.Length);
        Assert.All(receipt.Errors, error => Assert.Equal(4000, error.Text?.Length));
        Assert.Equal(name == "ERROR" ? 1 : 0, receipt.Errors.Count);
    }

    [Fact]
    public async Task Nested_rows_are_read_once()
    {
        using var host = new SiiTestHost();
        string Nest(string name) => string.Concat(Enumerable.Repeat($"<{name}>", 90)) + new string('1', 100_000) + string.Concat(Enumerable.Repeat($"</{name}>", 90));
        host.Sii.WithTokens("T1").On("/QueryEstUp.jws", Recorded.Submission("<ESTADO>EPR</ESTADO>", Nest("TIPO_DOCTO")))
            .On("/registroreclamodteservice", Answer.Text($"<e><return><codResp>15</codResp>{Nest("listaEventosDoc")}</return></e>"));
        Assert.Single((await host.Client.Submissions.GetStatusAsync(SiiTestHost.Query())).Counts);
        Assert.Single((await host.Client.Claims.ListEventsAsync(new DocumentKey(SiiTestHost.Issuer, DocumentType.Invoice, 1))).Events);
    }

    [Fact]
    public async Task Errors_beyond_the_first_thousand_are_not_kept()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/DTEUpload", Recorded.Received("7", detail: $"<DETAIL>{string.Concat(Enumerable.Range(0, 5000).Select(number => $"<ERROR>LSX-00265: {number}</ERROR>"))}</DETAIL>"));
        var errors = (await host.Client.Submissions.SubmitAsync(SiiTestHost.Upload())).Errors;
        Assert.Equal((1000, "LSX-00265: 999"), (errors.Count, errors[999].Text));
    }

    [Theory]
    [InlineData("<a/>")]
    [InlineData("<ERROR>x</ERROR>")]
    [InlineData("<ERROR><![CDATA[x]]></ERROR>")]
    public async Task More_elements_than_any_answer_has_are_no_answer(string piece)
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").Always("/DTEUpload", Recorded.Received("7", detail: string.Concat(Enumerable.Repeat(piece, 7_000_000 / piece.Length))));

        await AssertAllocatesAsync(1_000_000_000, () => Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.SubmitAsync(SiiTestHost.Upload())));
    }

    [Theory]
    [InlineData("""{"tipo":39},""")]
    [InlineData("""{"error":[{}]},""")]
    public async Task More_objects_than_any_answer_has_are_no_answer(string piece)
    {
        using var host = new SiiTestHost();
        string rows = string.Concat(Enumerable.Repeat(piece, 7_000_000 / piece.Length)).TrimEnd(',');
        host.Sii.WithBoletaTokens("B1").On("-0000053292", Answer.Json($$"""{"estado":"EPR","estadistica":[{{rows}}],"detalle_rep_rech":[{{rows}}]}""".Replace("[,", "[", StringComparison.Ordinal)));
        Assert.Equal(SiiProblem.UnexpectedAnswer, (await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.GetStatusAsync(SiiTestHost.BoletaQuery()))).Problem);
    }

    // A parser that compares every attribute with every other takes some 7 s for one of these, and the client looks at an answer more than once.
    [Theory]
    [InlineData("<RECEPCIONDTE", "/>")]
    [InlineData("<RECEPCIONDTE>", "</RECEPCIONDTE>")]
    [InlineData("<!--><x \"--><RECEPCIONDTE", " b='\"'/>")]
    [InlineData("<?><x \"?><RECEPCIONDTE", " b='\"'/>")]
    [InlineData("<RECEPCIONDTE>Fault <![CDATA[]]><x", "/></RECEPCIONDTE>")]
    public async Task A_tag_of_a_million_attributes_is_no_answer(string start, string end)
    {
        var text = new StringBuilder(start);
        for (int number = 0; text.Length < 8_000_000; number++)
        {
            text.Append(start.EndsWith('>') ? $"<a b='>' c=\"{number}\"/>" : $" a{number}=''");
        }

        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").Always("/QueryEstUp.jws", Answer.Text(text.Append(end).ToString()));
        var watch = Stopwatch.StartNew();
        var trouble = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.GetStatusAsync(SiiTestHost.Query()));
        Assert.Equal(SiiProblem.UnexpectedAnswer, trouble.Problem);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task The_beginning_of_an_answer_never_ends_in_half_a_character()
    {
        using var host = new SiiTestHost();
        host.Sii.WithTokens("T1").On("/QueryEstUp.jws", Answer.Text(new string('x', 1999) + "😀 no soy XML"));
        var trouble = await Assert.ThrowsAsync<SiiException>(() => host.Client.Submissions.GetStatusAsync(SiiTestHost.Query()));
        Assert.Equal(new string('x', 1999), trouble.Answer);
    }

    /// <summary>Hundreds of answers that were right once, for each family of codes: bytes changed, cut out, doubled.</summary>
    [Theory]
    [MemberData(nameof(Families))]
    public async Task What_was_an_answer_is_one_or_is_told_by_the_one_exception(SiiCodeFamily family)
    {
        var random = new Random((int)family + 1);
        var shape = RecordedShape.Of(family);
        var (code, text) = RecordedTexts.All[family] is [{ } first, ..] ? (first.Code, first.Text) : ("1", "algo");
        using var host = new SiiTestHost(options => options.Sii.MaxAttempts = 1);
        host.Sii.Always(shape.Path, Answer.Changed(shape.Make(code, text), bytes => Changed(bytes, random)));
        foreach (var (path, answer) in new[] { ("/CrSeed.jws", Recorded.Seed()), ("/GetTokenFromSeed.jws", Recorded.Token("SECRETO1")), ("/boleta.electronica.semilla", Recorded.PlainSeed()), ("/boleta.electronica.token", Recorded.PlainToken("SECRETO2")) })
        {
            host.Sii.Always(path, answer);
        }

        int told = 0;
        for (int round = 0; round < 400; round++)
        {
            try
            {
                await AskAsync(family, host.Client);
            }
            catch (SiiException trouble)
            {
                told++;
                Assert.InRange(trouble.Message.Length, 1, 1000);
                Assert.DoesNotContain("SECRETO", trouble.ToString(), StringComparison.Ordinal);
            }

            // Past the token, and past the pause after too many sessions.
            host.Clock.Advance(TimeSpan.FromHours(2));
        }

        Assert.NotEqual(0, told);
    }

    [Fact]
    public void Faults_of_the_program_and_cancellation_are_no_trouble_with_what_came()
    {
        Exception[] others =
        [
            new OperationCanceledException(), new TaskCanceledException(), new ObjectDisposedException("x"), new ArgumentException("x"), new ArgumentNullException("x"), new KeyNotFoundException(),
            new InvalidCastException(), new TimeoutException(), new UnauthorizedAccessException(),
        ];
        Assert.DoesNotContain(others, AnswerTrouble.IsOfContent);
        Exception[] troubles = [new InvalidDataException(), new InvalidOperationException(), new FormatException(), new System.Text.Json.JsonException(), new System.Xml.XmlException(), new EndOfStreamException(), new DecoderFallbackException()];
        Assert.All(troubles, trouble => Assert.True(AnswerTrouble.IsOfContent(trouble)));
    }

    private static Task AskAsync(SiiCodeFamily family, ISiiClient client) => family switch
    {
        SiiCodeFamily.Session => CodeProbe.All[SiiCodeFamily.Seed].AskAsync(client),
        SiiCodeFamily.UploadDetail => CodeProbe.All[SiiCodeFamily.Upload].AskAsync(client),
        SiiCodeFamily.SubmissionError or SiiCodeFamily.QueryService or SiiCodeFamily.QueryDatabase => CodeProbe.All[SiiCodeFamily.Submission].AskAsync(client),
        SiiCodeFamily.DocumentError => CodeProbe.All[SiiCodeFamily.Document].AskAsync(client),
        SiiCodeFamily.BoletaDetail or SiiCodeFamily.Detail => CodeProbe.All[SiiCodeFamily.BoletaSubmission].AskAsync(client),
        SiiCodeFamily.BoletaUpload => client.Submissions.SubmitAsync(SiiTestHost.UploadOfBoletas()),
        SiiCodeFamily.ClaimEvent => client.Claims.ListEventsAsync(new DocumentKey(SiiTestHost.Issuer, DocumentType.Invoice, 170)),
        _ => CodeProbe.All[family].AskAsync(client),
    };

    private static byte[] Changed(byte[] bytes, Random random)
    {
        var list = bytes.ToList();
        for (int change = random.Next(1, 6); change > 0 && list.Count > 0; change--)
        {
            int at = random.Next(list.Count);
            switch (random.Next(6))
            {
                case 0:
                    list[at] = (byte)random.Next(256);
                    break;
                case 1:
                    list.RemoveRange(at, random.Next(1, Math.Min(20, list.Count - at + 1)));
                    break;
                case 2:
                    list.InsertRange(at, list.GetRange(at, random.Next(Math.Min(40, list.Count - at))));
                    break;
                case 3:
                    list.InsertRange(at, (ReadOnlySpan<byte>)Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                case 4:
                    list.RemoveRange(at, list.Count - at);
                    break;
                default:
                    list[at] ^= (byte)(1 << random.Next(8));
                    break;
            }
        }

        return [.. list];
    }

    private static byte[] Compressed(string encoding, int length)
    {
        using var target = new MemoryStream();
        using (Stream stream = encoding == "gzip" ? new GZipStream(target, CompressionLevel.Fastest) : new ZLibStream(target, CompressionLevel.Fastest))
        {
            byte[] block = new byte[1024 * 1024];
            for (int written = 0; written < length; written += block.Length)
            {
                stream.Write(block);
            }
        }

        return target.ToArray();
    }

    // Tests beside this one allocate too: one run of some has to stay below.
    private static async Task AssertAllocatesAsync(long most, Func<Task> work)
    {
        long least = long.MaxValue;
        for (int round = 0; round < 5 && least > most; round++)
        {
            long before = GC.GetTotalAllocatedBytes();
            await work();
            least = Math.Min(least, GC.GetTotalAllocatedBytes() - before);
        }

        Assert.InRange(least, 0, most);
    }
}
