namespace FMgo.Tables;

/// <summary>Customs' numbers of ports, airports and border passes.</summary>
internal static class PortCodes
{
    public const string Ports = $"{Americas}\n{Asia}\n{Europe}\n{Rest}\n{Chile}";

    private const string Americas = """
        111|Montreal|
        112|Costa del Pacífico de Canadá, otros no especificados|Pacific coast of Canada, other
        113|Halifax|
        114|Vancouver|
        115|Saint John|
        116|Toronto|
        117|Otros puertos de Canadá|Other ports of Canada
        118|Bayside|
        120|Port-Cartier|
        121|Costa del Atlántico de Estados Unidos, otros (entre Maine y Key West)|Atlantic coast of the United States, other (Maine to Key West)
        122|Golfo de México de Estados Unidos, otros (entre Key West y Brownsville)|Gulf coast of the United States, other (Key West to Brownsville)
        123|Costa del Pacífico de Estados Unidos, otros no especificados|Pacific coast of the United States, other
        124|Quebec|
        125|Prince Rupert|
        126|Hamilton|
        131|Boston|
        132|New Haven|
        133|Bridgeport|
        134|Nueva York|New York
        135|Filadelfia|Philadelphia
        136|Baltimore|
        137|Norfolk|
        139|Charleston|
        140|Savannah|
        141|Miami|
        142|Everglades|
        143|Jacksonville|
        145|Palm Beach|
        146|Baton Rouge|
        147|Columbres|
        148|Pittsburgh|
        149|Duluth|
        150|Milwaukee|
        151|Tampa|
        152|Pensacola|
        153|Mobile|
        154|Nueva Orleans|New Orleans
        155|Port Arthur|
        156|Galveston|
        157|Corpus Christi|
        158|Brownsville|
        159|Houston|
        160|Oakland|
        161|Stockton|
        171|Seattle|
        172|Portland|
        173|San Francisco (Estados Unidos)|San Francisco (United States)
        174|Los Ángeles|Los Angeles
        175|Long Beach|
        176|San Diego|
        180|Otros puertos de Estados Unidos|Other ports of the United States
        199|Los Vilos|
        204|Patache|
        205|Calbuco|
        206|Michilla|
        207|Puerto Angamos|
        208|Poseidón|Poseidon
        209|Tres Puentes|
        210|Otros puertos de México|Other ports of Mexico
        211|Tampico|
        212|Costa del Pacífico de México, otros puertos|Pacific coast of Mexico, other
        213|Veracruz|
        214|Coatzacoalcos|
        215|Guaymas|
        216|Mazatlán|
        217|Manzanillo|
        218|Acapulco|
        219|Golfo de México, otros no especificados|Gulf of Mexico, other
        220|Altamira|
        221|Cristóbal|
        222|Balboa|
        223|Colón|
        224|Otros puertos de Panamá|Other ports of Panama
        225|Paso Guanaco Sonso|Guanaco Sonso pass||Added by Res. Ex. 3194 of 2020.
        231|Otros puertos de Colombia|Other ports of Colombia
        232|Buenaventura|
        233|Barranquilla|
        241|Otros puertos de Ecuador|Other ports of Ecuador
        242|Guayaquil|
        251|Otros puertos de Perú|Other ports of Peru
        252|Callao|
        253|Ilo|
        254|Iquitos|
        261|Otros puertos de Argentina|Other ports of Argentina
        262|Buenos Aires|
        263|Necochea|
        264|Mendoza|
        265|Córdoba|
        266|Bahía Blanca|
        267|Comodoro Rivadavia|
        268|Puerto Madryn|
        269|Mar del Plata|
        270|Rosario|
        271|Otros puertos de Uruguay|Other ports of Uruguay
        272|Montevideo|
        281|Otros puertos de Venezuela|Other ports of Venezuela
        282|La Guaira|
        285|Maracaibo|
        291|Otros puertos de Brasil|Other ports of Brazil
        292|Santos|
        293|Río de Janeiro|Rio de Janeiro
        294|Río Grande del Sur|Rio Grande do Sul
        295|Paranaguá|
        296|São Paulo|
        297|Salvador|
        301|Otros puertos de las Antillas Holandesas|Other ports of the Netherlands Antilles
        302|Curazao|Curaçao
        399|Otros puertos de América|Other ports of the Americas
        """;

