using System.Text;
using FMgo.Envelopes;
using FMgo.Testing;

namespace FMgo.Tests.Envelopes;

public sealed class EnvelopeFileTests : IDisposable
{
    private const string Namespace = "xmlns='http://www.sii.cl/SiiDte'";
    private const string Owners = "<RutEmisor>76192083-9</RutEmisor><RutEnvia>11111111-1</RutEnvia>";

    private static readonly EnvelopeHeader Header = new() { Issuer = The.IssuerRut, ResolutionDate = new DateOnly(2014, 8, 22), ResolutionNumber = 0 };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(33, EnvelopeKind.Documents)]
    [InlineData(39, EnvelopeKind.Boletas)]
    [InlineData(110, EnvelopeKind.Documents)]
    public async Task What_was_written_knows_what_it_is_and_so_does_what_is_read_back(int code, EnvelopeKind kind)
    {
        var type = DocumentType.FromCode(code);
        var envelope = Envelope.Create(Header, [Some.Signed(type, 1), Some.Signed(type, 2)]).GetValueOrThrow();
        string path = Path.Combine(_folder.Path, "envelope.xml");
        var saved = await envelope.SaveAsync(path, The.Certificate, The.Clock);
        var inMemory = await envelope.ToFileAsync(The.Certificate, The.Clock);
        EnvelopeFile[] all =
        [
            saved,
            inMemory,
            (await EnvelopeFile.FromPathAsync(path)).GetValueOrThrow(),
            (await EnvelopeFile.ReadAsync(inMemory.Content)).GetValueOrThrow(),
            (await EnvelopeFile.ReadAsync(SiiFile.FromStream(new FileInfo(path).Length, _ => new ValueTask<Stream>(File.OpenRead(path))))).GetValueOrThrow(),
        ];
        Assert.All(all, file => Assert.Equal(
            (kind, The.IssuerRut, TestCertificate.DefaultHolder, envelope.Documents.Select(document => document.Key).ToValueList()),
            (file.Kind, file.Issuer, file.Sender, file.Documents)));
        Assert.Equal(File.ReadAllBytes(path), inMemory.Content.Bytes!.Value.ToArray());
    }

    [Fact]
    public void Documents_in_hand_are_checked_like_a_list_of_keys()
    {
        var result = Envelope.Create(Header, [Some.Signed(DocumentType.Invoice), Some.Signed(DocumentType.Invoice), Some.Signed(DocumentType.Boleta)]);
        Assert.Null(result.Value);
        Assert.Equal(["FMGO-ENV-005", "FMGO-ENV-003"], result.Findings.Select(finding => finding.Code));
        Assert.Equal("FMGO-ENV-001", Assert.Single(Envelope.Create(Header, []).Findings).Code);
    }

    [Theory]
    [InlineData("LibroCompraVenta", "EnvioLibro", "RutEmisorLibro")]
    [InlineData("LibroGuia", "EnvioLibro", "RutEmisorLibro")]
    [InlineData("LibroBoleta", "EnvioLibro", "RutEmisorLibro")]
    [InlineData("ConsumoFolios", "DocumentoConsumoFolios", "RutEmisor")]
    public async Task Books_are_files_for_SII_too(string root, string set, string issuer)
    {
        string cover = $"<Caratula><{issuer}>76192083-9</{issuer}><RutEnvia>11111111-1</RutEnvia></Caratula>";
        var file = (await ReadAsync($"<{root} {Namespace}><{set}>{cover}<Detalle><RutEmisor>1-9</RutEmisor></Detalle></{set}><Signature/></{root}>")).GetValueOrThrow();
        Assert.Equal((EnvelopeKind.Book, The.IssuerRut), (file.Kind, file.Issuer));
        Assert.Empty(file.Documents);
    }

    [Theory]
    [InlineData("no XML", "FMGO-FMT-003")]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'b'>]><EnvioDTE>&a;</EnvioDTE>", "FMGO-FMT-004")]
    [InlineData("<EnvioDTE " + Namespace + "><SetDTE>", "FMGO-FMT-003")]
    [InlineData("<EnvioDTE " + Namespace + "/><x/>", "FMGO-FMT-003")]
    [InlineData("<DTE/>", "FMGO-ENV-009")]
    [InlineData("<AEC/>", "FMGO-ENV-009")]
    [InlineData("<EnvioDTE/>", "FMGO-ENV-011")]
    [InlineData("<EnvioDTE xmlns='urn:x'/>", "FMGO-ENV-011")]
    [InlineData("<EnvioDTE " + Namespace + "/>", "FMGO-ENV-010 Caratula/RutEmisor", "FMGO-ENV-010 Caratula/RutEnvia", "FMGO-ENV-001 SetDTE/DTE")]
    public Task What_is_no_file_for_SII_says_why(string text, params string[] expected) => AssertFindingsAsync(text, expected);

    [Fact]
    public async Task Files_that_are_empty_or_not_there()
    {
        string empty = Path.Combine(_folder.Path, "empty.xml");
        await File.WriteAllBytesAsync(empty, []);
        Assert.Equal("FMGO-FMT-003", Assert.Single((await EnvelopeFile.FromPathAsync(empty)).Findings).Code);
        await Assert.ThrowsAsync<FileNotFoundException>(() => EnvelopeFile.FromPathAsync(Path.Combine(_folder.Path, "none.xml")));
    }

    [Theory]
    [InlineData("<TipoDTE>33</TipoDTE><Folio>1</Folio><IndNoRebaja/>")]
    [InlineData("<IndNoRebaja/><TipoDTE>33</TipoDTE><MedioPago></MedioPago><Folio>1</Folio>")]
    [InlineData("<TipoDTE>33</TipoDTE><Folio><!--c-->1</Folio>")]
    [InlineData("<TipoDTE>33</TipoDTE><Folio><!--c--><!--d--><?p?>1<!--e--></Folio>")]
    [InlineData("<TipoDTE><![CDATA[3]]>3</TipoDTE><Folio><![CDATA[1]]></Folio>")]
    [InlineData("<TipoDTE> 33 </TipoDTE><Folio>&#49;</Folio><Folio>7</Folio>")]
    public async Task No_document_is_lost(string identification)
    {
        var file = (await ReadAsync(Set(Dte(identification), Dte("<TipoDTE>33</TipoDTE><Folio>2</Folio>")))).GetValueOrThrow();
        Assert.Equal(["76192083-9-33-1", "76192083-9-33-2"], file.Documents.Select(key => key.ToString()));
    }

    [Theory]
    [InlineData("<TipoDTE>33</TipoDTE><Folio>x</Folio>", "76192083-9", "FMGO-ENV-012 SetDTE/DTE[2]/Encabezado/IdDoc/Folio")]
    [InlineData("<TipoDTE>33</TipoDTE><Folio>1<x/>2</Folio>", "76192083-9", "FMGO-ENV-012 SetDTE/DTE[2]/Encabezado/IdDoc/Folio")]
    [InlineData("<TipoDTE>33</TipoDTE><Folio>0</Folio>", "76192083-9", "FMGO-ENV-012 SetDTE/DTE[2]/Encabezado/IdDoc/Folio")]
    [InlineData("<TipoDTE>33</TipoDTE><Folio/><Folio>2</Folio>", "76192083-9", "FMGO-ENV-012 SetDTE/DTE[2]/Encabezado/IdDoc/Folio")]
    [InlineData("<TipoDTE>33</TipoDTE>", "76192083-9", "FMGO-ENV-012 SetDTE/DTE[2]/Encabezado/IdDoc/Folio")]
    [InlineData("<TipoDTE>99</TipoDTE><Folio>2</Folio>", "76192083-9", "FMGO-ENV-012 SetDTE/DTE[2]/Encabezado/IdDoc/TipoDTE")]
    [InlineData("<TipoDTE>33</TipoDTE><Folio>2</Folio>", "76192083-0", "FMGO-ENV-012 SetDTE/DTE[2]/Encabezado/Emisor/RUTEmisor")]
    [InlineData("<TipoDTE>33</TipoDTE><Folio>2</Folio>", "0-0", "FMGO-ENV-012 SetDTE/DTE[2]/Encabezado/Emisor/RUTEmisor")]
    [InlineData("<TipoDTE>33</TipoDTE><Folio>2</Folio>", "77777777-7", "FMGO-ENV-004 SetDTE/DTE[2]/Encabezado/Emisor/RUTEmisor")]
    [InlineData("<TipoDTE>39</TipoDTE><Folio>2</Folio>", "76192083-9", "FMGO-ENV-003 SetDTE/DTE[2]/Encabezado/IdDoc/TipoDTE")]
    [InlineData("<TipoDTE>33</TipoDTE><Folio>1</Folio>", "76192083-9", "FMGO-ENV-005 SetDTE/DTE[2]/Encabezado/IdDoc/Folio")]
    public Task A_document_that_cannot_be_in_the_envelope_is_a_finding(string identification, string issuer, string expected) =>
        AssertFindingsAsync(Set(Dte("<TipoDTE>33</TipoDTE><Folio>1</Folio>"), Dte(identification, issuer)), expected);

    [Fact]
    public Task All_faults_are_told_at_once() => AssertFindingsAsync(
        $"<EnvioBOLETA {Namespace}><SetDTE><Caratula><RutEmisor>0-0</RutEmisor></Caratula>{Dte("<TipoDTE>33</TipoDTE>")}<DTE/></SetDTE></EnvioBOLETA>",
        "FMGO-ENV-010 Caratula/RutEmisor",
        "FMGO-ENV-010 Caratula/RutEnvia",
        "FMGO-ENV-003 SetDTE/DTE[1]/Encabezado/IdDoc/TipoDTE",
        "FMGO-ENV-012 SetDTE/DTE[1]/Encabezado/IdDoc/Folio",
        "FMGO-ENV-012 SetDTE/DTE[2]/Encabezado/Emisor/RUTEmisor",
        "FMGO-ENV-012 SetDTE/DTE[2]/Encabezado/IdDoc/TipoDTE",
        "FMGO-ENV-012 SetDTE/DTE[2]/Encabezado/IdDoc/Folio");

    [Theory]
    [InlineData("<RutEmisor>1</RutEmisor><RutEmisor>76192083-9</RutEmisor><RutEnvia>11111111-1</RutEnvia>", "FMGO-ENV-010 Caratula/RutEmisor")]
    [InlineData("<RutEmisor>0-0</RutEmisor><RutEnvia>0-0</RutEnvia>", "FMGO-ENV-010 Caratula/RutEmisor", "FMGO-ENV-010 Caratula/RutEnvia")]
    [InlineData("<RutEmisor>76192083-0</RutEmisor><RutEnvia>11111111-1</RutEnvia>", "FMGO-ENV-010 Caratula/RutEmisor")]
    [InlineData("<RutEmisor>76192083-9</RutEmisor>", "FMGO-ENV-010 Caratula/RutEnvia")]
    [InlineData("<x>" + Owners + "</x>", "FMGO-ENV-010 Caratula/RutEmisor", "FMGO-ENV-010 Caratula/RutEnvia")]
    [InlineData("<x xmlns='urn:x'>" + Owners + "</x>" + Owners)]
    public Task Whose_it_is_stands_on_the_cover_and_the_first_counts(string cover, params string[] expected) =>
        AssertFindingsAsync($"<EnvioDTE {Namespace}><SetDTE><Caratula>{cover}</Caratula>{Dte("<TipoDTE>33</TipoDTE><Folio>1</Folio>")}</SetDTE></EnvioDTE>", expected);

    [Fact]
    public async Task A_document_before_the_cover_does_not_say_whose_the_envelope_is()
    {
        string document = $"<DTE><Documento><RutEmisor>77777777-7</RutEmisor><RutEnvia>77777777-7</RutEnvia>{Header33(1)}</Documento></DTE>";
        var file = (await ReadAsync($"<EnvioDTE {Namespace}><SetDTE>{document}<Caratula>{Owners}</Caratula></SetDTE></EnvioDTE>")).GetValueOrThrow();
        Assert.Equal((The.IssuerRut, Rut.Parse("11111111-1"), 1), (file.Issuer, file.Sender, file.Documents.Count));
    }

    [Theory]
    [InlineData("{0}<x>{1}</x>", "", "SetDTE")]
    [InlineData("{0}<Caratula/>", "", "SetDTE")]
    [InlineData("{0}<DTE xmlns='urn:x'/>", "", "SetDTE")]
    [InlineData("{0}", "{1}", "")]
    [InlineData("{0}", "<SetDTE>{1}</SetDTE>", "")]
    public Task What_is_passed_over_is_said(string set, string after, string path)
    {
        string inside = set.Replace("{0}", Dte("<TipoDTE>33</TipoDTE><Folio>1</Folio>"), StringComparison.Ordinal);
        string text = $"<EnvioDTE {Namespace}><SetDTE><Caratula>{Owners}</Caratula>{inside}</SetDTE>{after}</EnvioDTE>";
        return AssertFindingsAsync(text.Replace("{1}", Dte("<TipoDTE>33</TipoDTE><Folio>2</Folio>"), StringComparison.Ordinal), $"FMGO-ENV-013 {path}".TrimEnd());
    }

    [Fact]
    public Task A_second_document_in_a_DTE_is_said() => AssertFindingsAsync(
        Set($"<DTE><Documento>{Header33(1)}</Documento><Documento>{Header33(2)}</Documento><Signature/></DTE>"), "FMGO-ENV-013 SetDTE/DTE[1]");

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("ISO-8859-1")]
    [InlineData("UTF-8")]
    public async Task Encodings_are_those_of_the_other_readers(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] file = [.. encoding.Preamble, .. encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"{name}\"?>{Set(Dte("<TipoDTE>33</TipoDTE><Folio>1</Folio>"), "<!--ñ-->")}")];
        Assert.Single((await EnvelopeFile.ReadAsync(SiiFile.FromBytes(file))).GetValueOrThrow().Documents);
    }

    [Theory]
    [InlineData("klingon")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public Task A_wrong_encoding_is_called_so(string name) => AssertFindingsAsync(
        $"<?xml version=\"1.0\" encoding=\"{name}\"?>{Set(Dte("<TipoDTE>33</TipoDTE><Folio>1</Folio>"), $"<!--{new string(' ', 100_000)}ñ-->")}", "FMGO-FMT-006");

    [Fact]
    public async Task A_stream_is_only_ever_read_asynchronously()
    {
        byte[] file = Encoding.Latin1.GetBytes(Set(Dte("<TipoDTE>33</TipoDTE><Folio>1</Folio>")));
        var result = await EnvelopeFile.ReadAsync(SiiFile.FromStream(file.Length, _ => new ValueTask<Stream>(new AsyncOnlyStream([file]))));
        Assert.Single(result.GetValueOrThrow().Documents);
    }

    [Fact]
    public async Task Reading_that_waits_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var stream = new AsyncOnlyStream([Encoding.Latin1.GetBytes($"<EnvioDTE {Namespace}>{new string(' ', 1000)}")]) { AtEnd = cancellation.CancelAsync };
        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            EnvelopeFile.ReadAsync(SiiFile.FromStream(1, _ => new ValueTask<Stream>(stream)), cancellation.Token));
        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => EnvelopeFile.ReadAsync(SiiFile.FromBytes("<EnvioDTE/>"u8.ToArray()), cancellation.Token));
    }

    [Theory]
    [InlineData("<RutEmisor>", "</RutEmisor><RutEnvia>11111111-1</RutEnvia>", "FMGO-ENV-010 Caratula/RutEmisor")]
    [InlineData(Owners + "<x>", "</x>")]
    [InlineData(Owners + "<x><![CDATA[", "]]></x>")]
    [InlineData(Owners + "<!--", "-->")]
    [InlineData(Owners, "")]
    public async Task Long_text_is_never_held(string before, string after, params string[] expected)
    {
        const int BlockLength = 1 << 20;
        const int BlockCount = 32;
        char filler = after.Length == 0 ? ' ' : 'x';
        byte[] block = Encoding.Latin1.GetBytes(new string(filler, BlockLength));
        byte[] head = Encoding.Latin1.GetBytes($"<EnvioDTE {Namespace}><SetDTE><Caratula>{before}");
        byte[] tail = Encoding.Latin1.GetBytes($"{after}</Caratula>{Dte("<TipoDTE>33</TipoDTE><Folio>1</Folio>")}</SetDTE></EnvioDTE>");
        var file = SiiFile.FromStream(1, _ => new ValueTask<Stream>(new AsyncOnlyStream([head, .. Enumerable.Repeat(block, BlockCount), tail])));

        // The stream never waits, so all of it is read on this thread before the task is given back.
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        var reading = EnvelopeFile.ReadAsync(file);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Assert.True(reading.IsCompleted);
        Assert.InRange(allocated, 0, BlockLength);
        Assert.Equal(expected, Told(await reading));
    }

    private static string Set(params string[] documents) =>
        $"<EnvioDTE {Namespace}><SetDTE><Caratula>{Owners}</Caratula>{string.Concat(documents)}</SetDTE><Signature xmlns='http://www.w3.org/2000/09/xmldsig#'/></EnvioDTE>";

    private static string Dte(string identification, string issuer = "76192083-9") =>
        $"<DTE><Documento><Encabezado><IdDoc>{identification}</IdDoc><Emisor><RUTEmisor>{issuer}</RUTEmisor></Emisor></Encabezado></Documento></DTE>";

    private static string Header33(int folio) =>
        $"<Encabezado><IdDoc><TipoDTE>33</TipoDTE><Folio>{folio}</Folio></IdDoc><Emisor><RUTEmisor>76192083-9</RUTEmisor></Emisor></Encabezado>";

    private static async Task AssertFindingsAsync(string text, params string[] expected)
    {
        var result = await ReadAsync(text);
        Assert.Equal(expected, Told(result));
        Assert.Equal(expected.Length == 0, result.Value is not null);
    }

    private static IEnumerable<string> Told(Result<EnvelopeFile> result) => result.Findings.Select(finding => $"{finding.Code} {finding.Path}".TrimEnd());

    private static Task<Result<EnvelopeFile>> ReadAsync(string text) => EnvelopeFile.ReadAsync(SiiFile.FromBytes(Encoding.Latin1.GetBytes(text)));
}
