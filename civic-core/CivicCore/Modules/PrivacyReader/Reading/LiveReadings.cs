using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using CivicCore.Modules.PrivacyReader.Components;
using CivicCore.Platform.Texts;
using Klartext.Summarizer.Contracts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CivicCore.Modules.PrivacyReader.Reading;

/// <summary>
/// A reading as pieces of the page, for the page's script: "reading" is the whole of it, "statement" a part that belongs to the place it
/// names, "model" the line about the model, "said" what a screen reader hears, "refused" what is wrong with what was sent, "down" and "broken" that the
/// service is not there or has gone, "done" the end, "alive" a sign of life. The pieces are made by the components that make the whole page.
/// </summary>
internal sealed class LiveReadings(HtmlRenderer renderer, PortalTexts texts)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5); // after which a sign of life is sent

    /// <summary>The pieces of a reading.</summary>
    /// <param name="steps">What the service tells.</param>
    /// <param name="ofAddress">Whether it is the reading of an address: it says where it was found, and has a link to share.</param>
    /// <param name="cancellation">Ends it when the reader goes away.</param>
    public async IAsyncEnumerable<SseItem<string>> PiecesAsync(IAsyncEnumerable<ReadingStep> steps, bool ofAddress, [EnumeratorCancellation] CancellationToken cancellation)
    {
        SummaryResponse? summary = null;
        var statements = 0;
        await foreach (var step in AliveAsync(steps, cancellation))
        {
            switch (step)
            {
                case null:
                    yield return Piece("alive", string.Empty);
                    break;
                case ReadingStep.Answered answered:
                    summary = answered.Summary;
                    yield return Piece("reading", await RenderAsync<WholeReading>((nameof(WholeReading.Reading), summary), (nameof(WholeReading.OfAddress), ofAddress), (nameof(WholeReading.Live), true)));
                    break;
                case ReadingStep.Waiting waiting:
                    yield return Piece("said", waiting.Text);
                    break;
                case ReadingStep.Stated { Statement: var statement }:
                    statements++;
                    yield return Piece("statement", await RenderAsync<LiveStatement>((nameof(LiveStatement.Statement), statement), (nameof(LiveStatement.PolicyLanguage), summary?.Document.Language)));
                    break;
                case ReadingStep.Ended { Share: var share }:
                    yield return Piece("model", await RenderAsync<ModelShare>((nameof(ModelShare.Share), share)));
                    yield return Piece("said", share.Used ? texts.Count("privacy-reader.live.added", statements) : texts["privacy-reader.live.here"]);
                    yield return Piece("done", string.Empty);
                    break;
                case ReadingStep.Refused { Wrong: var wrong }:
                    yield return Piece("refused", wrong);
                    break;
                case ReadingStep.Failed:
                    yield return Piece(summary is null ? "down" : "broken", string.Empty);
                    break;
            }
        }
    }

    private static SseItem<string> Piece(string name, string data) => new(data, name);

    /// <summary>The steps, and null now and then while they keep the reader waiting.</summary>
    private static async IAsyncEnumerable<ReadingStep?> AliveAsync(IAsyncEnumerable<ReadingStep> steps, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var enumerator = steps.GetAsyncEnumerator(cancellation);
        var next = Task.FromResult(true);
        try
        {
            while (true)
            {
                next = enumerator.MoveNextAsync().AsTask();
                while (await Task.WhenAny(next, Task.Delay(Silence, cancellation)) != next && !cancellation.IsCancellationRequested)
                {
                    yield return null;
                }

                if (!await next)
                {
                    yield break;
                }

                yield return enumerator.Current;
            }
        }
        finally
        {
            // A reader who goes away ends the step that is being waited for; only then can the steps be let go.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Task<string> RenderAsync<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : IComponent => renderer.Dispatcher.InvokeAsync(async () =>
    {
        var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters.ToDictionary(static each => each.Name, static each => each.Value)));
        return root.ToHtmlString();
    });
}
