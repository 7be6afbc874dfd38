using Klartext.Summarizer.Language;
using Klartext.Summarizer.Language.Verification;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.Summarizer.Tests.Language.Verification;

/// <summary>Each kind of fact in a statement is in the sentence that it quotes, and the quote is exactly the policy's.</summary>
public sealed class FactTests
{
    private const string Text = """
        Datenschutzerklärung
        Verantwortlich ist die Seehof GmbH, Uferweg 12, 88131 Lindau, E-Mail: daten@seehof.example, Telefon 08382 12345.
        Wir löschen die Log-Dateien nach 30 Tagen.
        Diese Erklärung gilt seit dem 1. März 2025, und Log-Dateien löschen wir am 31. Dezember 2025.
        Für jede weitere Kopie Ihrer Daten verlangen wir 5 Euro, das Recht auf Auskunft ist frei.
        Wir nutzen Google Analytics, um Besuche zu zählen.
        Ihre Daten übermitteln wir an die Cloudbau Inc. in die USA.
        """;

    private static readonly Grounds Grounds = new(Book.Rules.Analyse(Book.Document(Text)));

    /// <summary>Kind of the fact, text, the sentence it quotes.</summary>
    public static TheoryData<string, string, string> Wrong => new()
    {
        { "number", "Wir löschen die 31 Log-Dateien nach 30 Tagen.", "Wir löschen die Log-Dateien nach 30 Tagen." },
        { "number in words", "Wir löschen die elf Log-Dateien nach 30 Tagen.", "Wir löschen die Log-Dateien nach 30 Tagen." },
        { "period", "Wir löschen die Log-Dateien nach 30 Monaten.", "Wir löschen die Log-Dateien nach 30 Tagen." },
        { "date", "Log-Dateien löschen wir am 31. März 2025.", "Diese Erklärung gilt seit dem 1. März 2025, und Log-Dateien löschen wir am 31. Dezember 2025." },
        { "date by its year", "Log-Dateien löschen wir am 31. Dezember 2026.", "Diese Erklärung gilt seit dem 1. März 2025, und Log-Dateien löschen wir am 31. Dezember 2025." },
        { "amount", "Sie haben ein Recht auf Auskunft für 50 Euro.", "Für jede weitere Kopie Ihrer Daten verlangen wir 5 Euro, das Recht auf Auskunft ist frei." },
        { "currency", "Sie haben ein Recht auf Auskunft für 5 Dollar.", "Für jede weitere Kopie Ihrer Daten verlangen wir 5 Euro, das Recht auf Auskunft ist frei." },
        { "street", "Verantwortlich ist die Seehof GmbH, Bergweg 12, 88131 Lindau.", "Verantwortlich ist die Seehof GmbH, Uferweg 12, 88131 Lindau" },
        { "postal code", "Verantwortlich ist die Seehof GmbH, Uferweg 12, 89073 Lindau.", "Verantwortlich ist die Seehof GmbH, Uferweg 12, 88131 Lindau" },
        { "mail address", "Verantwortlich ist die Seehof GmbH, E-Mail: daten@anders.example.", "Verantwortlich ist die Seehof GmbH, Uferweg 12, 88131 Lindau" },
        { "telephone", "Verantwortlich ist die Seehof GmbH, Telefon 08382 54321.", "Verantwortlich ist die Seehof GmbH, Uferweg 12, 88131 Lindau" },
        { "country", "Ihre Daten übermitteln wir an die Cloudbau Inc. in Indien.", "Ihre Daten übermitteln wir an die Cloudbau Inc. in die USA." },
        { "company", "Ihre Daten übermitteln wir an die Wolkenwerk Inc. in die USA.", "Ihre Daten übermitteln wir an die Cloudbau Inc. in die USA." },
        { "legal form", "Ihre Daten übermitteln wir an die Cloudbau GmbH in die USA.", "Ihre Daten übermitteln wir an die Cloudbau Inc. in die USA." },
        { "service", "Wir nutzen Matomo, um Besuche zu zählen.", "Wir nutzen Google Analytics, um Besuche zu zählen." },
        { "service of another sentence", "Wir löschen Google Analytics nach 30 Tagen.", "Wir löschen die Log-Dateien nach 30 Tagen." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_fact_that_its_quote_does_not_have_drops_the_statement(string kind, string text, string quote)
    {
        Assert.True(Book.Verifier.Verify(new RawStatement("own", text, [quote]), Grounds, "de").Statement is null, $"{kind}: {text}");
        Assert.All(Grounds.Document.Sentences, sentence =>
            Assert.True(Book.Verifier.Verify(new RawStatement("own", text, [Grounds.Document.Slice(sentence.Range).ToString()]), Grounds, "de").Statement is null, $"{kind}: {text}"));
    }

    [Theory]
    [InlineData("Wir löschen die Log-Dateien nach 30 Tagen.", "löschen die Log-Dateien nach 30 Tagen")]
    [InlineData("Wir nutzen Google Analytics, um Besuche zu zählen.", "Wir nutzen Google Analytics")]
    [InlineData("Ihre Daten übermitteln wir in die USA.", "Ihre Daten  übermitteln wir an die „Cloudbau Inc.“ in die USA")]
    public void The_same_facts_stand_with_a_quote_that_is_exactly_the_policys(string text, string quote)
    {
        var verdict = Book.Verifier.Verify(new RawStatement("own", text, [quote]), Grounds, "de");
        Assert.True(verdict.Statement is not null, $"{verdict.Reason}: {text}");
        var evidence = Assert.Single(verdict.Statement.Sentence.Evidence);
        Assert.Equal(Grounds.Document.Text[evidence.Start..evidence.End], evidence.Quote);
        Assert.All(evidence.Proof, words => Assert.InRange(words.Start, evidence.Start, words.End));
    }
}
