using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CivicCore.Modules.PrivacyReader.Data.Postgres
{
    /// <inheritdoc />
    public partial class RuleWorkshop : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "privacy_reader_rule_proposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    IsWaiting = table.Column<bool>(type: "boolean", nullable: false),
                    PolicyLanguage = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    Practice = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Denies = table.Column<bool>(type: "boolean", nullable: false),
                    PhrasesDeny = table.Column<bool>(type: "boolean", nullable: false),
                    Phrases = table.Column<List<string>>(type: "text[]", nullable: false),
                    Match = table.Column<List<string>>(type: "text[]", nullable: false),
                    Miss = table.Column<List<string>>(type: "text[]", nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Written = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_reader_rule_proposals", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_reader_rule_proposals_IsWaiting_PolicyLanguage",
                table: "privacy_reader_rule_proposals",
                columns: new[] { "IsWaiting", "PolicyLanguage" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "privacy_reader_rule_proposals");
        }
    }
}
