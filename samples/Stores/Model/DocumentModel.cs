using Microsoft.EntityFrameworkCore;

namespace FMgo.Stores.Model;

/// <summary>Documents and their events, with the indexes that their queries use.</summary>
internal static class DocumentModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<DocumentRow>(document =>
        {
            document.ToTable("documents").HasKey(row => row.Id);
            document.HasIndex(row => new { row.Issuer, row.Key }, "ux_documents_key").IsUnique();
            document.HasIndex(row => new { row.Issuer, row.Type, row.Folio }, "ux_documents_folio").IsUnique().HasFilter("state <> 5");
            document.HasIndex(row => new { row.State, row.Id }, "ix_documents_state");
            document.HasIndex(row => new { row.Issuer, row.State, row.Id }, "ix_documents_issuer_state");
        });
        model.Entity<DocumentEventRow>(happened =>
        {
            happened.ToTable("document_events").HasKey(row => new { row.DocumentId, row.Version });
            happened.HasOne<DocumentRow>().WithMany().HasForeignKey(row => row.DocumentId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
