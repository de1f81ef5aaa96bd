using System.Text;
using FMgo.Envelopes;
using FMgo.Testing;

namespace FMgo.Tests.Envelopes;

public sealed class EnvelopeFileTests : IDisposable
{
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
    [InlineData("<LibroCompraVenta><EnvioLibro><Caratula><RutEmisorLibro>76192083-9</RutEmisorLibro><RutEnvia>11111111-1</RutEnvia></Caratula></EnvioLibro></LibroCompraVenta>")]
    [InlineData("<ConsumoFolios><DocumentoConsumoFolios><Caratula><RutEmisor>76192083-9</RutEmisor><RutEnvia>11111111-1</RutEnvia></Caratula></DocumentoConsumoFolios></ConsumoFolios>")]
    public async Task Books_are_files_for_SII_too(string text)
    {
        var file = (await ReadAsync(text)).GetValueOrThrow();
        Assert.Equal((EnvelopeKind.Book, The.IssuerRut), (file.Kind, file.Issuer));
        Assert.Empty(file.Documents);
    }

    [Theory]
    [InlineData("no XML", "FMGO-ENV-008")]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'b'>]><EnvioDTE>&a;</EnvioDTE>", "FMGO-ENV-008")]
    [InlineData("<EnvioDTE><SetDTE>", "FMGO-ENV-008")]
    [InlineData("<DTE/>", "FMGO-ENV-009")]
    [InlineData("<AEC/>", "FMGO-ENV-009")]
    [InlineData("<EnvioDTE/>", "FMGO-ENV-010")]
    [InlineData("<EnvioDTE><SetDTE><Caratula><RutEmisor>76192083-0</RutEmisor><RutEnvia>11111111-1</RutEnvia></Caratula></SetDTE></EnvioDTE>", "FMGO-ENV-010")]
    [InlineData("<EnvioDTE><SetDTE><Caratula><RutEmisor>76192083-9</RutEmisor></Caratula></SetDTE></EnvioDTE>", "FMGO-ENV-010")]
    public async Task What_is_no_file_for_SII_says_why(string text, string code) => Assert.Equal(code, Assert.Single((await ReadAsync(text)).Findings).Code);

    [Fact]
    public async Task Files_that_are_empty_or_not_there()
    {
        string empty = Path.Combine(_folder.Path, "empty.xml");
        await File.WriteAllBytesAsync(empty, []);
        Assert.Equal("FMGO-ENV-008", Assert.Single((await EnvelopeFile.FromPathAsync(empty)).Findings).Code);
        await Assert.ThrowsAsync<FileNotFoundException>(() => EnvelopeFile.FromPathAsync(Path.Combine(_folder.Path, "none.xml")));
    }

    private static Task<Result<EnvelopeFile>> ReadAsync(string text) => EnvelopeFile.ReadAsync(SiiFile.FromBytes(Encoding.Latin1.GetBytes(text)));
}
