using FMgo.Documents;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

/// <summary>
/// Signature wrapping as a property: whatever of a file is moved, doubled, nested, renamed, put into another namespace, into Object or KeyInfo or beside what is
/// signed, a document that nobody signed is never shown in a file that is trusted, neither by the verifier nor by a reading alone.
/// </summary>
public class WrappingTests
{
    private const int ForgedTotal = 9190;

    private static readonly string[] Namespaces = ["", " xmlns=\"\"", " xmlns=\"urn:q\"", " xmlns=\"http://www.w3.org/2000/09/xmldsig#\"", " xmlns=\"http://www.sii.cl/SiiDte\""];
    private static readonly string[] Wrappers = ["Object", "KeyInfo", "KeyValue", "X509Data", "SetDTE", "DTE", "Documento", "Otro", "Personalizado", "Signature", "SignatureProperties", "EnvioDTE", "Detalle"];

    [SkippableTheory]
    [InlineData("f0-forged-plain.xml", false)]
    [InlineData("f1-forged-in-object-of-genuine-envelope.xml", false)]
    [InlineData("f3-forged-root-in-other-namespace.xml", false)]
    [InlineData("fuzz-gap-root-namespace.xml", false)]
    [InlineData("w40-env-forged-in-outer-object.xml", false)]
    [InlineData("w70-foreign-ns-dte-in-set-resigned.xml", false)]
    public void Listed_attack_is_not_trusted(string name, bool isTrusted)
    {
        byte[] file = File.ReadAllBytes(SharedFiles.Path("cases", "attack", name));
        Assert.Equal(isTrusted, Verifier(SharedFiles.Path("cases", "attack", "wrap-caf-key.pem")).Verify(file).IsTrusted);
        AssertSameDocuments(file);
    }

    [SkippableTheory]
    [InlineData("n1-foreign-FchVenc.xml")]
    [InlineData("n3-foreign-everything.xml")]
    public void Listed_elements_of_other_namespaces_are_errors_and_no_values(string name)
    {
        var result = DocumentXml.Read(File.ReadAllBytes(SharedFiles.Path("cases", "attack", name)));
        Assert.Contains(result.Findings, finding => finding is { Code: "FMGO-STR-018" or "FMGO-FMT-005", Severity: Severity.Error });
        Assert.Null(result.Partial?.Header.Identification.DueDate);
    }

    [Fact]
    public void Forged_document_in_another_namespace_is_no_document()
    {
        string forged = new TestDocument { Total = ForgedTotal, StampTotal = ForgedTotal, CafSigner = ForeignKeys.Caf }.Signed()
            .With("<DTE xmlns=\"http://www.sii.cl/SiiDte\"", "<q:DTE xmlns:q=\"urn:q\" xmlns=\"http://www.sii.cl/SiiDte\"").With("</DTE>", "</q:DTE>");
        var report = TestEnvelope.Verify(forged);
        Assert.False(report.IsTrusted);
        Assert.Equal(["FMGO-VER-048", "FMGO-VER-050"], report.Errors().Intersect(["FMGO-VER-048", "FMGO-VER-050"]));
        Assert.Empty(report.Documents);
        var read = Assert.Single(DocumentXml.ReadAll(TestEnvelope.ToFile(forged)));
        Assert.Equal((true, "FMGO-FMT-009"), (read.Partial is null, Assert.Single(read.Findings).Code));
    }

    [Theory]
    [InlineData("</SignatureValue>", "</SignatureValue><Object>{0}</Object>")]
    [InlineData("</X509Certificate>", "</X509Certificate>{0}")]
    [InlineData("</KeyValue>", "</KeyValue>{0}")]
    [InlineData("</SignedInfo>", "</SignedInfo>{0}")]
    public void Document_inside_the_signature_of_a_genuine_envelope_is_an_error(string place, string replacement)
    {
        string genuine = TestEnvelope.Signed(new TestDocument().Signed());
        string forged = new TestDocument { Folio = 9, Total = ForgedTotal }.Signed();
        int at = genuine.LastIndexOf(place, StringComparison.Ordinal);
        string xml = genuine[..at] + replacement.Replace("{0}", forged, StringComparison.Ordinal) + genuine[(at + place.Length)..];
        var report = TestEnvelope.Verify(xml);
        Assert.Contains("FMGO-VER-048", report.Errors());
        Assert.Contains("FMGO-VER-008", report.Errors());
        Assert.False(report.IsTrusted);
        Assert.Equal(7, Assert.Single(report.Documents).Key!.Folio);
        AssertSameDocuments(TestEnvelope.ToFile(xml));
    }

