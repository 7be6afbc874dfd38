using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CivicCore.Modules.BulletinBoard.Data.Sqlite
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletin_board_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bulletin_board_displays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    StopId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Metres = table.Column<int>(type: "INTEGER", nullable: false),
                    RotationSeconds = table.Column<int>(type: "INTEGER", nullable: false),
                    On = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Off = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Seen = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Shows = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletin_board_displays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bulletin_board_emergencies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    Lines = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Ended = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Displays = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletin_board_emergencies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bulletin_board_notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Host = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Begins = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Recurrence = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Exceptions = table.Column<string>(type: "TEXT", nullable: false),
                    PlaceName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Latitude = table.Column<double>(type: "REAL", nullable: true),
                    Longitude = table.Column<double>(type: "REAL", nullable: true),
                    DistrictId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Cost = table.Column<int>(type: "INTEGER", nullable: false),
                    Price = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Accessibility = table.Column<int>(type: "INTEGER", nullable: false),
                    Languages = table.Column<string>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Written = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Changed = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ForeignUid = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletin_board_notices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bulletin_board_sources",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Read = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Fault = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Events = table.Column<int>(type: "INTEGER", nullable: false),
                    Duplicates = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bulletin_board_sources", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bulletin_board_occurrences",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NoticeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Begins = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Ends = table.Column<DateTime>(type: "TEXT", nullable: false)
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
