namespace Klartext.Policies;

/// <summary>
/// Finds the words of a text. A word is a run of letters and digits; hyphens and apostrophes inside belong to it ("E-Mail"), but not behind a digit ("14-tägig" is two words),
/// so do the marks of gender forms ("Nutzer*innen", "Nutzer:innen", "Bürger/innen", "Nutzer(innen)").
/// </summary>
internal static class WordReader
{
    /// <summary>Appends the words of text[start, end) to <paramref name="words"/>.</summary>
    public static void Read(string text, int start, int end, List<Word> words)
    {
        var breaks = Breaks.None;
        var position = start;
        while (position < end)
        {
            var character = text[position];
            if (!Characters.IsWord(character))
            {
                breaks |= BreakOf(text, position, start, end);
                position++;
                continue;
            }

            var wordStart = position;
            position = EndOfWord(text, position, end);
            var elided = position < end && Characters.IsHyphen(text[position]) && !Characters.IsDigit(text[position - 1]) && (position + 1 == end || !Characters.IsWord(text[position + 1]));
            words.Add(new Word(wordStart, position, elided ? breaks | Breaks.Elided : breaks));
            breaks = Breaks.None;
            if (elided)
            {
                position++;
            }
        }
    }

    private static int EndOfWord(string text, int position, int end)
    {
        while (true)
        {
            while (position < end && Characters.IsWord(text[position]))
            {
                position++;
            }

            if (position + 1 >= end)
            {
                return position;
            }

            var mark = text[position];
            if ((Characters.IsHyphen(mark) && !Characters.IsDigit(text[position - 1]) || Characters.IsApostrophe(mark) && mark != '`') && Characters.IsWord(text[position + 1]))
            {
                position++;
            }
            else if (mark is '.' or ',' && Characters.IsDigit(text[position - 1]) && Characters.IsDigit(text[position + 1]))
            {
                position++;
            }
            else
            {
                return position + GenderForm.LengthAt(text, position, end);
            }
        }
    }

    private static Breaks BreakOf(string text, int position, int start, int end)
    {
        var character = text[position];
        switch (character)
        {
            case ',':
                return Breaks.Comma;
            case '.' when !IsOfEllipsis(text, position, start, end):
                return Breaks.None; // inside a sentence it belongs to an abbreviation or ordinal: "Namen, Adressen usw. werden nicht gespeichert"
            case ';' or '\u2013' or '\u2014' or '\u2212' or '.' or '!' or '?' or '\u2022' or '\u00B7':
                return Breaks.Strong;
            case ':':
                return Breaks.Colon;
            case '(' or '[':
                return Breaks.BracketOpen;
            case ')' or ']':
                return Breaks.BracketClose;
            case '/':
                return Breaks.Slash;
            case '\n':
                return Breaks.Line;
            default:
                var spaced = Characters.IsHyphen(character) && position > start && Characters.IsSpace(text[position - 1])
                    && position + 1 < end && Characters.IsSpace(text[position + 1]);
                return spaced ? Breaks.Strong : Breaks.None;
        }
    }

    private static bool IsOfEllipsis(string text, int position, int start, int end) =>
        position > start && text[position - 1] == '.' || position + 1 < end && text[position + 1] == '.';
}
