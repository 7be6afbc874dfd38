namespace CivicCore.Platform.Geography.Addresses;

/// <summary>
/// Finds addresses in what the city gave the portal: its list of streets and houses (Portal:Geography:Streets) and the names of its
/// stops. Nothing typed leaves the portal. What could be in two places is not found.
/// </summary>
public interface IAddresses
{
    /// <summary>Places of one street are no farther from each other, in metres; else there are two of its name.</summary>
    const double LongestStreet = 600;

    /// <summary>The house itself; null where the list does not have it.</summary>
    Place? FindHouse(StreetAddress address);

    /// <summary>The street, or the stop that is named after it.</summary>
    Place? FindStreet(StreetAddress address);

    /// <summary>The house, else the street.</summary>
    Place? Find(string typed) => StreetAddress.Read(typed) is var address ? FindHouse(address) ?? FindStreet(address) : null;

    /// <summary>The first of places that lie together; null if there is none or they do not.</summary>
    static Place? One(IEnumerable<Place> places)
    {
        var all = places.ToList();
        return all.Count > 0 && all.TrueForAll(each => each.MetresTo(all[0]) <= LongestStreet) ? all[0] : null;
    }
}
