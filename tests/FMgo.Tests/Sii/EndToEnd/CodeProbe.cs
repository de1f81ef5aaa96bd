using FMgo.Envelopes;
using FMgo.Sii;
using FMgo.Simulator;

namespace FMgo.Tests.Sii.EndToEnd;

/// <summary>How a family of codes is asked for: the operation whose answer holds its codes, and the call that brings it.</summary>
internal sealed record CodeProbe(SimulatedOperation Operation, Func<ISiiClient, Task<SiiStatus?>> AskAsync)
{
    private static readonly DocumentQuery Boleta = new() { Document = new DocumentKey(The.IssuerRut, DocumentType.Boleta, 7), Receiver = Rut.UnidentifiedBuyer, IssueDate = new DateOnly(2026, 11, 24), Total = 1500 };

    private static readonly DocumentQuery Invoice = new() { Document = new DocumentKey(The.IssuerRut, DocumentType.Invoice, 170), Receiver = Rut.FromBody(77_777_777), IssueDate = new DateOnly(2026, 11, 24), Total = 2380 };

    private static readonly SubmissionQuery Submission = new() { Issuer = The.IssuerRut, TrackId = TrackId.Parse("0000053292") };

    private static readonly SiiFile File = SiiFile.FromBytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<Vacio/>"u8.ToArray());

    /// <summary>The families whose codes an operation answers by themselves; the others come inside an answer.</summary>
    public static IReadOnlyDictionary<SiiCodeFamily, CodeProbe> All { get; } = new Dictionary<SiiCodeFamily, CodeProbe>
    {
        [SiiCodeFamily.Seed] = new(SimulatedOperation.Seed, SignInAsync),
        [SiiCodeFamily.Token] = new(SimulatedOperation.Token, SignInAsync),
        [SiiCodeFamily.Upload] = new(SimulatedOperation.Upload, async client => (await client.Submissions.SubmitAsync(Some.File(File, The.IssuerRut))).Status),
        [SiiCodeFamily.Submission] = new(SimulatedOperation.SubmissionStatus, async client => (await client.Submissions.GetStatusAsync(Submission)).Status),
        [SiiCodeFamily.Document] = new(SimulatedOperation.DocumentStatus, async client => (await client.Documents.GetStatusAsync(Invoice)).Status),
        [SiiCodeFamily.AdvancedQuery] = new(SimulatedOperation.AdvancedDocumentStatus, async client => (await client.Documents.GetAdvancedStatusAsync(new AdvancedDocumentQuery { Document = Invoice, Signature = "AAAA" })).Query),
        [SiiCodeFamily.ResultMail] = new(SimulatedOperation.ResultMail, async client => (await client.Submissions.ResendMailAsync(Submission)).Status),
        [SiiCodeFamily.BoletaSubmission] = new(SimulatedOperation.BoletaSubmissionStatus, async client => (await client.Submissions.GetStatusAsync(Submission with { Channel = SubmissionChannel.Boletas })).Status),
        [SiiCodeFamily.Boleta] = new(SimulatedOperation.BoletaStatus, async client => (await client.Boletas.GetStatusAsync(Boleta)).Status),
        [SiiCodeFamily.Claim] = new(SimulatedOperation.RegisterClaim, async client => (await client.Claims.RegisterAsync(Invoice.Document, ClaimAction.AcceptContent)).Status),
        [SiiCodeFamily.AssignmentUpload] = new(SimulatedOperation.AssignmentUpload, async client => (await client.Assignments.SubmitAsync(new AssignmentSubmission { Assignor = The.IssuerRut, NotificationEmail = "cesiones@ejemplo.cl", File = File })).Status),
        [SiiCodeFamily.AssignmentQuery] = new(SimulatedOperation.AssignmentStatus, async client => (await client.Assignments.GetStatusAsync(new AssignmentQuery { Document = Invoice.Document })).Status),
        [SiiCodeFamily.AssignmentSubmission] = new(SimulatedOperation.AssignmentSubmissionStatus, async client => (await client.Assignments.GetSubmissionStatusAsync(Submission.TrackId)).Status),
    };

    private static async Task<SiiStatus?> SignInAsync(ISiiClient client)
    {
        await client.Session.GetTokenAsync(SiiTokenService.Documents);
        return null;
    }
}
