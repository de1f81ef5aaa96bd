using System.Globalization;
using System.Text.Json.Nodes;
using FMgo.Documents;
using FMgo.Format;
using FMgo.Tables;

namespace FMgo.Tests.Documents;

/// <summary>
/// What programs write in JSON where they have nothing to say: 0, empty text, <c>false</c>, <c>null</c>. It is absence and said so, or one error; never another document, and never the loss of a 0
/// that means something. In XML a 0 is what it says.
/// </summary>
public class AbsenceSpellingTests
{
    private const string False = "FMGO-STR-017";
    private const string Zero = "FMGO-STR-021";
    private const string Empty = "FMGO-STR-022";

    private static readonly int[] TypesOfBranches = [33, 43, 110, 39];

    private static readonly Dictionary<string, Field> Fields = FieldCatalogue.All.DistinctBy(entry => entry.Path).ToDictionary(entry => entry.Path, entry => entry.Field);

    public static TheoryData<int, string> Values
    {
        get
        {
            var values = new TheoryData<int, string>();
            foreach (int type in TypesOfBranches)
            {
                foreach (string value in new[] { "0", "-0", "0.00", "\"0\"", "\"0.00\"", "\" 0\"", "false", "\"\"", "\" \"", "\"   \"", "null", "[]", "{}" })
                {
                    values.Add(type, value);
                }
            }

            return values;
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void In_every_field_it_is_absence_or_one_error_or_what_was_given(int code, string value)
    {
        var type = DocumentType.FromCode(code);
        int absent = 0;
        foreach (var (path, field) in FieldCatalogue.All)
        {
            if (field.Tag == "TipoDTE" || field.Property != PropertyOf(path, type))
            {
                continue;
            }

            string place = $"{path} = {value}";
            var without = DocumentJson.Read(With(type, path, "null"));
            var read = DocumentJson.Read(With(type, path, value));
            var added = read.Findings.Where(finding => !without.Findings.Contains(finding)).ToList();
            Assert.True(added.Count <= 1, place);
            switch (added.FirstOrDefault())
            {
                // Taken as absent; or 0, where 0 is a value.
                case null:
                    bool isData = read.Partial != without.Partial;
                    absent += isData ? 0 : 1;
                    Assert.True(!isData || HoldsWhatCame(read.Partial!, type, path, value), place);
                    Assert.True(!isData || read.Partial!.CheckStructure().Count(finding => finding.Path.EndsWith("/" + Tag(path, type), StringComparison.Ordinal)) <= 1, place);
                    break;
                case { Severity: Severity.Information } told:
                    absent++;
                    Assert.Contains(told.Code, new[] { False, Zero, Empty });
                    Assert.Equal(without.Partial, read.Partial);
                    break;
                case { Severity: Severity.Error } told:
                    Assert.StartsWith("FMGO-STR-", told.Code, StringComparison.Ordinal);
                    break;
                default:
                    Assert.Fail(place);
                    break;
            }
        }

        Assert.True(absent > 10, $"{absent} fields");
    }

    // From referee K6: flags and codes have no 0; neither have discounts and surcharges of lines and the folio.
    [Theory]
    [InlineData(33, "Encabezado/IdDoc/MntBruto")]
    [InlineData(33, "Encabezado/IdDoc/Folio")]
    [InlineData(33, "Encabezado/IdDoc/FmaPago")]
    [InlineData(33, "Encabezado/IdDoc/TipoDespacho")]
    [InlineData(52, "Encabezado/IdDoc/IndTraslado")]
    [InlineData(61, "Encabezado/IdDoc/IndNoRebaja")]
    [InlineData(34, "Encabezado/Emisor/Acteco")]
    [InlineData(39, "Encabezado/Emisor/CdgSIISucur")]
    [InlineData(39, "Encabezado/IdDoc/IndServicio")]
    [InlineData(39, "Encabezado/IdDoc/IndMntNeto")]
    [InlineData(39, "Encabezado/IdDoc/MntBruto")]
    [InlineData(110, "Encabezado/IdDoc/FmaPagExp")]
    [InlineData(110, "Encabezado/Transporte/Aduana/CodModVenta")]
    [InlineData(110, "Encabezado/Transporte/Aduana/CodPaisRecep")]
    [InlineData(33, "Detalle/IndExe")]
    [InlineData(39, "Detalle/IndExe")]
    [InlineData(46, "Detalle/CodImpAdic")]
    [InlineData(33, "Detalle/DescuentoPct")]
    [InlineData(110, "Detalle/DescuentoMonto")]
    [InlineData(52, "Detalle/RecargoPct")]
    [InlineData(56, "Detalle/RecargoMonto")]
    [InlineData(33, "DscRcgGlobal/IndExeDR")]
    [InlineData(61, "Referencia/CodRef")]
    [InlineData(33, "Encabezado/IdDoc/TermPagoDias")]
    [InlineData(110, "Encabezado/Receptor/Extranjero/Nacionalidad")]
    [InlineData(110, "Encabezado/Transporte/Aduana/TotBultos")]
    [InlineData(110, "Encabezado/Transporte/Aduana/MntFlete")]
    [InlineData(110, "Encabezado/Transporte/Aduana/Tara")]
    [InlineData(110, "Encabezado/Transporte/Aduana/TipoBultos/CantBultos")]
    [InlineData(33, "Encabezado/Totales/ImptoReten/TasaImp")]
    [InlineData(110, "Encabezado/OtraMoneda/TpoCambio")]
    [InlineData(33, "Detalle/PrcRef")]
    [InlineData(39, "SubTotInfo/SubTotNetoSTI")]
    public void Zero_where_there_is_none_is_absence(int code, string path)
    {
        var type = DocumentType.FromCode(code);
        var without = DocumentJson.Read(With(type, path, "null"));
        foreach (string value in new[] { "0", "\"0\"", "\"0.00\"", "\"00\"", "0.0", "[0]", "[0, 0]" })
        {
            var read = DocumentJson.Read(With(type, path, value));
            var told = Assert.Single(read.Findings, finding => !without.Findings.Contains(finding));
            Assert.Equal((Zero, Severity.Information, Tag(path, type)), (told.Code, told.Severity, told.Path.Split('/')[^1]));
            Assert.Equal(without.Partial, read.Partial);
        }
    }

    // Of these a 0 is told as the mistake that it is, or compared with what is computed.
    private static readonly Dictionary<string, string> ZeroIsTold = new()
    {
        ["Detalle/QtyItem"] = "a quantity of 0 is a mistake in a line (referee K6)",
        ["Detalle/PrcItem"] = "a price of 0 is a mistake in a line (referee K6)",
        ["Encabezado/Totales/TasaIVA"] = "totals that came are compared with those that are computed",
        ["Encabezado/Totales/IVANoRet"] = "totals that came are compared with those that are computed",
        ["Encabezado/OtraMoneda/MntNetoOtrMnda"] = "totals that came are compared with those that are computed",
        ["Encabezado/OtraMoneda/MntExeOtrMnda"] = "totals that came are compared with those that are computed",
        ["Encabezado/OtraMoneda/MntFaeCarneOtrMnda"] = "totals that came are compared with those that are computed",
        ["Encabezado/OtraMoneda/MntMargComOtrMnda"] = "totals that came are compared with those that are computed",
        ["Encabezado/OtraMoneda/IVAOtrMnda"] = "totals that came are compared with those that are computed",
        ["Encabezado/OtraMoneda/IVANoRetOtrMnda"] = "totals that came are compared with those that are computed",
    };

    [Fact]
    public void Zero_is_absence_in_every_number_that_has_none_and_need_not_be_there()
    {
        var told = new HashSet<string>();
        foreach (var (path, field) in FieldCatalogue.All)
        {
            var shapes = Enum.GetValues<DocumentBranch>().Select(branch => (Branch: (int)branch, Shape: field.ShapeIn((int)branch))).Where(each => each.Shape is not null).ToList();
            bool isNumber = shapes.Exists(each => each.Shape!.Kind is ContentKind.Integer or ContentKind.Decimal && each.Shape.Min > 0);
            if (!isNumber || shapes.Exists(each => each.Shape!.MinCount > 0))
            {
                continue;
            }

            foreach (var (branch, shape) in shapes)
            {
                bool isTold = shape!.Min > 0 && !field.IsAbsentAtZero(branch);
                Assert.True(!isTold || ZeroIsTold.ContainsKey(path), path);
                Assert.True(shape.Min > 0 || !field.IsAbsentAtZero(branch), path);
                _ = isTold && told.Add(path);
            }
        }

        Assert.Equal(ZeroIsTold.Keys.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Zero_is_absence_in_text_that_is_always_a_code_of_a_table_without_it()
    {
        var fields = CodeTables.All
            .Where(table => table.Entries.All(entry => entry.Code.Trim('0').Length > 0))
            .SelectMany(table => table.Fields.Where(field => field.Condition is null).Select(field => field.Path))
            .Where(path => Fields[path].AnyShape is { Kind: ContentKind.Text, MinCount: 0 })
            .ToList();
        Assert.Contains("Encabezado/Receptor/Extranjero/Nacionalidad", fields);
        Assert.All(fields, path => Assert.True(Fields[path].IsAbsentAtZero((int)DocumentBranch.Exportaciones), path));
    }

    [Fact]
    public void Group_with_nothing_but_zeros_and_empty_texts_is_absent()
    {
        var read = DocumentJson.Read("""
            {
                "Encabezado": {
                    "IdDoc": { "TipoDTE": 110, "TermPagoDias": 0 },
                    "Receptor": { "Extranjero": { "NumId": "", "Nacionalidad": "0" } },
                    "Transporte": { "Aduana": { "Tara": 0, "TotBultos": 0, "MntFlete": 0.0, "MntSeguro": "0", "TotClauVenta": "0.00" } }
                },
                "Detalle": [{ "NmbItem": "A", "OtrMnda": { "PrcOtrMon": 0, "Moneda": "", "FctConv": 0, "MontoItemOtrMnda": 0 } }]
            }
            """);
        Assert.All(read.Findings, finding => Assert.Equal((Zero, Severity.Information), (finding.Code, finding.Severity)));
        Assert.Equal(10, read.Findings.Count);
        Assert.Equal((null, null, null), (read.Value!.Header.Transport, read.Value.Header.Receiver.ForeignIdentity, read.Value.Lines[0].OtherCurrency));
    }

    [Theory]
    [InlineData(39, "Detalle/DescuentoPct")]
    [InlineData(41, "Detalle/DescuentoMonto")]
    [InlineData(39, "Detalle/RecargoPct")]
    [InlineData(41, "Detalle/RecargoMonto")]
    [InlineData(39, "Referencia/CodRef")]
    [InlineData(33, "Referencia/FolioRef")]
    [InlineData(33, "Detalle/QtyItem")]
    [InlineData(39, "Detalle/PrcItem")]
    [InlineData(33, "DscRcgGlobal/ValorDR")]
    [InlineData(33, "Encabezado/Totales/MntNeto")]
    [InlineData(33, "Encabezado/Totales/TasaIVA")]
    [InlineData(39, "Encabezado/Totales/TotalPeriodo")]
    [InlineData(110, "Encabezado/Totales/MntExe")]
    [InlineData(33, "Encabezado/IdDoc/MntCancel")]
    [InlineData(33, "Detalle/NmbItem")]
    public void Zero_that_means_something_is_read(int code, string path)
    {
        var type = DocumentType.FromCode(code);
        var read = DocumentJson.Read(With(type, path, "0"));
        Assert.Empty(read.Findings);
        Assert.True(HoldsWhatCame(read.Value!, type, path, "0"));
    }

    // What must be there is not taken as absent: the codes that may stand there say more than that it is missing.
    [Theory]
    [InlineData(33, "DscRcgGlobal/TpoValor")]
    [InlineData(33, "DscRcgGlobal/TpoMov")]
    [InlineData(110, "Encabezado/Totales/TpoMoneda")]
    [InlineData(33, "Encabezado/IdDoc/FchEmis")]
    [InlineData(33, "Encabezado/Receptor/RUTRecep")]
    public void Zero_in_the_place_of_something_else_is_one_error(int code, string path)
    {
        var type = DocumentType.FromCode(code);
        var read = DocumentJson.Read(With(type, path, "0"));
        var errors = read.Findings.Concat(read.Partial!.CheckStructure()).Where(finding => finding.Path.EndsWith(path.Split('/')[^1], StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(errors);
        Assert.Single(FindingMerge.Merge(context: null, read.Findings, read.Partial.CheckStructure()), finding => finding.Path.EndsWith(path.Split('/')[^1], StringComparison.Ordinal));
    }

    [Fact]
    public void Empty_text_is_told_where_the_field_is_no_text()
    {
        var read = DocumentJson.Read("""
            {
                "Encabezado": {
                    "IdDoc": { "TipoDTE": 33, "FchVenc": "", "MntBruto": "", "TermPagoGlosa": "" },
                    "Emisor": { "Telefono": [""], "Acteco": [""], "CorreoEmisor": "" },
                    "Receptor": { "Contacto": "" },
                    "Transporte": ""
                },
                "Detalle": [{ "NmbItem": "A", "DscItem": "", "QtyItem": "", "IndExe": "", "UnmdItem": "" }],
                "Otro": ""
            }
            """);
        Assert.All(read.Findings, finding => Assert.Equal((Severity.Information, Empty), (finding.Severity, finding.Code)));
        Assert.Equal(
            ["Encabezado/IdDoc/FchVenc", "Encabezado/IdDoc/MntBruto", "Encabezado/Emisor/Acteco", "Encabezado/Transporte", "Detalle[1]/QtyItem", "Detalle[1]/IndExe"],
            read.Findings.Select(finding => finding.Path));
        Assert.Equal(new Line { Name = "A" }, Assert.Single(read.Value!.Lines));
        Assert.Equal(new Issuer(), read.Value.Header.Issuer);
    }

    [Fact]
    public void Group_in_which_all_is_absent_is_absent_and_an_item_of_a_list_is_not()
    {
        var read = DocumentJson.Read("""
            {
                "Encabezado": {
                    "IdDoc": { "TipoDTE": 52, "IndTraslado": 0 },
                    "Transporte": { "Patente": "", "Chofer": { "RUTChofer": null, "NombreChofer": "" }, "Aduana": { "CodModVenta": 0, "TipoBultos": [] } },
                    "OtraMoneda": { "TpoMoneda": false }
                },
                "Detalle": [{ "NmbItem": "A", "Retenedor": { "IndAgente": "" } }, { "NmbItem": "" }]
            }
            """);
        Assert.DoesNotContain(read.Findings, finding => finding.Severity == Severity.Error);
        var header = read.Value!.Header;
        Assert.Null(header.Transport);
        Assert.Null(header.OtherCurrency);
        Assert.Equal([new Line { Name = "A" }, new Line()], read.Value.Lines);
    }

    [Theory]
    [InlineData("es-CL", "Viene 0, que en este campo no es un valor", "Viene un texto vacío")]
    [InlineData("en-US", "It says 0, which is no value of this field", "It is an empty text")]
    public void Both_say_what_was_done_in_the_language_of_the_reader(string culture, string zero, string empty)
    {
        var findings = DocumentJson.Read("""{"Encabezado":{"IdDoc":{"TipoDTE":33}},"Detalle":{"IndExe":0,"QtyItem":""}}""").Findings;
        Assert.Equal([Zero, Empty], findings.Select(finding => finding.Code));
        Assert.StartsWith(zero, findings[0].GetMessage(CultureInfo.GetCultureInfo(culture)), StringComparison.Ordinal);
        Assert.StartsWith(empty, findings[1].GetMessage(CultureInfo.GetCultureInfo(culture)), StringComparison.Ordinal);
    }

    [Fact]
    public void Zero_in_XML_is_what_it_says()
    {
        string xml = """
            <DTE xmlns="http://www.sii.cl/SiiDte" version="1.0"><Documento ID="A"><Encabezado><IdDoc><TipoDTE>33</TipoDTE><Folio>0</Folio><MntBruto>0</MntBruto></IdDoc></Encabezado>
            <Detalle><NroLinDet>1</NroLinDet><IndExe>0</IndExe><NmbItem>A</NmbItem><DescuentoPct>0</DescuentoPct></Detalle></Documento></DTE>
            """;
        var findings = DocumentXml.Read(System.Text.Encoding.Latin1.GetBytes(xml)).Findings;
        foreach (string path in new[] { "Encabezado/IdDoc/Folio", "Encabezado/IdDoc/MntBruto", "Detalle[1]/IndExe", "Detalle[1]/DescuentoPct" })
        {
            Assert.Equal(Severity.Error, Assert.Single(findings, finding => finding.Path == path).Severity);
        }
    }

    [Fact]
    public void Folio_0_is_given_one_in_the_end()
    {
        var order = JsonNode.Parse(DocumentJson.Write(Some.Document(DocumentType.Invoice)))!;
        order["Encabezado"]!["IdDoc"]!["Folio"] = 0;
        var completed = DocumentDraft.FromJson(System.Text.Encoding.UTF8.GetBytes(order.ToJsonString())).Complete(The.Options);
        Assert.Equal([$"{Zero} Encabezado/IdDoc/Folio"], completed.Findings.Select(finding => $"{finding.Code} {finding.Path}"));
        Assert.Null(completed.GetValueOrThrow().Document.Header.Identification.Folio);
    }

    [SkippableFact]
    public void F16_has_the_totals_that_it_has_without_its_zeros()
    {
        var preview = DocumentDraft.From(DocumentJson.Read(File.ReadAllBytes(SharedFiles.Path("cases", "F16-ceros.json")))).Preview(The.Options);
        Assert.Equal(
            ["Encabezado/IdDoc/MntBruto", "Detalle[1]/IndExe", "Detalle[1]/DescuentoPct", "Detalle[1]/DescuentoMonto"],
            preview.Findings.Select(finding => finding.Path));
        Assert.All(preview.Findings, finding => Assert.Equal((Zero, Severity.Information), (finding.Code, finding.Severity)));
        var totals = preview.Value!.Header.Totals;
        Assert.Equal((10_000, 1_900, 11_900), (totals.NetAmount, totals.Vat, totals.TotalAmount));
        Assert.Equal((null, null), (preview.Value.Lines[0].DiscountPercent, preview.Value.Lines[0].DiscountAmount));
    }

    // A tag may be two properties, each of its types.
    private static string PropertyOf(string path, DocumentType type) =>
        (FieldCatalogue.All.FirstOrDefault(entry => entry.Path == path && entry.Field.ShapeIn(type.Branch) is not null).Field ?? FieldCatalogue.All.Last(entry => entry.Path == path).Field).Property;

    private static string Tag(string path, DocumentType type) => Fields[path].TagIn(type.Branch);

    /// <summary>A document in which a field says this, in the first item of each list.</summary>
    private static string With(DocumentType type, string path, string value)
    {
        var root = JsonNode.Parse(DocumentJson.Write(Some.Document(type)))!.AsObject();
        root["Encabezado"]!["IdDoc"]!.AsObject().Remove("Folio");
        string[] names = path.Split('/');
        var group = root;
        for (int depth = 1; depth < names.Length; depth++)
        {
            var field = Fields[string.Join('/', names[..depth])];
            group = Inside(group, field.TagIn(type.Branch), field.IsList);
        }

        string tag = Fields.TryGetValue(path, out var own) ? own.TagIn(type.Branch) : names[^1];
        group[tag] = JsonNode.Parse(value);
        return root.ToJsonString();
    }

    private static JsonObject Inside(JsonObject group, string tag, bool isList)
    {
        if (!isList)
        {
            return (group[tag] ??= new JsonObject()).AsObject();
        }

        var list = (group[tag] ??= new JsonArray()).AsArray();
        if (list.Count == 0)
        {
            list.Add(new JsonObject { ["NroLinDet"] = null });
        }

        return list[0]!.AsObject();
    }

    private static bool HoldsWhatCame(Document document, DocumentType type, string path, string value)
    {
        JsonNode? node = JsonNode.Parse(DocumentJson.Write(document));
        string[] names = path.Split('/');
        for (int depth = 1; depth <= names.Length && node is not null; depth++)
        {
            string tag = Fields.TryGetValue(string.Join('/', names[..depth]), out var field) ? field.TagIn(type.Branch) : names[depth - 1];
            node = node[tag];
            node = node is JsonArray list ? list[0] : node;
        }

        // Written it is a number or a text, however it was spelled.
        return node is not null && (node.ToString() == value.Trim('"') || decimal.Parse(node.ToString(), CultureInfo.InvariantCulture) == 0);
    }
}
