using CivicCore.Platform.Languages;
using CivicCore.Platform.Texts;
using Klartext.Summarizer.Contracts;

namespace CivicCore.Modules.PrivacyReader.Reading;

/// <summary>What came of a wish to read: a reading, or one sentence that says what is wrong.</summary>
/// <param name="Summary">The reading.</param>
/// <param name="Wrong">What is wrong with what was typed; shown at the field.</param>
/// <param name="Down">Whether it is the portal's or the service's fault, not what was typed.</param>
internal sealed record ReadingOutcome(SummaryResponse? Summary = null, string? Wrong = null, bool Down = false);

/// <summary>Reads policies for a visitor, in the visitor's language. Nothing of it is kept or logged.</summary>
internal sealed class PolicyReading(SummarizerClient service, AddressLimit limit, ReaderLanguage language, PortalTexts texts, IHttpContextAccessor accessor)
{
    /// <summary>Letters of the longest text that the service takes (2 MB, and a letter may need four bytes).</summary>
    public const int MostLetters = 500_000;

    private const int MostAddressLetters = 2000;

    /// <summary>Finds and reads the policy of the site that was typed.</summary>
    public async Task<ReadingOutcome> OfAddressAsync(string? typed, CancellationToken cancellation)
    {
        if (WebAddress(typed) is not { } address)
        {
            return Wrong(string.IsNullOrWhiteSpace(typed) ? "address.empty" : "address.wrong");
        }

        if (!limit.Allows(accessor.HttpContext?.Connection.RemoteIpAddress))
        {
            return Wrong("too-many");
        }

        return Outcome(await service.SummariseAsync(new SummaryFromUrlRequest(address.AbsoluteUri, language.Key), cancellation));
    }

    /// <summary>Reads a text that was pasted.</summary>
    public async Task<ReadingOutcome> OfTextAsync(string? pasted, CancellationToken cancellation) => pasted switch
    {
        null or "" => Wrong("text.empty"),
        _ when string.IsNullOrWhiteSpace(pasted) => Wrong("text.empty"),
        { Length: > MostLetters } => Wrong("text.too-long"),
        _ => Outcome(await service.SummariseAsync(new SummaryRequest(Text: pasted, Language: language.Key), cancellation)),
    };

    /// <summary>The web address that someone means who types "beispiel.de"; null where it is none.</summary>
    public static Uri? WebAddress(string? typed)
    {
        var trimmed = typed?.Trim() ?? string.Empty;
        var whole = trimmed.Contains("://", StringComparison.Ordinal) ? trimmed : $"https://{trimmed}";
        return trimmed.Length is > 0 and <= MostAddressLetters && !trimmed.Any(char.IsWhiteSpace)
            && Uri.TryCreate(whole, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https" && address.UserInfo.Length == 0 && address.IdnHost.Contains('.', StringComparison.Ordinal)
            ? address
            : null;
    }

    /// <summary>
    /// What a shared link says of a reading: where the policy lies, without query and fragment, which may hold marks of a visit. A policy
    /// that only a query finds is found again from its site's front page.
    /// </summary>
    public static string? Shareable(string? source)
    {
        if (WebAddress(source) is not { } address)
        {
            return null;
        }

        return address.GetLeftPart(address.Query.Length > 0 ? UriPartial.Authority : UriPartial.Path);
    }

    /// <summary>What an answer of the service means for whoever asked.</summary>
    public ReadingOutcome Outcome(ServiceReply<SummaryResponse> answer) => answer switch
    {
        { Value: { } summary } => new ReadingOutcome(summary),
        { Problem: "unreadable", Detail: { } detail } => new ReadingOutcome(Wrong: detail),
        { Problem: "body-too-large" } => Wrong("text.too-long"),
        { Problem: SummarizerClient.TooMany } => Wrong("too-many"),
        _ => new ReadingOutcome(Down: true),
    };

    private ReadingOutcome Wrong(string key) => new(Wrong: texts[$"privacy-reader.{key}"]);
}
