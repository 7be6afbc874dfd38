using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CivicCore.Platform.Data.Sqlite;

/// <summary>What no model describes: the full text index, and the guard that nobody changes the audit trail.</summary>
[DbContext(typeof(PlatformContext))]
[Migration("20261124000000_SearchAndAuditGuard")]
internal sealed class SearchAndAuditGuard : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""
            create virtual table platform_search using fts5 (kind unindexed, id unindexed, language unindexed, path unindexed, at unindexed, title, text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4');
            """);
        migrationBuilder.Sql("create trigger platform_audit_no_update before update on platform_audit begin select raise(abort, 'The audit trail cannot be changed.'); end;");
        migrationBuilder.Sql("create trigger platform_audit_no_delete before delete on platform_audit begin select raise(abort, 'The audit trail cannot be changed.'); end;");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("drop table platform_search");
        migrationBuilder.Sql("drop trigger platform_audit_no_update");
        migrationBuilder.Sql("drop trigger platform_audit_no_delete");
    }
}
