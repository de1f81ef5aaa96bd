using System.Reflection;
using System.Text;
using FMgo.Corrections;
using FMgo.Documents;
using FMgo.Tests.Validation;
using FMgo.Validation;

namespace FMgo.Tests.Seams;

/// <summary>Between the stages nothing is lost, and none of them can be left out.</summary>
public class StraightWayTests
{
    public static TheoryData<int> Types => [.. DocumentType.All.Select(type => type.Code)];

    [Fact]
    public void Only_completing_makes_what_a_signer_takes()
    {
        Assert.Empty(typeof(IssuableDocument).GetConstructors());
        Assert.Empty(typeof(SignedDocument).GetConstructors());
        Assert.Empty(typeof(Envelope).GetConstructors());
        Assert.Empty(typeof(FMgo.Envelopes.EnvelopeFile).GetConstructors());
        var makers = typeof(IssuableDocument).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Result<IssuableDocument>) || method.ReturnType == typeof(IssuableDocument));
        Assert.Equal(
            ["CorrectionNote.Complete", "DocumentDraft.Complete", "DraftResults.Complete"],
            makers.Where(method => !method.IsSpecialName).Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Order(StringComparer.Ordinal));
        Assert.All(
            typeof(DocumentSigner).GetMethods().Where(method => method.Name == "Sign"),
            method => Assert.Equal(typeof(IssuableDocument), method.GetParameters()[0].ParameterType));
    }

    // The signer once signed this without a word.
    [Fact]
    public void A_total_that_is_wrong_is_never_signed()
    {
        var wrong = Some.Document(DocumentType.Invoice).WithTotals(totals => totals with { TotalAmount = 1 });
        var completed = DocumentDraft.From(wrong).Complete(The.Options);
        Assert.Null(completed.Value);
        Assert.Equal("FMGO-TOT-001", Assert.Single(completed.Findings).Code);
        Assert.Throws<FindingException>(completed.GetValueOrThrow);
    }

    [Theory]
    [MemberData(nameof(RuleTests.Codes), MemberType = typeof(RuleTests))]
    public void What_is_an_error_is_never_signed(string code)
    {
        var rule = Cases.All.Single(candidate => candidate.Code == code);
        var completed = DocumentDraft.From(rule.Broken).Complete(rule.Options with { IsIssued = false });
        if (completed.Value is { } issuable)
        {
            Assert.False(issuable.Document.Validate(rule.Options with { IsIssued = false }).HasErrors(), $"{code} was completed away, and is still there.");
        }
        else
        {
            Assert.True(completed.HasErrors);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void What_was_completed_is_what_Validate_has_nothing_against(int code)
    {
        var document = Some.Document(DocumentType.FromCode(code));
        var issuable = DocumentDraft.From(document).Complete(The.Options).GetValueOrThrow();
        Assert.Same(document, issuable.Document);
        Assert.Empty(issuable.Document.Validate(The.Options));
        Assert.Equal(
            (document.Type, document.Header.Issuer.Rut, document.Header.Receiver.Rut, document.Header.Identification.IssueDate, document.Header.Totals.TotalAmount),
            (issuable.Type, issuable.Issuer, issuable.Receiver, issuable.IssueDate, issuable.Total));
        Assert.Empty(Some.Sign(document.WithFolio(3)).GetValueOrThrow().Document.Validate(The.Options with { IsIssued = true }));
    }

    // What the signer would have transliterated was refused by the stage before it.
    [Fact]
    public void A_text_that_transliteration_can_save_passes_the_whole_way()
    {
        var options = The.Options with { Text = TextPolicy.Transliterate };
        var draft = DocumentDraft.Invoice(The.Issuer, The.Receiver).AddLine("Menú – 5 €…", quantity: 1, unitPrice: 100).IssuedOn(The.IssueDate);
        Assert.Equal("FMGO-TXT-001", Assert.Single(draft.Complete(The.Options).Findings).Code);
        var signed = draft.Complete(options).Then(issuable => The.Signer.Sign(issuable, 1, The.Caf(DocumentType.Invoice).Caf)).GetValueOrThrow();
        Assert.Equal("Menú - 5 EUR...", signed.Document.Lines[0].Name);

        string json = DocumentJson.Write(draft.Document);
        Assert.Equal("Menú - 5 EUR...", DocumentDraft.FromJson(Encoding.UTF8.GetBytes(json)).Complete(options).GetValueOrThrow().Document.Lines[0].Name);

        var note = Correction.Of(signed.Document).Annul("Anula – total").IssuedOn(The.IssueDate);
        Assert.True(note.Complete(The.Options).HasErrors);
        Assert.Equal("Anula - total", note.Complete(options).GetValueOrThrow().Document.References[0].Reason);
        Assert.Equal("Menú - 5 EUR...", Assert.Single(draft.Preview(options).GetValueOrThrow().Lines).Name);
    }

    [Fact]
    public void A_replacement_that_is_too_long_for_its_field_is_found()
    {
        string name = new string('x', 79) + "…";
        var completed = DocumentDraft.Invoice(The.Issuer, The.Receiver).AddLine(name, unitPrice: 100).IssuedOn(The.IssueDate).Complete(The.Options with { Text = TextPolicy.Transliterate });
        Assert.Equal(("FMGO-STR-004", "Detalle[1]/NmbItem"), Assert.Single(completed.Findings.Select(finding => (finding.Code, finding.Path))));
    }

    // The error was gone, and 119 pesos were billed.
    [Fact]
    public void An_error_of_reading_is_there_at_the_end()
    {
        var read = DocumentJson.Read(Order(""" "QtyItem": "x", "PrcItem": 100 """));
        Assert.Null(read.Value);
        Assert.NotNull(read.Partial);
        var draft = DocumentDraft.From(read);
        Assert.Null(draft.Value);
        Assert.Equal(["FMGO-STR-010 Detalle[1]/QtyItem"], Told(draft.Complete(The.Options)));
        Assert.Equal(["FMGO-STR-010 Detalle[1]/QtyItem"], Told(draft.Partial!.Complete(The.Options)));
        Assert.Equal(["FMGO-STR-010 Detalle[1]/QtyItem"], Told(draft.Partial!.Customize(document => document with { Subtotals = default }).Preview(The.Options)));
    }

    [Fact]
    public void What_a_host_found_is_there_at_the_end()
    {
        var noStock = Rule.Error("SHOP-STK-001", "No queda {0}.", "There is no {0} left.").At("Detalle[1]", "A-17");
        var draft = DocumentDraft.FromJson(Encoding.UTF8.GetBytes(Order(""" "QtyItem": 2, "PrcItem": 100, "DscItem": false """))).GetValueOrThrow();
        var refused = Result.Of(draft, [noStock]).Complete(The.Options);
        Assert.Null(refused.Value);
        Assert.Equal(["FMGO-STR-017 Detalle[1]/DscItem", "SHOP-STK-001 Detalle[1]"], Told(refused));
        Assert.Equal(refused.Findings, Result.Of(draft, [noStock]).Preview(The.Options).Findings);
    }

    [Fact]
    public void What_is_new_is_never_completed_as_if_it_were_issued()
    {
        var issued = The.Options with { IsIssued = true };
        var note = FMgo.Corrections.Correction.Of(Some.Issued(DocumentType.Invoice, 1)).Annul("x").IssuedOn(The.IssueDate.AddDays(400));
        Assert.Throws<ArgumentException>(() => DocumentDraft.From(Some.Document(DocumentType.Invoice)).Complete(issued));
        Assert.Throws<ArgumentException>(() => DocumentDraft.From(Some.Document(DocumentType.Invoice)).Preview(issued));
        Assert.Throws<ArgumentException>(() => note.Complete(issued));
        Assert.Throws<ArgumentException>(() => note.Preview(issued));
        Assert.Contains("FMGO-DAT-002 Encabezado/IdDoc/FchEmis", Told(note.Complete(The.Options)));
    }

    [Fact]
    public void A_CAF_is_compared_before_there_is_a_folio()
    {
        var draft = DocumentDraft.From(Some.Document(DocumentType.Invoice));
        using var own = new FMgo.Testing.TestCafAuthority().Grant(The.IssuerRut, DocumentType.Invoice, 1, 10, new DateOnly(2026, 11, 1), The.Issuer.Name!).Caf;
        using var others = new FMgo.Testing.TestCafAuthority().Grant(Rut.FromBody(77_777_777), DocumentType.Boleta, 1, 10, The.IssueDate.AddDays(1)).Caf;
        Assert.Empty(draft.Complete(The.Options with { Caf = own }).Findings);
        Assert.Equal(
            ["FMGO-CAF-031 Encabezado/IdDoc/TipoDTE", "FMGO-CAF-030 Encabezado/Emisor/RUTEmisor", "FMGO-CAF-034 Encabezado/IdDoc/FchEmis"],
            Told(draft.Complete(The.Options with { Caf = others })));
    }

    [Theory]
    [InlineData(33, "\"Acteco\": [475201]", "\"Acteco\": \"abc\"", "FMGO-STR-010 Encabezado/Emisor/Acteco[1]")]
    [InlineData(33, "\"Detalle\": [{ \"NmbItem\": \"A\", \"PrcItem\": 1 }]", "\"Detalle\": \"hola\"", "FMGO-STR-016 Detalle[1]")]
    [InlineData(33, "\"FmaPago\": 1", "\"FmaPago\": \"zz\"", "FMGO-STR-009 Encabezado/IdDoc/FmaPago")]
    [InlineData(61, "{ \"TpoDocRef\": \"33\", \"FolioRef\": \"1\", \"FchRef\": \"2026-11-23\", \"CodRef\": 3 }", "\"zz\"", "FMGO-STR-016 Referencia[1]")]
    [InlineData(61, "\"CodRef\": 3", "\"CodRef\": 7", "FMGO-STR-009 Referencia[1]/CodRef")]
    [InlineData(61, "\"TpoDocRef\": \"33\"", "\"TpoDocRef\": [[1]]", "FMGO-STR-016 Referencia[1]/TpoDocRef")]
    public void What_came_and_could_not_be_read_is_not_missing(int type, string good, string bad, string expected)
    {
        string json = $$"""
            { "Encabezado": { "IdDoc": { "TipoDTE": {{type}}, "FchEmis": "2026-11-23", "FmaPago": 1 }, "Emisor": { "RUTEmisor": "76192083-9", "RznSoc": "A", "GiroEmis": "B", "Acteco": [475201], "DirOrigen": "C", "CmnaOrigen": "D" },
              "Receptor": { "RUTRecep": "77777777-7", "RznSocRecep": "E", "GiroRecep": "F", "DirRecep": "G", "CmnaRecep": "H" } }, "Detalle": [{ "NmbItem": "A", "PrcItem": 1 }]
              {{(type == 61 ? """, "Referencia": [{ "TpoDocRef": "33", "FolioRef": "1", "FchRef": "2026-11-23", "CodRef": 3 }]""" : "")}} }
            """;
        Assert.Contains(good, json, StringComparison.Ordinal);
        Assert.Equal([expected], Told(DocumentDraft.FromJson(Encoding.UTF8.GetBytes(json.Replace(good, bad, StringComparison.Ordinal))).Complete(The.Options)));
    }

    [Fact]
    public void One_fault_of_a_value_is_told_once()
    {
        var boleta = Some.Document(DocumentType.Boleta);
        var marked = boleta with { Lines = [boleta.Lines[0] with { ExemptionMark = (ExemptionMark)4 }] };
        Assert.Equal(["FMGO-STR-009 Detalle[1]/IndExe"], Told(DocumentDraft.From(marked).Complete(The.Options)));
        var settlement = Some.Document(DocumentType.SettlementInvoice);
        var discounted = settlement with { Lines = [settlement.Lines[0] with { DiscountPercent = 150, UnitPrice = 10, Amount = null }] };
        Assert.Single(Told(DocumentDraft.From(discounted).Complete(The.Options)), told => told.EndsWith("Detalle[1]/DescuentoPct", StringComparison.Ordinal));
    }

    [Fact]
    public void Remarks_of_reading_come_to_the_signed_document()
    {
        var signed = DocumentDraft.FromJson(Encoding.UTF8.GetBytes(Order(""" "QtyItem": 2, "PrcItem": 100, "DscItem": false """))).Complete(The.Options)
            .Then(issuable => The.Signer.Sign(issuable, 1, The.Caf(DocumentType.Invoice).Caf));
        Assert.Equal(["FMGO-STR-017 Detalle[1]/DscItem"], Told(signed));
        Assert.Equal(signed.Findings, signed.GetValueOrThrow().Remarks);
    }

    [Theory]
    [InlineData(""" "QtyItem": "x", "PrcItem": 100, "MontoItem": 200 """, "FMGO-STR-010 Detalle[1]/QtyItem")]
    [InlineData(""" "QtyItem": 2, "PrcItem": "mil" """, "FMGO-STR-010 Detalle[1]/PrcItem")]
    [InlineData(""" "QtyItem": 2, "PrcItem": "mil", "DescuentoPct": 10 """, "FMGO-STR-010 Detalle[1]/PrcItem")]
    [InlineData(""" "QtyItem": 2, "PrcItem": [1] """, null)]
    public void What_only_follows_from_what_could_not_be_read_is_not_told(string line, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Told(DocumentDraft.FromJson(Encoding.UTF8.GetBytes(Order(line))).Complete(The.Options)));

    [Fact]
    public void A_value_that_arithmetic_does_not_look_at_hides_nothing_of_it()
    {
        string json = Order(""" "QtyItem": 2, "PrcItem": 100, "MontoItem": 999 """).Replace("77777777-7", "77777777-1", StringComparison.Ordinal);
        Assert.Equal(["FMGO-STR-012 Encabezado/Receptor/RUTRecep", "FMGO-TOT-001 Detalle[1]/MontoItem"], Told(DocumentDraft.FromJson(Encoding.UTF8.GetBytes(json)).Complete(The.Options)));
        Assert.Contains("FMGO-TOT-001 Detalle[1]/MontoItem", Told(DocumentJson.Read(json).Validate(The.Options)));
    }

    [Fact]
    public void A_fault_does_not_yield_to_a_word_that_is_not_told()
    {
        string json = Order(""" "QtyItem": "x", "PrcItem": 100 """).Replace("\"Encabezado\": {", "\"Encabezado\": { \"Totales\": { \"MntTotal\": -5 },", StringComparison.Ordinal);
        Assert.Contains("-5", json, StringComparison.Ordinal);
        string[] told = [.. Told(DocumentJson.Read(json).Validate(The.Options))];
        Assert.Contains("FMGO-STR-010 Detalle[1]/QtyItem", told);
        Assert.Single(told, one => one.EndsWith("Encabezado/Totales/MntTotal", StringComparison.Ordinal));
    }

    [Fact]
    public void A_group_that_could_not_be_read_lacks_nothing_more()
    {
        string json = $$"""{ "Encabezado": { "IdDoc": { "TipoDTE": 33, "FchEmis": "2026-11-23" }, "Emisor": "Ferretería", "Receptor": 5 }, "Detalle": [{ "NmbItem": "A", "PrcItem": 1 }] }""";
        Assert.Equal(["FMGO-STR-016 Encabezado/Emisor", "FMGO-STR-016 Encabezado/Receptor"], Told(DocumentDraft.FromJson(Encoding.UTF8.GetBytes(json)).Complete(The.Options)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "Encabezado": { "IdDoc": { "TipoDTE": 35 } } }""")]
    public void Without_a_type_there_is_no_draft_and_the_reason_is_told(string json)
    {
        var draft = DocumentDraft.FromJson(Encoding.UTF8.GetBytes(json));
        Assert.Null(draft.Partial);
        Assert.Single(draft.Complete().Findings);
        Assert.Single(draft.Preview().Findings);
    }

    // F4: one copy of the list hid the currency, the other told of a field that the calculator fills in.
    [Fact]
    public void A_bad_line_hides_neither_the_currency_nor_tells_of_what_would_be_filled_in()
    {
        var export = Some.Document(DocumentType.ExportInvoice) with { Lines = [new Line { Name = "Salmón", Quantity = 1, Unit = "10" }] };
        export = export.WithHeader(header => header with { Totals = new Totals(), OtherCurrency = new OtherCurrencyTotals { ExchangeRate = 900 } });
        Assert.Equal(["FMGO-STR-001 Encabezado/Totales/TpoMoneda", "FMGO-TOT-009 Detalle[1]/MontoItem"], Told(DocumentDraft.From(export).Complete(The.Options)));
        Assert.Equal(["FMGO-STR-001 Encabezado/Totales/TpoMoneda", "FMGO-TOT-009 Detalle[1]/MontoItem"], Told(DocumentDraft.From(export).Preview(The.Options)));
    }

    [Fact]
    public void A_currency_that_must_be_given_is_missed_in_domestic_documents_with_a_bad_line()
    {
        var invoice = Some.Document(DocumentType.Invoice) with { Lines = [new Line { Name = "Clavo", Quantity = 1 }] };
        invoice = invoice.WithHeader(header => header with { Totals = new Totals(), OtherCurrency = new OtherCurrencyTotals { ExchangeRate = 900 } });
        Assert.Equal(["FMGO-STR-001 Encabezado/OtraMoneda/TpoMoneda", "FMGO-TOT-009 Detalle[1]/MontoItem"], Told(DocumentDraft.From(invoice).Complete(The.Options)));
    }

    [Fact]
    public void A_preview_does_not_ask_for_parties_of_whom_nothing_was_said()
    {
        var draft = DocumentDraft.From(new Document
        {
            Header = new Header { Identification = new Identification { Type = DocumentType.Invoice, IssueDate = The.IssueDate } },
            Lines = [new Line { Name = "Clavo", Quantity = 2, UnitPrice = 500 }],
        });
        Assert.Equal(1190, draft.Preview(The.Options).GetValueOrThrow().Header.Totals.TotalAmount);
        Assert.True(draft.Complete(The.Options).HasErrors);
        var half = draft.Customize(document => document.WithReceiver(receiver => receiver with { Name = "X" }));
        Assert.Contains("FMGO-STR-001 Encabezado/Receptor/RUTRecep", Told(half.Preview(The.Options)));
        Assert.DoesNotContain(Told(half.Preview(The.Options)), told => told.Contains("Emisor", StringComparison.Ordinal));
    }

    [Fact]
    public void A_draft_is_of_any_type_that_data_names()
    {
        foreach (var type in DocumentType.All)
        {
            Assert.Equal(type, DocumentDraft.Of(type, The.Issuer, The.Receiver).Type);
            Assert.Equal(type, DocumentDraft.From(Some.Document(type)).Type);
        }

        Assert.Throws<ArgumentException>(() => DocumentDraft.From(new Document()));
        Assert.Throws<ArgumentException>(() => DocumentDraft.Invoice(The.Issuer, The.Receiver).Complete(new DocumentOptions { IsIssued = true }));
    }

    private static string Order(string line) => $$"""
        {
            "Encabezado": {
                "IdDoc": { "TipoDTE": 33, "FchEmis": "2026-11-23" },
                "Emisor": { "RUTEmisor": "76192083-9", "RznSoc": "Empresa", "GiroEmis": "Giro", "Acteco": 475201, "DirOrigen": "Uno 1", "CmnaOrigen": "Santiago" },
                "Receptor": { "RUTRecep": "77777777-7", "RznSocRecep": "Cliente", "GiroRecep": "Giro", "DirRecep": "Dos 2", "CmnaRecep": "Santiago" }
            },
            "Detalle": [{ "NmbItem": "A", {{line}} }]
        }
        """;

    private static string[] Told<T>(Result<T> result)
        where T : class => [.. result.Findings.Select(finding => $"{finding.Code} {finding.Path}")];
}
