using System.Text;
using FMgo.Documents;
using FMgo.Envelopes;
using FMgo.Tests.Conformance;

namespace FMgo.Tests.Envelopes;

public class EnvelopeTests
{
    internal static EnvelopeHeader Header => new() { Issuer = The.IssuerRut, ResolutionDate = new DateOnly(2014, 8, 22), ResolutionNumber = 80 };

    [Fact]
    public async Task Envelope_and_its_documents_verify_with_SignedXml()
    {
        byte[] file = await WriteAsync(DocumentType.All.Where(type => !type.IsBoleta).Select(type => Some.Signed(type)));
        Assert.True(SignedXmlOracle.Verifies(file));
        Assert.Equal(10, SignedXmlOracle.Extract(file).Count());
        Assert.All(SignedXmlOracle.Extract(file), dte => Assert.True(SignedXmlOracle.Verifies(dte)));
    }

    [Fact]
    public async Task Documents_are_in_the_envelope_byte_for_byte()
    {
        var signed = Some.Signed(DocumentType.Boleta);
        byte[] file = await WriteAsync([signed, Some.Signed(DocumentType.ExemptBoleta)]);
        var element = signed.File.Span[(signed.File.Span.IndexOf("?>\n"u8) + 3)..];
        Assert.True(file.AsSpan().IndexOf(element) > 0);
        Assert.Contains("EnvioBOLETA_v11.xsd", Encoding.Latin1.GetString(file), StringComparison.Ordinal);
        Assert.True(SignedXmlOracle.Verifies(file));
    }

