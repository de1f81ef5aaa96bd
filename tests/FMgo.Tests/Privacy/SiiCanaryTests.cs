using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using FMgo.Envelopes;
using FMgo.Sii;
using FMgo.Simulator;
using FMgo.Testing;
using FMgo.Tests.Sii;
using FMgo.Tests.Sii.EndToEnd;
using FMgo.Tests.Simulator;

namespace FMgo.Tests.Privacy;

/// <summary>A person signs, sends and receives, and every operation of SII fails in every way: neither logs nor traces, of any library, nor exceptions tell of anybody (decision 0025).</summary>
public class SiiCanaryTests
{
    private static readonly SimulatedFault[] Faults =
    [
        SimulatedFault.Status(500, $"{Canary.Name} {Canary.Rut}"), SimulatedFault.Status(400, Canary.Name), SimulatedFault.Status(401, Canary.Rut.ToString()), SimulatedFault.Status(403, $"<html>{Canary.Name} {Canary.Rut}</html>"),
        SimulatedFault.Status(429, $"{{\"{Canary.Name}\""), SimulatedFault.Answer(Canary.Name), SimulatedFault.ExpiredToken, SimulatedFault.LostAnswer, SimulatedFault.TruncatedAnswer,
        SimulatedFault.BrokenAnswer, SimulatedFault.HtmlPage, SimulatedFault.ConnectionReset, SimulatedFault.TlsFailure, SimulatedFault.SessionLimit, SimulatedFault.WrongCharset,
        SimulatedFault.Latency(TimeSpan.FromMinutes(10)),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_that_is_written_down_tells_of_a_person(bool overHttp)
    {
        var spans = new ConcurrentQueue<string>();
        using var listener = ListenTo(spans);
        using var recorder = new TelemetryRecorder();
        using var certificate = TestCertificate.Create(Canary.Rut, Canary.Name, notBefore: new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var host = await EndToEndHost.StartAsync(overHttp, logs: recorder, certificate: certificate);
        var signed = SimulatorEnvelopes.Sign(host.Simulator, DocumentType.Invoice, change: ToPerson);
        var boletas = SimulatorEnvelopes.Sign(host.Simulator, DocumentType.Boleta, change: ToPerson);
        var (file, boletaFile) = (await FileAsync(signed, certificate), await FileAsync(boletas, certificate));
        var operations = Operations(host, signed[0], boletas[0], file, boletaFile);
        int thrown = 0;
        foreach (var fault in Faults.Select(each => (SimulatedFault?)each).Prepend(null))
        {
            foreach (var (operation, call) in operations)
            {
                if (fault is not null)
                {
                    host.Simulator.Faults.Next(operation, fault);
                    host.Simulator.Faults.Next(SimulatedOperation.Seed, fault);
                }

                try
                {
                    await call();
                }
                catch (Exception exception)
                {
                    thrown++;
                    Canary.AssertNotIn($"{exception} {(exception as SiiException)?.GetMessage(CultureInfo.GetCultureInfo("es"))} {(exception as SiiException)?.GetMessage(CultureInfo.GetCultureInfo("en"))}", $"{operation}, {fault}");
                }
            }
        }

        Assert.True(thrown > 50, $"Only {thrown} calls failed.");
        foreach (string told in new[] { "SII Upload", "SII SignIn", "SII RegisterClaim", "SII BoletaUpload", "SII AssignmentUpload" })
        {
            Assert.Contains(told, recorder.Text, StringComparison.Ordinal);
        }

        Canary.AssertNotIn(recorder.Text, "logs, metrics and spans");
        Canary.AssertNotIn(string.Join('\n', spans), "spans of any library");
    }

    private static (SimulatedOperation, Func<Task>)[] Operations(EndToEndHost host, SignedDocument document, SignedDocument boleta, EnvelopeFile file, EnvelopeFile boletas)
    {
        var query = new SubmissionQuery { Issuer = The.IssuerRut, TrackId = TrackId.Parse("1"), Channel = SubmissionChannel.Documents };
        return
        [
            (SimulatedOperation.Upload, () => host.Client.Submissions.SubmitAsync(file)),
            (SimulatedOperation.BoletaUpload, () => host.Client.Submissions.SubmitAsync(boletas)),
            (SimulatedOperation.SubmissionStatus, () => host.Client.Submissions.GetStatusAsync(query)),
            (SimulatedOperation.BoletaSubmissionStatus, () => host.Client.Submissions.GetStatusAsync(query with { Channel = SubmissionChannel.Boletas })),
            (SimulatedOperation.ResultMail, () => host.Client.Submissions.ResendMailAsync(query)),
            (SimulatedOperation.DocumentStatus, () => host.Client.Documents.GetStatusAsync(DocumentQuery.Of(document))),
            (SimulatedOperation.BoletaStatus, () => host.Client.Documents.GetStatusAsync(DocumentQuery.Of(boleta))),
            (SimulatedOperation.AdvancedDocumentStatus, () => host.Client.Documents.GetAdvancedStatusAsync(new AdvancedDocumentQuery { Document = DocumentQuery.Of(document), Signature = Canary.Name })),
            (SimulatedOperation.Assignability, () => host.Client.Claims.GetAssignabilityAsync(document.Key)),
            (SimulatedOperation.ReceptionDate, () => host.Client.Claims.GetReceptionDateAsync(document.Key)),
            (SimulatedOperation.RegisterClaim, () => host.Client.Claims.RegisterAsync(document.Key, ClaimAction.ClaimContent)),
            (SimulatedOperation.ListEvents, () => host.Client.Claims.ListEventsAsync(document.Key)),
            (SimulatedOperation.AssignmentUpload, () => host.Client.Assignments.SubmitAsync(new AssignmentSubmission { Assignor = Canary.Rut, NotificationEmail = Canary.Mail, File = SiiFile.FromBytes(AecMaker.Make(document, new AecTerms())) })),
            (SimulatedOperation.AssignmentUpload, () => host.Client.Assignments.SubmitAsync(new AssignmentSubmission { Assignor = Canary.Rut, NotificationEmail = Canary.Mail + " ", File = SiiFile.FromBytes(new byte[] { 1 }) })),
            (SimulatedOperation.RelatedAssignmentStatus, () => host.Client.Assignments.GetStatusForPartyAsync(document.Key, Canary.Rut)),
        ];
    }

    private static Document ToPerson(Document document) => document with
    {
        Header = document.Header with { Receiver = The.Receiver with { Rut = Canary.Rut, Name = Canary.Name, Address = Canary.Address, Email = Canary.Mail, Contact = Canary.Phone } },
    };

    private static async Task<EnvelopeFile> FileAsync(SignedDocument[] documents, TestCertificate certificate)
    {
        var header = new EnvelopeHeader { Issuer = The.IssuerRut, ResolutionDate = TestTaxpayer.DefaultResolutionDate, ResolutionNumber = 0 };
        using var stream = new MemoryStream();
        await Envelope.Create(header, documents).GetValueOrThrow().WriteAsync(stream, certificate.Certificate, The.Clock);
        var file = (await EnvelopeFile.ReadAsync(SiiFile.FromBytes(stream.ToArray()))).GetValueOrThrow();
        Assert.Equal(Canary.Rut, file.Sender);
        return file;
    }

    private static ActivityListener ListenTo(ConcurrentQueue<string> spans)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => spans.Enqueue($"{activity.Source.Name} {activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(happened => happened.Tags))} {activity.StatusDescription}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
