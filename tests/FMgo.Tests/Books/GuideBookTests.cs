using System.Text;
using FMgo.Books;
using FMgo.Documents;
using FMgo.Envelopes;
using FMgo.Format;
using FMgo.Tests.Conformance;
using FMgo.Tests.Verification;
using FMgo.Verification;

namespace FMgo.Tests.Books;

/// <summary>A record set of one dialect, from its declaration to a signed file that others take, and back.</summary>
public class GuideBookTests
{
    private static readonly DateTime SignedAt = new(2026, 11, 24, 10, 0, 5);

    private static readonly GuideBookSummary Summary = new()
    {
        AnnulledFolios = 1,
        AnnulledGuides = 1,
        SaleGuides = 3,
        SaleAmount = 130_900,
        ChangedAmount = 23_800,
        Transfers = [new GuideBookTransfer { Reason = TransferReason.InternalTransfer, Count = 1, Amount = 12_000 }],
    };

    private static readonly GuideBook Book = new()
    {
        Cover = new GuideBookCover
        {
            Issuer = The.IssuerRut,
            Sender = Rut.FromBody(11_111_111),
            Period = "2026-10",
            ResolutionDate = new DateOnly(2014, 8, 22),
            ResolutionNumber = 0,
            Kind = GuideBookKind.Special,
            Part = BookPart.Total,
            NotificationFolio = 102_006,
        },
        SegmentSummary = Summary,
        PeriodSummary = Summary with { Transfers = [] },
        Entries =
        [
            Sale(101) with { ReferenceType = "33", ReferenceFolio = 501, ReferenceDate = new DateOnly(2026, 10, 5) },
            Sale(102) with { NetAmount = 20_000, Vat = 3_800, TotalAmount = 23_800, VatRate = 19.5m },
            new GuideBookEntry { Folio = 103, Reason = TransferReason.InternalTransfer, Date = new DateOnly(2026, 10, 7), TotalAmount = 12_000 },
            new GuideBookEntry { Folio = 104, Fate = GuideFate.AnnulledBeforeSending },
            Sale(105) with { Fate = GuideFate.AnnulledAfterSending, Operation = BookOperation.Add },
            Sale(106) with { Fate = GuideFate.ReceivedInPart, ChangedAmount = 23_800 },
        ],
    };

    private static byte[] File => GuideBookFile.Write(Book, The.Certificate, SignedAt).GetValueOrThrow();

    [Fact]
    public void What_was_written_reads_back_equal() =>
        Assert.Equal(Book with { SignedAt = SignedAt }, GuideBookFile.Read(File).GetValueOrThrow());

    [Fact]
    public void The_file_is_laid_out_as_SII_wants_it()
    {
        string text = Encoding.Latin1.GetString(File);
        Assert.StartsWith(
            "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<LibroGuia xmlns=\"http://www.sii.cl/SiiDte\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
            + "xsi:schemaLocation=\"http://www.sii.cl/SiiDte LibroGuia_v10.xsd\" version=\"1.0\">\n<EnvioLibro ID=\"Libro\">\n<Caratula>\n<RutEmisorLibro>76192083-9</RutEmisorLibro>\n",
            text,
            StringComparison.Ordinal);
        Assert.Contains("<RznSoc>Constructora D'Ejemplo &amp; Ñuñoa</RznSoc>", text, StringComparison.Ordinal);
        Assert.Contains("</Detalle>\n<TmstFirma>2026-11-24T10:00:05</TmstFirma>\n</EnvioLibro>\n<Signature ", text, StringComparison.Ordinal);
        Assert.EndsWith("</Signature>\n</LibroGuia>\n", text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void It_is_valid_by_SIIs_schema_in_dotnet_and_libxml2()
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        Assert.Empty(SiiSchemas.GuideBook.Validate(File));
        Skip.IfNot(Tool.Exists("xmllint"), "xmllint (libxml2-utils) is not installed.");
        using var folder = new TemporaryFolder();
        var (exitCode, output) = Tool.Run("xmllint", "--nonet", "--noout", "--schema", SharedFiles.Path("sii", "schemas", "books", "LibroGuia_v10.xsd"), folder.Write("book.xml", File));
        Assert.True(exitCode == 0, output);
    }

    [SkippableFact]
    public void Its_declaration_is_the_schema()
    {
        Skip.IfNot(SharedFiles.Exists, SharedFiles.Missing);
        var declared = Declared(GuideBookCodec.Fields, "").ToList();
        var schema = SchemaField.All(SiiSchemas.GuideBook.Set, "LibroGuia", "EnvioLibro");
        Assert.Equal(schema.Select(field => field.Path), declared.Select(field => field.Path));
        foreach (var ((path, shape), field) in declared.Zip(schema))
        {
            Assert.Equal((path, field.MinCount, field.MaxCount ?? 1_000_000, field.IsGroup), (path, shape.MinCount, shape.MaxCount, shape.Kind == ContentKind.Group));
            Assert.Equal((path, string.Join('|', field.Enumeration.Order())), (path, string.Join('|', shape.Codes.Order())));
            Assert.Equal((path, field.Facets.GetValueOrDefault("TotalDigits")), (path, shape.Kind == ContentKind.Decimal ? shape.TotalDigits : DigitsOf(field, shape)));
        }
    }

    [SkippableFact]
    public void Xmlsec1_verifies_it()
    {
        Skip.IfNot(Tool.Exists("xmlsec1"), "xmlsec1 is not installed.");
        using var folder = new TemporaryFolder();
        string[] arguments = ["--verify", "--insecure", "--id-attr:ID", "http://www.sii.cl/SiiDte:EnvioLibro", "--node-xpath", "/*/*[local-name()='Signature']"];
        var (exitCode, output) = Tool.Run("xmlsec1", [.. arguments, folder.Write("book.xml", File)]);
        Assert.True(exitCode == 0, output);
        byte[] changed = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(File).With("<Folio>101<", "<Folio>107<"));
        Assert.NotEqual(0, Tool.Run("xmlsec1", [.. arguments, folder.Write("changed.xml", changed)]).ExitCode);
    }

