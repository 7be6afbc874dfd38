namespace Klartext.Rules.Parties;

/// <summary>Who somebody is to the data that a policy speaks of, in the terms of Art. 4 GDPR.</summary>
internal enum PartyRole
{
    /// <summary>The policy does not say.</summary>
    Unknown,

    /// <summary>Whoever decides why and how data are processed.</summary>
    Controller,

    /// <summary>Who processes them for the controller, as whoever hosts the site.</summary>
    Processor,

    /// <summary>The data protection officer.</summary>
    Officer,

    /// <summary>The supervisory authority.</summary>
    Authority,
}
