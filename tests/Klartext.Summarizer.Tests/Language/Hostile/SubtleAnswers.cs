namespace Klartext.Summarizer.Tests.Language.Hostile;

/// <summary>
/// Statements that are made of the policy's own words and are false all the same, or are proven by nothing: each by another mechanism.
/// </summary>
internal static class SubtleAnswers
{
    /// <summary>A policy with several periods, actors, conditions and conjectures.</summary>
    public const string German = """
        Datenschutzerklärung
        Verantwortlich ist die Beispielwerk GmbH, Hauptstraße 5, 89073 Ulm, E-Mail: datenschutz@beispielwerk.example.
        Beim Besuch speichern wir Ihre IP-Adresse und den Browsertyp in Log-Dateien.
        Die Log-Dateien löschen wir nach 14 Tagen.
        Rechnungen bewahren wir zehn Jahre auf.
        Bewerbungen löschen wir nach 6 Monaten, Bestellungen nach 3 Jahren.
        Fotos löschen wir nach 30 Tagen und verkaufen Ihre E-Mail-Adresse an Werbepartner.
        Auf der Karte setzt Google Ireland Limited Cookies und erhebt Ihren Standort.
        Mit Ihrer Einwilligung nutzen wir Google Analytics, um die Nutzung unserer Website auszuwerten.
        Ihre Daten übermitteln wir in die USA.
        Eine automatisierte Entscheidungsfindung findet nicht statt.
        Etwa 5 Prozent der Besucher sehen personalisierte Werbung.
        Der Hoster Musterrechner GmbH sitzt in Deutschland, der Mailversender Beispielpost Inc. in Kanada.
        Sie haben das Recht auf Auskunft, Berichtigung und Löschung.
        Sie können Ihre Einwilligung jederzeit widerrufen.
        Sollten wir einmal Ihre Gesundheitsdaten erheben, fragen wir Sie vorher.
        Manche Firmen schreiben: „Wir geben keine Daten an Behörden weiter.“
        Unsere Seiten sind mit TLS verschlüsselt.
        """;

    /// <summary>The like in English.</summary>
    public const string English = """
        Privacy Policy
        When you visit our website, we store your IP address and your browser type in log files.
        We delete the log files after 14 days.
        We delete applications after 6 months and orders after 3 years.
        We delete photos after 30 days and sell your email address to advertising partners.
        On the map, Google Ireland Limited sets cookies and collects your location.
        With your consent, we use Google Analytics to analyse how our website is used.
        We transfer your data to the United States.
        Automated decision-making does not take place.
        You have the right of access, rectification and erasure.
        You can withdraw your consent at any time.
        """;

    private const string Device = "Beim Besuch speichern wir Ihre IP-Adresse und den Browsertyp in Log-Dateien.";
    private const string Period = "Die Log-Dateien löschen wir nach 14 Tagen.";
    private const string Invoices = "Rechnungen bewahren wir zehn Jahre auf.";
    private const string Two = "Bewerbungen löschen wir nach 6 Monaten, Bestellungen nach 3 Jahren.";
    private const string Photos = "Fotos löschen wir nach 30 Tagen und verkaufen Ihre E-Mail-Adresse an Werbepartner.";
    private const string Map = "Auf der Karte setzt Google Ireland Limited Cookies und erhebt Ihren Standort.";
    private const string Analytics = "Mit Ihrer Einwilligung nutzen wir Google Analytics, um die Nutzung unserer Website auszuwerten.";
    private const string Usa = "Ihre Daten übermitteln wir in die USA.";
    private const string Automated = "Eine automatisierte Entscheidungsfindung findet nicht statt.";
    private const string Five = "Etwa 5 Prozent der Besucher sehen personalisierte Werbung.";
    private const string Seats = "Der Hoster Musterrechner GmbH sitzt in Deutschland, der Mailversender Beispielpost Inc. in Kanada.";
    private const string Rights = "Sie haben das Recht auf Auskunft, Berichtigung und Löschung.";
    private const string Withdraw = "Sie können Ihre Einwilligung jederzeit widerrufen.";
    private const string Health = "Sollten wir einmal Ihre Gesundheitsdaten erheben, fragen wir Sie vorher.";
    private const string Others = "Manche Firmen schreiben: „Wir geben keine Daten an Behörden weiter.“";
    private const string Tls = "Unsere Seiten sind mit TLS verschlüsselt.";

