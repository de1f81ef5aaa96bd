using System.Text;
using FMgo.Envelopes;
using FMgo.Sii;
using FMgo.Simulator;
using FMgo.Tests.Sii.EndToEnd;

namespace FMgo.Tests.Simulator;

/// <summary>The simulator's own checker of the structure of an AEC says the same as SII's schemas.</summary>
public class AssignmentStructureTests
{
    public static TheoryData<string, string, string> Changes => new()
    {
        { "as it is", "", "" },
        { "version", "<Caratula version=\"1.0\">", "<Caratula version=\"1.0\" otra=\"1\">" },
        { "cover without assignor", "<RutCedente>76192083-9</RutCedente>", "" },
        { "RUT with dots", "<RutCedente>76192083-9", "<RutCedente>76.192.083-9" },
        { "RUT in lower case", "<RutCesionario>88888888-8", "<RutCesionario>88888888-k" },
        { "order in the cover", "<RutCedente>76192083-9</RutCedente>\n<RutCesionario>88888888-8</RutCesionario>", "<RutCesionario>88888888-8</RutCesionario>\n<RutCedente>76192083-9</RutCedente>" },
        { "optional contact", "<TmstFirmaEnvio>", "<NmbContacto>Rosa</NmbContacto><MailContacto>a@b.cl</MailContacto><TmstFirmaEnvio>" },
        { "long contact", "<TmstFirmaEnvio>", "<NmbContacto>" + new string('x', 41) + "</NmbContacto><TmstFirmaEnvio>" },
        { "time without T", "<TmstFirmaEnvio>2026-11-24T", "<TmstFirmaEnvio>2026-11-24 " },
        { "an element more", "<Cesiones>", "<Otra/><Cesiones>" },
        { "sequence of letters", "<SeqCesion>1", "<SeqCesion>a" },
        { "sequence of four digits", "<SeqCesion>1", "<SeqCesion>1000" },
        { "type that cannot be assigned", "<IdDTE>\n<TipoDTE>33", "<IdDTE>\n<TipoDTE>61" },
        { "no folio", "<Folio>1</Folio>\n<FchEmis>2026-11-24</FchEmis>\n<MntTotal>", "<FchEmis>2026-11-24</FchEmis>\n<MntTotal>" },
        { "amount with decimals", "<MontoCesion>2380", "<MontoCesion>2380.5" },
        { "amount below zero", "<MontoCesion>2380", "<MontoCesion>-1" },
        { "short address", "<Direccion>Calle Falsa 123", "<Direccion>Ca" },
        { "long address", "<Direccion>Calle Falsa 123", "<Direccion>" + new string('x', 81) },
        { "short e-mail", "<eMail>cesiones@ejemplo.cl", "<eMail>a@b" },
        { "no legal name", "<RazonSocial>Empresa Ñandú &amp; Cía.</RazonSocial>", "" },
        { "empty legal name", "<RazonSocial>Empresa Ñandú &amp; Cía.</RazonSocial>", "<RazonSocial></RazonSocial>" },
        { "no persons", "<RUTAutorizado>\n<RUT>11111111-1</RUT>\n<Nombre>Persona Ficticia</Nombre>\n</RUTAutorizado>\n", "" },
        { "four persons", "<RUTAutorizado>\n<RUT>11111111-1</RUT>\n<Nombre>Persona Ficticia</Nombre>\n</RUTAutorizado>\n", string.Concat(Enumerable.Repeat("<RUTAutorizado>\n<RUT>11111111-1</RUT>\n<Nombre>Persona Ficticia</Nombre>\n</RUTAutorizado>\n", 4)) },
        { "no declaration", $"<DeclaracionJurada>{AecMaker.Declaration}</DeclaracionJurada>\n", "" },
        { "long declaration", AecMaker.Declaration, new string('x', 513) },
        { "other conditions", "<TmstCesion>", "<OtrasCondiciones>Ninguna</OtrasCondiciones><eMailDeudor>a@b.cl</eMailDeudor><TmstCesion>" },
        { "other conditions out of order", "<TmstCesion>", "<eMailDeudor>a@b.cl</eMailDeudor><OtrasCondiciones>Ninguna</OtrasCondiciones><TmstCesion>" },
        { "no date", "<UltimoVencimiento>2026-12-24</UltimoVencimiento>", "" },
        { "date that is none", "<UltimoVencimiento>2026-12-24", "<UltimoVencimiento>24-12-2026" },
        { "image", "<TmstFirma>2026-11-24T10:00:05</TmstFirma>\n</DocumentoDTECedido>", "<ImagenAR>QUJD</ImagenAR><TmstFirma>2026-11-24T10:00:05</TmstFirma>\n</DocumentoDTECedido>" },
        { "image that is none", "<TmstFirma>2026-11-24T10:00:05</TmstFirma>\n</DocumentoDTECedido>", "<ImagenAR>ñ</ImagenAR><TmstFirma>2026-11-24T10:00:05</TmstFirma>\n</DocumentoDTECedido>" },
        { "ID that begins with a digit", "ID=\"AEC1\"", "ID=\"1AEC\"" },
        { "ID twice", "ID=\"Cesion1\"", "ID=\"AEC1\"" },
        { "no ID", " ID=\"Cesion1\"", "" },
        { "document with a fault", "<MntTotal>2380</MntTotal>", "<MntTotal>x</MntTotal>" },
        { "no version", "<Cesion xmlns=\"http://www.sii.cl/SiiDte\" version=\"1.0\">", "<Cesion xmlns=\"http://www.sii.cl/SiiDte\">" },
        { "another version", "<Caratula version=\"1.0\">\n<RutCedente>", "<Caratula version=\"1.1\">\n<RutCedente>" },
    };

    [SkippableTheory]
    [MemberData(nameof(Changes))]
    public async Task Both_refuse_the_same(string change, string old, string replacement)
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        var states = new List<(string State, string CheckedBy, string Errors)>();
        foreach (string? folder in new[] { null, SharedFiles.Path("sii", "schemas", "assignment") })
        {
            await using var host = await EndToEndHost.StartAsync(options: new SiiSimulatorOptions { Times = SimulationTimes.Immediate, SchemaFolder = folder });
            var signed = SimulatorEnvelopes.Sign(host.Simulator, DocumentType.Invoice);
            await host.Client.Submissions.SubmitAsync(EndToEndHost.Upload(await SimulatorEnvelopes.WrapAsync(signed)));
            string text = Encoding.Latin1.GetString(AecMaker.Make(signed[0], new AecTerms()));
            Assert.Contains(old, text, StringComparison.Ordinal);
            int at = text.IndexOf(old, StringComparison.Ordinal);
            byte[] file = Encoding.Latin1.GetBytes(text[..at] + replacement + text[(at + old.Length)..]);
            var receipt = await host.Client.Assignments.SubmitAsync(new AssignmentSubmission { Assignor = The.IssuerRut, NotificationEmail = "cesiones@ejemplo.cl", File = SiiFile.FromBytes(file) });
            var submission = host.Simulator.FindSubmission(receipt.TrackId.ToString()!)!;
            states.Add((submission.State, submission.SchemaCheckedBy, string.Join("; ", submission.Errors)));
        }

        Assert.Equal((true, "AEC_v10.xsd"), (states[0].CheckedBy.StartsWith("FMgo's structural checker", StringComparison.Ordinal), states[1].CheckedBy));
        Assert.True((states[0].State == "RSC") == (states[1].State == "RSC"), $"{change}: own {states[0]}, SII's {states[1]}");
        Assert.Equal(change == "as it is", states[0].State == "EOK");
    }
}
