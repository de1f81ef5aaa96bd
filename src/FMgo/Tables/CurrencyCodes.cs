namespace FMgo.Tables;

/// <summary>The currencies of the schema.</summary>
internal static class CurrencyCodes
{
    public const string Currencies = """
        BOLIVAR|Bolívar|Bolívar (Venezuela)|iso=VES;customs=134
        BOLIVIANO|Boliviano|Boliviano (Bolivia)|iso=BOB;customs=4
        CHELIN|Chelín|Schilling (Austria)|iso=ATS;customs=37|Replaced by the euro in 2002.
        CORONA DIN|Corona danesa|Danish krone|iso=DKK;customs=51
        CORONA NOR|Corona noruega|Norwegian krone|iso=NOK;customs=96
        CORONA SC|Corona sueca|Swedish krona|iso=SEK;customs=113
        CRUZEIRO REAL|Cruzeiro real (hoy real de Brasil)|Cruzeiro real (now the Brazilian real)|iso=BRL;customs=5|The schema kept the name of 1993; ISO 4217 had BRR for it.
        DIRHAM|Dirham de los Emiratos Árabes Unidos|Dirham (United Arab Emirates)|iso=AED;customs=139
        DOLAR AUST|Dólar australiano|Australian dollar|iso=AUD;customs=36
        DOLAR CAN|Dólar canadiense|Canadian dollar|iso=CAD;customs=6
        DOLAR HK|Dólar de Hong Kong|Hong Kong dollar|iso=HKD;customs=127
        DOLAR NZ|Dólar neozelandés|New Zealand dollar|iso=NZD;customs=97
        DOLAR SIN|Dólar de Singapur|Singapore dollar|iso=SGD;customs=136
        DOLAR TAI|Dólar de Taiwán|New Taiwan dollar|iso=TWD;customs=138
        DOLAR USA|Dólar de los Estados Unidos|US dollar|iso=USD;customs=13
        DRACMA|Dracma|Drachma (Greece)|iso=GRD;customs=131|Replaced by the euro in 2002.
        ESCUDO|Escudo|Escudo (Portugal)|iso=PTE;customs=133|Replaced by the euro in 2002.
        EURO|Euro||iso=EUR;customs=142
        FLORIN|Florín|Guilder (Netherlands)|iso=NLG;customs=64|Replaced by the euro in 2002.
        FRANCO BEL|Franco belga|Belgian franc|iso=BEF;customs=40|Replaced by the euro in 2002.
        FRANCO FR|Franco francés|French franc|iso=FRF;customs=58|Replaced by the euro in 2002.
        FRANCO SZ|Franco suizo|Swiss franc|iso=CHF;customs=82
        GUARANI|Guaraní|Guaraní (Paraguay)|iso=PYG;customs=23
        LIBRA EST|Libra esterlina|Pound sterling|iso=GBP;customs=102
        LIRA|Lira|Lira (Italy)|iso=ITL;customs=71|Replaced by the euro in 2002.
        MARCO AL|Marco alemán|German mark|iso=DEM;customs=30|Replaced by the euro in 2002.
        MARCO FIN|Marco finlandés|Markka (Finland)|iso=FIM;customs=57|Replaced by the euro in 2002.
        NUEVO SOL|Nuevo sol (hoy sol)|Nuevo sol (now sol, Peru)|iso=PEN;customs=24
        OTRAS MONEDAS|Otras monedas|Other currencies|customs=900|For every currency that the schema does not name.
        PESETA|Peseta|Peseta (Spain)|iso=ESP;customs=53|Replaced by the euro in 2002.
        PESO|Peso argentino|Argentine peso|iso=ARS;customs=1|The schema says only PESO; Customs' number 1 is the peso of Argentina.
        PESO CL|Peso chileno|Chilean peso|iso=CLP;customs=200
        PESO COL|Peso colombiano|Colombian peso|iso=COP;customs=129
        PESO MEX|Peso mexicano|Mexican peso|iso=MXN;customs=132
        PESO URUG|Peso uruguayo|Uruguayan peso|iso=UYU;customs=26
        RAND|Rand|Rand (South Africa)|iso=ZAR;customs=128
        RENMINBI|Renminbi|Renminbi (China)|iso=CNY;customs=48
        RUPIA|Rupia|Indian rupee|iso=INR;customs=137
        SUCRE|Sucre|Sucre (Ecuador)|iso=ECS;customs=130|Replaced by the US dollar in 2000.
        YEN|Yen||iso=JPY;customs=72
        """;
}
