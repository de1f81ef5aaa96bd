namespace FMgo.Tables;

/// <summary>The products whose VAT a withholding agent withholds or charges in advance, and the units they are sold in.</summary>
internal static class RetentionCodes
{
    public const string Products = """
        3600|Arroz|Rice|tax=36,361;unit=TON
        4801|Frambuesa fresca|Raspberry, fresh|tax=48,481;unit=KG
        4802|Frambuesa congelada|Raspberry, frozen|tax=48,481;unit=KG
        4803|Arándano (blueberry)|Blueberry|tax=48,481;unit=KG
        4804|Arándano (blueberry) congelado|Blueberry, frozen|tax=48,481;unit=KG
        4805|Arándana (cranberry)|Cranberry|tax=48,481;unit=KG
        4806|Arándana (cranberry) congelada|Cranberry, frozen|tax=48,481;unit=KG
        4807|Frutilla|Strawberry|tax=48,481;unit=KG
        4808|Frutilla congelada|Strawberry, frozen|tax=48,481;unit=KG
        4809|Mora cultivada y mora híbrida (boysenberry)|Blackberry and boysenberry|tax=48,481;unit=KG
        4810|Mora cultivada y mora híbrida (boysenberry) congelada|Blackberry and boysenberry, frozen|tax=48,481;unit=KG
        4811|Berries, otros|Berries, other|tax=48,481;unit=KG
        4812|Berries, servicios de maquila|Berries, contract processing|tax=48,481
        1701|Faenamiento, bovino|Slaughter services, cattle|tax=17;unit=KG;reference=UNID
        1702|Faenamiento, ovino|Slaughter services, sheep|tax=17;unit=KG;reference=UNID
        1703|Faenamiento, porcino|Slaughter services, pigs|tax=17;unit=KG;reference=UNID
        1704|Faenamiento, equino|Slaughter services, horses|tax=17;unit=KG;reference=UNID
        1705|Faenamiento, caprino|Slaughter services, goats|tax=17;unit=KG;reference=UNID
        1706|Faenamiento, camélido|Slaughter services, camelids|tax=17;unit=KG;reference=UNID
        1801|Carne, bovino|Meat, cattle|tax=18;unit=KG
        1802|Carne, ovino|Meat, sheep|tax=18;unit=KG
        1803|Carne, porcino|Meat, pigs|tax=18;unit=KG
        1804|Carne, equino|Meat, horses|tax=18;unit=KG
        1805|Carne, caprino|Meat, goats|tax=18;unit=KG
        1806|Carne, camélido|Meat, camelids|tax=18;unit=KG
        4701|Papel blanco|White paper|tax=47;unit=KG
        4702|Cartón corrugado|Corrugated cardboard|tax=47;unit=KG
        4703|Diarios|Newspapers|tax=47;unit=KG
        4704|Cartones, otros|Cardboard, other|tax=47;unit=KG
        3801|Chatarra, acero dulce|Scrap, mild steel|tax=38;unit=KG
        3802|Chatarra, fierro|Scrap, iron|tax=38;unit=KG
        3803|Chatarra, cobre|Scrap, copper|tax=38;unit=KG
        3804|Chatarra, bronce|Scrap, bronze|tax=38;unit=KG
        3805|Chatarra, latón|Scrap, brass|tax=38;unit=KG
        3806|Chatarra, aluminio|Scrap, aluminium|tax=38;unit=KG
        3807|Chatarra, otros|Scrap, other|tax=38;unit=KG
        3808|Chatarra, servicios de maquila|Scrap, contract processing|tax=38
        4100|Construcción|Construction|tax=41
        3701|Pescado|Fish|tax=37,371;unit=TON
        3702|Moluscos|Molluscs|tax=37,371;unit=TON
        3703|Crustáceos|Crustaceans|tax=37,371;unit=TON
        3704|Algas|Seaweed|tax=37,371;unit=TON
        3705|Especies hidrobiológicas, otras|Fish and seafood, other|tax=37,371;unit=TON
        3706|Especies hidrobiológicas procesadas|Fish and seafood, processed|tax=37,371;unit=TON
        3201|Ganado bovino|Cattle|tax=32,321;unit=KG;reference=UNID
        3202|Ganado ovino|Sheep|tax=32,321;unit=KG;reference=UNID
        3203|Ganado porcino|Pigs|tax=32,321;unit=KG;reference=UNID
        3204|Ganado equino|Horses|tax=32,321;unit=KG;reference=UNID
        3205|Ganado caprino|Goats|tax=32,321;unit=KG;reference=UNID
        3206|Ganado camélido|Camelids|tax=32,321;unit=KG;reference=UNID
        1900|Harina|Flour|tax=19;unit=TON
        3001|Frejoles|Beans|tax=30,301;unit=TON
        3002|Lenteja|Lentils|tax=30,301;unit=TON
        3003|Garbanzo|Chickpeas|tax=30,301;unit=TON
        3004|Arvejas secas|Dried peas|tax=30,301;unit=TON
        3301|Bosque en pie|Standing timber|tax=33,331;unit=M3,MR
        3302|Astillas|Wood chips|tax=33,331;unit=M3,TBDM,TBDU
        3303|Trozos pulpables|Pulp logs|tax=33,331;unit=M3,MR
        3304|Trozos aserrables|Saw logs|tax=33,331;unit=M3
        3305|Madera aserrada|Sawn wood|tax=33,331;unit=M3,PP,PM
        3306|Leña|Firewood|tax=33,331;unit=KG,M3
        3307|Madera, otros|Timber, other|tax=33,331;unit=M3
        5001|Tarjeta de prepago para telefonía e Internet|Prepaid card for telephone and Internet|tax=50;unit=UNID
        5002|Recarga electrónica de prepago para telefonía e Internet|Electronic top-up for telephone and Internet|tax=50;unit=UNID
        3900|Productos del pequeño productor agrícola (PPA)|Products of a small farmer (PPA)|tax=39
        3101|Rosa mosqueta|Rosehip|tax=31;unit=KG
        3102|Mora|Blackberry, wild|tax=31;unit=KG
        3103|Hongos|Mushrooms|tax=31;unit=KG
        3104|Frutos de espino|Espino fruits|tax=31;unit=KG
        3105|Hojas de boldo|Boldo leaves|tax=31;unit=KG
        3106|Tilo|Linden|tax=31;unit=KG
        3107|Manzanilla|Camomile|tax=31;unit=KG
        3108|Llantén|Plantain (herb)|tax=31;unit=KG
        3109|Toronjil|Lemon balm|tax=31;unit=KG
        3110|Cedrón|Lemon verbena|tax=31;unit=KG
        3111|Hierbas pectorales|Pectoral herbs|tax=31;unit=KG
        3112|Romero|Rosemary|tax=31;unit=KG
        3113|Quillay|Soapbark (quillay)|tax=31;unit=KG
        3114|Hierba de hipérico|St John's wort|tax=31;unit=KG
        3115|Cera de abeja|Beeswax|tax=31;unit=KG
        3400|Trigo|Wheat|tax=34,341;unit=TON,QTAL
        """;

    public const string Units = """
        TON|Tonelada|Tonne
        KG|Kilogramo|Kilogram
        UNID|Unidades|Units||The list of products writes UN for the same unit.
        QTAL|Quintal (100 kg)|Quintal (100 kg)
        M3|Metro cúbico|Cubic metre
        MR|Metro ruma|Stere (metro ruma)
        TBDM|Tonelada BDMT|Bone dry metric ton (BDMT)
        TBDU|Tonelada BDU|Bone dry unit (BDU)
        PP|Pulgada pinera|Pulgada pinera (Chilean pine inch)
        PM|Pulgada maderera|Pulgada maderera (Chilean timber inch)
        """;
}
