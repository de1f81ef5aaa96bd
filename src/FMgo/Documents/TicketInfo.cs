using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>InfoTicket</c>: the show ticket that the line sells.</summary>
/// <remarks>Mandatory when the show item is 01, a ticket (Formato Boletas v4.2, Detalle).</remarks>
public sealed record TicketInfo
{
    /// <summary><c>FolioTicket</c>: the ticket's number, unique within the event.</summary>
    [Tag("FolioTicket", "Folio del ticket", Boleta = "1 int(1..999999)", BoletaCodes = "11")]
    public int? Folio { get; init; }

    /// <summary><c>FchGenera</c>: the date and time at which the ticket was generated, in Chile, not before 2010-03-10.</summary>
    [Tag("FchGenera", "Fecha de generación del ticket", Boleta = "1 datetime(2010-03-10T00:00:00..2050-12-31T23:59:59)", BoletaCodes = "11")]
    public DateTime? GenerationDateTime { get; init; }

    /// <summary><c>NmbEvento</c>: the name of the show.</summary>
    [Tag("NmbEvento", "Nombre del evento", Boleta = "1 text(80)", BoletaCodes = "11")]
    public string? EventName { get; init; }

    /// <summary><c>TpoTicket</c>: the class of ticket, in free text such as adult or child.</summary>
    [Tag("TpoTicket", "Tipo de ticket", Boleta = "1 text(10)", BoletaCodes = "11")]
    public string? Type { get; init; }

    /// <summary><c>CdgEvento</c>: the code of the event, up to five characters.</summary>
    [Tag("CdgEvento", "Código del evento", Boleta = "1 text(5)", BoletaCodes = "11")]
    public string? EventCode { get; init; }

    /// <summary><c>FchEvento</c>: the date and time at which the event takes place, in Chile, not before 2010-03-10.</summary>
    [Tag("FchEvento", "Fecha y hora del evento", Boleta = "1 datetime(2010-03-10T00:00:00..2050-12-31T23:59:59)", BoletaCodes = "11")]
    public DateTime? EventDateTime { get; init; }

    /// <summary><c>LugarEvento</c>: the address or name of the place where the event is held.</summary>
    [Tag("LugarEvento", "Lugar del evento", Boleta = "1 text(80)", BoletaCodes = "11")]
    public string? Venue { get; init; }

    /// <summary><c>UbicEvento</c>: the sector or section of the venue.</summary>
    [Tag("UbicEvento", "Ubicación en el evento", Boleta = "1 text(20)", BoletaCodes = "11")]
    public string? Section { get; init; }

    /// <summary><c>FilaUbicEvento</c>: the row within the section.</summary>
    [Tag("FilaUbicEvento", "Fila", Boleta = "0..1 text(3)", BoletaCodes = "33")]
    public string? Row { get; init; }

    /// <summary><c>AsntoUbicEvento</c>: the seat within the row.</summary>
    [Tag("AsntoUbicEvento", "Asiento", Boleta = "0..1 text(3)", BoletaCodes = "33")]
    public string? Seat { get; init; }
}
