using System.Net;
using CivicCore.Tests.Support;

namespace CivicCore.Tests.Platform.People.Permissions;

/// <summary>Somebody for whom things are made: with an account, or with nothing but the links and cookies that the portal gives them.</summary>
/// <param name="Portal">Where.</param>
/// <param name="PersonId">Their account; null without one.</param>
/// <param name="Cookies">Their browser's cookies.</param>
internal sealed record Owner(Portal Portal, Guid? PersonId, CookieContainer Cookies)
{
    /// <summary>A word that stands in things of this owner and nowhere else.</summary>
    public string Mark { get; } = $"Merkwort{Guid.NewGuid():N}"[..24];
}

/// <summary>A thing that was made.</summary>
/// <param name="Values">Values for the parameters of the routes that name it.</param>
/// <param name="Link">What stands after the address in the link that its owner alone has, "?schluessel=...".</param>
internal sealed record Made(IReadOnlyDictionary<string, string> Values, string Link = "")
{
    /// <summary>A thing that routes name by one parameter.</summary>
    public Made(string parameter, object value, string link = "")
        : this(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [parameter] = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)! }, link)
    {
    }
}

/// <summary>Makes the things that a module's routes name; found by itself, in the tests of the module.</summary>
internal interface IOwnedThings
{
    /// <summary>By the word of the table.</summary>
    IReadOnlyDictionary<string, Func<Owner, Task<Made>>> Makers { get; }
}