    [Fact]
    public void FMgo_verifies_it_and_refuses_it_changed()
    {
        var report = new DocumentVerifier().Verify(File);
        Assert.Equal(("LibroGuia", SignatureVerdict.Strict, true), (report.RootName, Assert.Single(report.Signatures).Verdict, report.IsIntact));
        Assert.Empty(report.Errors());
        string changed = Encoding.Latin1.GetString(File).With("<Folio>101<", "<Folio>107<");
        Assert.False(new DocumentVerifier().Verify(Encoding.Latin1.GetBytes(changed)).IsIntact);
    }

    [Fact]
    public async Task It_is_a_file_for_SII_that_knows_whose_it_is()
    {
        var file = (await EnvelopeFile.ReadAsync(SiiFile.FromBytes(File))).GetValueOrThrow();
        Assert.Equal((EnvelopeKind.Book, The.IssuerRut, Rut.FromBody(11_111_111)), (file.Kind, file.Issuer, file.Sender));
    }

    [Fact]
    public void What_the_schema_would_refuse_is_not_written()
    {
        var result = GuideBookFile.Write(
            Book with
            {
                Cover = Book.Cover with { Issuer = default(Rut), Period = "2026-13", NotificationFolio = null },
                Entries = [Sale(0) with { ReceiverName = new string('x', 51), ReferenceType = "52" }, Sale(1) with { ReceiverName = "€", Reason = TransferReason.ExportSale }],
            },
            The.Certificate,
            SignedAt);
        Assert.Null(result.Value);
        Assert.Equal(
            [
                "FMGO-STR-012 Caratula/RutEmisorLibro", "FMGO-STR-011 Caratula/PeriodoTributario", "FMGO-STR-001 Caratula/FolioNotificacion", "FMGO-STR-006 Detalle[1]/Folio",
                "FMGO-STR-004 Detalle[1]/RznSoc", "FMGO-STR-009 Detalle[1]/TpoDocRef", "FMGO-STR-009 Detalle[2]/TpoOper", "FMGO-TXT-001 Detalle[2]/RznSoc",
            ],
            Told(result));
    }

