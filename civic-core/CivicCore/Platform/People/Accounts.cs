using System.Text;
using CivicCore.Platform.Data;
using CivicCore.Platform.Hosting;
using CivicCore.Platform.Languages;
using CivicCore.Platform.Mail;
using CivicCore.Platform.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CivicCore.Platform.People;

/// <summary>Why an account could not be made.</summary>
internal enum AccountProblem
{
    Name,
    Email,
    Password,
}

/// <summary>
/// Makes, confirms and recovers accounts. Whoever asks never learns whether an address has an account: the page says the same, only the
/// letter differs.
/// </summary>
internal sealed class Accounts(UserManager<Person> people, DatabaseSession session, IMailQueue mail, PortalTexts texts, Links links, ReaderLanguage language, TimeProvider clock, IOptions<PortalOptions> options)
{
    /// <summary>Makes an account that its owner confirms by the link in a letter; null when that worked.</summary>
    public async Task<AccountProblem?> RegisterAsync(string name, string email, string password)
    {
        (name, email) = (name.Trim(), email.Trim());
        if (name.Length == 0)
        {
            return AccountProblem.Name;
        }

        if (!MailboxAddress.TryParse(email, out var parsed) || parsed.Address != email || !email.Contains('@', StringComparison.Ordinal))
        {
            return AccountProblem.Email;
        }

        var person = new Person { Id = Guid.CreateVersion7(), UserName = email, Email = email, DisplayName = name, Language = language.Key, CreatedAt = clock.GetUtcNow() };
        foreach (var validator in people.PasswordValidators)
        {
            if (!(await validator.ValidateAsync(people, person, password)).Succeeded)
            {
                return AccountProblem.Password;
            }
        }

        await session.AllOrNothingAsync(async () =>
        {
            if (await people.FindByEmailAsync(email) is not null)
            {
                await mail.SendAsync(new Letter(email, texts["portal.register.known-subject"], texts["portal.register.known-text", ("link", links.Absolute("/passwort-vergessen"))], language.Key));
                return;
            }

            Check(await people.CreateAsync(person, password));
            Check(await people.AddToRoleAsync(person, Roles.Citizen));
            var link = Link("/bestaetigen", person, await people.GenerateEmailConfirmationTokenAsync(person));
            await mail.SendAsync(new Letter(email, texts["portal.register.mail-subject"], texts["portal.register.mail-text", ("name", name), ("link", link)], language.Key));
        });
        return null;
    }

    /// <summary>Confirms an address by the link of its letter.</summary>
    public async Task<bool> ConfirmAsync(string? id, string? code)
    {
        if (id is null || Decoded(code) is not { } token || await people.FindByIdAsync(id) is not { } person || !(await people.ConfirmEmailAsync(person, token)).Succeeded)
        {
            return false;
        }

        if (options.Value.Administrator is { Length: > 0 } first && string.Equals(first, person.Email, StringComparison.OrdinalIgnoreCase) && !await people.IsInRoleAsync(person, Roles.Administrator))
        {
            Check(await people.AddToRoleAsync(person, Roles.Administrator));
        }

        return true;
    }

    /// <summary>Sends a letter to set a new password, if there is such an account.</summary>
    public async Task ForgotAsync(string email)
    {
        if (await people.FindByEmailAsync(email.Trim()) is not { } person || !await people.IsEmailConfirmedAsync(person))
        {
            return;
        }

        var link = Link("/passwort-neu", person, await people.GeneratePasswordResetTokenAsync(person));
        await mail.SendAsync(new Letter(person.Email!, texts["portal.forgot.mail-subject"], texts["portal.forgot.mail-text", ("name", person.DisplayName), ("link", link)], language.Key));
    }

    /// <summary>Sets a new password by the link of a letter.</summary>
    /// <returns>Null when that worked; <see cref="AccountProblem.Password"/> when it is too short; <see cref="AccountProblem.Email"/> when the link is old.</returns>
    public async Task<AccountProblem?> ResetAsync(string? id, string? code, string password)
    {
        if (id is null || Decoded(code) is not { } token || await people.FindByIdAsync(id) is not { } person)
        {
            return AccountProblem.Email;
        }

        var result = await people.ResetPasswordAsync(person, token, password);
        return result.Succeeded ? null : result.Errors.Any(static error => error.Code.StartsWith("Password", StringComparison.Ordinal)) ? AccountProblem.Password : AccountProblem.Email;
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(", ", result.Errors.Select(static error => error.Code)));
        }
    }

    private static string? Decoded(string? code)
    {
        try
        {
            return code is null ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(code));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private string Link(string path, Person person, string token) =>
        links.Absolute($"{path}?person={person.Id}&code={WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))}");
}
