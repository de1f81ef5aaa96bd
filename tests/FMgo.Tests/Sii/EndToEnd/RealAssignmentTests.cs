using System.Text;
using System.Text.RegularExpressions;
using FMgo.Envelopes;
using FMgo.Sii;
using FMgo.Simulator;
using FMgo.Testing;
using FMgo.Tests.Simulator;
using FMgo.Verification;

namespace FMgo.Tests.Sii.EndToEnd;

/// <summary>An AEC of production, written and signed by programs that nobody here wrote, goes through the simulator from the factura to its second assignment.</summary>
public class RealAssignmentTests
{
    private static readonly DateTimeOffset Then = new(2019, 4, 6, 0, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task A_second_assignment_of_production_is_accepted_after_its_document_and_its_first()
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        byte[] file = await File.ReadAllBytesAsync(SharedFiles.Path("samples", "received", "AEC--76354771-K--33--170--SEQ-2.xml"));
        string text = Encoding.Latin1.GetString(file);
        var issuer = Rut.Parse(Value(text, "RUTEmisor"));
        var (first, last) = (Rut.Parse(Values(text, "RutCedente")[0]), Rut.Parse(Value(text, "RutCesionario")));
        using var own = TestCertificate.Create(notBefore: Then.AddDays(-30));
        var options = new SiiSimulatorOptions { Environment = SiiEnvironment.Production, Times = SimulationTimes.Immediate, SchemaFolder = SharedFiles.Path("sii", "schemas"), Taxpayers = Taxpayers(file, issuer, first) };
        await using var host = await EndToEndHost.StartAsync(options: options, configure: settings => settings.Environment = SiiEnvironment.Production, certificate: own, start: Then);

        string early = await SendAsync(host, file, first);
        Assert.StartsWith("RDC SIM-3-062", early, StringComparison.Ordinal);
        var receipt = await host.Client.Submissions.SubmitAsync(Some.File(SiiFile.FromBytes(Envelope(text, issuer, own)), issuer));
        var submission = host.Simulator.FindSubmission(receipt.TrackId.ToString()!)!;
        Assert.Equal("EPR ", $"{submission.State} {string.Join("; ", submission.Errors.Concat(submission.Documents.SelectMany(document => document.Remarks.Select(remark => remark.ToString()))))}");

        // The second assignment stands on the first, which must be on the register. SII's portal made that one with a certificate that is not of the person it
        // names, so it is entered here signed anew: the register compares what it says, not its bytes.
        Assert.StartsWith("RCS SIM-3-050", await SendAsync(host, file, first), StringComparison.Ordinal);
        var terms = new AecTerms { Assignor = issuer, Assignee = first, CoverAt = Then.UtcDateTime.AddHours(-4), Signers = [own] };
        Assert.Equal("EOK ", await SendAsync(host, AecMaker.Wrap(Piece(text, "DTECedido", 0), [SignAnew(Piece(text, "Cesion", 0), own)], terms), issuer));
        Assert.Equal("EOK ", await SendAsync(host, file, first));
        Assert.Equal([first, last], host.Simulator.FindAssignments(new DocumentKey(issuer, DocumentType.Invoice, 170)).Select(assignment => assignment.Assignee));
        Assert.Equal("RCS", (await SendAsync(host, file, first))[..3]);
    }

    private static async Task<string> SendAsync(EndToEndHost host, byte[] file, Rut assignor)
    {
        var receipt = await host.Client.Assignments.SubmitAsync(new AssignmentSubmission { Assignor = assignor, NotificationEmail = "cesiones@ejemplo.cl", File = SiiFile.FromBytes(file) });
        var submission = host.Simulator.FindSubmission(receipt.TrackId?.ToString() ?? receipt.Status.ToString())!;
        Assert.Equal("AEC_v10.xsd", submission.SchemaCheckedBy);
        return $"{submission.State} {string.Join("; ", submission.Errors)}";
    }

    // Who signed is read from the certificates in the file: no person's RUT is written here.
    private static ValueList<TestTaxpayer> Taxpayers(byte[] file, params Rut[] companies)
    {
        var users = new DocumentVerifier().Verify(file).Signatures.Select(signature => signature.Certificate?.HolderRut).OfType<Rut>().Append(TestCertificate.DefaultHolder).Distinct().ToValueList();
        return companies.Select(company => new TestTaxpayer { Rut = company, Users = users }).ToValueList();
    }

    private static byte[] Envelope(string text, Rut issuer, TestCertificate certificate) => Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + XmlResigner.Append(
        "<EnvioDTE xmlns=\"http://www.sii.cl/SiiDte\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.sii.cl/SiiDte EnvioDTE_v10.xsd\" version=\"1.0\">\n<SetDTE ID=\"SetDoc\">\n"
        + $"<Caratula version=\"1.0\">\n<RutEmisor>{issuer}</RutEmisor>\n<RutEnvia>{TestCertificate.DefaultHolder}</RutEnvia>\n<RutReceptor>60803000-K</RutReceptor>\n<FchResol>2014-08-22</FchResol>\n<NroResol>0</NroResol>\n<TmstFirmaEnv>2019-04-05T12:00:00</TmstFirmaEnv>\n"
        + $"<SubTotDTE>\n<TpoDTE>33</TpoDTE>\n<NroDTE>1</NroDTE>\n</SubTotDTE>\n</Caratula>\n{Piece(text, "DTE", 0)}\n</SetDTE>\n</EnvioDTE>",
        certificate));

    private static string SignAnew(string assignment, TestCertificate certificate)
    {
        string bare = Regex.Replace(assignment, "<Signature .*?</Signature>", "", RegexOptions.Singleline);
        return XmlResigner.Append(Regex.Replace(bare, @"(<RUTAutorizado>\s*<RUT>)[^<]*", $"${{1}}{TestCertificate.DefaultHolder}"), certificate);
    }

    private static string Piece(string text, string name, int index) => Regex.Matches(text, $"<{name}[ >].*?</{name}>", RegexOptions.Singleline)[index].Value;

    private static List<string> Values(string text, string name) => [.. Regex.Matches(text, $"<{name}>([^<]*)<").Select(match => match.Groups[1].Value)];

    private static string Value(string text, string name) => Values(text, name)[0];
}
