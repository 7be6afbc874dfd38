namespace Klartext.EndToEnd.Tests.Sites;

/// <summary>The invented policies that the pages of Structures/ stand for by a name: {{de}}, {{en}}, {{fr}} as HTML, {{text}} as text.</summary>
internal static class PolicyTexts
{
    private const string German = """
        <h2>Wer wir sind</h2>
        <p>Verantwortlich für die Verarbeitung Ihrer personenbezogenen Daten ist die Bäckerei am Tor GmbH, Torstraße 1, 89073 Ulm.</p>
        <h2>Besuch der Website</h2>
        <p>Bei jedem Aufruf speichert unser Server Ihre IP-Adresse und die Uhrzeit. Wir löschen diese Protokolle nach 37 Tagen. Rechtsgrundlage ist Art. 6 Abs. 1 lit. f DSGVO.</p>
        <h2>Nachrichten</h2>
        <p>Wenn Sie uns schreiben, verarbeiten wir Ihren Namen und Ihre E-Mail-Adresse, um Ihnen zu antworten. Eine Weitergabe an Dritte findet nicht statt.</p>
        <h2>Ihre Rechte</h2>
        <p>Sie haben das Recht auf Auskunft, Berichtigung und Löschung. Eine Einwilligung können Sie jederzeit widerrufen. Sie können sich bei einer Aufsichtsbehörde beschweren.</p>
        """;

    private const string English = """
        <h2>Who we are</h2>
        <p>The controller of your personal data is Lamps Ltd, 1 Gate Street, London.</p>
        <h2>Visiting this site</h2>
        <p>Each time you visit, our server stores your IP address and the time of your visit. We delete these logs after 37 days. The legal basis is our legitimate interest under Art. 6(1)(f) GDPR.</p>
        <h2>Messages</h2>
        <p>When you write to us, we process your name and your email address in order to answer you. We do not share them with third parties.</p>
        <h2>Your rights</h2>
        <p>You have the right of access to your data, and the right to have it rectified or erased. You may withdraw your consent at any time and complain to a supervisory authority.</p>
        """;

    private const string French = """
        <h2>Qui sommes-nous</h2>
        <p>Le responsable du traitement de vos données à caractère personnel est la Boutique du Lac, qui répond volontiers à toutes vos questions.</p>
        <h2>Votre visite</h2>
        <p>Notre serveur enregistre votre adresse IP à chaque visite. Nous effaçons ces journaux au bout de trente jours, et nous ne transmettons rien à des tiers.</p>
        <h2>Vos droits</h2>
        <p>Vous avez le droit d'accéder à vos données, de les faire rectifier ou effacer, et de saisir une autorité de contrôle si vous le souhaitez.</p>
        """;

    /// <summary>Puts the texts in the place of their names.</summary>
    public static string Fill(string page) => page
        .Replace("{{de}}", German, StringComparison.Ordinal)
        .Replace("{{en}}", English, StringComparison.Ordinal)
        .Replace("{{fr}}", French, StringComparison.Ordinal)
        .Replace("{{text}}", "Datenschutzerklärung\n\n" + German.Replace("<h2>", "", StringComparison.Ordinal).Replace("</h2>", "\n", StringComparison.Ordinal).Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
}
