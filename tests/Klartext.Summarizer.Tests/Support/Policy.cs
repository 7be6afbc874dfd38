using System.Text.Json;

namespace Klartext.Summarizer.Tests.Support;

/// <summary>Policies of the tests' own.</summary>
internal static class Policy
{
    /// <summary>A small association's policy, in German.</summary>
    public const string Text = """
        Datenschutzerklärung

        Verantwortlich für diese Website ist der Gartenverein Am Bach e. V., Bachweg 3, 89073 Ulm, E-Mail: info@gartenverein.example.

        Server-Log-Dateien
        Beim Aufruf unserer Seiten speichert unser Webserver Ihre IP-Adresse, den Browsertyp und die Uhrzeit des Zugriffs.
        Die Log-Dateien werden nach 7 Tagen gelöscht.
        Rechtsgrundlage ist unser berechtigtes Interesse nach Art. 6 Abs. 1 lit. f DSGVO.

        Kontaktformular
        Wenn Sie uns über das Formular schreiben, verarbeiten wir Ihren Namen und Ihre E-Mail-Adresse, um Ihre Anfrage zu beantworten.

        Weitergabe
        Wir geben Ihre Daten nicht an Dritte weiter.
        Wir verkaufen Ihre Daten nicht.

        Statistik
        Wir verwenden das Analysewerkzeug Matomo, um zu messen, wie unsere Seiten genutzt werden.

        Ihre Rechte
        Sie haben das Recht auf Auskunft über Ihre gespeicherten Daten.
        Sie haben das Recht auf Löschung Ihrer Daten.
        Sie können sich bei der Aufsichtsbehörde beschweren.
        """;

    /// <summary>A request for it.</summary>
    public static string Request(string language = "de", string? question = null, string text = Text, bool includeText = true) =>
        JsonSerializer.Serialize(new { text, language, question, includeText }, JsonSerializerOptions.Web);
}
