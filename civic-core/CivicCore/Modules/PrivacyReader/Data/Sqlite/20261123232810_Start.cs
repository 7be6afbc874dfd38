using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CivicCore.Modules.PrivacyReader.Data.Sqlite
{
    /// <inheritdoc />
    public partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "privacy_reader_rooms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Opened = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_reader_rooms", x => x.Id);
                });

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

            migrationBuilder.CreateTable(
                name: "privacy_reader_participants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoomId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_reader_participants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_privacy_reader_participants_privacy_reader_rooms_RoomId",
                        column: x => x.RoomId,
                        principalTable: "privacy_reader_rooms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "privacy_reader_room_policies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoomId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Shipped = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_reader_room_policies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_privacy_reader_room_policies_privacy_reader_rooms_RoomId",
                        column: x => x.RoomId,
                        principalTable: "privacy_reader_rooms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "privacy_reader_guesses",
                columns: table => new
                {
                    ParticipantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PolicyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_reader_guesses", x => new { x.ParticipantId, x.PolicyId, x.Question });
                    table.ForeignKey(
                        name: "FK_privacy_reader_guesses_privacy_reader_participants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "privacy_reader_participants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_privacy_reader_guesses_privacy_reader_room_policies_PolicyId",
                        column: x => x.PolicyId,
                        principalTable: "privacy_reader_room_policies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "privacy_reader_room_readings",
                columns: table => new
                {
                    PolicyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_privacy_reader_room_readings", x => new { x.PolicyId, x.Language });
                    table.ForeignKey(
                        name: "FK_privacy_reader_room_readings_privacy_reader_room_policies_PolicyId",
                        column: x => x.PolicyId,
                        principalTable: "privacy_reader_room_policies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_privacy_reader_guesses_PolicyId",
                table: "privacy_reader_guesses",
                column: "PolicyId");

            migrationBuilder.CreateIndex(
                name: "IX_privacy_reader_participants_RoomId",
                table: "privacy_reader_participants",
                column: "RoomId");

            migrationBuilder.CreateIndex(
                name: "IX_privacy_reader_participants_SecretHash",
                table: "privacy_reader_participants",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_privacy_reader_room_policies_RoomId_Number",
                table: "privacy_reader_room_policies",
                columns: new[] { "RoomId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_privacy_reader_rooms_Code",
                table: "privacy_reader_rooms",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_privacy_reader_rooms_OwnerId",
                table: "privacy_reader_rooms",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_privacy_reader_rule_proposals_IsWaiting_PolicyLanguage",
                table: "privacy_reader_rule_proposals",
                columns: new[] { "IsWaiting", "PolicyLanguage" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "privacy_reader_guesses");

            migrationBuilder.DropTable(
                name: "privacy_reader_room_readings");

            migrationBuilder.DropTable(
                name: "privacy_reader_rule_proposals");

            migrationBuilder.DropTable(
                name: "privacy_reader_participants");

            migrationBuilder.DropTable(
                name: "privacy_reader_room_policies");

            migrationBuilder.DropTable(
                name: "privacy_reader_rooms");
        }
    }
}