    /// <summary>Mechanism, text, quotes; the answers are on <see cref="German"/>.</summary>
    public static (string Mechanism, string Text, string[] Quotes)[] InGerman { get; } =
    [
        ("percentage made up", "95 Prozent der Besucher sehen personalisierte Werbung.", [Five]),
        ("percentage as a fraction", "Die Hälfte der Besucher sieht personalisierte Werbung.", [Five]),
        ("percentage spelled out", "Etwa fünfzig Prozent der Besucher sehen personalisierte Werbung.", [Five]),
        ("percentage dropped", "Die Besucher sehen personalisierte Werbung.", [Five]),
        ("number spelled out and grown", "Der Anbieter löscht die Log-Dateien nach dreizehn Tagen.", [Period]),
        ("number in a compound", "Der Anbieter löscht die Log-Dateien nach vierzehnhundert Tagen.", [Period]),
        ("half added", "Der Anbieter löscht die Log-Dateien nach 14½ Tagen.", [Period]),
        ("raised digit", "Der Anbieter löscht die Log-Dateien nach 14² Tagen.", [Period]),
        ("per cent sign", "Der Anbieter löscht 14 % der Log-Dateien nach 14 Tagen.", [Period]),
        ("minus sign", "Der Anbieter löscht die Log-Dateien nach −14 Tagen.", [Period]),
        ("more than the number", "Der Anbieter löscht die Log-Dateien nach über 14 Tagen.", [Period]),
        ("from after to before", "Der Anbieter löscht die Log-Dateien vor 14 Tagen.", [Period]),
        ("from after to from", "Der Anbieter löscht die Log-Dateien ab 14 Tagen.", [Period]),
        ("unit as a word", "Der Anbieter löscht die Log-Dateien nach einem Jahr.", [Period]),
        ("period of a sentence nearby", "Der Anbieter bewahrt die Log-Dateien zehn Jahre auf.", [Invoices, Period]),
        ("period of a clause nearby", "Der Anbieter löscht Bewerbungen nach 3 Jahren.", [Two]),
        ("both periods swapped", "Der Anbieter löscht Bestellungen nach 6 Monaten.", [Two]),
        ("object of a clause nearby", "Der Anbieter verkauft Fotos an Werbepartner.", [Photos]),
        ("period of another verb", "Der Anbieter verkauft Ihre E-Mail-Adresse nach 30 Tagen an Werbepartner.", [Photos]),
        ("two sentences joined by a pronoun", "Der Anbieter speichert Ihre IP-Adresse. Er verkauft sie an Werbepartner.", [Device, Photos]),
        ("a sentence with a pronoun inside", "Der Anbieter löscht Fotos und verkauft sie an Werbepartner.", [Photos]),
        ("data of two sentences in one", "Der Anbieter speichert Ihre E-Mail-Adresse in Log-Dateien.", [Device, Photos]),
        ("deed of a third party", "Der Anbieter erhebt Ihren Standort.", [Map]),
        ("deed of a third party, first person", "Wir setzen auf der Karte Cookies.", [Map]),
        ("deed given to a third party", "Google Ireland Limited speichert Ihre IP-Adresse.", [Device, Map]),
        ("deed given to the reader", "Sie verkaufen Ihre E-Mail-Adresse an Werbepartner.", [Photos]),
        ("deed given to the recipient", "Werbepartner verkaufen Ihre E-Mail-Adresse an den Anbieter.", [Photos]),
        ("recipient and giver swapped", "Werbepartner verkaufen Ihre E-Mail-Adresse.", [Photos]),
        ("direction turned", "Der Anbieter übermittelt Ihre Daten aus den USA.", [Usa]),
        ("country of the neighbour", "Der Hoster sitzt in Kanada.", [Seats]),
        ("seat taken for a transfer", "Der Anbieter übermittelt Daten nach Kanada.", [Seats]),
        ("against the condition", "Gegen Ihre Einwilligung nutzt der Anbieter Google Analytics.", [Analytics]),
        ("before the condition", "Vor Ihrer Einwilligung nutzt der Anbieter Google Analytics.", [Analytics]),
        ("instead of the condition", "Statt Ihrer Einwilligung nutzt der Anbieter Google Analytics.", [Analytics]),
        ("whatever the condition", "Der Anbieter nutzt Google Analytics, auch ohne Ihre Einwilligung.", [Analytics]),
        ("condition of another sentence", "Mit Ihrer Einwilligung übermittelt der Anbieter Ihre Daten in die USA.", [Usa, Analytics]),
        ("double negation", "Es stimmt nicht, dass eine automatisierte Entscheidungsfindung nicht stattfindet.", [Automated]),
        ("negation of a negation", "Keine automatisierte Entscheidungsfindung findet nicht statt.", [Automated]),
        ("negation by a verb", "Eine automatisierte Entscheidungsfindung unterbleibt nicht.", [Automated]),
        ("absence by a noun", "Der Anbieter verzichtet auf Cookies.", [Map]),
        ("absence by an adjective", "Die Karte ist frei von Cookies.", [Map]),
        ("absence by a compound", "Die Karte ist cookiefrei.", [Map]),
        ("absence by a verb", "Auf der Karte fehlen Cookies.", [Map]),
        ("absence by a number", "Auf der Karte gibt es null Cookies.", [Map]),
        ("hardly", "Der Anbieter speichert Ihre IP-Adresse kaum.", [Device]),
        ("conjecture told as a fact", "Der Anbieter erhebt Ihre Gesundheitsdaten.", [Health]),
        ("somebody else's words told as the site's", "Der Anbieter gibt keine Daten an Behörden weiter.", [Others]),
        ("general: every", "Der Anbieter speichert jede IP-Adresse.", [Device]),
        ("general: whole", "Der Anbieter speichert Ihre gesamten Daten in Log-Dateien.", [Device]),
        ("general: at all times", "Der Anbieter speichert Ihre IP-Adresse rund um die Uhr.", [Device]),
        ("general: for life", "Der Anbieter speichert Ihre IP-Adresse lebenslang.", [Device]),
        ("time shifted into the past", "Der Anbieter hat früher Ihre IP-Adresse gespeichert.", [Device]),
        ("time shifted into the future", "Künftig speichert der Anbieter Ihre IP-Adresse.", [Device]),
        ("softened to a possibility", "Der Anbieter könnte vielleicht Ihre E-Mail-Adresse an Werbepartner verkaufen.", [Photos]),
        ("softened by an adverb", "Der Anbieter verkauft möglicherweise Ihre E-Mail-Adresse an Werbepartner.", [Photos]),
        ("softened by its own word", "Der Anbieter soll Ihre E-Mail-Adresse an Werbepartner verkaufen.", [Photos]),
        ("comparison", "Der Anbieter speichert mehr Daten als andere.", [Device]),
        ("comparison, downward", "Der Anbieter speichert weniger als andere Anbieter.", [Device]),
        ("a question", "Verkauft der Anbieter Ihre E-Mail-Adresse an Werbepartner?", [Photos]),
        ("an outcry", "Der Anbieter verkauft Ihre E-Mail-Adresse an Werbepartner!!!", [Photos]),
        ("an order", "Löschen Sie Log-Dateien nach 14 Tagen.", [Period]),
        ("scare quotes", "Der Anbieter „löscht“ die Log-Dateien nach 14 Tagen.", [Period]),
        ("brackets that take it back", "Der Anbieter löscht (angeblich) die Log-Dateien nach 14 Tagen.", [Period]),
        ("opposite verb", "Der Anbieter behält die Log-Dateien nach 14 Tagen.", [Period]),
        ("other verb, neutral", "Der Anbieter verwendet die Log-Dateien nach 14 Tagen.", [Period]),
        ("other verb of the policy", "Der Anbieter bewahrt die Log-Dateien nach 14 Tagen auf.", [Period, Invoices]),
        ("right turned into a duty", "Sie haben die Pflicht zur Auskunft.", [Rights]),
        ("right given to the site", "Der Anbieter hat das Recht auf Auskunft.", [Rights]),
        ("right lost", "Sie verlieren das Recht auf Auskunft.", [Rights]),
        ("right against itself", "Sie haben das Recht auf Löschung der Auskunft gegen den Anbieter.", [Rights]),
        ("right withdrawn", "Der Anbieter kann Ihre Einwilligung jederzeit widerrufen.", [Withdraw]),
        ("opposite prefix", "Unsere Seiten sind unverschlüsselt.", [Tls]),
        ("synonym that no rule knows", "Der Anbieter verscherbelt Ihre E-Mail-Adresse an Werbepartner.", [Photos]),
        ("true of the world, not in the text", "Die Werbepartner kennen Ihre E-Mail-Adresse und schicken Werbung.", [Photos]),
        ("true of another document", "Die AGB nennen ein Recht auf Auskunft.", [Rights]),
        ("cause invented", "Der Anbieter verkauft Ihre E-Mail-Adresse, weil Sie ein Recht auf Auskunft haben.", [Photos, Rights]),
        ("cause turned", "Weil Sie die Website besuchen, verkauft der Anbieter Ihre E-Mail-Adresse.", [Photos]),
        ("Roman number", "Der Anbieter löscht die Log-Dateien nach XIV Monaten.", [Period]),
        ("letters of the policy in another order", "Der Browsertyp speichert Ihre IP-Adresse.", [Device]),
        ("look-alike hyphen and zero width", "Der Anbieter speichert Ihre IP\u2060-Adresse.", [Device]),
        ("right-to-left mark", "Der Anbieter speichert\u200F Ihre IP-Adresse.", [Device]),
        ("combining marks", "Der Anbieter speichert Ihre I\u0336P\u0336-Adresse.", [Device]),
        ("letters of the mathematicians", "Der Anbieter speichert Ihre \U0001D408\U0001D40F-Adresse.", [Device]),
        ("subject and object swapped", "Ihre IP-Adresse speichert den Browsertyp in Log-Dateien.", [Device]),
        ("agent of a passive", "Ihre E-Mail-Adresse wird von Werbepartnern verkauft.", [Photos]),
        ("agent and recipient of a passive", "Ihre E-Mail-Adresse wird durch Werbepartner an den Anbieter verkauft.", [Photos]),
        ("third party as the agent", "Ihre IP-Adresse wird von Google Ireland Limited gespeichert.", [Device, Map]),
        ("future that looks like a passive", "Werbepartner werden Ihre E-Mail-Adresse verkaufen.", [Photos]),
        ("number without its unit", "Der Anbieter löscht die Log-Dateien nach 14.", [Period]),
        ("a thing more", "Der Anbieter verkauft Ihre E-Mail-Adresse und Fotos an Werbepartner.", [Photos]),
        ("deed of a clause nearby", "Der Anbieter löscht Ihre E-Mail-Adresse nach 30 Tagen.", [Photos]),
        ("deed of a clause nearby, passive", "Ihre E-Mail-Adresse wird nach 30 Tagen gelöscht.", [Photos]),
        ("thing of a clause nearby, passive", "Fotos werden an Werbepartner verkauft.", [Photos]),
        ("deed of a third party, at its place", "Auf der Karte setzt der Anbieter Cookies.", [Map]),
        ("third party put before another's deed", "Google verkauft Ihre E-Mail-Adresse an Werbepartner.", [Photos, Map]),
        ("no verb at all", "Ihre E-Mail-Adresse nach 30 Tagen an Werbepartner.", [Photos]),
        ("deed as a noun", "Die Löschung Ihrer E-Mail-Adresse erfolgt nach 30 Tagen.", [Photos]),
        ("exception invented", "Der Anbieter verkauft Ihre E-Mail-Adresse an Werbepartner, sofern Sie einwilligen.", [Photos]),
        ("purpose invented", "Der Anbieter speichert Ihre IP-Adresse, um Werbung zu zeigen.", [Device, Five]),
        ("right with a price", "Sie haben ein Recht auf Auskunft gegen Gebühr.", [Rights]),
        ("right with a deadline", "Sie haben ein Recht auf Auskunft binnen 14 Tagen.", [Rights, Period]),
        ("denied deed of a denied thing", "Eine automatisierte Entscheidungsfindung findet statt.", [Automated]),
        ("a kind of person in front of a compound", "Der Anbieter speichert Ihre Kinder-IP-Adresse.", []),
        ("mood of hearsay", "Der Anbieter verkaufe Ihre E-Mail-Adresse an Werbepartner.", []),
        ("hearsay by a preposition", "Laut Werbepartner verkauft der Anbieter Ihre E-Mail-Adresse.", []),
        ("somebody else's thing", "Der Anbieter verkauft die E-Mail-Adresse der Besucher an Werbepartner.", []),
        ("right to something else", "Sie haben das Recht auf Löschung der Website.", []),
        ("right against a company of another sentence", "Sie haben das Recht auf Auskunft bei Google Ireland Limited.", []),
        ("company that uses the site", "Mit Ihrer Einwilligung nutzt Google Analytics unsere Website.", []),
        ("recipient turned into a partner", "Der Anbieter verkauft mit Werbepartnern Ihre E-Mail-Adresse.", []),
        ("recipient turned into a place", "Der Anbieter verkauft Ihre E-Mail-Adresse bei Werbepartnern.", []),
        ("recipient turned into a purpose", "Der Anbieter verkauft Ihre E-Mail-Adresse für Werbepartner.", []),
        ("two true sentences, joined as one act", "Beim Besuch speichert der Anbieter Ihre IP-Adresse. Dabei verkauft der Anbieter Ihre E-Mail-Adresse an Werbepartner.", []),
        ("two true sentences, joined as a price", "Der Anbieter speichert Ihre IP-Adresse in Log-Dateien. Dafür haben Sie das Recht auf Auskunft.", []),
        ("two true sentences, joined as a conclusion", "Sie haben das Recht auf Löschung. Also löscht der Anbieter Fotos nach 30 Tagen.", []),
        ("emphasis", "Besonders Ihre IP-Adresse speichert der Anbieter in Log-Dateien.", []),
        ("done already", "Der Anbieter hat Ihre E-Mail-Adresse bereits an Werbepartner verkauft.", []),
        ("scare word", "Der Anbieter speichert Ihre so genannte IP-Adresse.", []),
        ("deed of saying", "Der Anbieter nennt Ihre IP-Adresse in Log-Dateien.", []),
        ("deed of giving", "Der Anbieter gibt Ihnen Ihre IP-Adresse in Log-Dateien.", []),
        ("more of it", "Der Anbieter speichert Ihre IP-Adresse und weitere Daten in Log-Dateien.", []),
        ("everything beside the thing", "Der Anbieter verkauft Ihre E-Mail-Adresse und Ihre Daten an Werbepartner.", []),
        ("people as things", "Der Anbieter verkauft Leser, Besucher und Ihre E-Mail-Adresse an Werbepartner.", []),
        ("people as buyers", "Der Anbieter verkauft Menschen Ihre E-Mail-Adresse.", []),
        ("users as buyers", "Der Anbieter verkauft Nutzern Ihre E-Mail-Adresse.", []),
        ("people among the recipients", "Der Anbieter verkauft Ihre E-Mail-Adresse an Besucher und Werbepartner.", []),
        ("everybody as the recipient", "Der Anbieter verkauft Ihre E-Mail-Adresse an Menschen.", []),
        ("the provider's thing made the reader's", "Der Anbieter nutzt mit Ihrer Einwilligung Google Analytics, um Ihre Website auszuwerten.", []),
        ("negation on another word", "Eine nicht automatisierte Entscheidungsfindung findet statt.", []),
        ("reader as a witness", "Beim Besuch speichert der Anbieter Ihre IP-Adresse, so wie Sie das haben.", []),
        ("protection of more", "Die Daten sind mit TLS verschlüsselt.", []),
        ("right of the recipient", "Werbepartner haben das Recht auf Auskunft, Berichtigung und Löschung.", []),
        ("right of people over the site", "Menschen haben das Recht auf Auskunft, Berichtigung und Löschung der Website.", []),
        ("taken back before a colon", "Falsch: Der Anbieter verkauft Ihre E-Mail-Adresse an Werbepartner.", []),
        ("negation in a compound", "Der Anbieter verkauft Ihre Nicht-E-Mail-Adresse an Werbepartner.", []),
        ("an emoji that comments", "Der Anbieter speichert Ihre IP-Adresse \U0001F480.", [Device]),
    ];

