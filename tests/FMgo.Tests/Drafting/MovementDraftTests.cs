using FMgo.Documents;
using FMgo.Tests.Conformance;

namespace FMgo.Tests.Drafting;

/// <summary>The guía kit: what Res. Ex. SII 154 de 2025 wants said in words stands in the first line, and the rules hear it.</summary>
public class MovementDraftTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static DocumentDraft Guide => DocumentDraft.DispatchGuide(The.Issuer, The.Receiver, TransferReason.Consignment)
        .IssuedOn(Today)
        .WithTransport(Some.Transport with { DepartureDate = Today, ArrivalDate = Today })
        .AddLine(new DraftLine { Name = "Silla", Quantity = 4, UnitPrice = 10_000, Unit = "UN", Description = "Roble" })
        .AddLine(new DraftLine { Name = "Mesa", Quantity = 1, UnitPrice = 90_000, Unit = "UN" });

    [Fact]
    public void Plates_that_are_not_known_are_said_so_and_not_asked_for()
    {
        var bare = Complete(Guide.WithTransport(Some.Transport with { DepartureDate = Today, ArrivalDate = Today, LicensePlate = null, TrailerLicensePlate = null }));
        Assert.Equal(["FMGO-GUI-001", "FMGO-GUI-002"], bare.Findings.Select(finding => finding.Code));
        var said = Complete(Guide.WithUnknownPlates());
        Assert.Empty(said.Findings);
        Assert.Equal("Roble [Patente desconocida al emitir el documento]", said.Value!.Document.Lines[0].Description);
        Assert.Null(said.Value.Document.Lines[1].Description);
        Assert.Null(said.Value.Document.Header.Transport!.LicensePlate);
    }

    [Fact]
    public void Long_movements_say_why_and_until_when()
    {
        var said = Complete(Guide.WithLongMovement("ruta Arica a Punta Arenas.", Today.AddDays(4)));
        Assert.Empty(said.Findings);
        Assert.Equal("Roble [Traslado prolongado (más de un día): ruta Arica a Punta Arenas. Entrega estimada: 2026-11-28]", said.Value!.Document.Lines[0].Description);
        Assert.Equal(Today.AddDays(4), said.Value.Document.Header.Transport!.ArrivalDate);
    }

    [Fact]
    public void Goods_without_price_say_why()
    {
        var unpriced = DocumentDraft.DispatchGuide(The.Issuer, The.Receiver, TransferReason.OtherNoSale).IssuedOn(Today)
            .WithTransport(Some.Transport with { DepartureDate = Today, ArrivalDate = Today })
            .AddLine("Catálogo", quantity: 3, unit: "UN");
        Assert.Contains("FMGO-GUI-011", Complete(unpriced).Findings.Select(finding => finding.Code));
        Assert.DoesNotContain("FMGO-GUI-011", Complete(unpriced.WithoutPrices("muestras sin valor comercial")).Findings.Select(finding => finding.Code));
        Assert.Equal("[Sin precio: muestras sin valor comercial]", Complete(unpriced.WithoutPrices("muestras sin valor comercial")).Value!.Document.Lines[0].Description);
    }

    [Theory]
    [InlineData("Ana Soto", "Ana Soto", null)]
    [InlineData("María de los Ángeles Fuenzalida Echeverría", "María de los Ángeles", "[Chofer: María de los Ángeles Fuenzalida Echeverría]")]
    [InlineData("Exactamentetreintacaracteresxx", "Exactamentetreintacaracteresxx", null)]
    public void Names_of_drivers_that_do_not_fit_stand_whole_in_the_detail(string name, string held, string? said)
    {
        var document = Complete(Guide.DrivenBy(Rut.FromBody(12_345_678), name)).Value!.Document;
        Assert.Equal(held, document.Header.Transport!.Driver!.Name);
        Assert.Equal(said is null ? "Roble" : $"Roble {said}", document.Lines[0].Description);
    }

    [Fact]
    public void Sentences_stand_once_in_their_order_whenever_the_lines_come()
    {
        var before = DocumentDraft.DispatchGuide(The.Issuer, The.Receiver, TransferReason.Consignment).IssuedOn(Today).WithTransport(Some.Transport with { DepartureDate = Today })
            .WithUnknownPlates().WithLongMovement("distancia", Today.AddDays(2)).WithUnknownPlates()
            .AddLine("Silla", quantity: 4, unitPrice: 10_000, unit: "UN");
        var completed = Complete(before);
        Assert.Empty(completed.Findings);
        Assert.Equal("[Traslado prolongado (más de un día): distancia. Entrega estimada: 2026-11-26] [Patente desconocida al emitir el documento]", completed.Value!.Document.Lines[0].Description);
    }

    [Fact]
    public void What_is_said_anew_replaces_what_was_said_of_it()
    {
        var rut = Rut.FromBody(12_345_678);
        var document = Complete(Guide
            .DrivenBy(rut, "María de los Ángeles Fuenzalida Echeverría").DrivenBy(rut, "Ana Soto")
            .WithUnknownPlates().WithLongMovement("distancia", Today.AddDays(2)).WithLongMovement("desvío [ruta 5]", Today.AddDays(3))
            .WithTransport(Some.Transport with { DepartureDate = Today, ArrivalDate = Today.AddDays(3) })).Value!.Document;
        Assert.Equal("Roble [Traslado prolongado (más de un día): desvío (ruta 5). Entrega estimada: 2026-11-27]", document.Lines[0].Description);
    }

    [Fact]
    public void Words_of_the_goods_are_no_words_of_the_movement()
    {
        var guide = Guide.Customize(document => document with { Lines = [document.Lines[0] with { Name = "Leche de vida prolongada, porta patente por definir", Description = "Leche de vida prolongada" }] })
            .WithTransport(Some.Transport with { DepartureDate = Today, ArrivalDate = Today.AddDays(4), LicensePlate = null });
        Assert.Superset(new HashSet<string> { "FMGO-GUI-001", "FMGO-GUI-012" }, Complete(guide).Findings.Select(finding => finding.Code).ToHashSet());
    }

    [Fact]
    public void Sentences_on_plates_and_drivers_are_no_reason_for_missing_prices()
    {
        var guide = DocumentDraft.DispatchGuide(The.Issuer, The.Receiver, TransferReason.OtherNoSale).IssuedOn(Today)
            .WithTransport(Some.Transport with { DepartureDate = Today, ArrivalDate = Today }).AddLine(new DraftLine { Name = "Catálogo", Quantity = 3, Unit = "UN", Description = "Color azul" });
        Assert.Contains("FMGO-GUI-011", Complete(guide.WithUnknownPlates()).Findings.Select(finding => finding.Code));
        Assert.DoesNotContain("FMGO-GUI-011", Complete(guide.AddReference("802", "7", Today, "Muestras de feria")).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Invoices_that_travel_take_them_and_boletas_do_not()
    {
        Assert.NotNull(DocumentDraft.Invoice(The.Issuer, The.Receiver).WithUnknownPlates());
        Assert.Throws<InvalidOperationException>(() => DocumentDraft.Boleta(The.Issuer).WithUnknownPlates());
        Assert.Throws<InvalidOperationException>(() => DocumentDraft.Boleta(The.Issuer).WithLongMovement("distancia", Today));
        Assert.Throws<InvalidOperationException>(() => DocumentDraft.Invoice(The.Issuer, The.Receiver).WithoutPrices("muestras"));
        Assert.Throws<ArgumentException>(() => Guide.WithLongMovement(" ", Today));
    }

    [Fact]
    public void Text_that_grew_beyond_the_field_is_told_before_a_folio_is_spent()
    {
        var draft = Guide.Customize(document => document with { Lines = [document.Lines[0] with { Description = new string('x', 990) }] }).WithUnknownPlates();
        Assert.Equal("Detalle[1]/DscItem", Assert.Single(Complete(draft).Findings, finding => finding.Severity == Severity.Error).Path);
    }

    [Fact]
    public void Names_of_items_that_do_not_fit_go_on_in_the_description()
    {
        const string name = "Refrigerador no frost de dos puertas con dispensador de agua, 420 litros, color acero inoxidable, eficiencia A+";
        var lines = DocumentDraft.Invoice(The.Issuer, The.Receiver)
            .AddLine(name, quantity: 1, unitPrice: 500_000)
            .AddLine(new DraftLine { Name = name, Description = "Incluye despacho", Quantity = 1, UnitPrice = 500_000 })
            .AddLine(new string('n', 81), quantity: 1, unitPrice: 1)
            .Preview().Value!.Lines;
        Assert.Equal("Refrigerador no frost de dos puertas con dispensador de agua, 420 litros, color", lines[0].Name);
        Assert.Equal("acero inoxidable, eficiencia A+", lines[0].Description);
        Assert.Equal(name, $"{lines[0].Name} {lines[0].Description}");
        Assert.Equal("acero inoxidable, eficiencia A+. Incluye despacho", lines[1].Description);
        Assert.Equal((80, "n"), (lines[2].Name!.Length, lines[2].Description));
    }

    [SkippableFact]
    public void Documents_of_the_kit_are_taken_by_the_schema()
    {
        foreach (var draft in (DocumentDraft[])[Guide.WithUnknownPlates(), Guide.WithLongMovement("distancia", Today.AddDays(3)), Guide.DrivenBy(Rut.FromBody(12_345_678), "María de los Ángeles Fuenzalida Echeverría")])
        {
            var document = Complete(draft).Value!.Document.WithFolio(9);
            Assert.Empty(SiiSchemas.For(document.Type!).Validate(EnvelopeText.Wrap(document.Type!, EnvelopeText.Fields(document))));
        }
    }

    private static Result<IssuableDocument> Complete(DocumentDraft draft) => draft.Complete(The.Options);
}
