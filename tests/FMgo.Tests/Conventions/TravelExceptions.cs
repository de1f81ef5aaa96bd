using FMgo.Corrections;
using FMgo.Envelopes;
using FMgo.Folios;
using FMgo.Issuing;
using FMgo.Signing;
using FMgo.Sii;
using FMgo.Tables;
using FMgo.Validation;
using FMgo.Verification;

namespace FMgo.Tests.Conventions;

/// <summary>Public types that are not sent as JSON, each with the reason.</summary>
internal static class TravelExceptions
{
    private const string Keys = "keys stay in the process";
    private const string Bytes = "it is its bytes: they travel, and Read takes them back";
    private const string Stage = "only the stage before makes one; what travels is the document of its draft";
    private const string Table = "a row of the library's own tables, found again by its code";
    private const string View = "a view of the file that was verified: the file travels and is verified again";
    private const string FromDocuments = "made from the documents, which travel";
    private const string Kept = "between FMgo and a store, which keeps it in columns of its own";
    private const string Settings = "settings with a clock, keys or delegates: a host binds FMgoOptions";

    public static IReadOnlyDictionary<Type, string> Reasons { get; } = new Dictionary<Type, string>
    {
        [typeof(Regulation)] = Table,
        [typeof(Rule)] = "its findings carry its code, severity and messages",
        [typeof(FMgoBuilder)] = "part of a host's start",
        [typeof(FMgoOptions)] = Settings,
        [typeof(DocumentOptions)] = Settings,
        [typeof(SiiOptions)] = Settings,
        [typeof(VerificationOptions)] = Settings,
        [typeof(Caf)] = Keys,
        [typeof(CafTrust)] = Keys,
        [typeof(SigningCertificate)] = Keys,
        [typeof(DocumentSigner)] = Keys,
        [typeof(DocumentVerifier)] = "a service",
        [typeof(DocumentDraft)] = Stage,
        [typeof(IssuableDocument)] = Stage,
        [typeof(SigningJob)] = Stage,
        [typeof(CorrectionNote)] = Stage,
        [typeof(GuideReplacement)] = Stage,
        [typeof(GuideLoad)] = FromDocuments,
        [typeof(GuideLoadLine)] = FromDocuments,
        [typeof(Correction)] = FromDocuments,
        [typeof(CorrectionBalance)] = FromDocuments,
        [typeof(CorrectionBalanceLine)] = FromDocuments,
        [typeof(SignedDocument)] = Bytes,
        [typeof(Envelope)] = Bytes,
        [typeof(StreamedEnvelope)] = Bytes,
        [typeof(EnvelopeFile)] = Bytes,
        [typeof(SiiFile)] = Bytes,
        [typeof(AssignmentSubmission)] = Bytes,
        [typeof(FolioRequest)] = Kept,
        [typeof(FolioReservation)] = Kept,
        [typeof(FolioAnswer)] = Kept,
        [typeof(NewDocument)] = Kept,
        [typeof(StoredDocument)] = Kept,
        [typeof(ResumeOutcome)] = Kept,
        [typeof(IssueOrder)] = Stage,
        [typeof(IssueOutcome)] = Bytes,
        [typeof(IssuerProfile)] = Settings,
        [typeof(LeasedFolios)] = Keys,
        [typeof(LeasedBlock)] = Keys,
        [typeof(CodeEntry)] = Table,
        [typeof(CodeField)] = Table,
        [typeof(CodeTable)] = Table,
        [typeof(DatedRate)] = Table,
        [typeof(Tax)] = Table,
        [typeof(SiiCode)] = Table,
        [typeof(VerificationReport)] = View,
        [typeof(ReceivedDocument)] = View,
        [typeof(SignatureResult)] = View,
        [typeof(StampResult)] = View,
        [typeof(FileElement)] = View,
        [typeof(CertificateFacts)] = View,
    };
}
