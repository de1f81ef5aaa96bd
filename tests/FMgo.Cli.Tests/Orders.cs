using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FMgo.Cli.Tests;

/// <summary>Orders in JSON as people send them, with made-up companies.</summary>
internal static class Orders
{
    public const string Issuer = "76192083-9";

    private static readonly JsonSerializerOptions AsTyped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A document that can be issued, without folio and totals.</summary>
    public static JsonObject Of(int type, long? folio = null, string? date = null, string name = "Cañería 1/2\" & \"codo\"", int price = 1000)
    {
        var identification = new JsonObject { ["TipoDTE"] = type, ["Folio"] = folio, ["FchEmis"] = date, ["IndTraslado"] = type == 52 ? 1 : null };
        bool isBoleta = type is 39 or 41;
        var document = new JsonObject
        {
            ["Encabezado"] = new JsonObject
            {
                ["IdDoc"] = identification,
                ["Emisor"] = IssuerOf(isBoleta),
                ["Receptor"] = new JsonObject
                {
                    ["RUTRecep"] = "77777777-7",
                    ["RznSocRecep"] = "Constructora D'Ejemplo Ñuble S.A.",
                    ["GiroRecep"] = isBoleta ? null : "Construcción",
                    ["DirRecep"] = "Calle Falsa 123",
                    ["CmnaRecep"] = "Ñuñoa",
                },
            },
            ["Detalle"] = new JsonArray(new JsonObject { ["NmbItem"] = name, ["QtyItem"] = 2, ["PrcItem"] = price }),
        };
        if (type is 56 or 61)
        {
            document["Referencia"] = new JsonObject { ["TpoDocRef"] = 33, ["FolioRef"] = 1, ["FchRef"] = "2026-11-02", ["CodRef"] = 3, ["RazonRef"] = "Corrige montos" };
        }

        return document;
    }

    /// <summary>An order as people type it, with accents.</summary>
    public static string TextOf(JsonObject order) => order.ToJsonString(AsTyped);

    /// <summary>Many documents, one a line.</summary>
    public static string Lines(IEnumerable<JsonObject> documents) => string.Concat(documents.Select(document => document.ToJsonString() + "\n"));

    /// <summary>Documents of a type for which only totals are asked, with these lines.</summary>
    public static string ForTotals(int type, string rest) =>
        $$$"""{"Encabezado":{"IdDoc":{"TipoDTE":{{{type}}},"FchEmis":"2026-11-24"}},{{{rest}}}}""";

    private static JsonObject IssuerOf(bool isBoleta) => new()
    {
        ["RUTEmisor"] = Issuer,
        [isBoleta ? "RznSocEmisor" : "RznSoc"] = "Ferretería Ficticia Ñandú & Cía. Ltda.",
        [isBoleta ? "GiroEmisor" : "GiroEmis"] = "Ferretería",
        ["Acteco"] = isBoleta ? null : 475201,
        ["DirOrigen"] = "Av. Inventada 1234",
        ["CmnaOrigen"] = "Providencia",
    };
}