    [Theory]
    [InlineData("<FchVenc xmlns=\"urn:q\">2099-01-01</FchVenc>", "FMGO-STR-018")]
    [InlineData("<q:FchVenc xmlns:q=\"urn:q\">2099-01-01</q:FchVenc>", "FMGO-STR-018")]
    [InlineData("<FchVenc xmlns=\"http://www.w3.org/2000/09/xmldsig#\">2099-01-01</FchVenc>", "FMGO-STR-018")]
    [InlineData("<FchVenc xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>", "FMGO-STR-016")]
    [InlineData("<FchVenc xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"x\">2026-04-04</FchVenc>", "FMGO-STR-016")]
    public void Element_of_another_namespace_is_no_value_and_xsi_changes_none(string element, string code)
    {
        byte[] file = TestEnvelope.ToFile(new TestDocument().Unsigned().With("</FchEmis>", $"</FchEmis>{element}").With("<FmaPago>2</FmaPago>", ""));
        var result = DocumentXml.Read(file);
        Assert.Contains(result.Findings, finding => finding.Code == code && finding.Severity == Severity.Error);
        Assert.NotEqual(new DateOnly(2099, 1, 1), result.Partial!.Header.Identification.DueDate);
    }

    [Fact]
    public void Whatever_is_moved_or_put_in_no_unsigned_document_is_shown_in_a_trusted_file()
    {
        string[] genuine =
        [
            new TestDocument().Signed(),
            new TestDocument { WithNamespace = false }.Signed(),
            TestEnvelope.Signed(new TestDocument().Signed(), new TestDocument { Folio = 8 }.Signed()),
        ];
        var random = new Random(20261128);
        int trusted = 0;
        for (int round = 0; round < 3000; round++)
        {
            string xml = Wrap(random, genuine[random.Next(genuine.Length)]);
            byte[] file = TestEnvelope.ToFile(xml);
            var report = ForeignKeys.Verifier.Verify(file);
            AssertSameDocuments(file);
            if (report.IsTrusted)
            {
                trusted++;
                Assert.All(report.Documents, document => Assert.Equal(1190, document.Document!.Header.Totals.TotalAmount));
                Assert.All(DocumentXml.ReadAll(file).Where(read => read.Partial is not null), read => Assert.Equal(1190, read.Partial!.Header.Totals.TotalAmount));
            }

            Assert.All(report.Documents.Where(document => document.IsIntact), document => Assert.Equal(1190, document.Document!.Header.Totals.TotalAmount));
        }

        // Some changes, such as white space between documents, change nothing: the property is not empty.
        Assert.InRange(trusted, 1, 2900);
    }

    // Canonical XML leaves out declarations that change nothing, and the lenient forms leave out more: none of them may change what a trusted document says.
    [Fact]
    public void No_declaration_of_a_namespace_changes_what_a_trusted_document_says()
    {
        const string Sii = " xmlns=\"http://www.sii.cl/SiiDte\"";
        string[] insertions = [Sii, " xmlns=\"\"", " xmlns=\"urn:z\"", " xmlns:z=\"urn:z\"", " xmlns:z=\"urn:z\" z:q=\"1\"", " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"", " xml:lang=\"es\""];
        string[] genuine = [new TestDocument().Signed(), new TestDocument { WithNamespace = false }.Signed(), TestEnvelope.Signed(new TestDocument().Signed()), TestEnvelope.Signed(new TestDocument { WithNamespace = false }.Signed())];
        var expected = TestEnvelope.Verify(genuine[0]).Documents[0].Document;
        var random = new Random(20261129);
        int trusted = 0;
        for (int round = 0; round < 4_000; round++)
        {
            string xml = genuine[random.Next(genuine.Length)];
            xml = random.Next(2) == 0 ? xml : xml.Replace(Sii, "", StringComparison.Ordinal);
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                var places = Places(xml).Where(at => char.IsAsciiLetter(xml[at + 1])).ToList();
                int at = places[random.Next(places.Count)] + 1;
                at += xml.AsSpan(at).IndexOfAny(" >/");
                xml = xml.Insert(at, insertions[random.Next(insertions.Length)]);
            }

            var report = TestEnvelope.Verify(xml);
            if (report.IsTrusted)
            {
                trusted++;
                Assert.Equal(expected, Assert.Single(report.Documents).Document);
            }
        }

