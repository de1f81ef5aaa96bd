using System.Text;
using BenchmarkDotNet.Attributes;
using FMgo.Benchmarks.Setup;
using FMgo.Documents;
using FMgo.Verification;

namespace FMgo.Benchmarks.Detailed;

/// <summary>What is done with a factura of ten lines that came in.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly byte[] _json;
    private readonly ReadOnlyMemory<byte> _file;
    private readonly DocumentVerifier _verifier;

    public ReadingBenchmarks()
    {
        var keys = BenchmarkKeys.Create();
        var document = Invoices.Create(folio: 170);
        _json = Encoding.UTF8.GetBytes(DocumentJson.Write(document));
        _file = new DocumentSigner(keys.Certificate).Sign(Invoices.Issuable(), 170, keys.Caf).GetValueOrThrow().File;
        _verifier = keys.CreateVerifier();
    }

    [Benchmark]
    public Document? ReadXml() => DocumentXml.Read(_file).Value;

    [Benchmark]
    public Document? ReadJson() => DocumentJson.Read(_json).Value;

    [Benchmark]
    public VerificationReport Verify() => _verifier.Verify(_file);
}
