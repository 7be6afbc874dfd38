namespace Klartext.EndToEnd.Tests.Sites;

/// <summary>An invented shop of several pages.</summary>
internal static class Shop
{
    public const string Home = "http://beispiel-laden.example/";
    public const string PolicyAddress = "http://beispiel-laden.example/datenschutz";
    public const string Retention = "Die Server-Log-Dateien werden nach 7 Tagen gelöscht.";

    public static LocalWeb WithShop(this LocalWeb web) => web
        .Page(Home, Frame("Beispiel-Laden | Bücher aus Ulm", "<h1>Willkommen im Beispiel-Laden</h1><p>Wir verkaufen Bücher, Karten und Kalender.</p>"))
        .Page("http://beispiel-laden.example/impressum", Frame("Impressum | Beispiel-Laden", "<h1>Impressum</h1><p>Beispiel-Laden GmbH, Münsterplatz 99, 89073 Ulm</p>"))
        .Page(PolicyAddress, Frame("Datenschutzerklärung | Beispiel-Laden", Policy));

    private const string Policy = $"""
        <h1>Datenschutzerklärung</h1>
        <p>Diese Erklärung sagt, welche personenbezogenen Daten wir verarbeiten, wenn Sie unsere Webseite besuchen oder bei uns bestellen.</p>
        <h2>Verantwortlicher</h2>
        <p>Verantwortlich für die Datenverarbeitung ist die Beispiel-Laden GmbH, Münsterplatz 99, 89073 Ulm, E-Mail: datenschutz@beispiel-laden.example.</p>
        <h2>Server-Log-Dateien</h2>
        <p>Bei jedem Besuch speichert unser Server Ihre IP-Adresse, den verwendeten Browser und die Uhrzeit des Zugriffs. {Retention} Rechtsgrundlage ist Art. 6 Abs. 1 lit. f DSGVO.</p>
        <h2>Bestellungen</h2>
        <p>Wenn Sie bestellen, verarbeiten wir Ihren Namen, Ihre Anschrift, Ihre E-Mail-Adresse und Ihre Zahlungsdaten, um den Vertrag zu erfüllen. Rechtsgrundlage ist Art. 6 Abs. 1 lit. b DSGVO. Rechnungen bewahren wir zehn Jahre auf.</p>
        <h2>Webanalyse</h2>
        <p>Wir nutzen Google Analytics, einen Dienst der Google Ireland Limited. Die durch das Cookie erzeugten Informationen über Ihre Benutzung dieser Webseite werden an einen Server von Google in den USA übertragen und dort gespeichert. Die Verarbeitung erfolgt auf Grundlage Ihrer Einwilligung.</p>
        <h2>Werbepartner</h2>
        <p>Wir geben Nutzungsdaten an unsere Werbepartner weiter, damit diese Ihnen interessenbezogene Werbung zeigen können.</p>
        <h2>Ihre Rechte</h2>
        <p>Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung der Verarbeitung und Datenübertragbarkeit. Sie können Ihre Einwilligung jederzeit widerrufen und der Verarbeitung widersprechen.</p>
        <p>Sie können sich außerdem bei einer Datenschutz-Aufsichtsbehörde beschweren.</p>
        """;

    private static string Frame(string title, string main) => $"""
        <!doctype html>
        <html lang="de">
        <head><meta charset="utf-8"><title>{title}</title></head>
        <body>
        <header><nav><a href="/">Start</a> <a href="/buecher">Bücher</a> <a href="/kontakt">Kontakt</a></nav></header>
        <main>{main}</main>
        <footer><a href="/impressum">Impressum</a> <a href="/datenschutz">Datenschutz</a></footer>
        </body>
        </html>
        """;
}
