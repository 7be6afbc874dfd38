using Klartext.Policies;
using Klartext.Rules.Answers;
using Klartext.Rules.Findings;

namespace Klartext.Rules.Tests.Findings;

public sealed class OpenAnalysisTests(RealBook real) : IClassFixture<RealBook>
{
    private const int Times = 6; // then each language fills enough to be read with its own rules

    private static readonly Block[] German =
    [
        new(BlockKind.Heading, 1, "Was wir speichern"),
        new(BlockKind.Paragraph, 0, "Wir speichern Ihre IP-Adresse sieben Tage lang. Das geben wir nicht an Dritte weiter. Wir verarbeiten:"),
        new(BlockKind.ListItem, 1, "Ihren Namen und Ihre Anschrift"),
        new(BlockKind.ListItem, 1, "Ihre E-Mail-Adresse, wenn Sie den Newsletter bestellen"),
        new(BlockKind.Paragraph, 0, "Verkaufen wir Ihre Daten? Nein. Sie haben das Recht auf Auskunft, und Sie können sich bei einer Aufsichtsbehörde beschweren."),
    ];

    private static readonly Block[] English =
    [
        new(BlockKind.Heading, 1, "What we keep"),
        new(BlockKind.Paragraph, 0, "We keep your IP address for seven days. We do not share it with third parties, and we do not sell your personal data to anyone."),
        new(BlockKind.Paragraph, 0, "You have the right to access the data that we hold about you, and you may lodge a complaint with a supervisory authority."),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_policy_read_in_short_turns_says_the_same_as_one_read_at_once(int sentences)
    {
        var document = PolicyDocument.Create([.. Enumerable.Repeat(German, Times).SelectMany(static block => block), .. Enumerable.Repeat(English, Times).SelectMany(static block => block)]);
        var open = real.Book.Open(document);
        var turns = 1;
        while (open.Advance(sentences))
        {
            turns++;
        }

        Assert.True(turns > 2);
        Assert.Equal(2, document.Languages.Count());
        Assert.Equal(Json(real.Book.Analyse(document)), Json(open.Finish()));
    }

    private string Json(PolicyAnalysis analysis) => ReadingJson.Write(new PlainText(real.Book, "de").Say(analysis), ReadingJsonOptions.Full);
}