    [Theory]
    [InlineData("<Folio>101<", "<Folio>x<", "FMGO-STR-010 Detalle[1]/Folio")]
    [InlineData("<TipoEnvio>TOTAL<", "<TipoEnvio>TODO<", "FMGO-STR-009 Caratula/TipoEnvio")]
    [InlineData("<PeriodoTributario>2026-10<", "<PeriodoTributario>octubre<", "FMGO-STR-011 Caratula/PeriodoTributario")]
    [InlineData("<Folio>104</Folio>", "<Folio>104</Folio><Otro/>", "FMGO-STR-013 Detalle[4]/Otro")]
    [InlineData("<Folio>104</Folio>", "<Folio>104</Folio><Folio>105</Folio>", "FMGO-STR-015 Detalle[4]/Folio")]
    [InlineData("<Folio>104</Folio>", "<Folio>104</Folio><x:Folio xmlns:x='urn:x'>105</x:Folio>", "FMGO-STR-018 Detalle[4]/Folio")]
    [InlineData("<Folio>104</Folio>", "<Folio a='1'>104</Folio>", "FMGO-STR-016 Detalle[4]/@a")]
    [InlineData("</EnvioLibro>", "</EnvioLibro><EnvioLibro/><y/>", "FMGO-STR-015 EnvioLibro", "FMGO-STR-013 y")]
    [InlineData("LibroGuia", "LibroBoleta", "FMGO-FMT-012")]
    [InlineData("http://www.sii.cl/SiiDte", "urn:x", "FMGO-FMT-012")]
    [InlineData("EnvioLibro", "OtroLibro", "FMGO-STR-001 EnvioLibro", "FMGO-STR-013 OtroLibro")]
    [InlineData("</LibroGuia>", "</LibroGuia><x/>", "FMGO-FMT-003")]
    [InlineData("<LibroGuia ", "<!DOCTYPE x [<!ENTITY a 'b'>]><LibroGuia ", "FMGO-FMT-004")]
    [InlineData("ISO-8859-1", "klingon", "FMGO-FMT-006")]
    public void What_others_wrote_wrongly_is_told_at_its_place(string old, string replacement, params string[] expected) =>
        Assert.Equal(expected, Told(GuideBookFile.Read(Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(File).With(old, replacement)))));

    [Theory]
    [InlineData("<Detalle><Folio>x</Folio></Detalle>")]
    [InlineData("<Otro/>")]
    [InlineData("<Caratula><a/></Caratula>")]
    public void Of_a_million_faults_some_hundreds_are_told(string part)
    {
        string file = Encoding.Latin1.GetString(File).With("<TmstFirma>", string.Concat(Enumerable.Repeat(part, 100_000)) + "<TmstFirma>");
        Assert.InRange(GuideBookFile.Read(Encoding.Latin1.GetBytes(file)).Findings.Count, 1, 501);
    }

    [Fact]
    public void Strangers_beside_the_book_are_told_no_more_than_ten_times()
    {
        string file = Encoding.Latin1.GetString(File).With("</EnvioLibro>", "</EnvioLibro>" + string.Concat(Enumerable.Range(0, 1000).Select(number => $"<a{number}/>")));
        Assert.Equal(10, GuideBookFile.Read(Encoding.Latin1.GetBytes(file)).Findings.Count);
    }

    private static GuideBookEntry Sale(long folio) => new()
    {
        Folio = folio,
        Reason = TransferReason.Sale,
        Date = new DateOnly(2026, 10, 2),
        Receiver = The.Receiver.Rut,
        ReceiverName = "Constructora D'Ejemplo & Ñuñoa",
        NetAmount = 50_000,
        VatRate = 19,
        Vat = 9_500,
        TotalAmount = 59_500,
    };

    private static IEnumerable<string> Told<T>(Result<T> result)
        where T : class => result.Findings.Select(finding => $"{finding.Code} {finding.Path}".TrimEnd());

    private static IEnumerable<(string Path, Shape Shape)> Declared(Field[] fields, string prefix) =>
        fields.SelectMany(field => Declared(FieldsOf(field.Tag), $"{prefix}{field.Tag}/").Prepend((prefix + field.Tag, field.AnyShape)));

    private static Field[] FieldsOf(string group) => group switch
    {
        "Caratula" => GuideBookCoverCodec.Fields,
        "ResumenSegmento" or "ResumenPeriodo" => GuideBookSummaryCodec.Fields,
        "TotTraslado" => GuideBookTransferCodec.Fields,
        "Detalle" => GuideBookEntryCodec.Fields,
        _ => [],
    };

    // The resolution's number has no limit in the schema of books, and six digits in all others.
    private static decimal DigitsOf(SchemaField field, Shape shape) =>
        shape.Kind != ContentKind.Integer || field.Path.EndsWith("NroResol", StringComparison.Ordinal) ? field.Facets.GetValueOrDefault("TotalDigits") : shape.Max.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
}
