namespace FMgo.Documents;

/// <summary>Names that people and other services use for official ones and that do not look like them: only for telling which one was meant, never for reading.</summary>
internal static class OtherNames
{
    /// <summary>For each name the official ones that may be meant, of which a group has one at most. Capital or small letters make no difference.</summary>
    public static Lazy<ILookup<string, string>> Official { get; } = new(() => Table.Split('\n')
        .Select(line => line.Trim().Split(": "))
        .SelectMany(line => line[1].Split(' ').Select(official => (Other: line[0], Official: official)))
        .ToLookup(pair => pair.Other, pair => pair.Official, StringComparer.OrdinalIgnoreCase));

    private const string Table = """
            Actividad: Acteco
            ActividadEconomica: Acteco
            Adquirente: Receptor
            Bruto: MntBruto
            Cantidad: QtyItem
            CantidadItem: QtyItem
            CantidadUnidadMedidaReferencia: QtyRef
            Ciudad: CiudadOrigen CiudadRecep CiudadDest
            CiudadDestino: CiudadDest
            CiudadEmisor: CiudadOrigen
            Cliente: Receptor
            CodImpuesto: CodImpAdic
            Codigo: CdgItem
            CodigoImpuesto: CodImpAdic
            CodigoImpuestoAdicional: CodImpAdic
            CodigoInterno: CdgIntRecep
            CodigoItem: CdgItem
            CodigoReferencia: CodRef
            CodigoSucursal: CdgSIISucur
            CodigoVendedor: CdgVendedor
            CodigosItem: CdgItem
            Comuna: CmnaOrigen CmnaRecep CmnaDest
            ComunaDestino: CmnaDest
            ComunaEmisor: CmnaOrigen
            ComunaOrigen: CmnaOrigen
            ComunaPostal: CmnaPostal
            ComunaRecep: CmnaRecep
            ComunaReceptor: CmnaRecep
            Correo: CorreoEmisor CorreoRecep
            CorreoElectronico: CorreoEmisor CorreoRecep
            CreditoEmpresasConstructoras: CredEC
            Descripcion: DscItem GlosaDR
            DescripcionItem: DscItem
            Descuento: DescuentoMonto
            DescuentoGlobal: DscRcgGlobal
            DescuentoPorcentaje: DescuentoPct
            Descuentos: DscRcgGlobal
            DescuentosGlobales: DscRcgGlobal
            DescuentosRecargos: DscRcgGlobal
            Direccion: DirOrigen DirRecep DirDest
            DireccionDestino: DirDest
            DireccionEmisor: DirOrigen
            DireccionOrigen: DirOrigen
            DireccionPostal: DirPostal
            DireccionRecep: DirRecep
            DireccionReceptor: DirRecep
            Email: CorreoEmisor CorreoRecep
            EmailReceptor: CorreoRecep
            Exento: MntExe
            Fecha: FchEmis FchRef FchPago
            FechaCancelacion: FchCancel
            FechaDocumentoReferencia: FchRef
            FechaElaboracion: FchElabor
            FechaEmision: FchEmis
            FechaReferencia: FchRef
            FechaVencimiento: FchVenc FchVencim
            Folio: FolioRef
            FolioReferencia: FolioRef
            FormPago: FmaPago
            FormaPago: FmaPago
            FormaPagoExportacion: FmaPagExp
            Giro: GiroEmis GiroEmisor GiroRecep
            GiroBoleta: GiroEmisor
            GiroEmisor: GiroEmis
            GlosaItem: DscItem
            GlosaReferencia: RazonRef
            GuiaExportacion: GuiaExport
            Identificacion: IdDoc
            IdentificacionDTE: IdDoc
            ImpuestoAdicional: CodImpAdic
            ImpuestosRetenciones: ImptoReten
            IndMntBruto: MntBruto
            IndicadorExencion: IndExe IndExeDR
            IndicadorExento: IndExe IndExeDR
            IndicadorGlobal: IndGlobal
            IndicadorMontosBruto: MntBruto
            IndicadorMontosBrutos: MntBruto
            IndicadorMontosNetosBoleta: IndMntNeto
            IndicadorNoRebaja: IndNoRebaja
            IndicadorServicio: IndServicio
            IndicadorTraslado: IndTraslado
            Items: Detalle
            Lineas: Detalle
            Moneda: TpoMoneda
            Monto: MontoItem MntTotal MntPago
            MontoCancelado: MntCancel
            MontoExento: MntExe
            MontoNeto: MntNeto
            MontoNoFacturable: MontoNF
            MontoTotal: MntTotal MontoItem
            MontosBrutos: MntBruto
            MontosPago: MntPagos
            Neto: MntNeto
            Nombre: NmbItem NombreChofer
            NombreItem: NmbItem
            Numero: NroLinRef NroLinDR
            NumeroLinea: NroLinDet
            OtraMoneda: OtrMnda
            Porcentaje: DescuentoPct
            Precio: PrcItem
            PrecioItem: PrcItem
            PrecioNeto: PrcItem
            PrecioUnitario: PrcItem
            PrecioUnitarioUnidadMedidaReferencia: PrcRef
            Productos: Detalle
            Razon: RazonRef
            RazonReferencia: RazonRef
            RazonSocial: RznSoc RznSocEmisor RznSocRecep
            RazonSocialBoleta: RznSocEmisor RznSoc
            RazonSocialEmisor: RznSoc RznSocEmisor
            RazonSocialRecep: RznSocRecep
            RazonSocialReceptor: RznSocRecep
            Recargo: RecargoMonto
            RecargoGlobal: DscRcgGlobal
            RecargoPorcentaje: RecargoPct
            Rut: RUTEmisor RUTRecep RUTChofer RUTTrans
            RutReferencia: RUTOtr
            RutTransportista: RUTTrans
            SaldoInsoluto: SaldoInsol
            SubTotales: SubTotInfo
            TerminosPagoCodigo: TermPagoCdg
            TerminosPagoDias: TermPagoDias
            TerminosPagoGlosa: TermPagoGlosa
            Tipo: TipoDTE TpoDocRef TpoCodigo
            TipoCambio: TpoCambio
            TipoCodigo: TpoCodigo
            TipoDocumento: TpoDocRef TipoDTE
            TipoImpresion: TpoImpresion
            TipoMoneda: TpoMoneda
            TipoMovimiento: TpoMov
            TipoTraslado: IndTraslado
            TipoValor: TpoValor
            Total: MntTotal MontoItem
            Unidad: UnmdItem
            UnidadItem: UnmdItem
            UnidadMedida: UnmdItem
            UnidadMedidaReferencia: UnmdRef
            Valor: ValorDR PrcItem
            ValorAPagar: VlrPagar
            ValorCodigo: VlrCodigo
            ValorOtraMoneda: ValorDROtrMnda
            ValorUnitario: PrcItem
            """;
}
