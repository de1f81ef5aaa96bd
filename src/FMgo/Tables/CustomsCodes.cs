
namespace FMgo.Tables;

/// <summary>Customs' small tables.</summary>
internal static class CustomsCodes
{
    public const string ExportPaymentForms = """
        1|Cobranza hasta un año|Collection, up to one year|short=COB1
        2|Cobranza a más de un año|Collection, more than one year|short=COBRANZA
        11|Acreditivo hasta un año|Letter of credit, up to one year|short=ACRED
        12|Crédito de bancos y organismos financieros a más de un año|Credit of banks and financial bodies, more than one year|short=CBOF|One copy of the table words it as a letter of credit of more than one year.
        21|Sin pago|Without payment|short=S/PAGO|Also for samples without commercial value (Formato DTE v2.5, Encabezado 14).
        32|Pago anticipado a la fecha de embarque|Paid before shipment|short=ANTICIPO|FchCancel is then mandatory (Formato DTE v2.5, Encabezado 15).
        50|Anticipo y cobranza|Part before shipment, part by collection|short=ANT/COB
        60|Anticipo y acreditivo|Part before shipment, part by letter of credit|short=ANT/CRED
        80|Sin pago y cobranza|Part without payment, part by collection|short=S/PAGO/COB
        """;

    public const string SaleModalities = """
        1|A firme|Firm sale
        2|Bajo condición|Sale on condition
        3|En consignación libre|Free consignment
        4|En consignación con un mínimo a firme|Consignment with a firm minimum
        9|Sin pago|Without payment
        """;

    public const string SaleClauses = """
        1|Costo, seguro y flete|Cost, insurance and freight|short=CIF
        2|Costo y flete|Cost and freight|short=CFR
        3|En fábrica|Ex works|short=EXW
        4|Franco al costado del buque|Free alongside ship|short=FAS
        5|Franco a bordo|Free on board|short=FOB
        6|Sin cláusula de compraventa|Without sale clause|short=S/CL
        8|Otros|Other|short=OTROS
        9|Entregadas, derechos pagados|Delivered duty paid|short=DDP
        10|Franco transportista|Free carrier|short=FCA|Three sources give 10, one gives 7.
        11|Transporte pagado hasta|Carriage paid to|short=CPT
        12|Transporte y seguro pagados hasta|Carriage and insurance paid to|short=CIP
        17|Entregadas en terminal o puerto de destino|Delivered at terminal|short=DAT
        18|Entregadas en lugar convenido|Delivered at place|short=DAP
        """;

    public const string TransportModes = """
        1|Marítima, fluvial y lacustre|Sea, river and lake
        4|Aéreo|Air
        5|Postal|Post
        6|Ferroviario|Rail
        7|Carretero o terrestre|Road
        8|Oleoductos, gasoductos|Oil and gas pipelines
        9|Tendido eléctrico|Power lines
        10|Otra|Other
        11|Courier aéreo|Air courier||Not in the older copies of the table.
        """;

    public const string Units = """
        1|Tonelada métrica bruta|Tonne, gross|short=TMB
        2|Quintal métrico bruto|Metric quintal (100 kg), gross|short=QMB
        3|1.000 kilowatt hora|1,000 kilowatt hours|short=MKWH
        4|Tonelada métrica neta|Tonne, net|short=TMN
        5|Quilate|Carat|short=KLT
        6|Kilogramo neto|Kilogram, net|short=KN
        7|Gramo neto|Gram, net|short=GN
        8|Hectolitro|Hectolitre|short=HL
        9|Litro|Litre|short=LT
        10|Unidad|Unit|short=U
        11|Docena|Dozen|short=DOC
        12|Unidad (juego)|Unit (set)|short=U(JGO)|The copies agree on the abbreviation; one of them calls it a hundred.
        13|1.000 unidades|1,000 units|short=MU
        14|Metro|Metre|short=MT
        15|Metro cuadrado|Square metre|short=MT2
        16|Metro cúbico|Cubic metre|short=MCUB|One copy abbreviates it MT3.
        17|Par|Pair|short=PAR
        18|KNFC||short=KNFC|No copy spells the abbreviation out.
        19|Cartón|Carton|short=CARTON
        20|Kilowatt hora|Kilowatt hour|short=KWH
        23|Bar||short=BAR|No copy says whether the unit of pressure is meant.
        24|M2/1MM||short=M2/1MM|No copy spells the abbreviation out.
        99|Sin unidad de medida|Without unit|short=S.U.M
        """;

