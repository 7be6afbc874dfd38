using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CivicCore.Modules.BulletinBoard.Data.Postgres
{
    /// <inheritdoc />
    public partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bulletin_board_changes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletin_board_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bulletin_board_displays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    StopId = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Metres = table.Column<int>(type: "integer", nullable: false),
                    RotationSeconds = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    Off = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    Seen = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Shows = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletin_board_displays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bulletin_board_emergencies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Steps = table.Column<List<string>>(type: "text[]", nullable: false),
                    Lines = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Ended = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Displays = table.Column<List<Guid>>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletin_board_emergencies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bulletin_board_notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    SecretHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Topic = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Host = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Link = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Begins = table.Column<DateTime>(type: "timestamp without time zone", nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    Recurrence = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Exceptions = table.Column<List<DateOnly>>(type: "date[]", nullable: false),
                    PlaceName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    DistrictId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Cost = table.Column<int>(type: "integer", nullable: false),
                    Price = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Accessibility = table.Column<int>(type: "integer", nullable: false),
                    Languages = table.Column<List<string>>(type: "text[]", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Written = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Changed = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: true),
                    ForeignUid = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletin_board_notices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bulletin_board_sources",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Topic = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Read = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Fault = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Events = table.Column<int>(type: "integer", nullable: false),
                    Duplicates = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletin_board_sources", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bulletin_board_occurrences",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    NoticeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Begins = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Ends = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletin_board_occurrences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_bulletin_board_occurrences_bulletin_board_notices_NoticeId",
                        column: x => x.NoticeId,
                        principalTable: "bulletin_board_notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_bulletin_board_displays_Key",
                table: "bulletin_board_displays",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_bulletin_board_notices_SourceId_ForeignUid",
                table: "bulletin_board_notices",
                columns: new[] { "SourceId", "ForeignUid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_bulletin_board_notices_State",
                table: "bulletin_board_notices",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_bulletin_board_occurrences_Begins_NoticeId",
                table: "bulletin_board_occurrences",
                columns: new[] { "Begins", "NoticeId" });

            migrationBuilder.CreateIndex(
                name: "IX_bulletin_board_occurrences_NoticeId",
                table: "bulletin_board_occurrences",
                column: "NoticeId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bulletin_board_changes");

            migrationBuilder.DropTable(
                name: "bulletin_board_displays");

            migrationBuilder.DropTable(
                name: "bulletin_board_emergencies");

            migrationBuilder.DropTable(
                name: "bulletin_board_occurrences");

            migrationBuilder.DropTable(
                name: "bulletin_board_sources");

            migrationBuilder.DropTable(
                name: "bulletin_board_notices");
        }
    }
}
