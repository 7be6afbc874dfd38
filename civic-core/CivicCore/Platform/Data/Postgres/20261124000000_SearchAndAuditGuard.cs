using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CivicCore.Platform.Data.Postgres;

/// <summary>What no model describes: the full text index, and the guard that nobody changes the audit trail.</summary>
[DbContext(typeof(PlatformContext))]
[Migration("20261124000000_SearchAndAuditGuard")]
internal sealed class SearchAndAuditGuard : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            create table platform_search (
              kind text not null, id text not null, language text not null, path text not null, at bigint, title text not null, text text not null,
              grammar text not null, words tsvector not null, primary key (kind, id, language));
            create index platform_search_words on platform_search using gin (words);
            """);
        migrationBuilder.Sql("""
            create function platform_audit_guard() returns trigger language plpgsql as $$ begin raise exception 'The audit trail cannot be changed.'; end $$;
            create trigger platform_audit_no_change before update or delete on platform_audit for each row execute function platform_audit_guard();
            create trigger platform_audit_no_truncate before truncate on platform_audit for each statement execute function platform_audit_guard();
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("drop table platform_search; drop trigger platform_audit_no_change on platform_audit; drop trigger platform_audit_no_truncate on platform_audit; drop function platform_audit_guard();");
    }
}
