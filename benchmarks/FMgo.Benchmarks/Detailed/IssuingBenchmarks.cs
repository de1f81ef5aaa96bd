using BenchmarkDotNet.Attributes;
using FMgo.Benchmarks.Setup;
using FMgo.Format;
using FMgo.Text;

namespace FMgo.Benchmarks.Detailed;

/// <summary>The steps of issuing a factura of ten lines, one by one.</summary>
[MemoryDiagnoser]
public class IssuingBenchmarks : IDisposable
{
    private readonly BenchmarkKeys _keys = BenchmarkKeys.Create();
    private readonly Document _document = Invoices.Create(folio: 170);
    private readonly DocumentDraft _draft = Invoices.Draft();
    private readonly IssuableDocument _issuable = Invoices.Issuable();
    private readonly ByteBuffer _buffer = new(16 * 1024);
    private readonly CanonicalHash _hash = new();
    private readonly byte[] _digest = new byte[20];
    private readonly Floor _floor;
    private readonly DocumentSigner _signer;
    private readonly SignedXmlIssuer _signedXml;
    private readonly ReadOnlyMemory<byte> _file;

    public IssuingBenchmarks()
    {
        _floor = new Floor(_keys);
        _signer = new DocumentSigner(_keys.Certificate);
        _signedXml = new SignedXmlIssuer(_keys);
        _file = _signer.Sign(_issuable, 170, _keys.Caf).GetValueOrThrow().File;
    }

    [Benchmark(Baseline = true)]
    public void TwoSignatures() => _floor.Document();

    [Benchmark]
    public SignedDocument? Sign() => _signer.Sign(_issuable, 170, _keys.Caf).Value;

    [Benchmark]
    public byte[] SignedXml() => _signedXml.Issue(_document);

    [Benchmark]
    public IssuableDocument? Complete() => _draft.Complete().Value;

    [Benchmark]
    public int Check() => _document.CheckStructure().Count;

    [Benchmark]
    public int Write()
    {
        _buffer.Clear();
        var writer = new FileWriter(_buffer, (int)DocumentBranch.Documento);
        FMgo.Documents.DocumentCodec.Visit(ref writer, _document);
        return _buffer.Length;
    }

    [Benchmark]
    public void Hash()
    {
        _hash.AppendFile(_file.Span);
        _hash.GetHashAndReset(_digest);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _buffer.Dispose();
        _hash.Dispose();
        _signedXml.Dispose();
        GC.SuppressFinalize(this);
    }
}
