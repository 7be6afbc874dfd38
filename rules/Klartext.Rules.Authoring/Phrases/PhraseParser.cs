using System.Globalization;
using Klartext.Policies;

namespace Klartext.Rules.Authoring.Phrases;

/// <summary>Reads a phrase as rules/catalogue/README.md describes the language.</summary>
public sealed class PhraseParser
{
    private const int WidestGap = 40;
    private const int WidestWindow = 200;
    private const int DeepestNesting = 12;

    private readonly string text;
    private int position;
    private int depth;

    private PhraseParser(string text) => this.text = text;

    /// <summary>Reads a phrase.</summary>
    /// <exception cref="PhraseException">The phrase breaks the rules of the language.</exception>
    public static PhraseSyntax Parse(string phrase)
    {
        var parser = new PhraseParser(phrase);
        var parts = new List<PhraseNode> { parser.ReadSequence() };
        while (parser.Take('&'))
        {
            parts.Add(parser.ReadSequence());
        }

        var window = parser.Take('@') ? parser.ReadNumber(WidestWindow) : 0;
        parser.SkipSpace();
        if (parser.position < phrase.Length)
        {
            throw parser.Fault("unexpected-character");
        }

        return new PhraseSyntax(parts, window);
    }

    private PhraseNode ReadSequence()
    {
        var pieces = new List<PhraseNode>();
        while (ReadPiece() is { } piece)
        {
            pieces.Add(piece);
        }

        return pieces.Count switch
        {
            0 => throw Fault("empty-phrase"),
            1 => pieces[0],
            _ => new PhraseNode.Sequence(pieces),
        };
    }

    private PhraseNode? ReadPiece()
    {
        SkipSpace();
        if (position >= text.Length)
        {
            return null;
        }

        switch (text[position])
        {
            case '&' or '@' or '|' or ')' or ']':
                return null;
            case '(':
                return ReadAlternatives(')');
            case '[':
                return new PhraseNode.Optional(ReadAlternatives(']'));
            case '{':
                return ReadBraces();
            case '<':
                return ReadValue();
            case '^':
                position++;
                return new PhraseNode.First();
            case '$':
                position++;
                return new PhraseNode.Last();
            default:
                return ReadWord();
        }
    }

    private PhraseNode ReadAlternatives(char close)
    {
        if (++depth > DeepestNesting)
        {
            throw Fault("nested-too-deep");
        }

        var open = position++;
        var choices = new List<PhraseNode> { ReadSequence() };
        while (Take('|'))
        {
            choices.Add(ReadSequence());
        }

        if (!Take(close))
        {
            position = open;
            throw Fault("bracket-open");
        }

        depth--;
        return choices.Count == 1 ? choices[0] : new PhraseNode.Alternatives(choices);
    }

    private PhraseNode ReadBraces()
    {
        var inside = ReadUntil('}').Trim();
        if (inside.Length > 0 && char.IsAsciiDigit(inside[0]))
        {
            var dots = inside.IndexOf("..", StringComparison.Ordinal);
            var least = dots < 0 ? inside : inside[..dots];
            var most = dots < 0 ? inside : inside[(dots + 2)..];
            if (int.TryParse(least, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
                && int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var to) && from <= to && to <= WidestGap)
            {
                return new PhraseNode.Gap(from, to);
            }

            throw Fault("gap-wrong");
        }

        return new PhraseNode.ListName(inside);
    }

    private PhraseNode.Value ReadValue()
    {
        var inside = ReadUntil('>').Trim();
        var space = inside.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? new PhraseNode.Value(inside, string.Empty) : new PhraseNode.Value(inside[..space], inside[(space + 1)..].Trim());
    }

    private PhraseNode ReadWord()
    {
        var start = position;
        while (position < text.Length && (Characters.IsWord(text[position]) || IsJoint(position) || text[position] is '*' or '='))
        {
            position++;
        }

        if (position > start)
        {
            return new PhraseNode.Word(text[start..position]);
        }

        if (text[position] is '.' or ',' or '/' or '-' or '–' or ':' or '§' or '"' or '„' or '“' or '\'' or '+' or '_' or '!' or '?' or '’' or ';' or '…')
        {
            position++; // punctuation is no word, in phrases as in sentences
            return ReadPiece() ?? new PhraseNode.Gap(0, 0);
        }

        throw Fault("unexpected-character");
    }

    /// <summary>Hyphens and apostrophes between letters, and the point or comma of a decimal, belong to the word.</summary>
    private bool IsJoint(int at)
    {
        if (at == 0 || at + 1 >= text.Length)
        {
            return false;
        }

        var before = text[at - 1];
        var after = text[at + 1];
        return (Characters.IsHyphen(text[at]) || Characters.IsApostrophe(text[at])) && (Characters.IsWord(before) || before == '*') && (Characters.IsWord(after) || after == '*')
            || text[at] is '.' or ',' && Characters.IsDigit(before) && Characters.IsDigit(after);
    }

    private string ReadUntil(char close)
    {
        var end = text.IndexOf(close, position);
        if (end < 0)
        {
            throw Fault("bracket-open");
        }

        var inside = text[(position + 1)..end];
        position = end + 1;
        return inside;
    }

    private int ReadNumber(int most)
    {
        SkipSpace();
        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return int.TryParse(text.AsSpan(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : throw Fault("window-wrong");
    }

    private bool Take(char character)
    {
        SkipSpace();
        if (position < text.Length && text[position] == character)
        {
            position++;
            return true;
        }

        return false;
    }

    private void SkipSpace()
    {
        while (position < text.Length && Characters.IsSpace(text[position]))
        {
            position++;
        }
    }

    private PhraseException Fault(string key) => new(key, position + 1);
}