    public const string PackageTypes = """
        1|Granel sólido, partículas finas (polvo)|Solid bulk, fine particles (powder)|short=POLVO
        2|Granel sólido, partículas granulares (granos)|Solid bulk, granular particles (grains)|short=GRANOS
        3|Granel sólido, partículas grandes (nódulos)|Solid bulk, large particles (nodules)|short=NODULOS
        4|Granel líquido|Liquid bulk|short=LIQUIDO
        5|Granel gaseoso|Gas bulk|short=GAS
        10|Piezas|Pieces|short=PIEZA
        11|Tubos|Tubes|short=TUBO
        12|Cilindro|Cylinder|short=CILINDRO
        13|Rollos|Rolls|short=ROLLO
        16|Barras|Bars|short=BARRA
        17|Lingotes|Ingots|short=LINGOTE
        18|Troncos|Logs|short=TRONCO
        19|Bloque|Block|short=BLOQUE
        20|Rollizo|Roundwood|short=ROLLIZO
        21|Cajón|Crate|short=CAJON
        22|Cajas de cartón|Cardboard boxes|short=CAJA DE CARTON
        23|Fardo|Bale (fardo)|short=FARDO
        24|Baúl|Trunk|short=BAUL
        25|Cofre|Chest|short=COFRE
        26|Armazón|Frame|short=ARMAZON
        27|Bandeja|Tray|short=BANDEJA
        28|Cajas de madera|Wooden boxes|short=CAJAMADERA
        29|Cajas de lata|Tin boxes|short=CAJALATA
        31|Botella de gas|Gas bottle|short=BOTELLAGAS
        32|Botella|Bottle|short=BOTELLA
        33|Jaulas|Cages|short=JAULA
        34|Bidón|Jerrycan|short=BIDON
        35|Jabas|Open crates (jabas)|short=JABA
        36|Cestas|Baskets|short=CESTA
        37|Barrilete|Keg (barrilete)|short=BARRILETE
        38|Tonel|Cask|short=TONEL
        39|Pipas|Pipes (casks)|short=PIPA
        40|Cajas no especificadas|Boxes, not specified|short=CAJANOESP
        41|Jarro|Jar|short=JARRO
        42|Frasco|Flask|short=FRASCO
        43|Damajuana|Demijohn|short=DAMAJUANA
        44|Barril|Barrel|short=BARRIL
        45|Tambor|Drum|short=TAMBOR
        46|Cuñetes|Kegs (cuñetes)|short=CUNETE
        47|Tarros|Cans|short=TARRO
        51|Cubo|Cube|short=CUBO
        61|Paquete|Package|short=PAQUETE
        62|Sacos|Sacks|short=SACO
        63|Maleta|Suitcase|short=MALETA
        64|Bolsa|Bag|short=BOLSA
        65|Bala|Bale (bala)|short=BALA
        66|Red|Net|short=RED
        67|Sobres|Envelopes|short=SOBRE
        73|Contenedor de 20 pies, seco|Container, 20 feet, dry|short=CONT20
        74|Contenedor de 40 pies, seco|Container, 40 feet, dry|short=CONT40
        75|Contenedor refrigerado de 20 pies|Container, 20 feet, refrigerated|short=REEFER20
        76|Contenedor refrigerado de 40 pies|Container, 40 feet, refrigerated|short=REEFER40
        77|Estanque|Tank|short=ESTANQUE|Not for tank containers: those are 78.
        78|Contenedor no especificado (open top, tank, flat rack, otros)|Container, not specified (open top, tank, flat rack, other)|short=CONTNOESP
        80|Pallets||short=PALLET
        81|Tablero|Board|short=TABLERO
        82|Láminas|Sheets|short=LAMINA
        83|Carrete|Reel|short=CARRETE
        85|Automotor|Motor vehicle|short=AUTOMOTOR
        86|Ataúd|Coffin|short=ATAUD
        88|Maquinaria|Machinery|short=MAQUINARIA
        89|Planchas|Plates|short=PLANCHA
        90|Atados|Bundles|short=ATADO
        91|Bobina|Coil|short=BOBINA
        93|Otros bultos no especificados|Other packages, not specified|short=BULTONOESP
        98|No existe bulto|No package|short=SIN BULTO
        99|Sin embalar|Unpacked|short=S/EMBALAR
        """;
}
