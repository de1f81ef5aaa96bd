namespace FMgo.Tables;

/// <summary>The codes of additional taxes and withholdings: names only.</summary>
internal static class TaxCodeNames
{
    public const string TaxCodes = """
        14|IVA de margen de comercialización|VAT on the marketing margin
        15|IVA retenido total|VAT withheld in full
        16|IVA retenido parcial|VAT withheld in part||The manual dropped it in 2004; the schema keeps it.
        17|IVA anticipado faenamiento de carne|VAT in advance, slaughter services
        18|IVA anticipado carne|VAT in advance, meat
        19|IVA anticipado harina|VAT in advance, flour
        23|Impuesto adicional art. 37 letras a, b, c (oro, platino, marfil; joyas, piedras preciosas; pieles finas)|Additional tax, art. 37 a, b, c (gold, platinum, ivory; jewels, precious stones; fine furs)
        24|Impuesto art. 42 letra b (licores, piscos, whisky, aguardiente y vinos licorosos o aromatizados)|Tax of art. 42 b (spirits, pisco, whisky, liqueur and aromatised wines)
        25|Impuesto art. 42 letra c (vinos)|Tax of art. 42 c (wines)
        26|Impuesto art. 42 letra c (cervezas y otras bebidas alcohólicas)|Tax of art. 42 c (beer and other alcoholic drinks)
        27|Impuesto art. 42 letra a (bebidas analcohólicas y minerales)|Tax of art. 42 a (soft drinks and mineral water)
        271|Impuesto art. 42 letra a, inciso segundo (bebidas de elevado contenido de azúcares)|Tax of art. 42 a, second paragraph (drinks high in sugar)
        28|Impuesto específico diésel|Specific tax on diesel
        30|IVA retenido legumbres|VAT withheld, pulses|tax=301
        301|IVA retenido legumbres, retención total|VAT withheld in full, pulses
        31|IVA retenido silvestres|VAT withheld, wild products
        32|IVA retenido ganado|VAT withheld, livestock|tax=321
        321|IVA retenido ganado, retención total|VAT withheld in full, livestock
        33|IVA retenido madera|VAT withheld, timber|tax=331
        331|IVA retenido madera, retención total|VAT withheld in full, timber
        34|IVA retenido trigo|VAT withheld, wheat|tax=341
        341|IVA retenido trigo, retención total|VAT withheld in full, wheat
        35|Impuesto específico gasolina|Specific tax on petrol
        36|IVA retenido arroz|VAT withheld, rice|tax=361
        361|IVA retenido arroz, retención total|VAT withheld in full, rice
        37|IVA retenido hidrobiológicas|VAT withheld, fish and seafood|tax=371
        371|IVA retenido hidrobiológicas, retención total|VAT withheld in full, fish and seafood
        38|IVA retenido chatarra|VAT withheld, scrap
        39|IVA retenido PPA|VAT withheld, small farmers (PPA)
        40|IVA retenido opcional|VAT withheld, optional||The manual dropped it in 2004; the schema keeps it.
        41|IVA retenido construcción|VAT withheld, construction
        44|Impuesto adicional art. 37 letras e, h, i, l (alfombras, tapices; casas rodantes; caviar; armas de aire o gas)|Additional tax, art. 37 e, h, i, l (carpets, tapestries; caravans; caviar; air and gas weapons)
        45|Impuesto adicional art. 37 letra j (pirotecnia)|Additional tax, art. 37 j (fireworks)
        46|IVA retenido oro|VAT withheld, gold
        47|IVA retenido cartones|VAT withheld, cardboard
        48|IVA retenido frambuesas|VAT withheld, raspberries and other berries|tax=481|Formato IECV 3.0 calls it berries, as does the list of products (CPCS).
        481|IVA retenido frambuesas, retención total|VAT withheld in full, raspberries and other berries
        49|Factura de compra sin retención|Purchase invoice without withholding||Only Bolsa de Productos de Chile.
        50|IVA de margen de comercialización de instrumentos de prepago|VAT on the marketing margin of prepaid instruments
        51|Impuesto gas natural comprimido|Tax on compressed natural gas
        52|Impuesto gas licuado de petróleo|Tax on liquefied petroleum gas
        53|Impuesto retenido suplementeros, art. 74 N° 5 Ley de la Renta|Tax withheld from newspaper vendors, art. 74 no. 5 of the income tax law
        54|Código 54 del esquema, sin descripción en los manuales|Code 54 of the schema, which no manual describes
        55|Código 55 del esquema, sin descripción en los manuales|Code 55 of the schema, which no manual describes
        """;
}
