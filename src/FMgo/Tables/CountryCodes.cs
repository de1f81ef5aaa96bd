namespace FMgo.Tables;

/// <summary>Customs' numbers of countries and territories.</summary>
internal static class CountryCodes
{
    public const string Countries = """
        101|Senegal||iso=SN
        102|Gambia||iso=GM
        103|Guinea-Bisáu|Guinea-Bissau|iso=GW
        104|Guinea||iso=GN
        105|Sierra Leona|Sierra Leone|iso=SL
        106|Liberia||iso=LR
        107|Costa de Marfil|Ivory Coast|iso=CI
        108|Ghana||iso=GH
        109|Togo||iso=TG
        111|Nigeria||iso=NG
        112|Sudáfrica|South Africa|iso=ZA
        113|Botsuana|Botswana|iso=BW
        114|Lesoto|Lesotho|iso=LS
        115|Malaui|Malawi|iso=MW
        116|Zimbabue|Zimbabwe|iso=ZW
        117|Zambia||iso=ZM
        118|Comoras|Comoros|iso=KM
        119|Mauricio|Mauritius|iso=MU
        120|Madagascar||iso=MG
        121|Mozambique||iso=MZ
        122|Suazilandia (Esuatini)|Eswatini (Swaziland)|iso=SZ
        123|Sudán|Sudan|iso=SD
        124|Egipto|Egypt|iso=EG
        125|Libia|Libya|iso=LY
        126|Túnez|Tunisia|iso=TN
        127|Argelia|Algeria|iso=DZ
        128|Marruecos|Morocco|iso=MA
        129|Cabo Verde|Cape Verde|iso=CV
        130|Chad||iso=TD
        131|Níger|Niger|iso=NE
        133|Malí|Mali|iso=ML
        134|Mauritania||iso=MR
        135|Tanzania||iso=TZ
        136|Uganda||iso=UG
        137|Kenia|Kenya|iso=KE
        138|Somalia||iso=SO
        139|Etiopía|Ethiopia|iso=ET
        140|Angola||iso=AO
        141|Burundi||iso=BI
        142|Ruanda|Rwanda|iso=RW
        143|República Democrática del Congo|Democratic Republic of the Congo|iso=CD
        144|Congo||iso=CG
        145|Gabón|Gabon|iso=GA
        146|Santo Tomé y Príncipe|São Tomé and Príncipe|iso=ST
        147|Guinea Ecuatorial|Equatorial Guinea|iso=GQ
        148|República Centroafricana|Central African Republic|iso=CF
        149|Camerún|Cameroon|iso=CM
        150|Benín|Benin|iso=BJ
        151|Territorio británico en África|British territory in Africa
        152|Territorio español en África|Spanish territory in Africa
        153|Territorio francés en África|French territory in Africa
        155|Yibuti|Djibouti|iso=DJ
        156|Seychelles||iso=SC
        159|Namibia||iso=NA
        160|Sudán del Sur|South Sudan|iso=SS
        161|Burkina Faso||iso=BF
        163|Eritrea||iso=ER
        164|Islas Marshall|Marshall Islands|iso=MH
        165|Sahara Occidental|Western Sahara|iso=EH
        201|Venezuela||iso=VE
        202|Colombia||iso=CO
        203|Trinidad y Tobago|Trinidad and Tobago|iso=TT
        204|Barbados||iso=BB
        205|Jamaica||iso=JM
        206|República Dominicana|Dominican Republic|iso=DO
        207|Bahamas||iso=BS
        208|Haití|Haiti|iso=HT
        209|Cuba||iso=CU
        210|Panamá|Panama|iso=PA
        211|Costa Rica||iso=CR
        212|Nicaragua||iso=NI
        213|El Salvador||iso=SV
        214|Honduras||iso=HN
        215|Guatemala||iso=GT
        216|México|Mexico|iso=MX
        217|Guyana||iso=GY
        218|Ecuador||iso=EC
        219|Perú|Peru|iso=PE
        220|Brasil|Brazil|iso=BR
        221|Bolivia||iso=BO
        222|Paraguay||iso=PY
        223|Uruguay||iso=UY
        224|Argentina||iso=AR
        225|Estados Unidos de América|United States of America|iso=US
        226|Canadá|Canada|iso=CA
        227|Territorio británico en América|British territory in the Americas
        228|Territorio francés en América|French territory in the Americas
        229|Territorio holandés en América|Dutch territory in the Americas
        230|Territorio de Dinamarca|Danish territory
        231|Dominica||iso=DM
        232|Granada|Grenada|iso=GD
        233|Santa Lucía|Saint Lucia|iso=LC
        234|San Vicente y las Granadinas|Saint Vincent and the Grenadines|iso=VC
        235|Surinam|Suriname|iso=SR
        236|Belice|Belize|iso=BZ
        240|Antigua y Barbuda|Antigua and Barbuda|iso=AG
        241|San Cristóbal y Nieves|Saint Kitts and Nevis|iso=KN
        242|Anguila|Anguilla|iso=AI
        243|Aruba||iso=AW
        244|Bermudas|Bermuda|iso=BM
        245|Islas Vírgenes Británicas|British Virgin Islands|iso=VG
        246|Islas Caimán|Cayman Islands|iso=KY
        247|Antillas Neerlandesas|Netherlands Antilles||Dissolved in 2010; its ISO code AN was withdrawn.
        248|Turcas y Caicos|Turks and Caicos Islands|iso=TC
        249|Islas Vírgenes (Estados Unidos de América)|Virgin Islands (United States of America)|iso=VI
        250|Martinica|Martinique|iso=MQ
        251|Puerto Rico||iso=PR
        252|Montserrat||iso=MS
        253|Groenlandia|Greenland|iso=GL
        301|Jordania|Jordan|iso=JO
        302|Arabia Saudita|Saudi Arabia|iso=SA
        303|Kuwait||iso=KW
        304|Omán|Oman|iso=OM
        305|Chipre|Cyprus|iso=CY
        306|Israel||iso=IL
        307|Irak|Iraq|iso=IQ
        308|Afganistán|Afghanistan|iso=AF
        309|Irán|Iran|iso=IR
        310|Siria|Syria|iso=SY
        311|Líbano|Lebanon|iso=LB
        312|Catar|Qatar|iso=QA
        313|Baréin|Bahrain|iso=BH
        314|Sri Lanka||iso=LK
        315|Camboya|Cambodia|iso=KH
        316|Laos||iso=LA
        317|India||iso=IN
        318|Bután|Bhutan|iso=BT
        319|Tailandia|Thailand|iso=TH
        320|Nepal||iso=NP
        321|Bangladés|Bangladesh|iso=BD
        322|Palestina|Palestine|iso=PS|Older copies give the number to Yemen, which is 346 now.
        324|Pakistán|Pakistan|iso=PK
        325|Vietnam||iso=VN
        326|Myanmar (ex Birmania)|Myanmar (Burma)|iso=MM
        327|Maldivas|Maldives|iso=MV
        328|Indonesia||iso=ID
        329|Malasia|Malaysia|iso=MY
        330|Taiwán|Taiwan|iso=TW
        331|Japón|Japan|iso=JP
        332|Singapur|Singapore|iso=SG
        333|Corea del Sur|South Korea|iso=KR
        334|Corea del Norte|North Korea|iso=KP
        335|Filipinas|Philippines|iso=PH
        336|China||iso=CN
        337|Mongolia||iso=MN
        341|Emiratos Árabes Unidos|United Arab Emirates|iso=AE
        342|Hong Kong||iso=HK
        343|Territorio portugués en Asia|Portuguese territory in Asia
        344|Brunéi|Brunei|iso=BN
        345|Macao||iso=MO
        346|Yemen||iso=YE
        401|Fiyi|Fiji|iso=FJ
        402|Nauru||iso=NR
        403|Tonga||iso=TO
        404|Samoa Occidental|Samoa|iso=WS
        405|Nueva Zelandia|New Zealand|iso=NZ
        406|Australia||iso=AU
        407|Territorio británico en Oceanía y el Pacífico|British territory in Oceania and the Pacific
        408|Territorio francés en Oceanía y el Pacífico|French territory in Oceania and the Pacific
        409|Territorio norteamericano en Oceanía y el Pacífico|US territory in Oceania and the Pacific
        412|Papúa Nueva Guinea|Papua New Guinea|iso=PG
        415|Vanuatu||iso=VU
        416|Kiribati||iso=KI
        417|Micronesia||iso=FM
        418|Islas Salomón|Solomon Islands|iso=SB
        419|Tuvalu||iso=TV
        420|Palaos|Palau|iso=PW
        421|Niue||iso=NU
        422|Polinesia Francesa|French Polynesia|iso=PF
        423|Nueva Caledonia|New Caledonia|iso=NC
        424|Islas Marianas del Norte|Northern Mariana Islands|iso=MP
        425|Guam||iso=GU
        426|Timor Oriental|East Timor|iso=TL
        427|Islas Cook|Cook Islands|iso=CK
        501|Portugal||iso=PT
        504|Italia|Italy|iso=IT
        505|Francia|France|iso=FR
        506|Irlanda|Ireland|iso=IE
        507|Dinamarca|Denmark|iso=DK
        508|Suiza|Switzerland|iso=CH
        509|Austria||iso=AT
        510|Reino Unido|United Kingdom|iso=GB
        511|Suecia|Sweden|iso=SE
        512|Finlandia|Finland|iso=FI
        513|Noruega|Norway|iso=NO
        514|Bélgica|Belgium|iso=BE
        515|Países Bajos (Holanda)|Netherlands|iso=NL
        516|Islandia|Iceland|iso=IS
        517|España|Spain|iso=ES
        518|Albania||iso=AL
        519|Rumania|Romania|iso=RO
        520|Grecia|Greece|iso=GR
        522|Turquía|Turkey|iso=TR
        523|Malta||iso=MT
        524|Santa Sede|Holy See|iso=VA
        525|Andorra||iso=AD
        527|Bulgaria||iso=BG
        528|Polonia|Poland|iso=PL
        530|Hungría|Hungary|iso=HU
        532|Luxemburgo|Luxembourg|iso=LU
        534|Liechtenstein||iso=LI
        535|Mónaco|Monaco|iso=MC
        536|San Marino||iso=SM
        540|Armenia||iso=AM
        541|Azerbaiyán|Azerbaijan|iso=AZ
        542|Bielorrusia|Belarus|iso=BY
        543|Bosnia y Herzegovina|Bosnia and Herzegovina|iso=BA
        544|República Checa|Czech Republic|iso=CZ
        545|República Eslovaca|Slovakia|iso=SK
        546|Serbia||iso=RS
        547|Croacia|Croatia|iso=HR
        548|Eslovenia|Slovenia|iso=SI
        549|Estonia||iso=EE
        550|Georgia||iso=GE
        551|Kazajistán|Kazakhstan|iso=KZ
        552|Kirguistán|Kyrgyzstan|iso=KG
        553|Letonia|Latvia|iso=LV
        554|Lituania|Lithuania|iso=LT
        555|Macedonia|North Macedonia|iso=MK
        556|Moldavia|Moldova|iso=MD
        557|Tayikistán|Tajikistan|iso=TJ
        558|Turkmenistán|Turkmenistan|iso=TM
        559|Ucrania|Ukraine|iso=UA
        560|Uzbekistán|Uzbekistan|iso=UZ
        561|Montenegro||iso=ME
        562|Rusia|Russia|iso=RU
        563|Alemania|Germany|iso=DE
        565|Gibraltar||iso=GI
        566|Guernsey||iso=GG
        567|Isla de Man|Isle of Man|iso=IM
        568|Jersey||iso=JE
        901|Combustibles y lubricantes para naves y aeronaves extranjeras|Fuel and lubricants for foreign ships and aircraft
        902|Rancho de naves y aeronaves extranjeras|Provisions for foreign ships and aircraft
        903|Pesca extraterritorial|Fishing outside territorial waters||The copies abbreviate it PESCA EXTRA.
        904|Orígenes o destinos no precisados por razones comerciales o militares|Origins or destinations withheld for commercial or military reasons
        905|Zona Franca de Iquique|Iquique free zone
        906|Depósito franco|Free deposit
        907|Zona Franca de Punta Arenas|Punta Arenas free zone
        910|Zona Franca de Arica, zona industrial|Arica free zone, industrial zone
        997|Chile||iso=CL
        998|Nacional reputada|Deemed national||The copies abbreviate it NAC.REPUTADA.
        999|Otros (país desconocido)|Other (unknown country)
        """;
}
