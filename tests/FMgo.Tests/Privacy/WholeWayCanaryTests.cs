using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FMgo.Books;
using FMgo.Corrections;
using FMgo.Documents;
using FMgo.Envelopes;
using FMgo.Format;
using FMgo.Testing;
using FMgo.Validation;
using FMgo.Verification;

namespace FMgo.Tests.Privacy;

/// <summary>A document in which every field that may tell of a person does, on its whole way, right and broken: no finding of any stage repeats it (decision 0025).</summary>
public partial class WholeWayCanaryTests
{
    private static readonly Lazy<TestCertificate> OfPerson = new(() => TestCertificate.Create(Canary.Rut, Canary.Name, notBefore: new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));

    public static IEnumerable<object[]> Types => DocumentType.All.SelectMany(type => new object[][] { [type.Code, false], [type.Code, true] });

    [Theory]
    [MemberData(nameof(Types))]
    public void Completing_judging_and_correcting_quote_nobody(int code, bool isSmall)
    {
        var type = DocumentType.FromCode(code);
        var document = OfPersonIn(type, isSmall);
        var other = document with { Header = document.Header with { Receiver = The.Receiver with { Rut = Canary.Rut } } };
        var caf = new TestCafAuthority().Grant(The.IssuerRut, type, 1, 9, The.IssueDate, Canary.Mail).Caf;
        var options = The.Options with { Caf = caf };
        var note = Correction.Of(document).Annul(Canary.Name).IssuedOn(The.IssueDate);
        var annulled = note.Preview().Partial?.WithFolio(3) ?? document;
        Finding[] findings =
        [
            .. DocumentDraft.FromJson(Encoding.UTF8.GetBytes(DocumentJson.Write(document))).Findings,
            .. DocumentDraft.From(document.WithoutFolio()).Complete(options).Findings,
            .. DocumentDraft.From(document.WithoutFolio()).Preview(options).Findings,
            .. document.Validate(options), .. document.Validate(The.Options with { IsIssued = true }), .. document.CheckStructure(),
            .. note.Preview().Findings, .. note.Complete(The.Options).Findings,
            .. note.IssuedTo(other.Header.Receiver with { Rut = Canary.SmallRut }).Preview().Findings,
            .. note.IssuedTo(The.Receiver).Preview().Findings,
            .. Correction.Of(document).Credit(Canary.Name).ReduceLine(1, 1).IssuedTo(The.Receiver).IssuedOn(The.IssueDate).Preview().Findings,
            .. CorrectionBalance.Of(document).Apply(annulled with { Header = annulled.Header with { Receiver = The.Receiver } }).Findings,
            .. CorrectionBalance.Of(document).Apply(document).Findings,
            .. GuideBilling.Invoice(document, other.WithFolio(2), document).Findings,
        ];
        Assert.Superset(new HashSet<string>(isSmall ? ["FMGO-RUT-001", "FMGO-RUT-006"] : ["FMGO-RUT-006"]), findings.Select(finding => finding.Code).ToHashSet());
        Canary.AssertNotIn(findings, $"{type}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Billing_guides_quotes_neither_parties_nor_items(bool sameReceiver)
    {
        var guide = OfPersonIn(DocumentType.DispatchGuide, isSmall: false);
        var later = guide.WithFolio(2) with
        {
            Header = sameReceiver ? guide.Header : guide.Header with { Receiver = The.Receiver },
            Lines = [Some.Line() with { Name = Canary.Name, ExemptionMark = ExemptionMark.ToDeduct, Quantity = 7 }],
        };
        later = later with { Header = later.Header with { Identification = later.Header.Identification with { Folio = 2 } } };
        var findings = GuideBilling.Invoice(guide, later).Findings;
        Assert.Contains(findings, finding => finding.Code == (sameReceiver ? "FMGO-BIL-007" : "FMGO-BIL-005"));
        Canary.AssertNotIn(findings, "guides");
    }

    [Theory]
    [MemberData(nameof(FieldCanaryTests.Types), MemberType = typeof(FieldCanaryTests))]
    public async Task Signing_reading_back_and_verifying_quote_nobody(int code)
    {
        var signed = SignedByPerson(OfPersonIn(DocumentType.FromCode(code), isSmall: false));
        var header = new EnvelopeHeader { Issuer = The.IssuerRut, Sender = Canary.Rut, Receiver = Canary.Rut, ResolutionDate = new DateOnly(2014, 8, 22), ResolutionNumber = 80 };
        using var stream = new MemoryStream();
        await Envelope.Create(header, [signed]).GetValueOrThrow().WriteAsync(stream, OfPerson.Value.Certificate, The.Clock);
        int found = 0;
        foreach (byte[] original in new[] { signed.File.ToArray(), stream.ToArray() })
        {
            foreach (byte[] file in Broken(Encoding.Latin1.GetString(original)))
            {
                Finding[] findings = [.. await ReadEachWayAsync(file)];
                found += findings.Length;
                Canary.AssertNotIn(findings, Encoding.Latin1.GetString(file.AsSpan(0, 1500)));
            }
        }

        Assert.True(found > 300, $"{found} findings are too few to have tried anything.");
    }

    [Fact]
    public void Books_and_CAFs_quote_nobody()
    {
        var book = new GuideBook
        {
            Cover = new GuideBookCover
            {
                Issuer = The.IssuerRut,
                Sender = Canary.Rut,
                Period = "2026-10",
                ResolutionDate = new DateOnly(2014, 8, 22),
                ResolutionNumber = 0,
                Kind = GuideBookKind.Special,
                Part = BookPart.Total,
                NotificationFolio = 7,
            },
            Entries = [new GuideBookEntry { Folio = 101, Reason = TransferReason.Sale, Receiver = Canary.Rut, ReceiverName = Canary.Name, TotalAmount = 100 }],
        };
        var named = book with { Entries = [book.Entries[0] with { ReceiverName = string.Concat(Enumerable.Repeat(Canary.Name, 9)) + "\u2603" }], Cover = book.Cover with { Period = Canary.Name } };
        Finding[] findings = [.. GuideBookFile.Write(named, OfPerson.Value.Certificate, new DateTime(2026, 11, 24, 10, 0, 5)).Findings];
        string file = Encoding.Latin1.GetString(GuideBookFile.Write(book, The.Certificate, new DateTime(2026, 11, 24, 10, 0, 5)).GetValueOrThrow());
        string caf = Encoding.Latin1.GetString(new TestCafAuthority().Grant(The.IssuerRut, DocumentType.Invoice, 1, 9, The.IssueDate, Canary.Name).File.Span);
        findings = [.. findings, .. Broken(file).SelectMany(broken => GuideBookFile.Read(broken).Findings), .. Broken(caf).SelectMany(broken => Caf.Read(broken).Findings)];
        Assert.True(findings.Length > 100, $"{findings.Length} findings are too few to have tried anything.");
        Canary.AssertNotIn(findings, "book or CAF");
    }

    private static SignedDocument SignedByPerson(Document document) => new DocumentSigner(OfPerson.Value.Certificate, The.Clock)
        .Sign(new IssuableDocument(document, default, environment: null), document.Header.Identification.Folio!.Value, The.Caf(document.Type!).Caf).GetValueOrThrow();

    private static async Task<IEnumerable<Finding>> ReadEachWayAsync(byte[] file)
    {
        var report = new DocumentVerifier(new VerificationOptions { Trust = The.Caf(DocumentType.Invoice).Trust, Clock = The.Clock }).Verify(file);
        return
        [
            .. DocumentXml.ReadAll(file).SelectMany(read => read.Findings),
            .. SignedDocument.Read(file).Findings,
            .. (await EnvelopeFile.ReadAsync(SiiFile.FromBytes(file))).Findings,
            .. report.Findings,
            .. report.Signatures.SelectMany(signature => signature.Findings),
            .. report.Documents.SelectMany(document => document.Findings),
            .. report.Documents.SelectMany(document => document.Content.Findings),
            .. report.Documents.SelectMany(document => document.Signature?.Findings ?? default),
        ];
    }

    /// <summary>The file, and the file with each of its texts replaced by data of a person: in every element once, whichever it is, in every attribute but the name of its encoding, and between elements.</summary>
    private static IEnumerable<byte[]> Broken(string file)
    {
        yield return Encoding.Latin1.GetBytes(file);
        var seen = new HashSet<string>();
        foreach (Match match in Leaf().Matches(file))
        {
            string tag = match.Groups["tag"].Value;
            if (!seen.Add(tag) || tag is "RUTEmisor" or "RutEmisor" or "RutEmisorLibro" or "RE")
            {
                continue;
            }

            var text = match.Groups["text"];
            foreach (string value in new[] { Canary.Name, Canary.Rut.ToString(), Canary.WrongRut, $"{Canary.Name}<b>{Canary.Name}</b>" })
            {
                yield return Encoding.Latin1.GetBytes(string.Concat(file.AsSpan(0, text.Index), value, file.AsSpan(text.Index + text.Length)));
            }

            yield return Encoding.Latin1.GetBytes(file.Insert(match.Index, Canary.Name));
        }

        foreach (Match match in Attribute().Matches(file).Where(match => match.Groups["name"].Value != "encoding").DistinctBy(match => match.Groups["name"].Value))
        {
            var text = match.Groups["text"];
            yield return Encoding.Latin1.GetBytes(string.Concat(file.AsSpan(0, text.Index), Canary.Name, file.AsSpan(text.Index + text.Length)));
        }
    }

    private static Document OfPersonIn(DocumentType type, bool isSmall)
    {
        var document = JsonNode.Parse(DocumentJson.Write(Some.Issued(type)))!.AsObject();
        foreach (var (path, field) in FieldValues.PersonalOf(type))
        {
            FieldValues.Set(document, path, ValueOf(field.ShapeIn(type.Branch)!, isSmall));
        }

        return DocumentJson.Read(document.ToJsonString()).Partial!;
    }

    private static JsonNode ValueOf(Shape shape, bool isSmall) => shape.Kind switch
    {
        ContentKind.Rut => (isSmall ? Canary.SmallRut : Canary.Rut).ToString(),
        ContentKind.Text => Canary.Name[..Math.Min(Canary.Name.Length, shape.MaxLength)],
        _ => Canary.Body / 100,
    };

    [GeneratedRegex("<(?<tag>[A-Za-z0-9]+)(?: [^<>]*)?>(?<text>[^<>]+)</")]
    private static partial Regex Leaf();

    [GeneratedRegex(" (?<name>[A-Za-z]+)=\"(?<text>[^\"]*)\"")]
    private static partial Regex Attribute();
}
