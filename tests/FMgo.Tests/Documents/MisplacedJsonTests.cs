using System.Globalization;
using System.Text;
using FMgo.Documents;
using FMgo.Format;
using FMgo.Validation;

namespace FMgo.Tests.Documents;

/// <summary>JSON in another form than that of the format is refused in one sentence that says what to do: wrappers, lists, other names.</summary>
public class MisplacedJsonTests
{
    private const string Wrapped = "FMGO-FMT-013";

    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-CL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    private static string Order => DocumentJson.Write(Some.Document(DocumentType.DispatchGuide));

    [Theory]
    [InlineData("""{"Documento":ORDER}""", "Documento")]
    [InlineData("""{"documento":ORDER}""", "documento")]
    [InlineData("""{"DTE":ORDER}""", "DTE")]
    [InlineData("""{"dte":ORDER,"response":["PDF"],"custom":{"informationNote":"x"}}""", "dte")]
    [InlineData("""{"Dte":{"Documento":ORDER,"version":"1.0"}}""", "Dte/Documento")]
    [InlineData("""{"Exportaciones":ORDER,"Observaciones":"x"}""", "Exportaciones")]
    [InlineData("""{"Liquidacion":ORDER}""", "Liquidacion")]
    [InlineData("""{"Sistema":{"nombre":"x"},"Documento":ORDER,"Adicional":{"NodosA":[{"valor":"x"}]}}""", "Documento")]
    [InlineData("""{"order":{"payload":{"invoice":ORDER}}}""", "order/payload/invoice")]
    [InlineData("""{"Documento":{"Detalles":[{"Nombre":"A"}]},"Certificado":{"Rut":"1-9"}}""", "Documento")]
    [InlineData("""{"dte":{"encabezado":{"idDoc":{"tipoDTE":33}}}}""", "dte")]
    public void Wrapper_is_told_once_and_alone(string json, string path)
    {
        var read = DocumentJson.Read(json.Replace("ORDER", Order, StringComparison.Ordinal));
        var finding = Assert.Single(read.Findings);
        Assert.Equal((Wrapped, path, Severity.Error), (finding.Code, finding.Path, finding.Severity));
        Assert.Contains("en la raíz", finding.GetMessage(Spanish), StringComparison.Ordinal);
        Assert.Contains("at the root", finding.GetMessage(English), StringComparison.Ordinal);

        // Never guessed that the inner one is meant, and nothing is missing of what was not read.
        Assert.Null(read.Partial);
        Assert.Equal([finding], read.Validate().Findings);
        Assert.Equal([finding], DocumentDraft.From(read).Complete(The.Options).Findings);
        Assert.Equal([finding], DocumentDraft.From(read).Preview(The.Options).Findings);
    }

    [Theory]
    [InlineData("""{"Documentos":[ORDER,ORDER]}""", Wrapped, "Documentos")]
    [InlineData("""{"Caratula":{"NroResol":0},"Documentos":[ORDER]}""", Wrapped, "Documentos")]
    [InlineData("""{"Emisor":{"RUTEmisor":"1-9"},"documentos":[{"Documento":ORDER}],"folios":["x"]}""", Wrapped, "documentos/Documento")]
    [InlineData("[ORDER,ORDER]", "FMGO-FMT-002", "")]
    [InlineData("[ORDER]", "FMGO-FMT-002", "")]
    [InlineData("[]", "FMGO-FMT-002", "")]
    [InlineData("ORDER\nORDER", "FMGO-FMT-002", "")]
    [InlineData("ORDER ORDER x", "FMGO-FMT-002", "")]
    public void List_is_told_once_with_the_way_to_send_many(string json, string code, string path)
    {
        var read = DocumentJson.Read(json.Replace("ORDER", Order, StringComparison.Ordinal));
        var finding = Assert.Single(read.Findings);
        Assert.Equal((code, path), (finding.Code, finding.Path));
        Assert.All([Spanish, English], culture => Assert.Contains("--lines", finding.GetMessage(culture), StringComparison.Ordinal));
        Assert.All([Spanish, English], culture => Assert.Contains("issue", finding.GetMessage(culture), StringComparison.Ordinal));
        Assert.Null(read.Partial);
    }