    private const string Asia = """
        411|Shanghái|Shanghai
        412|Dairen (Dalian)|
        413|Otros puertos de China|Other ports of China
        420|Otros puertos de Corea del Norte|Other ports of North Korea
        421|Nampo|
        422|Busan|
        423|Otros puertos de Corea del Sur|Other ports of South Korea
        431|Manila|
        432|Otros puertos de Filipinas|Other ports of the Philippines
        441|Otros puertos de Japón|Other ports of Japan
        442|Osaka|
        443|Kobe|
        444|Yokohama|
        445|Nagoya|
        446|Shimizu|
        447|Moji|
        448|Yawata|
        449|Fukuyama|
        451|Kaohsiung|
        452|Keelung|
        453|Otros puertos de Taiwán|Other ports of Taiwan
        461|Isla Kharg|Kharg Island
        462|Otros puertos de Irán|Other ports of Iran
        471|Calcuta|Kolkata (Calcutta)
        472|Otros puertos de India|Other ports of India
        481|Chalna|
        482|Otros puertos de Bangladés|Other ports of Bangladesh
        491|Otros puertos de Singapur|Other ports of Singapore
        492|Hong Kong|
        499|Otros puertos asiáticos|Other ports of Asia
        """;

    private const string Europe = """
        511|Constanza|Constanța
        512|Otros puertos de Rumania|Other ports of Romania
        521|Varna|
        522|Otros puertos de Bulgaria|Other ports of Bulgaria
        533|Belgrado|Belgrade
        534|Otros puertos de Serbia|Other ports of Serbia
        535|Podgorica|
        536|Otros puertos de Montenegro|Other ports of Montenegro
        537|Otros puertos de Croacia|Other ports of Croatia
        538|Rijeka|
        541|Otros puertos de Italia|Other ports of Italy
        542|Génova|Genoa
        543|Liorna (Livorno)|Livorno
        544|Nápoles|Naples
        545|Salerno|
        546|Augusta|
        547|Savona|
        551|Otros puertos de Francia|Other ports of France
        552|La Pallice|
        553|Le Havre|
        554|Marsella|Marseille
        555|Burdeos|Bordeaux
        556|Calais|
        557|Brest|
        558|Ruan|Rouen
        561|Otros puertos de España|Other ports of Spain
        562|Cádiz|
        563|Barcelona|
        564|Bilbao|
        565|Huelva|
        566|Sevilla|Seville
        567|Tarragona|
        568|Algeciras|
        569|Valencia|
        571|Liverpool|
        572|Londres|London
        573|Rochester|
        574|Etén Salaverry|||As the copies place it, among the British ports.
        576|Otros puertos de Inglaterra|Other ports of England
        577|Dover|
        578|Plymouth|
        581|Helsinki|
        582|Otros puertos de Finlandia|Other ports of Finland
        583|Hanko|
        584|Kemi|
        585|Kokkola|
        586|Kotka|
        587|Oulu|
        588|Pietarsaari|
        589|Pori|
        591|Bremen|
        592|Hamburgo|Hamburg
        593|Núremberg|Nuremberg
        594|Fráncfort|Frankfurt
        595|Düsseldorf|
        596|Otros puertos de Alemania|Other ports of Germany
        597|Cuxhaven|
        598|Rostock|
        599|Oldenburg|
        601|Amberes|Antwerp
        602|Otros puertos de Bélgica|Other ports of Belgium
        603|Zeebrugge|
        604|Gante|Ghent
        605|Ostende|Ostend
        611|Lisboa|Lisbon
        612|Otros puertos de Portugal|Other ports of Portugal
        613|Setúbal|
        621|Ámsterdam|Amsterdam
        622|Róterdam|Rotterdam
        623|Otros puertos de Países Bajos (Holanda)|Other ports of the Netherlands
        631|Gotemburgo|Gothenburg
        632|Otros puertos de Suecia|Other ports of Sweden
        633|Malmö|
        634|Helsingborg|
        635|Kalmar|
        641|Aarhus|
        642|Copenhague|Copenhagen
        643|Otros puertos de Dinamarca|Other ports of Denmark
        644|Aalborg|
        645|Odense|
        651|Oslo|
        652|Otros puertos de Noruega|Other ports of Norway
        653|Stavanger|
        699|Otros puertos de Europa|Other ports of Europe
        """;

