using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CivicCore.Modules.IssueReports.Data.Postgres
{
    /// <inheritdoc />
    public partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "issue_reports_api_keys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Written = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Used = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_issue_reports_api_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "issue_reports_reports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Contact = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    SecretHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: true),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    Address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Latitude = table.Column<double>(type: "double precision", nullable: false),
                    Longitude = table.Column<double>(type: "double precision", nullable: false),
                    DistrictId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    StopId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    PictureId = table.Column<Guid>(type: "uuid", nullable: true),
                    MediaUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Stage = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    IsPrivate = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Office = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AssigneeId = table.Column<Guid>(type: "uuid", nullable: true),
                    MergedInto = table.Column<int>(type: "integer", nullable: true),
                    Due = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Written = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Changed = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Closed = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AlsoSeen = table.Column<int>(type: "integer", nullable: false),
                    Thanks = table.Column<int>(type: "integer", nullable: false),
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_issue_reports_reports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "issue_reports_templates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_issue_reports_templates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "issue_reports_events",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReportId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_issue_reports_events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_issue_reports_events_issue_reports_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "issue_reports_reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "issue_reports_followers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReportId = table.Column<int>(type: "integer", nullable: true),
                    DistrictId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    StopId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Metres = table.Column<int>(type: "integer", nullable: false),
                    IsConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    Written = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_issue_reports_followers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_issue_reports_followers_issue_reports_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "issue_reports_reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "issue_reports_voices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReportId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_issue_reports_voices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_issue_reports_voices_issue_reports_reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "issue_reports_reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_issue_reports_api_keys_Hash",
                table: "issue_reports_api_keys",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_issue_reports_events_ReportId",
                table: "issue_reports_events",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_issue_reports_followers_ReportId_Email",
                table: "issue_reports_followers",
                columns: new[] { "ReportId", "Email" });

            migrationBuilder.CreateIndex(
                name: "IX_issue_reports_reports_Latitude_Longitude",
                table: "issue_reports_reports",
                columns: new[] { "Latitude", "Longitude" });

            migrationBuilder.CreateIndex(
                name: "IX_issue_reports_reports_Stage_Written",
                table: "issue_reports_reports",
                columns: new[] { "Stage", "Written" });

            migrationBuilder.CreateIndex(
                name: "IX_issue_reports_reports_TokenHash",
                table: "issue_reports_reports",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_issue_reports_voices_Key",
                table: "issue_reports_voices",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_issue_reports_voices_ReportId",
                table: "issue_reports_voices",
                column: "ReportId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "issue_reports_api_keys");

            migrationBuilder.DropTable(
                name: "issue_reports_events");

            migrationBuilder.DropTable(
                name: "issue_reports_followers");

            migrationBuilder.DropTable(
                name: "issue_reports_templates");

            migrationBuilder.DropTable(
                name: "issue_reports_voices");

            migrationBuilder.DropTable(
                name: "issue_reports_reports");
        }
    }
}