    [Fact]
    public void What_stands_beside_a_document_at_the_root_is_an_unknown_field()
    {
        string json = string.Concat(Order.AsSpan(0, Order.Length - 1), ""","LibreDTE":{"extra":{"dte":{"Encabezado":{"IdDoc":{"TermPagoGlosa":"x"}}}}}}""");
        var read = DocumentJson.Read(json);
        Assert.Equal(["FMGO-STR-013 LibreDTE"], read.Findings.Select(finding => $"{finding.Code} {finding.Path}"));
        Assert.Equal(Some.Document(DocumentType.DispatchGuide), read.Partial);
    }

    [Theory]
    [InlineData("""{"Documento":"PHhtbD4="}""", "FMGO-STR-013 Documento")]
    [InlineData("""{"a":{"b":{"c":{"d":{"e":{"Encabezado":{"IdDoc":1}}}}}}}""", "FMGO-STR-013 a")]
    [InlineData("""{"codeSii":33,"details":[{"netUnitValue":1}]}""", "FMGO-STR-013 codeSii", "FMGO-STR-013 details")]
    public void What_holds_no_document_is_unknown_and_nothing_is_missing_beside_it(string json, params string[] findings) =>
        Assert.Equal(findings, DocumentJson.Read(json).Findings.Select(finding => $"{finding.Code} {finding.Path}"));

