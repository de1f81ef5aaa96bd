using System.Security.Cryptography.X509Certificates;
using FMgo.Signing;
using FMgo.Testing;
using Microsoft.Extensions.Time.Testing;

namespace FMgo.Tests.Testing;

public class TestCertificateTests
{
    [Fact]
    public void Dates_come_from_the_clock()
    {
        var now = new DateTimeOffset(2026, 5, 6, 7, 8, 9, TimeSpan.Zero);
        using var made = TestCertificate.Create(clock: new FakeTimeProvider(now), keySize: 1024);
        Assert.Equal(now.AddDays(-1), made.Certificate.NotBefore);
        Assert.Equal(now.AddDays(-1).AddYears(3), made.Certificate.NotAfter);
        made.Certificate.EnsureValidAt(now);
    }

    [Fact]
    public void Dates_may_be_given()
    {
        var first = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var made = TestCertificate.Create(notBefore: first, notAfter: first.AddDays(1), keySize: 1024);
        Assert.Equal(first.AddDays(1), made.Certificate.NotAfter);
    }

    [Fact]
    public void It_looks_like_a_chilean_one()
    {
        using var made = TestCertificate.Create(Rut.Sii, "Pedro Ñáñez Inventado", keySize: 1024);
        Assert.Equal(Rut.Sii, made.Certificate.HolderRut);
        Assert.Equal("Pedro Ñáñez Inventado", made.Certificate.HolderName);
        using var x509 = X509Certificate2.CreateFromPem(made.CertificatePem);
        Assert.Contains("SERIALNUMBER=60803000-K", x509.Subject, StringComparison.Ordinal);
        Assert.Contains("C=CL", x509.Subject, StringComparison.Ordinal);
        Assert.Contains("FMgo Test CA", x509.Issuer, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_too_small_to_sign_is_refused() =>
        Assert.Equal(SigningCertificateProblem.KeyTooSmall, Assert.Throws<SigningCertificateException>(() => TestCertificate.Create(keySize: 512)).Problem);
}
