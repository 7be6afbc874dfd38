using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CivicCore.Tests.Modules.Greetings.Data.Postgres;

[DbContext(typeof(GreetingsContext))]
[Migration("20261123000000_Start")]
internal sealed class Start : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        name: "greetings_greetings",
        columns: static table => new
        {
            Id = table.Column<Guid>(type: "uuid", nullable: false),
            Text = table.Column<string>(type: "text", nullable: false),
            OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
            IsPublic = table.Column<bool>(type: "boolean", nullable: false),
        },
        constraints: static table => table.PrimaryKey("PK_greetings_greetings", static row => row.Id));
}

[DbContext(typeof(GreetingsContext))]
internal sealed class Snapshot : ModelSnapshot
{
    protected override void BuildModel(ModelBuilder modelBuilder) => modelBuilder.Entity("CivicCore.Tests.Modules.Greetings.Greeting", static greeting =>
    {
        greeting.Property<Guid>("Id").ValueGeneratedOnAdd().HasColumnType("uuid");
        greeting.Property<string>("Text").IsRequired().HasColumnType("text");
        greeting.Property<Guid?>("OwnerId").HasColumnType("uuid");
        greeting.Property<bool>("IsPublic").HasColumnType("boolean");
        greeting.HasKey("Id");
        greeting.ToTable("greetings_greetings");
    });
}