        Assert.InRange(trusted, 100, 3_900);
    }

    // What the reader shows as documents, and what the verifier reports as such, are the same.
    private static void AssertSameDocuments(byte[] file)
    {
        var shown = DocumentXml.ReadAll(file).Where(read => read.Partial is not null).Select(read => read.Partial!);
        var verified = ForeignKeys.Verifier.Verify(file).Documents.Where(document => document.Document is not null).Select(document => document.Document!);
        Assert.Equal(shown, verified);
    }

    private static string Wrap(Random random, string xml)
    {
        string forged = Forged(random, xml);
        var places = Places(xml);
        int at = places[random.Next(places.Count)];
        switch (random.Next(6))
        {
            case 0:
                return xml.Insert(at, Wrapped(random, forged));
            case 1:
                return xml.Insert(at, forged);
            case 2:
                // The genuine one into a wrapper, the forged one in its place.
                string document = Element(xml, "Documento");
                return xml.Replace(document, Element(forged, "Documento"), StringComparison.Ordinal).Insert(Math.Min(at, xml.Length - document.Length), Wrapped(random, document));
            case 3:
                return Rename(random, xml.Insert(at, Wrapped(random, forged)));
            case 4:
                return xml.Insert(at, random.Next(2) == 0 ? " " : "\n");
            default:
                string dte = Element(xml, "DTE");
                return xml.Replace(dte, Wrapped(random, dte) + forged, StringComparison.Ordinal);
        }
    }

    private static string Forged(Random random, string xml)
    {
        string dte = Element(xml, "DTE").With("<MntTotal>1190<", $"<MntTotal>{ForgedTotal}<");
        return random.Next(3) switch
        {
            0 => dte,
            1 => dte.Replace("T33\"", "T33x\"", StringComparison.Ordinal),
            _ => dte.Replace(" ID=\"", " Id=\"", StringComparison.Ordinal),
        };
    }

    private static string Wrapped(Random random, string content)
    {
        string name = Wrappers[random.Next(Wrappers.Length)];
        string uri = Namespaces[random.Next(Namespaces.Length)];
        return $"<{name}{uri}>{content}</{name}>";
    }

    private static string Rename(Random random, string xml)
    {
        string name = Wrappers[random.Next(Wrappers.Length)];
        string other = $"q:{name}";
        return random.Next(2) == 0
            ? xml.Replace($"<{name} ", $"<{other} xmlns:q=\"urn:q\" ", StringComparison.Ordinal).Replace($"<{name}>", $"<{other} xmlns:q=\"urn:q\">", StringComparison.Ordinal).Replace($"</{name}>", $"</{other}>", StringComparison.Ordinal)
            : xml.Replace($"<{name} ", "<X ", StringComparison.Ordinal).Replace($"<{name}>", "<X>", StringComparison.Ordinal).Replace($"</{name}>", "</X>", StringComparison.Ordinal);
    }

    private static string Element(string xml, string name)
    {
        int start = xml.IndexOf($"<{name} ", StringComparison.Ordinal);
        int end = xml.IndexOf($"</{name}>", start, StringComparison.Ordinal) + name.Length + 3;
        return xml[start..end];
    }

    // Before each tag but the first.
    private static List<int> Places(string xml) =>
        [.. Enumerable.Range(1, xml.Length - 1).Where(i => xml[i] == '<')];

    private static DocumentVerifier Verifier(string caf)
    {
        using var key = System.Security.Cryptography.RSA.Create();
        key.ImportFromPem(File.ReadAllText(caf));
        return new DocumentVerifier(new VerificationOptions { Trust = Folios(key) });
    }

    private static FMgo.Folios.CafTrust Folios(System.Security.Cryptography.RSA key) => FMgo.Folios.CafTrust.Sii.With(ForeignKeys.Idk, key);
}
