namespace Klartext.EndToEnd.Tests.Sites;

/// <summary>Invented sites where something stands in the way.</summary>
internal static class OddSites
{
    public const string WithoutPolicy = "http://ohne-erklaerung.example/";
    public const string PolicyElsewhere = "http://verein.example/";
    public const string PolicyOfElsewhere = "http://recht.example/verein/datenschutz";
    public const string Foreign = "http://boutique.example/";
    public const string Broken = "http://kaputt.example/";
    public const string App = "http://app.example/";
    public const string AppPolicy = "http://app.example/datenschutz";

    public static LocalWeb WithOddSites(this LocalWeb web) => web
        .Page(WithoutPolicy, Frame("de", "Ohne Erklärung", "<h1>Hier wird noch gebaut</h1><p>Bald gibt es hier mehr.</p>", "<a href='/impressum'>Impressum</a>"))
        .Page(PolicyElsewhere, Frame("de", "Verein am Fluss", "<h1>Verein am Fluss</h1><p>Wir rudern.</p>", $"<a href='{PolicyOfElsewhere}'>Datenschutzerklärung</a>"))
        .Page(PolicyOfElsewhere, Frame("de", "Datenschutz des Vereins", GermanPolicy, ""))
        .Page(Foreign, Frame("fr", "Boutique du Lac", "<h1>Boutique du Lac</h1><p>Bienvenue dans notre boutique au bord du lac.</p>", "<a href='/confidentialite'>Privacy policy</a>"))
        .Page("http://boutique.example/confidentialite", Frame("fr", "Confidentialité", FrenchPolicy, ""))
        .Page(Broken, Frame("de", "Kaputt", "<h1>Kaputte Seite</h1>", "<a href='/datenschutz'>Datenschutz</a>"))
        .Page("http://kaputt.example/datenschutz", "Fehler", status: 500)
        .Page(App, Rendered("document.querySelector('#app').innerHTML = `<h1>App</h1><footer><a href='/datenschutz'>Datenschutz</a></footer>`"))
        .Page(AppPolicy, Rendered($"document.querySelector('#app').innerHTML = `{GermanPolicy}`"));

    private const string GermanPolicy = """
        <h1>Datenschutzerklärung</h1>
        <p>Verantwortlich für die Verarbeitung personenbezogener Daten ist der Verein am Fluss e. V., Uferweg 1, 89073 Ulm, E-Mail: post@verein.example.</p>
        <h2>Kontaktformular</h2>
        <p>Wenn Sie uns schreiben, speichern wir Ihren Namen und Ihre E-Mail-Adresse, um Ihre Anfrage zu beantworten. Rechtsgrundlage ist Art. 6 Abs. 1 lit. f DSGVO.</p>
        <p>Wir löschen Ihre Anfrage nach sechs Monaten. Eine Weitergabe an Dritte findet nicht statt.</p>
        <h2>Ihre Rechte</h2>
        <p>Sie haben das Recht auf Auskunft über Ihre gespeicherten Daten sowie das Recht auf Berichtigung und Löschung. Ihre Einwilligung können Sie jederzeit widerrufen.</p>
        """;

    private const string FrenchPolicy = """
        <h1>Politique de confidentialité</h1>
        <p>La présente politique décrit la façon dont nous traitons vos données à caractère personnel lorsque vous utilisez notre site et nos services.</p>
        <h2>Responsable du traitement</h2>
        <p>Le responsable du traitement est la Boutique du Lac, qui répond à toutes vos questions dans les meilleurs délais.</p>
        <h2>Vos droits</h2>
        <p>Vous avez le droit d'accéder à vos données, de les faire rectifier ou effacer, et de vous opposer à leur traitement. Vous pouvez aussi saisir une autorité de contrôle.</p>
        """;

    private static string Frame(string language, string title, string main, string footer) => $"""
        <!doctype html>
        <html lang="{language}">
        <head><meta charset="utf-8"><title>{title}</title></head>
        <body><main>{main}</main><footer>{footer}</footer></body>
        </html>
        """;

    /// <summary>A page that only its scripts fill, and late.</summary>
    private static string Rendered(string script) => $"""
        <!doctype html>
        <html lang="de">
        <head><meta charset="utf-8"><title>App</title></head>
        <body><div id="app"></div><script>setTimeout(() => {"{"} {script} {"}"}, 150)</script></body>
        </html>
        """;
}