    /// <summary>The same on <see cref="English"/>.</summary>
    public static (string Mechanism, string Text, string[] Quotes)[] InEnglish { get; } =
    [
        ("number grown", "The provider deletes the log files after fourteen months.", ["We delete the log files after 14 days."]),
        ("from after to before", "The provider deletes the log files before 14 days.", ["We delete the log files after 14 days."]),
        ("more than the number", "The provider deletes the log files after over 14 days.", ["We delete the log files after 14 days."]),
        ("period of a clause nearby", "The provider deletes applications after 3 years.", ["We delete applications after 6 months and orders after 3 years."]),
        ("object of a clause nearby", "The provider sells photos to advertising partners.", ["We delete photos after 30 days and sell your email address to advertising partners."]),
        ("two sentences joined by a pronoun", "The provider stores your IP address. It sells them to advertising partners.", ["we store your IP address and your browser type", "sell your email address to advertising partners"]),
        ("deed of a third party", "The provider collects your location.", ["Google Ireland Limited sets cookies and collects your location"]),
        ("deed given to the reader", "You sell your email address to advertising partners.", ["sell your email address to advertising partners"]),
        ("deed given to the recipient", "Advertising partners sell your email address to the provider.", ["sell your email address to advertising partners"]),
        ("direction turned", "The provider transfers your data from the United States.", ["We transfer your data to the United States."]),
        ("against the condition", "Against your consent, the provider uses Google Analytics.", ["With your consent, we use Google Analytics"]),
        ("despite the condition", "Despite your consent, the provider uses Google Analytics.", ["With your consent, we use Google Analytics"]),
        ("before the condition", "Before your consent, the provider uses Google Analytics.", ["With your consent, we use Google Analytics"]),
        ("double negation", "It is not true that automated decision-making does not take place.", ["Automated decision-making does not take place."]),
        ("negation by a verb", "The provider avoids selling your email address.", ["sell your email address to advertising partners"]),
        ("negation by a prefix", "The provider stores your non-IP address.", ["we store your IP address and your browser type"]),
        ("hardly", "The provider hardly stores your IP address.", ["we store your IP address and your browser type"]),
        ("softened to a possibility", "The provider might sell your email address to advertising partners.", ["sell your email address to advertising partners"]),
        ("softened by a verb", "The provider seems to sell your email address to advertising partners.", ["sell your email address to advertising partners"]),
        ("comparison", "The provider stores more data than others.", ["we store your IP address and your browser type"]),
        ("a question", "Does the provider sell your email address to advertising partners?", ["sell your email address to advertising partners"]),
        ("right given to the site", "The provider has the right of access.", ["You have the right of access, rectification and erasure."]),
        ("right lost", "You lose the right of access.", ["You have the right of access, rectification and erasure."]),
        ("agent of a passive", "Your email address is sold by advertising partners.", ["sell your email address to advertising partners"]),
        ("thing of a clause nearby, passive", "Photos are sold to advertising partners.", ["We delete photos after 30 days and sell your email address to advertising partners."]),
        ("subject and object swapped", "Your browser type stores your IP address in log files.", ["we store your IP address and your browser type in log files"]),
        ("deed of a third party, passive agent", "Your location is collected by the provider.", ["Google Ireland Limited sets cookies and collects your location"]),
        ("done by the reader", "We store your IP address and your browser type in log files by you.", []),
        ("the reader's thing made the provider's", "The provider sells our email address to advertising partners.", []),
        ("right of the data", "The data has the right of access, rectification and erasure.", []),
        ("right to something else", "You have the right of erasure of the website.", []),
        ("place instead of direction", "We transfer your data in the United States.", []),
        ("place within instead of direction", "We transfer your data within the United States.", []),
        ("company that uses the site", "With your consent, Google Analytics uses our website.", []),
        ("negation left out where no rule sees it", "Automated decision-making does take place.", []),
        ("emphasis", "We store your IP address and your browser type here and there.", []),
        ("right with another thing", "You can withdraw your data at any time.", []),
        ("people as buyers", "The provider sells your email address to people.", []),
        ("negation in a compound", "Non-automated decision-making does take place.", []),
        ("right withdrawn", "The provider can withdraw your consent at any time.", ["You can withdraw your consent at any time."]),
    ];

