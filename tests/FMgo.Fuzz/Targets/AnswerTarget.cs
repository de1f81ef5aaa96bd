using System.Text.RegularExpressions;
using FMgo.Envelopes;
using FMgo.Fuzz.Corpus;
using FMgo.Fuzz.Mutation;
using FMgo.Sii;
using Microsoft.Extensions.DependencyInjection;

namespace FMgo.Fuzz.Targets;

/// <summary>Every operation of the client, from the socket up: <see cref="SiiException"/> and no other, and no token in it.</summary>
internal sealed partial class AnswerTarget : IFuzzTarget
{
    private static readonly DocumentKey Key = SignedFiles.Documents[0].Key;
    private static readonly SubmissionQuery Submission = new() { Issuer = Parties.Issuer, TrackId = TrackId.Parse("0000053292") };
    private static readonly DocumentQuery Document = DocumentQuery.Of(SignedFiles.Documents[0]);
    private static readonly EnvelopeFile Envelope = Read(SignedFiles.Envelopes[0]);
    private static readonly EnvelopeFile Boletas = Read(SignedFiles.Envelopes[2]);
    private static readonly AssignmentSubmission Assignment = new() { Assignor = Parties.Issuer, NotificationEmail = "cobros@ejemplo.cl", File = SiiFile.FromBytes(SignedFiles.All[^1], "AEC.xml") };

    private static readonly Func<ISiiClient, Task>[] Operations =
    [
        client => client.Submissions.GetStatusAsync(Submission),
        client => client.Submissions.SubmitAsync(Envelope),
        client => client.Submissions.ResendMailAsync(Submission),
        client => client.Documents.GetStatusAsync(Document),
        client => client.Documents.GetAdvancedStatusAsync(AdvancedDocumentQuery.Of(SignedFiles.Documents[0])),
        client => client.Submissions.SubmitAsync(Boletas),
        client => client.Submissions.GetStatusAsync(Submission with { Channel = SubmissionChannel.Boletas }),
        client => client.Boletas.GetStatusAsync(Document),
        client => client.Claims.RegisterAsync(Key, ClaimAction.AcknowledgeGoods),
        client => client.Claims.ListEventsAsync(Key),
        client => client.Claims.GetAssignabilityAsync(Key),
        client => client.Claims.GetReceptionDateAsync(Key),
        client => client.Assignments.SubmitAsync(Assignment),
        client => client.Assignments.GetSubmissionStatusAsync(Submission.TrackId),
        client => client.Assignments.GetStatusAsync(new AssignmentQuery { Document = Key }),
        client => client.Assignments.GetStatusForPartyAsync(Key, Parties.Receiver),
        client => client.Submissions.ResendMailAsync(Submission),
        client => client.Submissions.GetStatusAsync(Submission with { Channel = SubmissionChannel.Boletas }),
    ];

    // The last two are asked of a server whose sign-in is under test too.
    private static readonly int FirstSignIn = Operations.Length - 2;

    public string Name => "answer";

    public InputKind Kind => InputKind.Answer;

    public IReadOnlyList<byte[]> Seeds => Answers.Inputs;

    public bool TakesAllSeeds => false;

    public Observation Run(byte[] input)
    {
        int operation = input.Length == 0 ? 0 : input[0] % Operations.Length;
        using var services = Host(new FuzzedSii(input, operation >= FirstSignIn));
        var client = services.GetRequiredService<ISiiClientFactory>().Create(SeededKeys.Certificate);
        try
        {
            Operations[operation](client).GetAwaiter().GetResult();
            return new Observation { IsTaken = true };
        }
        catch (SiiException refusal)
        {
            return SaysTokenAloud(input) ? new Observation() : new Observation { Refusal = refusal, Texts = [refusal.GetMessage(null)] };
        }
    }

    // A token in the text for people is none of FMgo's making.
    private static bool SaysTokenAloud(byte[] input) => TokenInText().IsMatch(ByteText.Of(input));

    [GeneratedRegex($"(GLOSA|ESTADO)[^>]*?(>|&gt;)[^<&]*{Secrets.Token}")]
    private static partial Regex TokenInText();

    private static ServiceProvider Host(FuzzedSii sii) => new ServiceCollection()
        .AddSingleton<TimeProvider>(new StillClock(Parties.Clock.GetUtcNow()))
        .AddFMgo(options =>
        {
            options.Environment = SiiEnvironment.Certification;
            options.Sii.MaxAttempts = 2;
            options.Sii.Addresses.UseOne(new Uri("http://127.0.0.1:9"));
        })
        .ConfigureSiiHttpClient(http => http.ConfigurePrimaryHttpMessageHandler((handler, _) => ((SocketsHttpHandler)handler).ConnectCallback = (_, _) => ValueTask.FromResult(sii.Connect())).SetHandlerLifetime(Timeout.InfiniteTimeSpan))
        .Services.BuildServiceProvider();

    private static EnvelopeFile Read(byte[] file) => EnvelopeFile.ReadAsync(SiiFile.FromBytes(file)).GetAwaiter().GetResult().GetValueOrThrow();
}
