using Microsoft.EntityFrameworkCore;

namespace FMgo.Stores.Model;

/// <summary>The companies, their certificates, and the trail of all changes.</summary>
internal static class HostModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<IssuerRow>(issuer =>
        {
            issuer.ToTable("issuers").HasKey(row => row.Issuer);
            issuer.Property(row => row.Issuer).ValueGeneratedNever();
        });
        model.Entity<CertificateRow>(certificate =>
        {
            certificate.ToTable("certificates").HasKey(row => new { row.Issuer, row.Thumbprint });
            certificate.HasIndex(row => row.Issuer, "ux_certificates_current").IsUnique().HasFilter("is_current");
        });
        model.Entity<AuditRow>(audit =>
        {
            audit.ToTable("audit").HasKey(row => row.Id);
            audit.HasIndex(row => row.At, "ix_audit_at");
        });
    }
}
