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
            Cantidad: QtyItem
            CantidadUnidadMedidaReferencia: QtyRef
            Ciudad: CiudadOrigen CiudadRecep CiudadDest
            CiudadDestino: CiudadDest
            Cliente: Receptor
            Codigo: CdgItem
            CodigoImpuestoAdicional: CodImpAdic
            CodigoInterno: CdgIntRecep
            CodigoItem: CdgItem
            CodigoReferencia: CodRef
            CodigoSucursal: CdgSIISucur
            CodigoVendedor: CdgVendedor
            CodigosItem: CdgItem
            Comuna: CmnaOrigen CmnaRecep CmnaDest
            ComunaDestino: CmnaDest
            ComunaOrigen: CmnaOrigen
            ComunaPostal: CmnaPostal
            Correo: CorreoEmisor CorreoRecep
            CorreoElectronico: CorreoEmisor CorreoRecep
            CreditoEmpresasConstructoras: CredEC
            Descripcion: DscItem GlosaDR
            Descuento: DescuentoMonto
            DescuentoPorcentaje: DescuentoPct
            Descuentos: DscRcgGlobal
            DescuentosGlobales: DscRcgGlobal
            DescuentosRecargos: DscRcgGlobal
            Direccion: DirOrigen DirRecep DirDest
            DireccionDestino: DirDest
            DireccionOrigen: DirOrigen
            DireccionPostal: DirPostal
            Email: CorreoEmisor CorreoRecep
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
            FormaPago: FmaPago
            FormaPagoExportacion: FmaPagExp
            Giro: GiroEmis GiroEmisor GiroRecep
            GiroBoleta: GiroEmisor
            GiroEmisor: GiroEmis
            GuiaExportacion: GuiaExport
            Identificacion: IdDoc
            IdentificacionDTE: IdDoc
            ImpuestosRetenciones: ImptoReten
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
            MontosPago: MntPagos
            Neto: MntNeto
            Nombre: NmbItem NombreChofer
            NombreItem: NmbItem
            Numero: NroLinRef NroLinDR
            NumeroLinea: NroLinDet
            OtraMoneda: OtrMnda
            Porcentaje: DescuentoPct
            Precio: PrcItem
            PrecioUnitario: PrcItem
            PrecioUnitarioUnidadMedidaReferencia: PrcRef
            Productos: Detalle
            Razon: RazonRef
            RazonReferencia: RazonRef
            RazonSocial: RznSoc RznSocEmisor RznSocRecep
            RazonSocialBoleta: RznSocEmisor RznSoc
            Recargo: RecargoMonto
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
            UnidadMedida: UnmdItem
            UnidadMedidaReferencia: UnmdRef
            Valor: ValorDR PrcItem
            ValorAPagar: VlrPagar
            ValorCodigo: VlrCodigo
            ValorOtraMoneda: ValorDROtrMnda
            """;
}
