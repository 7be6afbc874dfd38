using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CivicCore.Modules.Translations.Data.Postgres
{
    /// <inheritdoc />
    public partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "translations_corrections",
                columns: table => new
                {
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    SourceHash = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    FileHash = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Released = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_translations_corrections", x => new { x.Language, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "translations_memories",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SourceLanguage = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Hash = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Translation = table.Column<string>(type: "text", nullable: false),
                    Released = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_translations_memories", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "translations_orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Module = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    OrderedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    OrderedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_translations_orders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "translations_proposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ThingId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Field = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    SourceHash = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ByMachine = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "uuid", nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_translations_proposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "translations_seen",
                columns: table => new
                {
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TranslationHash = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    SourceHash = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_translations_seen", x => new { x.Language, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "translations_sources",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    Seen = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_translations_sources", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "translations_terms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Term = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Meaning = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    Changed = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_translations_terms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "translations_tasks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ThingId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Field = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_translations_tasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_translations_tasks_translations_orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "translations_orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_translations_memories_SourceLanguage_Language_Hash",
                table: "translations_memories",
                columns: new[] { "SourceLanguage", "Language", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_translations_orders_State_Language",
                table: "translations_orders",
                columns: new[] { "State", "Language" });

            migrationBuilder.CreateIndex(
                name: "IX_translations_proposals_Kind_ThingId_Field_Language",
                table: "translations_proposals",
                columns: new[] { "Kind", "ThingId", "Field", "Language" });

            migrationBuilder.CreateIndex(
                name: "IX_translations_proposals_State_Language",
                table: "translations_proposals",
                columns: new[] { "State", "Language" });

            migrationBuilder.CreateIndex(
                name: "IX_translations_proposals_WrittenBy",
                table: "translations_proposals",
                column: "WrittenBy");

            migrationBuilder.CreateIndex(
                name: "IX_translations_tasks_OrderId",
                table: "translations_tasks",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_translations_terms_Term",
                table: "translations_terms",
                column: "Term",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "translations_corrections");

            migrationBuilder.DropTable(
                name: "translations_memories");

            migrationBuilder.DropTable(
                name: "translations_proposals");

            migrationBuilder.DropTable(
                name: "translations_seen");

            migrationBuilder.DropTable(
                name: "translations_sources");

            migrationBuilder.DropTable(
                name: "translations_tasks");

            migrationBuilder.DropTable(
                name: "translations_terms");

            migrationBuilder.DropTable(
                name: "translations_orders");
        }
    }
}
