using System.Text;

namespace FMgo.Fuzz.Corpus;

/// <summary>Orders in JSON, one or more of each kind of document.</summary>
internal static class Orders
{
    private const string Issuer = "\"Emisor\":{\"RUTEmisor\":\"76192083-9\",\"RznSoc\":\"Ferretería Ficticia Ñandú & Cía. Ltda.\",\"GiroEmis\":\"Venta de artículos de ferretería\",\"Acteco\":[475201],\"DirOrigen\":\"Av. Inventada 1234\",\"CmnaOrigen\":\"Providencia\"}";
    private const string Receiver = "\"Receptor\":{\"RUTRecep\":\"77777777-7\",\"RznSocRecep\":\"Constructora D'Ejemplo \\\"Sur\\\" S.A.\",\"GiroRecep\":\"Construcción\",\"DirRecep\":\"Los Ñirres 4521\",\"CmnaRecep\":\"Ñuñoa\"}";

    /// <summary>The orders by type.</summary>
    public static IReadOnlyList<(DocumentType Type, byte[] Json)> All { get; } =
    [
        Of(DocumentType.Invoice, ",\"FmaPago\":2", "[{\"NmbItem\":\"Cañería PVC 1/2\\\" & <codo>\",\"QtyItem\":12,\"UnmdItem\":\"UN\",\"PrcItem\":8990,\"DescuentoPct\":10},{\"NmbItem\":\"Curso\",\"PrcItem\":45000,\"IndExe\":1}]", ",\"DscRcgGlobal\":[{\"TpoMov\":\"D\",\"TpoValor\":\"%\",\"ValorDR\":5}]"),
        Of(DocumentType.Invoice, ",\"FmaPago\":1", "[{\"NmbItem\":\"Cerveza\",\"QtyItem\":2.5,\"PrcItem\":1000.5,\"CodImpAdic\":[\"26\"]}]"),
        Of(DocumentType.ExemptInvoice, ",\"FmaPago\":2", "[{\"NmbItem\":\"Clase\",\"QtyItem\":3,\"PrcItem\":20000}]"),
        Of(DocumentType.CreditNote, "", "[{\"NmbItem\":\"Cañería\",\"QtyItem\":1,\"PrcItem\":8990}]", ",\"Referencia\":[{\"TpoDocRef\":\"33\",\"FolioRef\":\"1\",\"FchRef\":\"2026-06-01\",\"CodRef\":3,\"RazonRef\":\"Devolución\"}]"),
        Of(DocumentType.DebitNote, "", "[{\"NmbItem\":\"Intereses\",\"PrcItem\":500}]", ",\"Referencia\":[{\"TpoDocRef\":\"33\",\"FolioRef\":\"1\",\"FchRef\":\"2026-06-01\",\"CodRef\":3,\"RazonRef\":\"Mora\"}]"),
        Of(DocumentType.PurchaseInvoice, "", "[{\"NmbItem\":\"Trigo\",\"QtyItem\":10,\"PrcItem\":1000,\"CodImpAdic\":[\"15\"]}]"),
        Boleta(DocumentType.Boleta, "[{\"NmbItem\":\"Martillo\",\"QtyItem\":1,\"PrcItem\":12990}]"),
        Boleta(DocumentType.ExemptBoleta, "[{\"NmbItem\":\"Entrada\",\"QtyItem\":2,\"PrcItem\":5000}]"),
    ];

    private static (DocumentType Type, byte[] Json) Of(DocumentType type, string identification, string lines, string rest = "") =>
        (type, Encoding.UTF8.GetBytes($"{{\"Encabezado\":{{\"IdDoc\":{{\"TipoDTE\":{type.Code},\"FchEmis\":\"2026-06-01\"{identification}}},{Issuer},{Receiver}}},\"Detalle\":{lines}{rest}}}"));

    private static (DocumentType Type, byte[] Json) Boleta(DocumentType type, string lines) =>
        (type, Encoding.UTF8.GetBytes($"{{\"Encabezado\":{{\"IdDoc\":{{\"TipoDTE\":{type.Code},\"FchEmis\":\"2026-06-01\"}},\"Emisor\":{{\"RUTEmisor\":\"76192083-9\",\"RznSocEmisor\":\"Ferretería Ficticia Ñandú Ltda.\"}},\"Receptor\":{{\"RUTRecep\":\"66666666-6\"}}}},\"Detalle\":{lines}}}"));
}
