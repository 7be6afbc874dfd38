using System.Buffers;

namespace Klartext.Policies;

/// <summary>
/// Splits the text of a block into sentences. A full stop ends a sentence unless an abbreviation, an initial, an ordinal, a date,
/// an address on the web or an ellipsis explains it; a line break ends one only before a bullet or when the sentence has become long.
/// </summary>
internal static class SentenceReader
{
    private const int LongSentence = 40; // words after which a line break counts as an end

    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?…。\n");

    /// <summary>Appends the ranges of the sentences of text[start, end), trimmed, in order.</summary>
    public static void Read(string text, int start, int end, List<TextRange> sentences)
    {
        var sentenceStart = start;
        for (var position = NextMark(text, start, end); position < end; position = NextMark(text, position + 1, end))
        {
            var character = text[position];
            var ends = character switch
            {
                '.' => EndsAt(text, position, end) && StopEnds(text, start, position, end),
                '\n' => LineEnds(text, sentenceStart, position, end),
                _ => EndsAt(text, position, end),
            };
            if (ends)
            {
                var after = character == '\n' ? position : AfterClosingMarks(text, position + 1, end);
                Add(text, sentenceStart, after, sentences);
                sentenceStart = after;
                position = Math.Max(position, after - 1);
            }
        }

        Add(text, sentenceStart, end, sentences);
    }

    private static int NextMark(string text, int from, int end)
    {
        var mark = text.AsSpan(from, end - from).IndexOfAny(Marks);
        return mark < 0 ? end : from + mark;
    }

    private static void Add(string text, int start, int end, List<TextRange> sentences)
    {
        while (start < end && Characters.IsSpace(text[start]))
        {
            start++;
        }

        while (end > start && Characters.IsSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextRange(start, end));
        }
    }

    /// <summary>After the mark and any closing quotation mark or bracket comes white space or the end, and then no small letter.</summary>
    private static bool EndsAt(string text, int position, int end)
    {
        var after = AfterClosingMarks(text, position + 1, end);
        if (after >= end)
        {
            return true;
        }

        if (!Characters.IsSpace(text[after]))
        {
            return false;
        }

        while (after < end && (Characters.IsSpace(text[after]) || IsOpeningMark(text[after])))
        {
            after++;
        }

        return after >= end || !char.IsLower(text[after]);
    }

    private static bool StopEnds(string text, int start, int position, int end)
    {
        if (position > start && text[position - 1] == '.')
        {
            return true; // an ellipsis before a capital letter
        }

        var wordStart = position;
        while (wordStart > start && (Characters.IsWord(text[wordStart - 1]) || Characters.IsHyphen(text[wordStart - 1])))
        {
            wordStart--;
        }

        var word = text.AsSpan(wordStart, position - wordStart);
        if (word.IsEmpty)
        {
            return true;
        }

        if (position + 1 >= end)
        {
            return true;
        }

        if (Characters.IsDigit(word[0]) || IsRomanNumber(word))
        {
            return NumberEnds(text, start, wordStart, position, end);
        }

        var last = word[(word.LastIndexOfAny("-\u2010\u2011") + 1)..]; // "SSL-bzw. TLS-Verschlüsselung"
        return word.Length > 1 && !Abbreviations.Contains(word) && !Abbreviations.Contains(last) && !IsStreet(text, word, position, end);
    }

    /// <summary>"Lindenstr. 12", "Anna-Muster-Str. 3": the number of the house follows.</summary>
    private static bool IsStreet(string text, ReadOnlySpan<char> word, int position, int end)
    {
        var next = position + 1;
        while (next < end && Characters.IsSpace(text[next]))
        {
            next++;
        }

        return next < end && Characters.IsDigit(text[next]) && word.EndsWith("str", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"25. Mai", "des 16. Lebensjahres", "1. Cookies" at the start of a block do not end; "Art. 6. Wir ..." does.</summary>
    private static bool NumberEnds(string text, int start, int wordStart, int position, int end)
    {
        var atStart = true;
        for (var before = start; before < wordStart && atStart; before++)
        {
            atStart = !char.IsLetter(text[before]);
        }

        if (atStart || position - wordStart > 2)
        {
            return !atStart;
        }

        var next = NextWord(text, position + 1, end);
        return !Abbreviations.IsNounAfterOrdinal(next) && !Abbreviations.IsWordBeforeOrdinal(WordBefore(text, start, wordStart));
    }

    private static bool LineEnds(string text, int start, int position, int end)
    {
        var next = position + 1;
        while (next < end && Characters.IsSpace(text[next]))
        {
            next++;
        }

        if (next >= end)
        {
            return false;
        }

        var bullet = text[next] is '•' or '·' or '*' or '▪' or '●' || Characters.IsDash(text[next]) && next + 1 < end && Characters.IsSpace(text[next + 1]);
        return bullet || IsLong(text, start, position);
    }

    private static bool IsLong(string text, int start, int end)
    {
        var words = 0;
        for (var position = start; position < end && words < LongSentence; position++)
        {
            words += Characters.IsWord(text[position]) && (position == start || !Characters.IsWord(text[position - 1])) ? 1 : 0;
        }

        return words >= LongSentence;
    }

    private static bool IsRomanNumber(ReadOnlySpan<char> word) => word.IndexOfAnyExcept("IVX") < 0;

    private static ReadOnlySpan<char> NextWord(string text, int position, int end)
    {
        while (position < end && !Characters.IsWord(text[position]))
        {
            position++;
        }

        var last = position;
        while (last < end && Characters.IsWord(text[last]))
        {
            last++;
        }

        return text.AsSpan(position, last - position);
    }

    private static ReadOnlySpan<char> WordBefore(string text, int start, int position)
    {
        while (position > start && !Characters.IsWord(text[position - 1]))
        {
            position--;
        }

        var first = position;
        while (first > start && Characters.IsWord(text[first - 1]))
        {
            first--;
        }

        return text.AsSpan(first, position - first);
    }

    private static int AfterClosingMarks(string text, int position, int end)
    {
        while (position < end && text[position] is ('"' or '“' or '”' or '’' or '‘' or '«' or '»' or '\'' or ')' or ']' or '.' or '!' or '?'))
        {
            position++;
        }

        return position;
    }

    private static bool IsOpeningMark(char character) => character is '"' or '„' or '“' or '‚' or '»' or '«' or '(' or '[' or '\'';
}
