using CivicCore.Platform.Languages;
using CivicCore.Platform.Texts;
using Klartext.Summarizer.Contracts;
using Microsoft.Extensions.Options;

namespace CivicCore.Modules.PrivacyReader.Reading;

/// <summary>What came of a wish to read: a reading, or one sentence that says what is wrong.</summary>
/// <param name="Summary">The reading.</param>
/// <param name="Wrong">What is wrong with what was typed; shown at the field.</param>
/// <param name="Down">Whether it is the portal's or the service's fault, not what was typed.</param>
internal sealed record ReadingOutcome(SummaryResponse? Summary = null, string? Wrong = null, bool Down = false);

/// <summary>Reads policies for a visitor, in the visitor's language. Nothing of it is kept or logged.</summary>
internal sealed class PolicyReading(
    SummarizerClient service, RunningReadings running, AddressLimit limit, ReaderLanguage language, PortalTexts texts, IHttpContextAccessor accessor, IOptions<SummarizerOptions> options, TimeProvider clock)
{
    /// <summary>Letters of the longest text that the service takes (2 MB, and a letter may need four bytes).</summary>
    public const int MostLetters = 500_000;

    private const int MostAddressLetters = 2000;

    /// <summary>Finds and reads the policy of the site that was typed.</summary>
    /// <param name="typed">The site.</param>
    /// <param name="begun">The reading of it that has begun, as <see cref="OfAddressSoonAsync"/> named it; null for none.</param>
    /// <param name="cancellation">Ends it when the reader goes away.</param>
    public async Task<ReadingOutcome> OfAddressAsync(string? typed, string? begun, CancellationToken cancellation)
    {
        if (running.Take(begun) is { } reading)
        {
            return Whole(await reading.FollowAsync(cancellation).ToListAsync(cancellation));
        }

        return Refusal(typed) is { } wrong ? new ReadingOutcome(Wrong: wrong) : Outcome(await service.SummariseAsync(Request(typed), cancellation));
    }

    /// <summary>The same, if it does not take long.</summary>
    /// <returns>What came of it; null when it takes longer, with the name under which the reading goes on, if it does.</returns>
    public async Task<(ReadingOutcome? Outcome, string? Begun)> OfAddressSoonAsync(string? typed, CancellationToken cancellation)
    {
        if (Refusal(typed) is { } wrong)
        {
            return (new ReadingOutcome(Wrong: wrong), null);
        }

        var reading = new RunningReading(end => service.FollowAsync(Request(typed), end));
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ended = await reading.EndsBeforeAsync(Task.Delay(options.Value.LiveAfter, clock, waiting.Token));
        await waiting.CancelAsync();
        if (!ended && !cancellation.IsCancellationRequested)
        {
            return (null, await running.KeepAsync(reading));
        }

        await reading.DisposeAsync();
        cancellation.ThrowIfCancellationRequested();
        return (Whole(reading.Come), null);
    }

    /// <summary>The same as <see cref="OfAddressAsync"/>, step by step.</summary>
    public IAsyncEnumerable<ReadingStep> FollowAddressAsync(string? typed, string? begun, CancellationToken cancellation) =>
        running.Take(begun) is { } reading ? InWordsAsync(reading.FollowAsync(cancellation))
        : Refusal(typed) is { } wrong ? Refuse(wrong)
        : InWordsAsync(service.FollowAsync(Request(typed), cancellation));

    /// <summary>Reads a text that was pasted.</summary>
    public async Task<ReadingOutcome> OfTextAsync(string? pasted, CancellationToken cancellation) =>
        TextRefusal(pasted) is { } wrong ? new ReadingOutcome(Wrong: wrong) : Outcome(await service.SummariseAsync(new SummaryRequest(Text: pasted, Language: language.Key), cancellation));

    /// <summary>The same, step by step.</summary>
    public IAsyncEnumerable<ReadingStep> FollowTextAsync(string? pasted, CancellationToken cancellation) =>
        TextRefusal(pasted) is { } wrong ? Refuse(wrong) : InWordsAsync(service.FollowAsync(new SummaryRequest(Text: pasted, Language: language.Key), cancellation));

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

    /// <summary>What all steps of a reading come to.</summary>
    private ReadingOutcome Whole(IReadOnlyList<ReadingStep> steps) => (steps.OfType<ReadingStep.Answered>().FirstOrDefault(), steps is [.., var last] ? last : null) switch
    {
        ({ Summary: var summary }, ReadingStep.Ended { Share: var share }) => new ReadingOutcome(summary with
        {
            Answers = [.. summary.Answers.Select(answer => answer with
            {
                Sentences = [.. answer.Sentences, .. steps.OfType<ReadingStep.Stated>().Where(step => step.Statement.Question == answer.Question).Select(static step => step.Statement.Sentence)],
            })],
            Model = share,
        }),
        (_, ReadingStep.Failed { Reply: var reply }) => Outcome(reply),
        _ => new ReadingOutcome(Down: true),
    };

    private static async IAsyncEnumerable<ReadingStep> Refuse(string wrong)
    {
        await Task.CompletedTask;
        yield return new ReadingStep.Refused(wrong);
    }

    private ReadingOutcome Wrong(string key) => new(Wrong: texts[$"privacy-reader.{key}"]);

    private SummaryFromUrlRequest Request(string? typed) => new(WebAddress(typed)!.AbsoluteUri, language.Key);

    /// <summary>Why a typed address is not read; null when it is. Counts as an asking.</summary>
    private string? Refusal(string? typed) =>
        WebAddress(typed) is null ? texts[string.IsNullOrWhiteSpace(typed) ? "privacy-reader.address.empty" : "privacy-reader.address.wrong"]
        : !limit.Allows(accessor.HttpContext?.Connection.RemoteIpAddress) ? texts["privacy-reader.too-many"]
        : null;

    private string? TextRefusal(string? pasted) =>
        string.IsNullOrWhiteSpace(pasted) ? texts["privacy-reader.text.empty"]
        : pasted.Length > MostLetters ? texts["privacy-reader.text.too-long"]
        : null;

    /// <summary>What the service refuses is said as <see cref="Outcome"/> says it.</summary>
    private async IAsyncEnumerable<ReadingStep> InWordsAsync(IAsyncEnumerable<ReadingStep> steps)
    {
        await foreach (var step in steps)
        {
            yield return step is ReadingStep.Failed { Reply: var reply } && Outcome(reply).Wrong is { } wrong ? new ReadingStep.Refused(wrong) : step;
        }
    }
}