    [Fact]
    public async Task Cover_counts_documents_by_type()
    {
        string text = Encoding.Latin1.GetString(await WriteAsync([Some.Signed(DocumentType.CreditNote), Some.Signed(DocumentType.Invoice, 1), Some.Signed(DocumentType.Invoice, 2)]));
        Assert.Contains("<RutEnvia>11111111-1</RutEnvia>\n<RutReceptor>60803000-K</RutReceptor>\n<FchResol>2014-08-22</FchResol>\n<NroResol>80</NroResol>\n<TmstFirmaEnv>2026-11-24T10:00:05</TmstFirmaEnv>\n", text, StringComparison.Ordinal);
        Assert.Contains("<SubTotDTE>\n<TpoDTE>33</TpoDTE>\n<NroDTE>2</NroDTE>\n</SubTotDTE>\n<SubTotDTE>\n<TpoDTE>61</TpoDTE>\n<NroDTE>1</NroDTE>\n</SubTotDTE>\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_found_at_once()
    {
        var other = new DocumentKey(Rut.FromBody(1), DocumentType.Invoice, 1);
        var invoice = new DocumentKey(The.IssuerRut, DocumentType.Invoice, 7);
        var boleta = new DocumentKey(The.IssuerRut, DocumentType.Boleta, 7);
        var result = StreamedEnvelope.Create(Header with { ResolutionNumber = -1, ResolutionDate = new DateOnly(1999, 1, 1) }, [invoice, other, boleta, invoice]);
        Assert.Null(result.Value);
        Assert.Equal(["FMGO-ENV-006", "FMGO-ENV-007", "FMGO-ENV-004", "FMGO-ENV-003", "FMGO-ENV-005"], result.Findings.Select(finding => finding.Code));
        Assert.Equal("SetDTE/DTE[4]/Encabezado/IdDoc/Folio", result.Findings[^1].Path);
    }

    [Theory]
    [InlineData(33, 2000, true)]
    [InlineData(33, 2001, false)]
    [InlineData(39, 500, true)]
    [InlineData(39, 501, false)]
    [InlineData(33, 0, false)]
    public void Number_of_documents_is_limited(int code, int count, bool allowed)
    {
        var keys = Enumerable.Range(1, count).Select(folio => new DocumentKey(The.IssuerRut, DocumentType.FromCode(code), folio));
        Assert.Equal(allowed, StreamedEnvelope.Create(Header, keys).Succeeded);
    }

    [Fact]
    public async Task Documents_other_than_those_announced_are_refused()
    {
        var first = Some.Signed(DocumentType.Invoice, 1);
        var second = Some.Signed(DocumentType.Invoice, 2);
        var envelope = StreamedEnvelope.Create(Header, [first.Key]).GetValueOrThrow();
        await Assert.ThrowsAsync<InvalidOperationException>(() => envelope.WriteAsync(Stream.Null, new[] { second }.ToAsyncEnumerable(), The.Certificate, The.Clock));
        await Assert.ThrowsAsync<InvalidOperationException>(() => envelope.WriteAsync(Stream.Null, new[] { first, second }.ToAsyncEnumerable(), The.Certificate, The.Clock));
        await Assert.ThrowsAsync<InvalidOperationException>(() => envelope.WriteAsync(Stream.Null, AsyncEnumerable.Empty<SignedDocument>(), The.Certificate, The.Clock));
    }

    [Fact]
    public async Task No_file_is_left_when_writing_fails()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "envelope.xml");
        var envelope = StreamedEnvelope.Create(Header, [Some.Signed(DocumentType.Invoice).Key]).GetValueOrThrow();
        await Assert.ThrowsAsync<InvalidOperationException>(() => envelope.SaveAsync(path, AsyncEnumerable.Empty<SignedDocument>(), The.Certificate, The.Clock));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Failure_half_way_leaves_no_trace_in_what_is_signed_next()
    {
        var signed = Some.Signed(DocumentType.Invoice);
        var envelope = StreamedEnvelope.Create(Header, [signed.Key]).GetValueOrThrow();
        for (int i = 0; i < 10; i++)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => envelope.WriteAsync(Stream.Null, new[] { signed, signed }.ToAsyncEnumerable(), The.Certificate, The.Clock));
            Assert.Equal(signed.File.ToArray(), Some.Signed(DocumentType.Invoice).File.ToArray());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Documents_signed_on_several_threads_come_in_order(int threads)
    {
        var documents = Enumerable.Range(1, 50).Select(folio => Some.Issued(DocumentType.Invoice, folio)).ToList();
        var envelope = StreamedEnvelope.Create(Header, documents.Select(document => document.Key!)).GetValueOrThrow();
        using var stream = new MemoryStream();
        await envelope.WriteAsync(stream, SignAll(documents, threads), The.Certificate, The.Clock);
        Assert.True(SignedXmlOracle.Verifies(stream.ToArray()));
        Assert.Equal(documents, DocumentXml.ReadAll(stream.ToArray()).Select(result => result.Value!));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Documents_straight_from_the_signer_and_documents_kept_make_the_same_envelope(int threads)
    {
        var documents = Enumerable.Range(1, 30).Select(folio => Some.Issued(DocumentType.Invoice, folio)).ToList();
        var envelope = StreamedEnvelope.Create(Header, documents.Select(document => document.Key!)).GetValueOrThrow();
        using var straight = new MemoryStream();
        await envelope.WriteAsync(straight, SignAll(documents, threads), The.Certificate, The.Clock);
        byte[] kept = await WriteAsync(await SignAll(documents, threads).ToListAsync());
        Assert.Equal(kept, straight.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Document_with_errors_among_others_ends_the_envelope_and_harms_nothing_that_is_signed_next(int threads)
    {
        var documents = Enumerable.Range(1, 30).Select(folio => Some.Issued(DocumentType.Invoice, folio)).ToList();
        var envelope = StreamedEnvelope.Create(Header, documents.Select(document => document.Key!)).GetValueOrThrow();
        documents[17] = documents[17] with { Lines = [] };
        byte[] before = Some.Signed(DocumentType.Invoice).File.ToArray();
        for (int i = 0; i < 5; i++)
        {
            await Assert.ThrowsAsync<FindingException>(() => envelope.WriteAsync(Stream.Null, SignAll(documents, threads), The.Certificate, The.Clock));
            Assert.Equal(before, Some.Signed(DocumentType.Invoice).File.ToArray());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Signing_stops_when_either_token_says_so(int threads)
    {
        var documents = Enumerable.Range(1, 30).Select(folio => Some.Issued(DocumentType.Invoice, folio)).ToList();
        using var own = new CancellationTokenSource();
        using var reader = new CancellationTokenSource();
        foreach (var source in new[] { own, reader })
        {
            int seen = 0;
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                var signing = The.Signer.SignAllAsync(Some.Jobs(documents), threads, source == own ? own.Token : default);
                await foreach (var _ in signing.WithCancellation(source == reader ? reader.Token : default))
                {
                    seen++;
                    await source.CancelAsync();
                }
            });
            Assert.Equal(1, seen);
        }
    }

    private static IAsyncEnumerable<SignedDocument> SignAll(IEnumerable<Document> documents, int threads) =>
        The.Signer.SignAllAsync(Some.Jobs(documents), threads);

    internal static async Task<byte[]> WriteAsync(IEnumerable<SignedDocument> documents)
    {
        var list = documents.ToList();
        var envelope = StreamedEnvelope.Create(Header, list.Select(document => document.Key)).GetValueOrThrow();
        using var stream = new MemoryStream();
        await envelope.WriteAsync(stream, list.ToAsyncEnumerable(), The.Certificate, The.Clock);
        return stream.ToArray();
    }
}
