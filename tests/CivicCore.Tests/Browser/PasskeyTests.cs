using CivicCore.Platform.People;
using CivicCore.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Playwright;

namespace CivicCore.Tests.Browser;

/// <summary>Someone signs in with the finger or the PIN of their device, here one that Chromium plays.</summary>
public abstract class PasskeyTests(PortalFixture fixture, Chromium chromium)
{
    [Fact]
    public async Task Someone_makes_a_passkey_signs_in_with_it_and_takes_it_away()
    {
        using var citizen = await fixture.Portal.SignInAsync(Roles.Citizen);
        var page = await OpenAsync();
        await page.Context.AddCookiesAsync(citizen.Cookies.GetAllCookies().Select(static cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = "localhost", Path = "/" }));
        await page.GotoAsync($"{Address}/de/konto");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Passkey anlegen" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Sie haben einen Passkey.")).ToBeVisibleAsync();
        Assert.Empty(await Chromium.ViolationsAsync(page));

        await SignOutAsync(page);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Mit Passkey anmelden" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Sie sind angemeldet als Probe.")).ToBeVisibleAsync();

        await page.ClickAsync("#own-passkeys button");
        await Assertions.Expect(page.GetByText("Gespeichert.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#own-passkeys")).ToHaveCountAsync(0);
        Assert.Empty(await fixture.Portal.WithAsync<UserManager<Person>, IList<UserPasskeyInfo>>(async people => await people.GetPasskeysAsync((await people.FindByIdAsync(citizen.PersonId!.Value.ToString()))!)));

        // The device still has it; the portal no longer knows it and says so.
        await SignOutAsync(page);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Mit Passkey anmelden" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Diesen Passkey kennen wir nicht.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_browser_without_script_is_offered_the_password_alone()
    {
        var page = await chromium.OpenAsync(script: false);
        await page.GotoAsync($"{Address}/de/anmelden");
        await Assertions.Expect(page.Locator("[data-passkey-get]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#password")).ToBeVisibleAsync();
    }

    private async Task SignOutAsync(IPage page)
    {
        await page.ClickAsync("form.sign-out button");
        await Assertions.Expect(page).ToHaveURLAsync($"{Address}/de");
        await page.GotoAsync($"{Address}/de/anmelden");
    }

    /// <summary>Passkeys belong to a name, not to a number.</summary>
    private string Address => fixture.Portal.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>A browser on a device that asks for nobody's finger.</summary>
    private async Task<IPage> OpenAsync()
    {
        var page = await chromium.OpenAsync();
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });
        return page;
    }
}

public sealed class PasskeyTestsOnSqlite(SqlitePortal portal, Chromium chromium) : PasskeyTests(portal, chromium), IClassFixture<SqlitePortal>;

public sealed class PasskeyTestsOnPostgres(PostgresPortal portal, Chromium chromium) : PasskeyTests(portal, chromium), IClassFixture<PostgresPortal>;
