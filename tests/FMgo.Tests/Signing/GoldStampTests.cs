using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FMgo.Documents;
using FMgo.Signing;

namespace FMgo.Tests.Signing;

/// <summary>
/// From the document and the CAF to the whole stamp, byte for byte as SII printed it twice: in its certification manual (folio 27) and in its
/// sample envelope (folio 60). The CAF is SII's own, put together again with the key that the manual prints.
/// </summary>
public class GoldStampTests
{
    [SkippableFact]
    public void Stamp_of_the_manual_is_reproduced_byte_for_byte()
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        AssertReproduced(Regex.Match(Spec, "<DD><RE>97975000-5<.*?</DD>").Value, "pqjXHHQLJmyFPMRvxScN7tYHvIsty0pqL2LLYaG43jMmnfiZfllLA0wb32lP+HBJ/tf8nziSeorvjlx410ZImw==");
    }

    [SkippableFact]
    public void Stamp_of_the_sample_envelope_is_reproduced_byte_for_byte()
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        string sample = File.ReadAllText(SharedFiles.Path("samples", "received", "F60T33-official-sample.xml"), Encoding.Latin1);
        AssertReproduced(Flat(Regex.Match(sample, "<DD>.*?</DD>", RegexOptions.Singleline).Value), "GbmDcS9e/jVC2LsLIe1iRV12Bf6lxsILtbQiCkh6mbjckFCJ7fj/kakFTS06Jo8iS4HXvJj3oYZuey53Krniew==");
    }

    private static string Spec => File.ReadAllText(SharedFiles.Path("spec", "sii-protocol.md"));

    private static void AssertReproduced(string data, string signature)
    {
        var fields = XElement.Parse(data);
        using var caf = Caf.Read(Encoding.Latin1.GetBytes(CafFile(data))).GetValueOrThrow();
        var document = new Document
        {
            Header = new Header
            {
                Identification = new Identification { Type = DocumentType.Parse(fields.Element("TD")!.Value), Folio = (long)fields.Element("F")!, IssueDate = DateOnly.Parse(fields.Element("FE")!.Value, CultureInfo.InvariantCulture) },
                Issuer = new Issuer { Rut = Rut.Parse(fields.Element("RE")!.Value) },
                Receiver = new Receiver { Rut = Rut.Parse(fields.Element("RR")!.Value), Name = fields.Element("RSR")!.Value },
                Totals = new Totals { TotalAmount = (decimal)fields.Element("MNT")! },
            },
            Lines = [new Line { Name = fields.Element("IT1")!.Value }],
        };
        using var bench = SigningBench.Rent();
        Stamp.Append(bench, new IssuableDocument(document, default, environment: null), document.Key!.Folio, caf, DateTime.Parse(fields.Element("TSTED")!.Value, CultureInfo.InvariantCulture));
        Assert.Equal($"<TED version=\"1.0\">{data}<FRMT algoritmo=\"SHA1withRSA\">{signature}</FRMT></TED>", Encoding.Latin1.GetString(bench.File.Written));
    }

    private static string CafFile(string data)
    {
        using var key = RSA.Create();
        key.ImportRSAPrivateKey(Convert.FromBase64String(Regex.Match(Spec, "^MIIBO[A-Za-z0-9+/=]+", RegexOptions.Multiline).Value), out _);
        string caf = Regex.Match(data, "<CAF .*</CAF>").Value;
        return $"<?xml version=\"1.0\"?>\n<AUTORIZACION>\n{caf}\n<RSASK>{key.ExportRSAPrivateKeyPem()}</RSASK>\n<RSAPUBK>{key.ExportSubjectPublicKeyInfoPem()}</RSAPUBK>\n</AUTORIZACION>\n";
    }

    private static string Flat(string xml) => Regex.Replace(xml, @">\s+<", "><");
}
