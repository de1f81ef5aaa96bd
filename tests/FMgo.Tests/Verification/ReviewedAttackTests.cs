using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using FMgo.Documents;
using FMgo.Envelopes;
using FMgo.Folios;
using FMgo.Verification;

namespace FMgo.Tests.Verification;

/// <summary>What a reviewer with a clean clone broke once.</summary>
public class ReviewedAttackTests
{
    private const string Sii = "http://www.sii.cl/SiiDte";

    // Two stamps with the same bytes of CAF, of which each reads another DA by what its prefixes stand for: what was found out about one must not be said of the other.
    [Fact]
    public void Caf_that_reads_otherwise_in_another_context_is_looked_at_anew()
    {
        string genuine = new TestDocument().Unsigned();
        string caf = genuine.Between("<CAF version=\"1.0\">", "</CAF>");
        string forged = new TestDocument { CafIssuer = "97036000-K", CafSigner = ForeignKeys.Caf }.Unsigned().Between("<CAF version=\"1.0\">", "<FRMA");
        string both = $"<CAF version=\"1.0\">{caf}{forged.Replace("DA>", "q:DA>", StringComparison.Ordinal)}</CAF>";
        foreach (string uri in (string[])["urn:x", Sii])
        {
            string document = genuine.With($"<CAF version=\"1.0\">{caf}</CAF>", both).With("<TED ", $"<TED xmlns:q=\"{uri}\" ");
            var report = TestEnvelope.Verify(new XmlSigner().Sign(document, "#F7T33"));
            Assert.Equal((StampVerdict.Unreadable, CafVerdict.Unreadable), (report.Documents[0].Stamp.Verdict, report.Documents[0].Stamp.Caf));
            Assert.False(report.IsTrusted || report.IsAuthorized || report.Documents[0].IsAuthorized);
        }
    }

    [Theory]
    [InlineData("</FRMT>", "</FRMT><Otro/>")]
    [InlineData("</FRMA>", "</FRMA><Otro/>")]
    [InlineData("<RNG>", "<Otro xmlns=\"urn:x\"/><RNG>")]
    [InlineData("<RNG>", "<x:RNG xmlns:x=\"urn:x\"><x:D>1</x:D></x:RNG><RNG>")]
    public void Stamp_with_anything_beside_its_parts_is_unreadable(string old, string replacement)
    {
        var report = TestEnvelope.Verify(new XmlSigner().Sign(new TestDocument().Unsigned().With(old, replacement), "#F7T33"));
        Assert.Contains("FMGO-VER-031", report.Errors());
        Assert.False(report.Documents[0].IsTrusted);
    }

    // The declaration disappears in the form in which SII's portal signs, so the digest is the same: the reader must not pass over the element.
    [Theory]
    [InlineData("<FmaPago>2</FmaPago>")]
    [InlineData("<RznSocRecep>")]
    [InlineData("<Detalle>")]
    [InlineData("<MntNeto>")]
    public void Declaration_that_no_digest_sees_hides_nothing(string element)
    {
        string signed = new TestDocument().Signed();
        string tag = element[..(element.IndexOf('>', StringComparison.Ordinal))];
        string hidden = signed.With("<DTE xmlns=\"http://www.sii.cl/SiiDte\"", "<DTE").With(tag + ">", $"{tag} xmlns=\"{Sii}\">");
        var (honest, report) = (TestEnvelope.Verify(signed), TestEnvelope.Verify(hidden));
        Assert.Equal(CanonicalForm.SiiNamespaceAdded, report.Signatures[0].DigestForm);
        Assert.Equal(honest.Documents[0].Document, report.Documents[0].Document);
        Assert.Contains(report.Documents[0].Content.Findings, finding => finding is { Code: "FMGO-STR-020", Severity: Severity.Error });
    }

    [Theory]
    [InlineData("<MntNeto>", "<MntNeto xmlns=\"urn:x\">")]
    [InlineData("<MntNeto>1000</MntNeto>", "<e:MntNeto xmlns:e=\"urn:x\">1000</e:MntNeto>")]
    [InlineData("<MntTotal>", "<MntTotal xmlns:e=\"urn:x\" e:valor=\"1\">")]
    [InlineData("<MntTotal>", "<MntTotal xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\">")]
    [InlineData("<MntNeto>", "<MntNeto xmlns=\"http://www.w3.org/2000/09/xmldsig#\">")]
    public void What_a_form_without_namespaces_does_not_see_is_not_signed(string old, string replacement)
    {
        // Signed with no namespace anywhere, then put into an envelope: verified with all namespaces dropped.
        string signed = new TestDocument { WithNamespace = false }.Signed();
        string embedded = TestEnvelope.Signed(signed);
        Assert.Equal(CanonicalForm.NoNamespaces, TestEnvelope.Verify(embedded).Documents[0].Signature!.DigestForm);
        var report = TestEnvelope.Verify(TestEnvelope.Signed(signed.With(old, replacement)));
        Assert.Equal(CheckVerdict.Invalid, report.Documents[0].Signature!.Digest);
        Assert.False(report.IsTrusted || report.Documents[0].IsIntact);
    }

