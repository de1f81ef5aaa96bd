using FMgo.Folios;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

/// <summary>Documents one by one, on one thread or more, and stopped half way.</summary>
public class VerifyEachTests
{
    private static readonly byte[] Envelope = TestEnvelope.ToFile(TestEnvelope.Signed(
        Enumerable.Range(1, 600).Select(folio => folio % 7 == 0 ? new TestDocument { Folio = folio, StampTotal = 1 }.Signed() : new TestDocument { Folio = folio }.Signed())));

    [Fact]
    public void Documents_come_in_the_order_of_the_file_and_the_report_is_the_same()
    {
        var whole = ForeignKeys.Verifier.Verify(Envelope);
        var each = new List<ReceivedDocument>();
        var report = ForeignKeys.Verifier.VerifyEach(Envelope, each.Add);
        Assert.Empty(report.Documents);
        Assert.Equal((600, 600), (whole.DocumentCount, report.DocumentCount));
        AssertSame(whole, report, each);
        Assert.Equal(600 / 7, whole.Documents.Count(document => !document.IsTrusted));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Any_number_of_threads_finds_the_same(int threads)
    {
        var verifier = new DocumentVerifier(new VerificationOptions { Trust = CafTrust.Sii.With(ForeignKeys.Idk, ForeignKeys.Sii), MaxDegreeOfParallelism = threads });
        var each = new List<ReceivedDocument>();
        int caller = Environment.CurrentManagedThreadId;
        var report = verifier.VerifyEach(Envelope, document =>
        {
            Assert.Equal(caller, Environment.CurrentManagedThreadId);
            each.Add(document);
        });
        AssertSame(ForeignKeys.Verifier.Verify(Envelope), report, each);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Work_stops_when_it_is_told_to(int threads)
    {
        var verifier = new DocumentVerifier(new VerificationOptions { Trust = CafTrust.Sii.With(ForeignKeys.Idk, ForeignKeys.Sii), MaxDegreeOfParallelism = threads });
        using var before = new CancellationTokenSource();
        before.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => verifier.Verify(Envelope, before.Token));
        using var meanwhile = new CancellationTokenSource();
        int handed = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => verifier.VerifyEach(
            Envelope,
            _ =>
            {
                handed++;
                meanwhile.Cancel();
            },
            meanwhile.Token));
        Assert.InRange(handed, 1, 599);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_the_receiver_throws_goes_to_the_caller(int threads)
    {
        var verifier = new DocumentVerifier(new VerificationOptions { MaxDegreeOfParallelism = threads });
        Assert.Throws<InvalidTimeZoneException>(() => verifier.VerifyEach(Envelope, _ => throw new InvalidTimeZoneException()));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Bad_files_are_findings_on_any_number_of_threads(int threads)
    {
        var verifier = new DocumentVerifier(new VerificationOptions { Trust = CafTrust.Sii.With(ForeignKeys.Idk, ForeignKeys.Sii), MaxDegreeOfParallelism = threads });
        for (int length = 1; length < Envelope.Length; length += 20_011)
        {
            Assert.Equal(["FMGO-VER-002"], verifier.Verify(Envelope.AsMemory(0, length)).Codes());
        }

        var aec = TestEnvelope.ToFile(new TestDocument().Signed());
        Assert.True(verifier.Verify(aec).IsTrusted);
        Assert.Equal(["FMGO-VER-049"], verifier.Verify("<EnvioDTE/>"u8.ToArray()).Errors().Except(["FMGO-VER-007"]));
    }

    private static void AssertSame(VerificationReport expected, VerificationReport report, List<ReceivedDocument> documents)
    {
        Assert.Equal(Enumerable.Range(1, 600), documents.Select(document => (int)document.Key!.Folio));
        Assert.Equal(expected.Documents.Select(document => (document.Key, document.IsTrusted, document.Verdict, document.Element.Offset)), documents.Select(document => (document.Key, document.IsTrusted, document.Verdict, document.Element.Offset)));
        Assert.Equal(expected.Findings, report.Findings);
        Assert.Equal(expected.Signatures.Select(signature => (signature.Path, signature.Verdict, signature.DigestForm, signature.SignedInfoForm)), report.Signatures.Select(signature => (signature.Path, signature.Verdict, signature.DigestForm, signature.SignedInfoForm)));
        Assert.Equal((expected.IsTrusted, expected.IsIntact, expected.IsIdentified, expected.IsAuthorized), (report.IsTrusted, report.IsIntact, report.IsIdentified, report.IsAuthorized));
    }
}
