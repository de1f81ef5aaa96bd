using Microsoft.EntityFrameworkCore;

namespace FMgo.Stores.Model;

/// <summary>CAFs, folios and reservations, with the indexes that their queries use.</summary>
internal static class FolioModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<CafRow>(caf => caf.ToTable("cafs").HasKey(row => row.Id));
        model.Entity<FolioIssuerRow>(issuer =>
        {
            issuer.ToTable("folio_issuers").HasKey(row => row.Issuer);
            issuer.Property(row => row.Issuer).ValueGeneratedNever();
        });
        model.Entity<FolioRangeRow>(range =>
        {
            range.ToTable("folio_ranges").HasKey(row => row.Id);
            range.HasOne<CafRow>().WithMany().HasForeignKey(row => row.CafId).OnDelete(DeleteBehavior.Restrict);
            range.HasIndex(row => new { row.Issuer, row.Type, row.First }, "ux_folio_ranges_first").IsUnique();
        });
        model.Entity<FolioBlockRow>(block =>
        {
            block.ToTable("folio_blocks").HasKey(row => row.Id);
            block.HasOne<FolioRangeRow>().WithMany().HasForeignKey(row => row.RangeId).OnDelete(DeleteBehavior.Restrict);
            block.HasIndex(row => new { row.Issuer, row.Type, row.First }, "ux_folio_blocks_first").IsUnique();
            block.HasIndex(row => new { row.Issuer, row.Type, row.Branch, row.ExpiresOn, row.First }, "ix_folio_blocks_free").HasFilter("state = 0");
            block.HasIndex(row => new { row.Issuer, row.Type, row.Holder, row.First }, "ix_folio_blocks_leased").HasFilter("state = 2");
        });
        model.Entity<ReservationRow>(reservation =>
        {
            reservation.ToTable("reservations").HasKey(row => new { row.Issuer, row.Key });
            reservation.HasOne<FolioRangeRow>().WithMany().HasForeignKey(row => row.RangeId).OnDelete(DeleteBehavior.Restrict);
            reservation.HasIndex(row => new { row.Issuer, row.Type, row.Folio }, "ux_reservations_folio").IsUnique().HasFilter("state <> 0");
            reservation.HasIndex(row => new { row.Issuer, row.Type, row.Folio }, "ix_reservations_void").HasFilter("state = 4");
            reservation.HasIndex(row => new { row.Issuer, row.StampedAt, row.KeyOrder }, "ix_reservations_stamped");
        });
    }
}
