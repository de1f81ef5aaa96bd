using FMgo.Format;

namespace FMgo.Documents;

/// <summary><c>TipoBultos</c>: the packages by type, up to ten groups, given only together with the total of packages.</summary>
public sealed record PackageGroup
{
    /// <summary><c>CodTpoBultos</c>: the code of the package type in Customs' table.</summary>
    [Tag("CodTpoBultos", "Código de tipo de bulto", Documento = "0..1 int(1..999)", Exportaciones = "0..1 int(1..999)", Codes = "0020000333", Row = 96, ZeroIsAbsence = true)]
    public int? TypeCode { get; init; }

    /// <summary><c>CantBultos</c>: how many packages of this type there are.</summary>
    [Tag("CantBultos", "Cantidad de bultos", Documento = "0..1 int(1..9999999999)", Exportaciones = "0..1 int(1..9999999999)", Codes = "0020000233", Row = 97, ZeroIsAbsence = true)]
    public long? Quantity { get; init; }

    /// <summary><c>Marcas</c>: the marks that identify the packages, when they are not containers.</summary>
    [Tag("Marcas", "Marcas de los bultos", Documento = "0..1 text(255)", Exportaciones = "0..1 text(255)", Codes = "0020000233", Row = 98)]
    public string? Marks { get; init; }

    /// <summary><c>IdContainer</c>: the container's number with its hyphen and check digit, for containers only.</summary>
    [Tag("IdContainer", "Identificación del contenedor", Documento = "0..1 text(25)", Exportaciones = "0..1 text(25)", Codes = "0030000333", Row = 99)]
    public string? ContainerNumber { get; init; }

    /// <summary><c>Sello</c>: the number of the container's seal with its check digit, for containers only.</summary>
    [Tag("Sello", "Sello del contenedor", Documento = "0..1 text(20)", Exportaciones = "0..1 text(20)", Codes = "0030000333", Row = 100)]
    public string? SealNumber { get; init; }

    /// <summary><c>EmisorSello</c>: who put the seal on the container, for containers only.</summary>
    [Tag("EmisorSello", "Emisor del sello", Documento = "0..1 text(70)", Exportaciones = "0..1 text(70)", Codes = "0030000333", Row = 101, Personal = true)]
    public string? SealIssuer { get; init; }
}