    [Fact]
    public void Long_namespaces_attributes_of_xml_and_names_are_bounded()
    {
        string uri = new('u', 1_100);
        Assert.Equal(["FMGO-VER-006"], Verify($"<EnvioDTE xmlns:a='{uri}'><b xmlns:b='{uri}'/></EnvioDTE>").Codes());
        Assert.Equal(["FMGO-VER-006"], Verify($"<EnvioDTE xml:lang='{uri}'><b xml:lang='{uri}'/></EnvioDTE>").Codes());
        string name = new('n', 30_000);
        var report = Verify($"<EnvioDTE><{name}><{name}><DTE/></{name}></{name}></EnvioDTE>");
        Assert.Contains("FMGO-VER-048", report.Errors());
        Assert.All(report.Findings, finding => Assert.InRange(finding.Path.Length, 1, 400));
    }

    [Theory]
    [InlineData("ImptoReten", 20)]
    [InlineData("Detalle", 60)]
    public void Lists_are_read_up_to_twice_of_what_they_may_hold(string list, int most)
    {
        string items = string.Concat(Enumerable.Repeat($"<{list}/>", 5_000));
        string content = list == "Detalle" ? $"<Encabezado><IdDoc><TipoDTE>33</TipoDTE></IdDoc></Encabezado>{items}" : $"<Encabezado><IdDoc><TipoDTE>33</TipoDTE></IdDoc><Totales>{items}</Totales></Encabezado>";
        var document = DocumentXml.Read(Encoding.UTF8.GetBytes($"<DTE xmlns=\"{Sii}\"><Documento ID=\"F1T33\">{content}</Documento></DTE>"));
        int read = list == "Detalle" ? document.Partial!.Lines.Count : document.Partial!.Header.Totals.Taxes.Count;
        Assert.InRange(read, most + 1, Math.Max(50, 2 * most));
        Assert.Contains(document.Findings, finding => finding.Code == "FMGO-STR-003");
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"standalone=\"yes\"?>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"ISO-8859-1>\"?>")]
    [InlineData("<?xml version=\"1.0\"                                                                                                                                                                                                                                                                                                   encoding=\"ISO-8859-1\"?>")]
    public void Declaration_that_others_read_otherwise_is_none(string declaration) =>
        Assert.Equal(["FMGO-VER-002"], Verify(declaration + "<DTE/>").Codes());

    [Fact]
    public void Work_of_all_threads_is_counted_together()
    {
        string inner = string.Concat(Enumerable.Repeat("<x>&amp;y</x>", 60_000));
        string nested = inner;
        for (int level = 0; level < 5; level++)
        {
            nested = $"<p><q ID=\"I{level}\">{nested}</q>{BadSignature($"I{level}")}</p>";
        }

        byte[] file = Encoding.UTF8.GetBytes($"<AEC xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">{nested}</AEC>");
        foreach (int threads in (int[])[1, 2, 4])
        {
            Assert.Equal(["FMGO-VER-006"], new DocumentVerifier(new VerificationOptions { MaxDegreeOfParallelism = threads }).Verify(file).Codes());
        }
    }

    [Fact]
    public void Nobody_reads_the_bytes_after_the_answer()
    {
        int unobserved = 0;
        void Count(object? sender, UnobservedTaskExceptionEventArgs arguments) => unobserved += arguments.Exception.ToString().Contains("FMgo.Verification", StringComparison.Ordinal) ? 1 : 0;
        TaskScheduler.UnobservedTaskException += Count;
        var verifier = new DocumentVerifier(new VerificationOptions { MaxDegreeOfParallelism = 2 });
        for (int i = 0; i < 40; i++)
        {
            verifier.Verify(Encoding.UTF8.GetBytes($"<EnvioDTE><SetDTE ID=\"S\">{new string(' ', 100_000)}</SetDTE>"));
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        TaskScheduler.UnobservedTaskException -= Count;
        Assert.Equal(0, unobserved);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Chains_are_built_for_a_hundred_certificates_and_a_file_with_more_is_refused(int threads)
    {
        Assert.True(Verify(100).IsTrusted);
        Assert.Equal(["FMGO-VER-006"], Verify(101).Codes());

        VerificationReport Verify(int certificates)
        {
            var documents = Enumerable.Range(1, certificates).Select(folio => new TestDocument { Folio = folio }.Signed(new XmlSigner
            {
                Certificate = ForeignKeys.MakeCertificate(ForeignKeys.Signer, "7880442-4", $"CN=Persona {folio}"),
            }));
            string outer = new XmlSigner { Certificate = ForeignKeys.MakeCertificate(ForeignKeys.Signer, "7880442-4", "CN=Persona 1") }.Sign(TestEnvelope.Unsigned(documents), "#SetDoc");
            return Trusting(threads).Verify(TestEnvelope.ToFile(outer));
        }
    }

    // One chain a certificate, however many days it signed on, and each day is held against it.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Certificate_may_sign_on_any_number_of_days_on_which_its_issuer_was_in_force(int threads)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Emisor de prueba", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var issuer = request.CreateSelfSigned(new DateTimeOffset(2019, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var signer = new XmlSigner { Certificate = ForeignKeys.MakeCertificate(ForeignKeys.Signer, "7880442-4", fromYear: 2019, toYear: 2029, issuer: issuer) };
        var first = new DateTime(2025, 6, 1, 12, 0, 0);
        var documents = Enumerable.Range(1, 150).Select(folio => new TestDocument { Folio = folio, TmstFirma = $"{first.AddDays(folio):yyyy-MM-ddTHH:mm:ss}" }.Signed(signer));
        var verifier = Trusting(threads, issuer);
        Assert.True(verifier.Verify(TestEnvelope.ToFile(signer.Sign(TestEnvelope.Unsigned(documents), "#SetDoc"))).IsTrusted);

        // Before the issuer was, no certificate of his could sign, whatever it says of itself.
        var early = new XmlSigner { Certificate = ForeignKeys.MakeCertificate(ForeignKeys.Signer, "7880442-4", fromYear: 2019, toYear: 2029, issuer: issuer) };
        var report = verifier.Verify(TestEnvelope.ToFile(new TestDocument { TmstFirma = "2018-12-31T10:00:00" }.Signed(early)));
        Assert.Equal(IssuerVerdict.NotTrusted, report.Signatures[0].Issuer);
    }

    [Fact]
    public async Task File_to_send_keeps_no_more_than_an_envelope_may_hold()
    {
        string many = $"<EnvioDTE xmlns=\"{Sii}\"><SetDTE>{string.Concat(Enumerable.Repeat("<DTE/>", 5_000))}</SetDTE></EnvioDTE>";
        Assert.Equal(["FMGO-FMT-010"], (await EnvelopeFile.ReadAsync(SiiFile.FromBytes(Encoding.UTF8.GetBytes(many)))).Findings.Select(finding => finding.Code));
        string odd = $"<EnvioDTE xmlns=\"{Sii}\">{string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<a{i}/>"))}</EnvioDTE>";
        Assert.InRange((await EnvelopeFile.ReadAsync(SiiFile.FromBytes(Encoding.UTF8.GetBytes(odd)))).Findings.Count, 1, 110);
        byte[] utf16 = Encoding.Unicode.GetBytes("<?xml version=\"1.0\"?><!--\u2D2D--><EnvioDTE/>");
        Assert.Equal(["FMGO-FMT-006"], (await EnvelopeFile.ReadAsync(SiiFile.FromBytes(utf16))).Findings.Select(finding => finding.Code));
    }

    private static DocumentVerifier Trusting(int threads, X509Certificate2? issuer = null) => new(new VerificationOptions
    {
        Trust = CafTrust.Sii.With(ForeignKeys.Idk, ForeignKeys.Sii),
        TrustedIssuers = [issuer ?? ForeignKeys.Authority],
        MaxDegreeOfParallelism = threads,
    });

    private static VerificationReport Verify(string xml) => ForeignKeys.Verifier.Verify(Encoding.UTF8.GetBytes(xml));

    private static string BadSignature(string id) =>
        $"<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><SignedInfo><CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"/>"
        + $"<SignatureMethod Algorithm=\"http://www.w3.org/2000/09/xmldsig#rsa-sha1\"/><Reference URI=\"#{id}\"><DigestMethod Algorithm=\"http://www.w3.org/2000/09/xmldsig#sha1\"/>"
        + $"<DigestValue>{Convert.ToBase64String(SHA1.HashData([1]))}</DigestValue></Reference></SignedInfo><SignatureValue>AAAA</SignatureValue></Signature>";
}
