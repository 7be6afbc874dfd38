using CivicCore.Platform.Data;
using CivicCore.Platform.Mail;
using CivicCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CivicCore.Tests.Platform.Mail;

/// <summary>A letter goes out when what it is about was stored, and only then.</summary>
public abstract class MailTests(PortalFixture fixture)
{
    [Fact]
    public async Task A_letter_is_sent_once_with_its_words_and_language()
    {
        await fixture.Portal.WithAsync<IMailQueue>(static mail => mail.SendAsync(new Letter("leyla@beispiel.de", "Ваш запис", "Ми отримали ваш запис.\nДякуємо!", "uk")));
        var letter = Assert.Single(await fixture.Portal.LettersAsync(), static letter => letter.To.ToString() == "leyla@beispiel.de");
        Assert.Equal("Ваш запис", letter.Subject);
        Assert.Contains("Дякуємо!", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("Разом в Ульмі", letter.TextBody, StringComparison.Ordinal);
        Assert.Single(await fixture.Portal.LettersAsync(), static letter => letter.To.ToString() == "leyla@beispiel.de");
    }

    [Fact]
    public async Task What_was_undone_sends_no_letter()
    {
        await fixture.Portal.WithAsync<IServiceProvider>(static services => Assert.ThrowsAsync<InvalidOperationException>(() =>
            services.GetRequiredService<DatabaseSession>().AllOrNothingAsync(async () =>
            {
                await services.GetRequiredService<IMailQueue>().SendAsync(new Letter("niemand@beispiel.de", "Nie", "Nie", "de"));
                throw new InvalidOperationException();
            })));
        Assert.DoesNotContain(await fixture.Portal.LettersAsync(), static letter => letter.To.ToString() == "niemand@beispiel.de");
    }
}

public sealed class MailTestsOnSqlite(SqlitePortal portal) : MailTests(portal), IClassFixture<SqlitePortal>;

public sealed class MailTestsOnPostgres(PostgresPortal portal) : MailTests(portal), IClassFixture<PostgresPortal>;
