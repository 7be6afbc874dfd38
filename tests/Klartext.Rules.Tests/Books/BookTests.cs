using CsCheck;
using Klartext.Policies;
using Klartext.Rules.Answers;
using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Books;

namespace Klartext.Rules.Tests.Books;

/// <summary>The book as a file, and what must hold of every reading.</summary>
public sealed class BookTests(RealBook real) : IClassFixture<RealBook>
{
    private const string Policy = """
        # Datenschutz
        Verantwortlich ist der Musterverein e. V., Marktplatz 1, 89073 Ulm, info@musterverein.example.
        ## Server-Log-Dateien
        Beim Aufruf speichern wir Ihre IP-Adresse. Nach 7 Tagen löschen wir sie.
        ## Weitergabe
        Wir geben Ihre Daten nicht an Dritte weiter, es sei denn, Sie haben eingewilligt.
        ## Google Analytics
        Wir nutzen Google Analytics. Die Daten werden in die USA übertragen.
        ## Ihre Rechte
        Sie haben das Recht auf:
        - Auskunft
        - Berichtigung
        - Löschung
        """;

    [Fact]
    public void A_book_written_and_read_again_reads_alike()
    {
        var again = BookReader.Read(BookWriter.Write(real.Book));
        var document = Examples.Document(Policy, "de");
        foreach (var language in (string[])["de", "de-easy", "en"])
        {
            Assert.Equal(
                ReadingJson.Write(new PlainText(real.Book, language).Say(real.Book.Analyse(document)), ReadingJsonOptions.Full),
                ReadingJson.Write(new PlainText(again, language).Say(again.Analyse(document)), ReadingJsonOptions.Full));
        }
    }

    [Fact]
    public void Bytes_that_are_no_book_are_refused() => Assert.Throws<InvalidDataException>(() => BookReader.Read([1, 2, 3]));

    [Fact]
    public void A_book_that_is_cut_off_is_refused_wherever_it_ends()
    {
        var whole = BookWriter.Write(real.Book);
        foreach (var length in Enumerable.Range(0, 200).Select(step => (int)((long)whole.Length * step / 200)))
        {
            Assert.Throws<InvalidDataException>(() => BookReader.Read(whole[..length]));
        }

        Assert.NotNull(BookReader.Read(whole));
    }

    [Fact]
    public void A_policy_of_many_languages_is_refused_plainly() => Assert.False(real.Book.CanRead("fi"));

    [Fact]
    public void The_rules_of_the_project_have_no_problem() => Assert.Empty(real.Folder.Problems.All);

    [Fact]
    public void Every_example_of_every_rule_holds() =>
        Assert.Empty(real.Folder.Sources
            .SelectMany(source => Examples.Run(source.Rules, real.Folder.Catalogues[source.Language]))
            .Where(result => !result.Holds)
            .Select(result => $"{result.File}:{result.Example.Line} {result.Owner} {result.Example.Text}"));

    [Fact]
    public void Every_practice_has_a_rule_in_German_and_in_English()
    {
        foreach (var source in real.Folder.Sources)
        {
            var covered = source.Rules.Select(rule => rule.Practice).ToHashSet();
            Assert.DoesNotContain(real.Book.Taxonomy.Practices, practice => !covered.Contains(practice.Id));
        }
    }

    [Fact]
    public void Whatever_the_text_every_quote_is_literal_and_twice_is_the_same()
    {
        var words = Policy.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var text = Gen.OneOf(
            Gen.String[0, 120],
            Gen.Int[0, words.Length - 1].Select(index => words[index]).Array[1, 80].Select(some => string.Join(' ', some)));
        var block = Gen.Select(Gen.Enum<BlockKind>(), Gen.Int[1, 6], text, (kind, level, said) => new Block(kind, level, said));
        block.Array[1, 12].Sample(blocks =>
        {
            var document = PolicyDocument.Create(blocks, null, "de");
            var analysis = real.Book.Analyse(document, "de");
            foreach (var evidence in analysis.Findings.SelectMany(finding => finding.Evidence).Concat(analysis.Services.SelectMany(service => service.Evidence)))
            {
                Assert.Equal(document.Text[evidence.Start..evidence.End], evidence.Quote);
                Assert.All(evidence.Proof, proof => Assert.InRange(proof.Start, evidence.Start, evidence.End));
            }

            Assert.All(analysis.Findings, finding => Assert.NotEmpty(finding.Evidence));
            var plain = new PlainText(real.Book, "de");
            Assert.Equal(
                ReadingJson.Write(plain.Say(analysis), ReadingJsonOptions.Full),
                ReadingJson.Write(plain.Say(real.Book.Analyse(PolicyDocument.Create(blocks, null, "de"), "de")), ReadingJsonOptions.Full));
        }, iter: 400);
    }
}
