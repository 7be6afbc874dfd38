using CivicCore.Platform.Audit;
using CivicCore.Platform.Data;
using Microsoft.AspNetCore.Identity;

namespace CivicCore.Platform.People;

/// <summary>Hands a person their data over and deletes it, in all modules at once (Art. 15, 17 and 20 GDPR).</summary>
internal sealed class OwnData(UserManager<Person> people, IEnumerable<IPersonalData> parts, DatabaseSession session, IAuditTrail audit)
{
    /// <summary>Everything the portal knows of a person, by module.</summary>
    public async Task<IReadOnlyDictionary<string, object>> ExportAsync(Person person, CancellationToken cancellation)
    {
        var export = new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["portal.account"] = new { person.Id, person.DisplayName, person.Email, person.Language, person.CreatedAt, person.LastSeenAt, Roles = await people.GetRolesAsync(person), Passkeys = (await people.GetPasskeysAsync(person)).Select(static passkey => new { passkey.Name, passkey.CreatedAt }) },
        };
        foreach (var part in parts)
        {
            if (await part.ExportAsync(person.Id, cancellation) is { } data)
            {
                export[part.Name] = data;
            }
        }

        return export;
    }

    /// <summary>Deletes account and data in all modules, wholly or not at all.</summary>
    public Task EraseAsync(Person person, CancellationToken cancellation = default) =>
        session.AllOrNothingAsync(async () =>
        {
            foreach (var part in parts)
            {
                await part.EraseAsync(person.Id, cancellation);
            }

            var deleted = await people.DeleteAsync(person);
            if (!deleted.Succeeded)
            {
                throw new InvalidOperationException(string.Join(", ", deleted.Errors.Select(static error => error.Code)));
            }

            await audit.AddAsync("people.erase", "portal.person", person.Id.ToString(), cancellation: cancellation);
        }, cancellation);
}
