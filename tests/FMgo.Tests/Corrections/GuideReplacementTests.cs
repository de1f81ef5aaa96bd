using FMgo.Corrections;
using FMgo.Documents;

namespace FMgo.Tests.Corrections;

/// <summary>A guide of which something changed on the way is replaced by one that refers to it (Res. Ex. SII 154 de 2025, 1).</summary>
public class GuideReplacementTests
{
    private static readonly Document Original = Some.Original(DocumentType.DispatchGuide);

    [Fact]
    public void New_guide_refers_to_the_old_one_and_is_complete_when_it_says_when_it_leaves()
    {
        var replacement = GuideReplacement.Of(Original, "Cambio de destino").GetValueOrThrow();
        Assert.Equal(Original.Key, replacement.Annulled);
        var bare = replacement.Draft.IssuedOn(The.IssueDate).Complete(The.Options);
        Assert.Equal(["Encabezado/Transporte/FchLlegada", "Encabezado/Transporte/FchSalida", "Encabezado/Transporte/HraSalida"], bare.Findings.Where(finding => finding.Code == "FMGO-GUI-001").Select(finding => finding.Path).Order(StringComparer.Ordinal));

        var completed = replacement.Draft.IssuedOn(The.IssueDate)
            .WithTransport(Some.Transport with { DestinationAddress = "Los Robles 12", DestinationCommune = "Lota" })
            .Complete(The.Options);
        Assert.Empty(completed.Findings);
        var document = completed.Value!.Document;
        Assert.Null(document.Header.Identification.Folio);
        Assert.Equal(new Reference { Number = 1, Type = "52", Folio = "170", Date = The.IssueDate, Reason = "Cambio de destino" }, document.References[0]);
        Assert.Equal(Original.Header.Totals, document.Header.Totals);
        Assert.Equal(Original.Lines, document.Lines);
    }

    [Fact]
    public void Lines_may_change_and_their_totals_follow()
    {
        var draft = GuideReplacement.Of(Original, "Se rebaja la cantidad").GetValueOrThrow().Draft.IssuedOn(The.IssueDate).WithTransport(Some.Transport);
        var half = draft.Customize(document => document with { Lines = [document.Lines[0] with { Quantity = 5 }] }).Complete(The.Options);
        Assert.Equal(5_950, half.Value!.Document.Header.Totals.TotalAmount);
    }

    [Fact]
    public void Orders_are_referred_to_again_and_the_days_of_the_old_movement_are_not_said_again()
    {
        var original = Original with { References = [Some.Reference("801")] };
        original = original with { Lines = [original.Lines[0] with { Description = "Roble [Traslado prolongado (más de un día): ruta larga. Entrega estimada: 2026-11-28] [Sin precio: muestra]" }] };
        var document = GuideReplacement.Of(original, "Cambio de destino").GetValueOrThrow().Draft.Document;
        Assert.Equal(["52", "801"], document.References.Select(reference => reference.Type));
        Assert.Equal("Roble [Sin precio: muestra]", document.Lines[0].Description);
    }

    [Fact]
    public void Test_set_stays_first_and_changed_plates_take_the_old_words_away()
    {
        var original = Original with { References = [Some.Reference("SET") with { Reason = "CASO 1-1" }] };
        original = original with { Lines = [original.Lines[0] with { Description = "Roble [Patente desconocida al emitir el documento] [Chofer: María de los Ángeles Fuenzalida Echeverría]" }] };
        var draft = GuideReplacement.Of(original, "Cambio de chofer").GetValueOrThrow().Draft;
        Assert.Equal(["SET", "52"], draft.Document.References.Select(reference => reference.Type));
        var changed = draft.IssuedOn(The.IssueDate).WithTransport(Some.Transport).DrivenBy(Rut.FromBody(12_345_678), "Juan Pérez").Preview(The.Options).Partial!;
        Assert.Equal("Roble", changed.Lines[0].Description);
    }

    [Theory]
    [InlineData(33, "FMGO-MOV-001 Encabezado/IdDoc/TipoDTE")]
    [InlineData(39, "FMGO-MOV-001 Encabezado/IdDoc/TipoDTE")]
    public void Other_documents_are_not_replaced(int code, string expected) =>
        Assert.Equal([expected], Told(GuideReplacement.Of(Some.Original(DocumentType.FromCode(code)), "Cambio")));

    [Fact]
    public void What_was_not_issued_is_not_replaced()
    {
        Assert.Equal(["FMGO-MOV-002 Encabezado/IdDoc/Folio"], Told(GuideReplacement.Of(Original.WithoutFolio(), "Cambio")));
        Assert.Equal(["FMGO-MOV-003 Referencia/RazonRef"], Told(GuideReplacement.Of(Original, new string('x', 91))));
        Assert.Throws<ArgumentException>(() => GuideReplacement.Of(Original, " "));
    }

    private static IEnumerable<string> Told(Result<GuideReplacement> result)
    {
        Assert.Null(result.Value);
        return result.Findings.Select(finding => $"{finding.Code} {finding.Path}");
    }
}
