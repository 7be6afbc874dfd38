using YamlDotNet.RepresentationModel;

namespace Klartext.Rules.Authoring.Sources;

/// <summary>
/// The frames of a rule file: phrases with a place to fill, <c>{…}</c>. Where a rule names a frame, <c>gets-nothing: "{group}"</c>, it has each
/// of its phrases with that in the place, as if they were written there.
/// </summary>
internal sealed class PhraseFrames(YamlMap? frames, Problems problems)
{
    private const string Place = "{…}";

    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>The phrases of a rule's key, those of frames filled in.</summary>
    public IReadOnlyList<PhraseSource> Phrases(YamlMap rule, string key, string id)
    {
        if (rule.Node(key) is not YamlSequenceNode items)
        {
            return [.. rule.Texts(key).Select(static said => new PhraseSource(said.Text, said.Line))];
        }

        return [.. items.SelectMany(item => item is YamlMappingNode named
            ? Filled(new YamlMap(named, rule.File, problems), id)
            : item is YamlScalarNode phrase ? [new PhraseSource(phrase.Value ?? string.Empty, (int)phrase.Start.Line)] : [])];
    }

    /// <summary>Notes the frames that no rule names.</summary>
    public void NoteUnused()
    {
        foreach (var name in frames?.Keys.Where(name => !used.Contains(name)) ?? [])
        {
            problems.Add(new Problem("unused-list", frames!.File, (int)frames.Node(name)!.Start.Line, name, ("list", name)) { IsHint = true });
        }
    }

    private IEnumerable<PhraseSource> Filled(YamlMap named, string id)
    {
        foreach (var name in named.Keys)
        {
            if (frames is null || !frames.Has(name))
            {
                problems.Add(new Problem("unknown-frame", named.File, named.Line, id, ("frame", name)));
                continue;
            }

            used.Add(name);
            foreach (var (filling, line) in named.Texts(name))
            {
                foreach (var (frame, _) in frames.Texts(name))
                {
                    yield return new PhraseSource(frame.Replace(Place, filling, StringComparison.Ordinal), line);
                }
            }
        }
    }
}
