using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CivicCore.Modules.PrivacyReader.Data.Sqlite
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsWaiting = table.Column<bool>(type: "INTEGER", nullable: false),
                    PolicyLanguage = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Practice = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Denies = table.Column<bool>(type: "INTEGER", nullable: false),
                    PhrasesDeny = table.Column<bool>(type: "INTEGER", nullable: false),
                    Phrases = table.Column<string>(type: "TEXT", nullable: false),
                    Match = table.Column<string>(type: "TEXT", nullable: false),
                    Miss = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Written = table.Column<DateTime>(type: "TEXT", nullable: false)
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
