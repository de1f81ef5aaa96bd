using FMgo.Sii;

namespace FMgo.Tests.Sii;

/// <summary>The texts of the recorded answers: one per code that SII's manuals document or that was seen in production, in our own words.</summary>
internal static class RecordedTexts
{
    public static IReadOnlyDictionary<SiiCodeFamily, (string Code, string Text)[]> All { get; } = new Dictionary<SiiCodeFamily, (string, string)[]>
    {
        [SiiCodeFamily.Seed] =
        [
            ("00", "Semilla entregada"), ("-1", "El SII no pudo generar la semilla"), ("-2", "El SII no pudo generar la semilla"),
        ],
        [SiiCodeFamily.Token] =
        [
            ("00", "Token creado"), ("01", "XML inválido al leerlo"), ("02", "XML mal formado"), ("03", "XML inválido: el analizador no pudo configurarse"),
            ("04", "Falta el elemento Signature"), ("05", "Firma inválida"), ("06", "Falta el elemento Semilla"), ("07", "Error interno al validar"),
            ("08", "Semilla vencida, usada o inexistente, o token no generado"), ("09", "Error interno de mensajes"),
            ("10", "El SII no pudo crear o actualizar el token"), ("11", "Falta el certificado en la firma"), ("12", "Error interno de mensajes (12)"),
            ("21", "La llave pública no es la del certificado"), ("-3", "Error en la autenticación"), ("-07", "El SII no pudo validar el RUT del certificado"),
        ],
        [SiiCodeFamily.Session] =
        [
            ("27", "Máximo de sesiones autenticadas"), ("28", "No está autenticado"), ("29", "La sesión venció"), ("35", "El certificado está revocado"),
            ("36", "El certificado venció"), ("37", "El certificado no es válido"), ("38", "El certificado no es válido para el SII"),
        ],
        [SiiCodeFamily.Upload] =
        [
            ("0", "Envío recibido; el SII le dio un TrackID. Nada está aceptado todavía"), ("1", "Quien envía no tiene permiso para enviar por la empresa"),
            ("2", "Tamaño del archivo incorrecto: muy grande o muy chico"), ("3", "Archivo cortado: su tamaño no es el anunciado"), ("4", "Faltan parámetros del envío"),
            ("5", "No está autenticado"), ("6", "La empresa no está autorizada a enviar archivos"), ("7", "El XML no cumple el esquema del SII"),
            ("8", "Error en la firma del documento"), ("9", "Sistema bloqueado"), ("99", "El mismo contenido ya se había enviado; el SII repite el primer TrackID"),
            ("106", "Usuario sin permiso de envío"),
        ],
        [SiiCodeFamily.UploadDetail] =
        [
            ("LSX-00265", "Valor de atributo incorrecto"), ("LSX-00213", "Faltan apariciones de un elemento obligatorio"),
            ("LSX-00290", "Valor fuera de lo que el esquema permite"), ("LSX-00291", "Valor fuera de lo que el esquema permite"),
            ("SCH-00001", "Nombre de esquema inválido"), ("CHR-00001", "Carácter que la codificación declarada no tiene"), ("CHR-00002", "Línea demasiado larga"),
            ("LPX-00007", "Fin inesperado del archivo"), ("cvc-", "Regla del esquema no cumplida"),
        ],
        [SiiCodeFamily.Submission] =
        [
            ("REC", "Envío recibido"), ("SOK", "Esquema validado"), ("CRT", "Carátula correcta"), ("FOK", "Firma del envío validada"), ("PDR", "Envío en proceso"),
            ("PRD", "Envío en proceso"), ("EPR", "Envío procesado: cada documento tiene su propio resultado"), ("RPR", "Aceptado con reparos"),
            ("RLV", "Con reparos leves"), ("RSC", "Rechazado por error en el esquema"), ("RFR", "Rechazado por error en la firma"),
            ("RCT", "Rechazado por error en la carátula"), ("RCH", "Rechazado"), ("RPT", "Rechazado por repetido"), ("VOF", "El SII no encuentra el archivo"),
            ("RCO", "Rechazado por consistencia"), ("LSO", "Libro: esquema correcto, falta el contenido"), ("LOK", "Libro aceptado y cuadrado"),
            ("LTC", "Libro total cerrado"), ("LRH", "Libro rechazado o descuadrado"), ("LNC", "El tipo de envío del libro no corresponde"), ("DNK", "En revisión"),
            ("001", "Token inactivo (cookie)"), ("002", "Token inactivo"), ("003", "El token no existe"), ("004", "Error interno de autenticación"),
            ("005", "Error interno de autenticación"), ("007", "Error interno de autenticación"), ("106", "Usuario sin permiso en la empresa"),
            ("107", "Usuario sin permiso en la empresa"), ("-1", "La consulta no devolvió el estado"), ("-2", "La consulta falló al volver"),
            ("-3", "El RUT del usuario no existe"), ("-4", "El SII no pudo obtener los datos"), ("-5", "Error al devolver los datos"), ("-6", "Usuario no autorizado"),
            ("-7", "Error al devolver los datos"), ("-8", "Error al devolver los datos"), ("-9", "Error al devolver los datos"),
            ("-10", "Error al validar el RUT del usuario"), ("-11", "Error de consulta: vea ERR_CODE, SQL_CODE y SRV_CODE"), ("-12", "La consulta falló al volver"),
            ("-13", "El RUT del usuario viene vacío"), ("-14", "Error en el XML de vuelta"),
        ],
        [SiiCodeFamily.SubmissionError] =
        [
            ("0", "Se devolvió el estado"), ("1", "El envío no es de la empresa, o faltan parámetros"), ("2", "Error de proceso"),
        ],
        [SiiCodeFamily.QueryService] =
        [
            ("0", "Todo correcto"), ("1", "Error en la entrada"), ("2", "Error de base de datos"),
        ],
        [SiiCodeFamily.QueryDatabase] =
        [
            ("0", "Sin error de base de datos"),
        ],
        [SiiCodeFamily.Document] =
        [
            ("DOK", "Documento recibido por el SII; los datos coinciden"), ("DNK", "Documento recibido por el SII, pero los datos consultados no coinciden"),
            ("FAU", "El SII no ha recibido el documento"), ("FNA", "Folio no autorizado"), ("FAN", "Folio anulado"),
            ("EMP", "Empresa no autorizada a emitir documentos electrónicos"), ("TMD", "Existe una nota de débito que modifica su texto"),
            ("TMC", "Existe una nota de crédito que modifica su texto"), ("MMD", "Existe una nota de débito que modifica sus montos"),
            ("MMC", "Existe una nota de crédito que modifica sus montos"), ("AND", "Existe una nota de débito que lo anula"),
            ("ANC", "Existe una nota de crédito que lo anula"), ("001", "Token inactivo o inexistente (cookie)"), ("002", "Token inactivo"),
            ("003", "El token no existe"), ("-1", "La consulta no devolvió el estado"), ("-2", "La consulta falló al volver"), ("-3", "La consulta falló al volver"),
            ("-4", "La consulta falló al volver"),
        ],
        [SiiCodeFamily.DocumentError] =
        [
            ("0", "Documento recibido por el SII; los datos coinciden"), ("1", "Documento recibido por el SII, pero los datos consultados no coinciden"),
            ("3", "El SII no ha recibido el documento"), ("4", "Folio no autorizado"), ("5", "Folio anulado"),
            ("6", "Empresa no autorizada a emitir documentos electrónicos"), ("10", "Existe una nota de débito que modifica su texto"),
            ("11", "Existe una nota de crédito que modifica su texto"), ("12", "Existe una nota de débito que modifica sus montos"),
            ("13", "Existe una nota de crédito que modifica sus montos"), ("14", "Existe una nota de débito que lo anula"),
            ("15", "Existe una nota de crédito que lo anula"),
        ],
        [SiiCodeFamily.AdvancedQuery] =
        [
            ("0", "Consulta procesada"), ("1", "Token inactivo"), ("2", "El token no existe"), ("3", "Error interno"), ("4", "Error interno"),
            ("5", "Error en los parámetros de entrada"), ("6", "Error interno"), ("7", "Error interno"), ("8", "Error interno"),
            ("9", "Usuario no autorizado en la empresa"), ("10", "Error interno"), ("11", "Error interno"), ("12", "Error interno"), ("13", "Error interno"),
            ("14", "Error interno"),
        ],
        [SiiCodeFamily.ResultMail] =
        [
            ("0", "El SII reenviará el correo de resultado"), ("101", "Dígito verificador de la empresa incorrecto"), ("102", "Faltan datos"), ("103", "Error interno"),
            ("104", "Token inactivo o inexistente"), ("105", "El TrackID no existe"), ("106", "El usuario no tiene permiso en la empresa"), ("107", "Error interno"),
            ("108", "Error interno"), ("110", "Error interno"), ("111", "Error interno"), ("112", "Error interno"), ("113", "Error interno"),
            ("114", "El envío no ha terminado de validarse"),
        ],
        [SiiCodeFamily.Detail] =
        [
            ("ENV-3-0", "Dato o carácter no aceptado"), ("ENV-3-6", "Usuario sin permiso para firmar o enviar"), ("CRT-3-19", "Fecha o número de resolución inválidos"),
            ("CAF-3-517", "CAF vencido"), ("DTE-3-100", "Posible doble envío"), ("DTE-3-101", "Folio ya recibido con otros datos"),
            ("DTE-3-505", "Firma del documento incorrecta"), ("DTE-3-601", "Folio anulado"), ("DTE-1-650", "Fecha fuera de los días permitidos"),
            ("TED-1-646", "Fecha del timbre anterior a la del CAF"), ("TED-1-647", "Fecha del timbre fuera de rango"), ("TED-2-510", "Firma del timbre incorrecta"),
            ("TED-3-640", "El monto no es el del timbre"), ("HED-3-211", "Datos de referencia inválidos"), ("HED-3-305", "Fecha anterior a la autorización"),
            ("HED-3-861", "Actividad económica no registrada para el emisor"), ("HED-2-302", "Dato del encabezado observado"),
            ("HED-2-804", "Marcas de bultos de exportación observadas"), ("REF-2-780", "El monto anulado no es el del documento referenciado"),
            ("REF-3-415", "Nota sin referencia válida"), ("REF-3-750", "Documento referenciado no recibido"), ("REF-3-751", "RUT de la referencia no corresponde"),
            ("REF-3-758", "Falta CodRef en la nota"),
        ],
        [SiiCodeFamily.BoletaUpload] = [],
        [SiiCodeFamily.BoletaSubmission] =
        [
            ("REC", "Envío recibido; nada más"), ("SOK", "Esquema validado"), ("CRT", "Carátula correcta"), ("FOK", "Firma del envío validada"),
            ("PRD", "Envío en proceso"), ("EPR", "Envío procesado: cada boleta tiene su propio resultado"), ("RPR", "Procesado con reparos"),
            ("RCH", "Rechazado por errores en la información"), ("RCO", "Rechazado por consistencia"), ("RSC", "Rechazado por error en el esquema"),
            ("RFR", "Rechazado por error en la firma"), ("RCT", "Rechazado por error en la carátula"), ("RPT", "Rechazado por repetido"),
            ("VOF", "El SII no encuentra el archivo"),
        ],
        [SiiCodeFamily.BoletaDetail] =
        [
            ("DOK", "Boleta aceptada"), ("RPR", "Boleta aceptada con reparos"), ("RLV", "Boleta aceptada con reparos leves"), ("RCH", "Boleta rechazada"),
        ],
        [SiiCodeFamily.Boleta] =
        [
            ("DOK", "Documento recibido por el SII; los datos coinciden"), ("DNK", "Documento recibido por el SII, pero los datos consultados no coinciden"),
            ("FAU", "El SII no ha recibido el documento"), ("FNA", "Folio no autorizado"), ("FAN", "Folio anulado"),
            ("EMP", "Empresa no autorizada a emitir documentos electrónicos"), ("TMD", "Existe una nota de débito que modifica su texto"),
            ("TMC", "Existe una nota de crédito que modifica su texto"), ("MMD", "Existe una nota de débito que modifica sus montos"),
            ("MMC", "Existe una nota de crédito que modifica sus montos"), ("AND", "Existe una nota de débito que lo anula"),
            ("ANC", "Existe una nota de crédito que lo anula"),
        ],
        [SiiCodeFamily.Claim] =
        [
            ("0", "Acción completada"), ("1", "RUT del emisor erróneo"), ("2", "Folio erróneo"), ("3", "El tipo de documento no corresponde"), ("4", "Acción inválida"),
            ("5", "El documento ya está reclamado"), ("6", "No se puede acusar recibo de un documento reclamado"), ("7", "El evento ya estaba registrado"),
            ("8", "Pasaron más de 8 días desde la recepción en el SII"), ("9", "No hay registros para los parámetros"),
            ("10", "El documento no se emitió o recibió en el SII desde el 14-01-2017"), ("11", "No se puede reclamar un documento aceptado"),
            ("12", "No se puede aceptar un documento reclamado"), ("13", "No se puede reclamar: se acusó recibo de la mercadería"),
            ("14", "Acción solo para la empresa receptora o emisora"), ("15", "Listado de eventos del documento"), ("16", "El documento no tiene eventos"),
            ("17", "Acción solo para la empresa receptora"), ("18", "El documento no ha sido recibido"), ("19", "El reclamo de mercaderías ya estaba hecho"),
            ("20", "El tipo de documento no es cedible"), ("21", "No cedible: una nota de crédito lo anuló dentro de los 8 días"),
            ("22", "Sin reclamo ni recibo de mercaderías"), ("23", "Cedible: sin reclamos"), ("24", "No cedible: reclamado por el receptor"),
            ("25", "Cedible: pasaron 8 días, se entiende dado el recibo"), ("27", "Código sin documentar"), ("-1", "Error interno; el SII pide reintentar más tarde"),
        ],
        [SiiCodeFamily.ClaimEvent] =
        [
            ("ACD", "Acepta el contenido del documento"), ("RCD", "Reclama el contenido del documento"), ("ERM", "Otorga recibo de mercaderías o servicios"),
            ("RFP", "Reclama falta parcial de mercaderías"), ("RFT", "Reclama falta total de mercaderías"), ("NCA", "Se recibió una nota de crédito que lo anula"),
            ("ENC", "Se recibió una nota de crédito que no lo anula"),
        ],
        [SiiCodeFamily.AssignmentUpload] =
        [
            ("0", "Envío recibido; el SII le dio un TrackID. La cesión todavía no está anotada"),
            ("1", "El usuario no tiene permiso para enviar por la empresa cedente"), ("2", "Tamaño del archivo incorrecto"), ("4", "Faltan parámetros"),
            ("5", "Token inválido, inexistente o vencido"), ("6", "La empresa no es emisora electrónica"), ("9", "Error interno"), ("10", "Error interno"),
        ],
        [SiiCodeFamily.AssignmentQuery] =
        [
            ("0", "Consulta correcta; sin clave de acceso significa que el documento está cedido"), ("1", "Error de datos"), ("2", "No se encontró información"),
            ("3", "Token inactivo"), ("4", "El token no existe"), ("5", "Error de autenticación"), ("6", "Error interno"), ("7", "Error interno"),
            ("8", "Error interno"), ("9", "El SII no pudo obtener los permisos"), ("10", "El usuario no tiene permiso en la empresa"),
            ("-15", "La empresa no está vinculada con el documento"),
        ],
        [SiiCodeFamily.AssignmentSubmission] =
        [
            ("UPL", "Envío en carga"), ("RCP", "Envío recibido"), ("RSC", "Rechazado por error en el esquema"), ("SOK", "Esquema validado"),
            ("RFS", "Rechazado por la firma del sobre"), ("FSO", "Firma del sobre validada"), ("RCR", "Error en la carátula"), ("COK", "Carátula correcta"),
            ("VDC", "Validando el documento"), ("RDC", "Documento inválido"), ("VCS", "Validando las cesiones"), ("RCS", "Cesión inválida"),
            ("EOK", "Envío aceptado: la cesión está anotada"), ("EAN", "Envío anulado"),
        ],
    };
}
