using Klartext.EndToEnd.Tests.Panel;
using Klartext.EndToEnd.Tests.Reading;

namespace Klartext.EndToEnd.Tests.Letters;

/// <summary>All eight letters for controllers of many kinds: seven go to the controller, the complaint to the authority in charge.</summary>
public sealed class EveryLetterTests(ExtensionSession session) : IClassFixture<ExtensionSession>
{
    private const int Letters = 8;

    [Theory]
    [InlineData("praxis", "Praxis Dr. med. Anna Beispiel", "Marktplatz 3", "87435 Kempten", "", "Bayerisches Landesamt für Datenschutzaufsicht\nPromenade 18\n91522 Ansbach")]
    [InlineData("kindergarten", "Evangelischer Kindergarten Regenbogen", "Kirchweg 2", "79098 Freiburg", "", "Der Beauftragte für den Datenschutz der EKD\nLange Laube 20\n30159 Hannover")]
    [InlineData("sender", "Westdeutscher Rundfunk Köln", "Funkplatz 1", "50667 Köln", "", "Kantstraße 71-73\n04275 Leipzig")]
    [InlineData("bundesamt", "Bundesamt für Brieftauben", "Taubenweg 7", "53113 Bonn", "", "Die Bundesbeauftragte für den Datenschutz und die Informationsfreiheit\nGraurheindorfer Straße 153\n53117 Bonn")]
    [InlineData("boutique", "Boutique du Lac SARL", "12 rue du Port", "74000 Annecy", "Frankreich", "Commission nationale de l’informatique et des libertés\n3 Place de Fontenoy")]
    public async Task Every_letter_goes_to_whom_it_concerns(string site, string name, string street, string place, string country, string authority)
    {
        var address = $"http://{site}-briefe.example/datenschutz";
        session.Web.Page(address, Policy($"{name}<br>{street}<br>{place}<br>{country}"));
        var (tab, panel) = await session.ClickOnAsync(address);
        await panel.ClickAsync("#all-letters");
        await panel.WaitAsync($"document.querySelectorAll('#letters [data-letter]').length === {Letters}");
        var letters = (await panel.SayAsync("[...document.querySelectorAll('#letters [data-letter]')].map(each => each.dataset.letter).join(' ')")).Split(' ');
        foreach (var letter in letters)
        {
            await panel.ClickAsync($"[data-letter={letter}]");
            await panel.SeeAsync("#letter-text");
            var text = await panel.ValueAsync("#letter-text");
            Assert.Contains(letter == "complaint" ? authority : $"{name}\n{street}\n{place}", text, StringComparison.Ordinal);
            Assert.Contains(name, text, StringComparison.Ordinal);
            Assert.DoesNotContain("{", text, StringComparison.Ordinal);
            await panel.ClickAsync("#back");
            await panel.WaitAsync("document.querySelector('#over').hidden");
        }

        Assert.Contains("complaint", letters);
        Assert.Empty(panel.Errors);
        await session.Browser.CloseAsync(tab);
    }

    private static string Policy(string controller) => $"""
        <!doctype html>
        <html lang="de">
        <head><meta charset="utf-8"><title>Datenschutzerklärung</title></head>
        <body><main>
        <h1>Datenschutzerklärung</h1>
        <h2>Verantwortlicher</h2>
        <p>Verantwortlich für die Verarbeitung Ihrer personenbezogenen Daten auf dieser Webseite ist:</p>
        <p>{controller}</p>
        <h2>Server-Log-Dateien</h2>
        <p>Bei jedem Besuch speichert unser Server Ihre IP-Adresse. Wir löschen sie nach 14 Tagen. Rechtsgrundlage ist Art. 6 Abs. 1 lit. f DSGVO.</p>
        <h2>Ihre Rechte</h2>
        <p>Sie haben das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung der Verarbeitung und Datenübertragbarkeit. Sie können der Verarbeitung widersprechen und Ihre Einwilligung jederzeit widerrufen.</p>
        </main></body>
        </html>
        """;
}
