using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace FMgo.Stores.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    process = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    action = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    issuer = table.Column<int>(type: "integer", nullable: true),
                    type = table.Column<int>(type: "integer", nullable: true),
                    first = table.Column<long>(type: "bigint", nullable: true),
                    last = table.Column<long>(type: "bigint", nullable: true),
                    detail = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cafs",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    issuer = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<int>(type: "integer", nullable: false),
                    file = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cafs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "certificates",
                columns: table => new
                {
                    issuer = table.Column<int>(type: "integer", nullable: false),
                    thumbprint = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    file = table.Column<byte[]>(type: "bytea", nullable: false),
                    is_current = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificates", x => new { x.issuer, x.thumbprint });
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    issuer = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    type = table.Column<int>(type: "integer", nullable: false),
                    folio = table.Column<long>(type: "bigint", nullable: false),
                    file = table.Column<byte[]>(type: "bytea", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    lease_worker = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    lease_until = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "folio_issuers",
                columns: table => new
                {
                    issuer = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_folio_issuers", x => x.issuer);
                });

            migrationBuilder.CreateTable(
                name: "issuers",
                columns: table => new
                {
                    issuer = table.Column<int>(type: "integer", nullable: false),
                    profile = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    resolution_date = table.Column<DateOnly>(type: "date", nullable: false),
                    resolution_number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_issuers", x => x.issuer);
                });

            migrationBuilder.CreateTable(
                name: "folio_ranges",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    caf_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    issuer = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<int>(type: "integer", nullable: false),
                    branch = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    first = table.Column<long>(type: "bigint", nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false),
                    authorized_on = table.Column<DateOnly>(type: "date", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_folio_ranges", x => x.id);
                    table.ForeignKey(
                        name: "FK_folio_ranges_cafs_caf_id",
                        column: x => x.caf_id,
                        principalTable: "cafs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "document_events",
                columns: table => new
                {
                    document_id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_events", x => new { x.document_id, x.version });
                    table.ForeignKey(
                        name: "FK_document_events_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "folio_blocks",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    range_id = table.Column<long>(type: "bigint", nullable: false),
                    issuer = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<int>(type: "integer", nullable: false),
                    branch = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: false),
                    first = table.Column<long>(type: "bigint", nullable: false),
                    next = table.Column<long>(type: "bigint", nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    holder = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_folio_blocks", x => x.id);
                    table.ForeignKey(
                        name: "FK_folio_blocks_folio_ranges_range_id",
                        column: x => x.range_id,
                        principalTable: "folio_ranges",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reservations",
                columns: table => new
                {
                    issuer = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key_order = table.Column<byte[]>(type: "bytea", nullable: false),
                    type = table.Column<int>(type: "integer", nullable: false),
                    folio = table.Column<long>(type: "bigint", nullable: false),
                    is_asked = table.Column<bool>(type: "boolean", nullable: false),
                    range_id = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    issue_date = table.Column<DateOnly>(type: "date", nullable: false),
                    stamped_at = table.Column<long>(type: "bigint", nullable: false),
                    certificate = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reservations", x => new { x.issuer, x.key });
                    table.ForeignKey(
                        name: "FK_reservations_folio_ranges_range_id",
                        column: x => x.range_id,
                        principalTable: "folio_ranges",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_at",
                table: "audit",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ux_certificates_current",
                table: "certificates",
                column: "issuer",
                unique: true,
                filter: "is_current");

            migrationBuilder.CreateIndex(
                name: "ix_documents_issuer_state",
                table: "documents",
                columns: new[] { "issuer", "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_documents_state",
                table: "documents",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_documents_folio",
                table: "documents",
                columns: new[] { "issuer", "type", "folio" },
                unique: true,
                filter: "state <> 5");

            migrationBuilder.CreateIndex(
                name: "ux_documents_key",
                table: "documents",
                columns: new[] { "issuer", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_folio_blocks_free",
                table: "folio_blocks",
                columns: new[] { "issuer", "type", "branch", "expires_on", "first" },
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "ix_folio_blocks_leased",
                table: "folio_blocks",
                columns: new[] { "issuer", "type", "holder", "first" },
                filter: "state = 2");

            migrationBuilder.CreateIndex(
                name: "ux_folio_blocks_first",
                table: "folio_blocks",
                columns: new[] { "issuer", "type", "first" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_folio_ranges_first",
                table: "folio_ranges",
                columns: new[] { "issuer", "type", "first" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reservations_stamped",
                table: "reservations",
                columns: new[] { "issuer", "stamped_at", "key_order" });

            migrationBuilder.CreateIndex(
                name: "ix_reservations_void",
                table: "reservations",
                columns: new[] { "issuer", "type", "folio" },
                filter: "state = 4");

            migrationBuilder.CreateIndex(
                name: "ux_reservations_folio",
                table: "reservations",
                columns: new[] { "issuer", "type", "folio" },
                unique: true,
                filter: "state <> 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "certificates");

            migrationBuilder.DropTable(
                name: "document_events");

            migrationBuilder.DropTable(
                name: "folio_blocks");

            migrationBuilder.DropTable(
                name: "folio_issuers");

            migrationBuilder.DropTable(
                name: "issuers");

            migrationBuilder.DropTable(
                name: "reservations");

            migrationBuilder.DropTable(
                name: "documents");

            migrationBuilder.DropTable(
                name: "folio_ranges");

            migrationBuilder.DropTable(
                name: "cafs");
        }
    }
}