    private const string Rest = """
        711|Durban|
        712|Ciudad del Cabo|Cape Town
        713|Otros puertos de Sudáfrica|Other ports of South Africa
        714|Saldanha|
        715|Port Elizabeth|
        716|Mossel Bay|
        717|East London|
        799|Otros puertos de África|Other ports of Africa
        811|Sídney|Sydney
        812|Fremantle|
        813|Otros puertos de Australia|Other ports of Australia
        814|Adelaida|Adelaide
        815|Darwin|
        816|Geraldton|
        817|Puerto Cabo Froward|Cabo Froward||Added by Res. Ex. 477 of 2021.
        818|Muelle Huachipato|Huachipato wharf||Added by Res. Ex. 2424 of 2021.
        819|Terminal Marítimo Escuadrón|Escuadrón marine terminal||Added by Res. Ex. 2424 of 2021.
        820|Terminal Portuario Terquim|Terquim terminal||Added by Res. Ex. 2424 of 2021.
        821|Terminal Muelle Mecanizado Esperanza|Esperanza mechanised wharf||Added by Res. Ex. 356 of 2022.
        822|Terminal Marítimo Enaex|Enaex marine terminal||Added by Res. Ex. 870 of 2022.
        823|Terminal Marítimo Oxiquim|Oxiquim marine terminal||Added by Res. Ex. 1242 of 2022.
        824|Paso Buta Mallín|Buta Mallín pass||Added by Res. Ex. 2222 of 2022.
        825|Aeródromo La Araucanía|La Araucanía aerodrome||Added by Res. Ex. 2222 of 2022.
        826|Estación de Medición Recinto|Recinto metering station||Added by Res. Ex. 2222 of 2022.
        827|Terminal Graneles del Norte|Graneles del Norte terminal||Added by Res. Ex. 2800 of 2022.
        899|Otros puertos de Oceanía|Other ports of Oceania
        """;

    private const string Chile = """
        900|Combustibles y lubricantes para naves y aeronaves de transporte internacional|Fuel and lubricants for ships and aircraft in international transport||Older copies call it provisions (rancho).
        901|Arica|
        902|Iquique|
        903|Antofagasta|
        904|Coquimbo|
        905|Valparaíso|
        906|San Antonio|
        907|Talcahuano|
        908|San Vicente|
        909|Lirquén|
        910|Puerto Montt|
        911|Chacabuco, Puerto Aysén|
        912|Punta Arenas|
        913|Patillos|
        914|Tocopilla|
        915|Mejillones|
        916|Taltal|
        917|Chañaral, Barquito|
        918|Caldera|
        919|Calderilla|
        920|Huasco, Guacolda|
        921|Quintero|
        922|Juan Fernández|
        923|Constitución|
        924|Tomé|
        925|Penco|
        926|Coronel|
        927|Lota|
        928|Lebu|
        929|Isla de Pascua|Easter Island
        930|Corral|
        931|Ancud|
        932|Castro|
        933|Quellón|
        934|Chaitén|
        935|Tortel|
        936|Natales|
        937|Guarello|
        938|Puerto Andino|||Older copies: Cutter Cove.
        939|Percy|
        940|Clarencia|
        941|Gregorio|
        942|Cabo Negro|
        943|Puerto Williams|
        944|Territorio Antártico Chileno|Chilean Antarctic Territory
        945|Aeropuerto Carriel Sur|Carriel Sur airport||Older copies: Salinas.
        946|Guayacán|
        947|Paso Pehuenche|Pehuenche pass||Older copies: Punta Delgada.
        948|Ventanas|
        949|Pino Hachado (Liucura)|
        950|Caleta Coloso|
        951|Aguas Negras|
        952|Zona Franca Iquique|Iquique free zone
        953|Zona Franca Punta Arenas|Punta Arenas free zone
        954|Río Mayer|
        955|Río Mosco|
        956|Visviri|
        957|Chacalluta|
        958|Chungará|
        959|Colchane|
        960|Abra de Napa|
        961|Ollagüe|
        962|San Pedro de Atacama|
        963|Socompa|
        964|San Francisco (Chile)|
        965|Los Libertadores|
        966|Mahuil Malal|
        967|Cardenal Samoré|
        968|Pérez Rosales|
        969|Futaleufú|
        970|Palena-Carrenleufú|
        971|Panguipulli|
        972|Huahum|
        973|Lago Verde|
        974|Appeleg|
        975|Pampa Alta|
        976|Huemules|
        977|Chile Chico|
        978|Baker|
        979|Dorotea|
        980|Casas Viejas|
        981|Monte Aymond|
        982|San Sebastián|
        983|Coyhaique Alto|
        984|Triana|
        985|Ibáñez-Palavicini|
        986|Villa O'Higgins|
        987|Aeropuerto Chacalluta|Chacalluta airport
        988|Aeropuerto Diego Aracena|Diego Aracena airport
        989|Aeropuerto Cerro Moreno|Cerro Moreno airport
        990|Aeropuerto El Tepual|El Tepual airport
        991|Aeropuerto Carlos Ibáñez del Campo|Carlos Ibáñez del Campo airport
        992|Aeropuerto Arturo Merino Benítez|Arturo Merino Benítez airport
        993|Aeródromo El Loa|El Loa aerodrome||Older copies: CAP Huachipato.
        994|Arica-Tacna|
        995|Arica-La Paz|
        997|Otros puertos chilenos|Other ports of Chile
        998|Paso Jama|Jama pass
        """;
}