    [Theory]
    [InlineData(33, "Detalles", "Detalle")]
    [InlineData(33, "detalle", "Detalle")]
    [InlineData(33, "Referencias", "Referencia")]
    [InlineData(39, "DescuentosRecargos", "DscRcgGlobal")]
    [InlineData(33, "Encabezado/IdentificacionDTE", "IdDoc")]
    [InlineData(33, "Encabezado/IdDoc/FechaEmision", "FchEmis")]
    [InlineData(34, "Encabezado/IdDoc/FmaPgo", "FmaPago")]
    [InlineData(33, "Encabezado/Emisor/RazonSocial", "RznSoc")]
    [InlineData(39, "Encabezado/Emisor/RazonSocial", "RznSocEmisor")]
    [InlineData(33, "Encabezado/Receptor/RazonSocial", "RznSocRecep")]
    [InlineData(33, "Encabezado/Receptor/CorreoRecpt", "CorreoRecep")]
    [InlineData(39, "Encabezado/Totales/Total", "MntTotal")]
    [InlineData(33, "Detalle/Precio", "PrcItem")]
    [InlineData(110, "Detalle/PRECIOUNITARIO", "PrcItem")]
    [InlineData(33, "Detalle/UnmItem", "UnmdItem")]
    [InlineData(34, "Encabezado/IdDoc/FchEmision", "FchEmis")]
    [InlineData(110, "Encabezado/IdDoc/fchVencimiento", "FchVenc")]
    [InlineData(52, "Encabezado/Receptor/CmnaReceptor", "CmnaRecep")]
    [InlineData(33, "Encabezado/Receptor/RUTReceptor", "RUTRecep")]
    [InlineData(61, "Encabezado/Receptor/RazonSocialReceptor", "RznSocRecep")]
    [InlineData(56, "Encabezado/Emisor/DireccionEmisor", "DirOrigen")]
    [InlineData(46, "Detalle/ValorUnitario", "PrcItem")]
    [InlineData(34, "DescuentoGlobal", "DscRcgGlobal")]
    [InlineData(33, "Detalle/Zzz", null)]
    [InlineData(33, "Detalle/CodBodega", null)]
    [InlineData(33, "Zz", null)]
    public void Unknown_name_gets_the_nearest_official_one_of_its_group_and_type(int code, string path, string? official)
    {
        string json = path.Split('/').Reverse().Aggregate("1", (inner, name) => $$"""{"{{name}}":{{inner}}}""");
        json = json.StartsWith("""{"Encabezado":{"IdDoc":{""", StringComparison.Ordinal)
            ? json.Replace("""{"IdDoc":{""", $$"""{"IdDoc":{"TipoDTE":{{code}},""", StringComparison.Ordinal)
            : json.StartsWith("""{"Encabezado":{""", StringComparison.Ordinal)
                ? json.Replace("""{"Encabezado":{""", $$$"""{"Encabezado":{"IdDoc":{"TipoDTE":{{{code}}}},""", StringComparison.Ordinal)
                : $$$"""{"Encabezado":{"IdDoc":{"TipoDTE":{{{code}}}}},{{{json[1..]}}}""";
        var finding = Assert.Single(DocumentJson.Read(json).Findings);
        Assert.Equal("FMGO-STR-013", finding.Code);
        Assert.Equal(official is null ? [] : [official], finding.Arguments);
        Assert.Equal(official is not null, finding.GetMessage(Spanish).EndsWith($"el nombre oficial más cercano es {official}.", StringComparison.Ordinal));
        Assert.Equal(official is not null, finding.GetMessage(English).EndsWith($"the nearest official name is {official}.", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_other_name_leads_to_an_official_one_and_is_none_where_it_does()
    {
        var official = FieldCatalogue.All.SelectMany(entry => Enum.GetValues<DocumentBranch>().Where(branch => entry.Field.ShapeIn(branch) is not null).Select(branch => entry.Field.TagIn(branch))).ToHashSet();
        foreach (var names in OtherNames.Official.Value)
        {
            Assert.All(names, name => Assert.Contains(name, official));
            Assert.DoesNotContain(names.Key, names);
        }
    }

    // PHP writes an array as an object as soon as it does not count from 0 without a gap.
    [Theory]
    [InlineData("0", "1")]
    [InlineData("1", "2")]
    public void List_with_numbers_for_names_is_a_list_and_said_so_once(string first, string second)
    {
        var read = DocumentJson.Read($$$$"""
            {"Encabezado":{"IdDoc":{"TipoDTE":33},"Emisor":{"Acteco":{"{{{{first}}}}":475201,"{{{{second}}}}":461001}}},
             "Detalle":{"{{{{first}}}}":{"NmbItem":"A","CdgItem":{"{{{{first}}}}":{"TpoCodigo":"INT1","VlrCodigo":"1"}}},"{{{{second}}}}":{"NmbItem":"B"}},"Referencia":{"{{{{first}}}}":{"TpoDocRef":"801"}}}
            """);
        var plain = DocumentJson.Read("""
            {"Encabezado":{"IdDoc":{"TipoDTE":33},"Emisor":{"Acteco":[475201,461001]}},
             "Detalle":[{"NmbItem":"A","CdgItem":[{"TpoCodigo":"INT1","VlrCodigo":"1"}]},{"NmbItem":"B"}],"Referencia":[{"TpoDocRef":"801"}]}
            """);
        Assert.Equal(["FMGO-STR-032 Encabezado/Emisor/Acteco"], read.Findings.Select(finding => $"{finding.Code} {finding.Path}"));
        Assert.Equal(Severity.Information, read.Findings[0].Severity);
        Assert.Equal(plain.Value, read.Value);
    }

    [Theory]
    [InlineData("""{"0":{"NmbItem":"A"},"2":{"NmbItem":"B"}}""")]
    [InlineData("""{"2":{"NmbItem":"A"}}""")]
    [InlineData("""{"1":{"NmbItem":"A"},"0":{"NmbItem":"B"}}""")]
    [InlineData("""{"0":{"NmbItem":"A"},"00":{"NmbItem":"B"}}""")]
    public void List_whose_numbers_have_gaps_is_one_error(string items)
    {
        var read = DocumentJson.Read($$$"""{"Encabezado":{"IdDoc":{"TipoDTE":33}},"Detalle":{{{items}}}}""");
        var told = Assert.Single(read.Validate(The.Options).Findings, finding => finding.Path.StartsWith("Detalle", StringComparison.Ordinal));
        Assert.Equal(("FMGO-STR-016", "Detalle", Severity.Error), (told.Code, told.Path, told.Severity));
        Assert.Contains("array_values", told.GetMessage(Spanish), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"0":{"Encabezado":{}},"1":{"Encabezado":{}}}""", "FMGO-FMT-002")]
    [InlineData("""{"Encabezado":{"IdDoc":{"TipoDTE":33}},"Detalle":[{"0":{"NmbItem":"A"}}]}""", "FMGO-STR-016")]
    public void Number_is_never_an_unknown_field(string json, string code) =>
        Assert.Equal([code], DocumentJson.Read(json).Findings.Select(finding => finding.Code));

    [Theory]
    [InlineData("""{"Folio":5}""", "Folio", "Encabezado/IdDoc/Folio")]
    [InlineData("""{"fchemis":"2026-11-24"}""", "fchemis", "Encabezado/IdDoc/FchEmis")]
    [InlineData("""{"MntNeto":5}""", "MntNeto", "Encabezado/Totales/MntNeto")]
    [InlineData("""{"Detalle":[{"NmbItem":"A","TipoDTE":33}]}""", "Detalle[1]/TipoDTE", "Encabezado/IdDoc/TipoDTE")]
    [InlineData("""{"Detalle":[{"NmbItem":"A","Folio":33}]}""", "Detalle[1]/Folio", "Encabezado/IdDoc/Folio")]
    [InlineData("""{"Detalle":[{"Encabezado":{"IdDoc":1}}]}""", "Detalle[1]/Encabezado", "Encabezado")]
    [InlineData("""{"DscRcgGlobal":[{"NmbItem":"A"}]}""", "DscRcgGlobal[1]/NmbItem", "Detalle/NmbItem")]
    [InlineData("""{"IndTraslado":2}""", "IndTraslado", "Encabezado/IdDoc/IndTraslado")]
    public void Official_name_in_another_place_is_told_where_it_belongs(string members, string path, string place)
    {
        var read = DocumentJson.Read($$$"""{"Encabezado":{"IdDoc":{"TipoDTE":33}},{{{members[1..]}}}""");
        var told = read.Findings.Single(finding => finding.Path == path);
        Assert.Equal("FMGO-STR-013", told.Code);
        Assert.Equal($"Este campo no va aquí: el formato lo tiene en {place}.", told.GetMessage(Spanish));
        Assert.EndsWith($"has it at {place}.", told.GetMessage(English), StringComparison.Ordinal);
    }

    [Fact]
    public void Name_in_another_place_is_told_in_the_header_and_in_XML_and_is_not_missing_besides()
    {
        var header = DocumentJson.Read("""{"Encabezado":{"Encabezado":{"IdDoc":{"TipoDTE":33}},"FchEmis":"2026-11-24"}}""");
        Assert.Contains(header.Findings, finding => finding.Path == "Encabezado/Encabezado" && finding.GetMessage(Spanish).EndsWith("lo tiene en Encabezado.", StringComparison.Ordinal));
        string json = """{"TipoDTE":33,"Encabezado":{"IdDoc":{"FchEmis":"2026-11-24"}}}""";
        Assert.Equal(["FMGO-STR-013 TipoDTE"], DocumentJson.Read(json).Findings.Select(finding => $"{finding.Code} {finding.Path}"));
        string xml = """<DTE xmlns="http://www.sii.cl/SiiDte" version="1.0"><Documento ID="A"><Encabezado><IdDoc><TipoDTE>33</TipoDTE></IdDoc><Folio>5</Folio></Encabezado></Documento></DTE>""";
        Assert.Contains(
            DocumentXml.Read(Encoding.Latin1.GetBytes(xml)).Findings,
            finding => finding.Path == "Encabezado/Folio" && finding.GetMessage(Spanish).EndsWith("Encabezado/IdDoc/Folio.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(33, "RznSocEmisor", "RznSoc")]
    [InlineData(33, "GiroEmisor", "GiroEmis")]
    [InlineData(39, "RznSoc", "RznSocEmisor")]
    public void What_is_said_of_an_empty_value_is_said_of_the_name_that_came(int type, string came, string official)
    {
        foreach (string value in (string[])["\"\"", "false"])
        {
            string json = $$$$"""{"Encabezado":{"IdDoc":{"TipoDTE":{{{{type}}}}},"Emisor":{"RUTEmisor":"76192083-9","{{{{came}}}}":{{{{value}}}}}}}""";
            var findings = DocumentJson.Read(json).Validate(The.Options).Findings;
            Assert.DoesNotContain(findings, finding => finding.Path == "Encabezado/Emisor/" + official);
            Assert.Equal(type == 33, findings.Any(finding => finding.Path == "Encabezado/Emisor/" + came && finding.Code == "FMGO-STR-001"));
            var both = DocumentJson.Read(json.Replace($"\"{came}\"", $"\"{official}\":\"A\",\"{came}\"", StringComparison.Ordinal));
            Assert.Equal("A", both.Partial!.Header.Issuer.Name ?? both.Partial.Header.Issuer.BusinessLine);
            Assert.DoesNotContain(both.Validate(The.Options).Findings, finding => finding.Path == "Encabezado/Emisor/" + came && finding.Severity == Severity.Error);
        }
    }

    [Fact]
    public void Unknown_name_that_repeats_is_one_finding_that_says_how_often()
    {
        string lines = string.Join(',', Enumerable.Repeat("""{"NmbItem":"A","QtyItem":1,"Precio":90,"Bodega":7}""", 37));
        var read = DocumentJson.Read($$$"""{"Encabezado":{"IdDoc":{"TipoDTE":33}},"Detalle":[{"NmbItem":"B","QtyItem":1,"PrcItem":1},{{{lines}}}]}""");
        Assert.Equal(["FMGO-STR-013 Detalle[2]/Precio", "FMGO-STR-013 Detalle[2]/Bodega"], read.Findings.Select(finding => $"{finding.Code} {finding.Path}"));
        Assert.Equal(["PrcItem", "37"], read.Findings[0].Arguments);
        Assert.Equal(["37"], read.Findings[1].Arguments);
        Assert.All(read.Findings, finding => Assert.Contains("viene 37 veces", finding.GetMessage(Spanish), StringComparison.Ordinal));
        Assert.All(read.Findings, finding => Assert.Contains("comes 37 times", finding.GetMessage(English), StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_that_follows_from_a_wrong_name_is_told_beside_it()
    {
        string[] wrong = ["Precio", "Nombre"];
        string json = Order.Replace("PrcItem", wrong[0], StringComparison.Ordinal).Replace("NmbItem", wrong[1], StringComparison.Ordinal).Replace("IndTraslado", "TipoTraslado", StringComparison.Ordinal);
        var completed = DocumentDraft.FromJson(Encoding.UTF8.GetBytes(json)).Complete(The.Options);
        Assert.All(completed.Findings, finding => Assert.Equal("FMGO-STR-013", finding.Code));
        Assert.Equal(["TipoTraslado", "Nombre", "Precio"], completed.Findings.Select(finding => finding.Path.Split('/')[^1]));
    }

    [Fact]
    public void What_is_missing_besides_is_told()
    {
        string json = Order.Replace("\"NmbItem\"", "\"Nombre\"", StringComparison.Ordinal).Replace("\"DirRecep\"", "\"Bodega\"", StringComparison.Ordinal);
        var findings = DocumentDraft.FromJson(Encoding.UTF8.GetBytes(json)).Complete(The.Options).Findings;
        Assert.Contains(findings, finding => finding.Path == "Encabezado/Receptor/DirRecep");
        Assert.DoesNotContain(findings, finding => finding.Path.EndsWith("/NmbItem", StringComparison.Ordinal));
    }

    [Fact]
    public void Thousands_of_unknown_names_are_no_more_findings_than_any_faults()
    {
        string names = string.Join(',', Enumerable.Range(0, 20_000).Select(number => $"\"Campo{number}\":1,\"Precio\":1"));
        var findings = DocumentJson.Read($$$"""{"Encabezado":{"IdDoc":{"TipoDTE":33}},"Detalle":{{{{names}}}}}""").Findings;
        Assert.Equal(FieldReader.MaxFindings + 1, findings.Count);
        Assert.Equal(["PrcItem", "20000"], Assert.Single(findings, finding => finding.Path == "Detalle[1]/Precio").Arguments);
    }

    [Fact]
    public void Name_of_another_type_in_XML_gets_that_of_its_own()
    {
        string xml = """
            <DTE xmlns="http://www.sii.cl/SiiDte" version="1.0"><Documento ID="A"><Encabezado><IdDoc><TipoDTE>39</TipoDTE></IdDoc><Emisor><RUTEmisor>76192083-9</RUTEmisor><RznSoc>A</RznSoc></Emisor></Encabezado></Documento></DTE>
            """;
        var finding = Assert.Single(DocumentXml.Read(Encoding.Latin1.GetBytes(xml)).Findings, finding => finding.Code == "FMGO-STR-013");
        Assert.Equal(("Encabezado/Emisor/RznSoc", "RznSocEmisor"), (finding.Path, Assert.Single(finding.Arguments)));
    }

    [SkippableTheory]
    [InlineData("F18-envoltura.json", "FMGO-FMT-013 Documento")]
    [InlineData("F19-envoltura.json", "FMGO-FMT-002 ")]
    [InlineData("F22-envoltura.json", "FMGO-FMT-013 Documento")]
    public void Listed_wrappers_have_one_finding(string file, string expected)
    {
        var finding = Assert.Single(DocumentJson.Read(File.ReadAllBytes(SharedFiles.Path("cases", file))).Findings);
        Assert.Equal(expected, $"{finding.Code} {finding.Path}");
    }
}
