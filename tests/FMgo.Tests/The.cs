using FMgo.Testing;
using FMgo.Validation;
using Microsoft.Extensions.Time.Testing;

namespace FMgo.Tests;

/// <summary>What all tests share: two made-up companies, a day, and keys, which are slow to make and never change.</summary>
internal static class The
{
    public static readonly Rut IssuerRut = Rut.FromBody(76_192_083);

    public static readonly DateOnly IssueDate = new(2026, 11, 23);

    public static readonly Issuer Issuer = new()
    {
        Rut = IssuerRut,
        Name = "Ferretería Ficticia Ñandú & Cía. Ltda.",
        BusinessLine = "Venta al por menor de artículos de ferretería",
        ActecoCodes = [475201],
        Address = "Av. Inventada 1234",
        Commune = "Providencia",
        City = "Santiago",
    };

    public static readonly Receiver Receiver = new()
    {
        Rut = Rut.FromBody(77_777_777),
        Name = "Constructora D'Ejemplo \"Sur\" S.A.",
        BusinessLine = "Construcción",
        Address = "Los Ñirres 4521",
        Commune = "Ñuñoa",
        City = "Santiago",
    };

    private static readonly Lazy<TestCertificate> Made = new(() => TestCertificate.Create(notBefore: new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));
    private static readonly TestCafAuthority Authority = new();
    private static readonly Dictionary<int, TestCaf> Cafs = DocumentType.All.ToDictionary(
        type => type.Code, type => Authority.Grant(IssuerRut, type, 1, 5000, new DateOnly(2026, 11, 1)));

    public static SigningCertificate Certificate => Made.Value.Certificate;

    public static TestCertificate TestCertificate => Made.Value;

    public static FakeTimeProvider Clock => new(new DateTimeOffset(2026, 11, 24, 13, 0, 5, TimeSpan.Zero));

    public static DocumentOptions Options => new() { Clock = Clock };

    public static DocumentSigner Signer => new(Certificate, Clock);

    /// <summary>Who grants CAFs in the tests.</summary>
    public static TestCafAuthority CafAuthority => Authority;

    /// <summary>Whose CAFs those are.</summary>
    public static FMgo.Folios.CafTrust CafTrust => Authority.Trust;

    public static TestCaf Caf(DocumentType type) => Cafs[type.Code];
}