    /// <summary>True statements on <see cref="German"/> that stand.</summary>
    public static (string Text, string[] Quotes)[] TrueInGerman { get; } =
    [
        ("Der Anbieter speichert Ihre IP-Adresse und den Browsertyp in Log-Dateien.", [Device]),
        ("Die Log-Dateien löscht der Anbieter nach 14 Tagen.", [Period]),
        ("Rechnungen bewahrt der Anbieter zehn Jahre auf.", [Invoices]),
        ("Der Anbieter löscht Bewerbungen nach 6 Monaten.", [Two]),
        ("Bestellungen löscht der Anbieter nach 3 Jahren.", [Two]),
        ("Der Anbieter verkauft Ihre E-Mail-Adresse an Werbepartner.", [Photos]),
        ("Google erhebt auf der Karte Ihren Standort.", [Map]),
        ("Mit Ihrer Einwilligung nutzt die Website Google Analytics.", [Analytics]),
        ("Der Anbieter übermittelt Ihre Daten in die USA.", [Usa]),
        ("Eine automatisierte Entscheidungsfindung findet nicht statt.", [Automated]),
        ("Sie haben ein Recht auf Auskunft, Berichtigung und Löschung.", [Rights]),
        ("Sie können Ihre Einwilligung jederzeit widerrufen.", [Withdraw]),
        ("Die Seiten sind mit TLS verschlüsselt.", [Tls]),
    ];

    /// <summary>True statements on <see cref="English"/> that stand.</summary>
    public static (string Text, string[] Quotes)[] TrueInEnglish { get; } =
    [
        ("The provider stores your IP address and your browser type in log files.", ["we store your IP address and your browser type in log files"]),
        ("The provider deletes the log files after 14 days.", ["We delete the log files after 14 days."]),
        ("The provider deletes applications after 6 months.", ["We delete applications after 6 months and orders after 3 years."]),
        ("The provider sells your email address to advertising partners.", ["sell your email address to advertising partners"]),
        ("With your consent, the website uses Google Analytics.", ["With your consent, we use Google Analytics"]),
        ("Your data is transferred to the United States.", ["We transfer your data to the United States."]),
        ("You have the right of access, rectification and erasure.", ["You have the right of access, rectification and erasure."]),
        ("You can withdraw your consent at any time.", ["You can withdraw your consent at any time."]),
    ];
}
