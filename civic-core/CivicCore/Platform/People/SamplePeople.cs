using CivicCore.Platform.Languages;
using CivicCore.Platform.Samples;
using CivicCore.Platform.Texts;
using Microsoft.AspNetCore.Identity;

namespace CivicCore.Platform.People;

/// <summary>An account for each role, for trying the portal out: {role}@beispiel.de with the password of the settings.</summary>
internal sealed class SamplePeople(UserManager<Person> people, PortalTexts texts, IConfiguration configuration, TimeProvider clock) : ISampleContent
{
    private const string Password = "zusammen in ulm";

    public int Order => 0;

    public async Task WriteAsync(CancellationToken cancellation)
    {
        foreach (var role in Roles.All)
        {
            var email = $"{role}@beispiel.de";
            if (await people.FindByEmailAsync(email) is not null)
            {
                continue;
            }

            var person = new Person { Id = Guid.CreateVersion7(), UserName = email, Email = email, EmailConfirmed = true, DisplayName = texts.In(ReaderLanguage.Default)[$"portal.role.{role}"], CreatedAt = clock.GetUtcNow() };
            await people.CreateAsync(person, configuration["Portal:SamplePassword"] ?? Password);
            await people.AddToRolesAsync(person, role == Roles.Citizen ? [role] : [Roles.Citizen, role]);
        }
    }
}
