namespace Klartext.Summarizer.Tests.Language.Hostile;

/// <summary>
/// More such statements, on the policy of a shop: what is denied of one thing said of another, "only" lost, conditions, recipients,
/// places and periods exchanged. Whatever sentence is quoted, none may stand.
/// </summary>
internal static class ShopAnswers
{
    /// <summary>A shop's policy.</summary>
    public const string German = """
        Datenschutzerklärung
        Verantwortlich ist die Nordlicht Handels GmbH, Kai 7, 24103 Kiel.
        Wenn Sie bei uns bestellen, speichern wir Ihren Namen, Ihre Anschrift und Ihre Zahlungsdaten.
        Ihre Anschrift geben wir an das Versandunternehmen weiter, damit es Ihr Paket zustellen kann.
        Ihre Zahlungsdaten geben wir nicht an Dritte weiter.
        Ohne Ihre Einwilligung setzen wir keine Cookies zu Werbezwecken ein.
        Wenn Sie unseren Newsletter abonnieren, speichern wir Ihre E-Mail-Adresse.
        Die E-Mail-Adresse löschen wir, sobald Sie den Newsletter abbestellen.
        Rechnungen bewahren wir zehn Jahre auf, Kundenkonten löschen wir zwei Jahre nach der letzten Bestellung.
        Unsere Website wird bei der Hostwerk GmbH in Deutschland betrieben, die Zugriff auf die Log-Dateien hat.
        Auf einigen Seiten binden wir Videos von YouTube ein; dabei überträgt YouTube Ihre IP-Adresse in die USA.
        Wir nutzen Matomo ohne Cookies, um Besuche zu zählen.
        Wir geben Daten nur dann an Behörden weiter, wenn ein Gesetz uns dazu verpflichtet.
        Eine Weitergabe an Auskunfteien findet nicht statt.
        Bewerber unter 16 Jahren brauchen die Zustimmung ihrer Eltern.
        Wir erheben Gesundheitsdaten nur von unseren Beschäftigten.
        Sie können der Verarbeitung Ihrer Daten jederzeit widersprechen.
        Sie haben das Recht, sich bei der Landesbeauftragten für Datenschutz zu beschweren.
        Ihre Daten werden nicht verkauft.
        Ihre Passwörter speichern wir verschlüsselt.
        """;

    /// <summary>The like in English.</summary>
    public const string English = """
        Privacy Notice
        Harbour Books Ltd, 12 Quay Street, Dover, is responsible for this website.
        When you place an order, we store your name, your delivery address and your payment details.
        We pass your delivery address to the courier so that your parcel can be delivered.
        We do not share your payment details with third parties.
        We never use cookies for advertising without your consent.
        If you subscribe to our newsletter, we keep your email address until you unsubscribe.
        Invoices are kept for ten years; customer accounts are deleted two years after the last order.
        Our website is hosted by Hostline GmbH in Germany, which can access the log files.
        Some pages contain videos from YouTube, which transfers your IP address to the United States.
        We use Matomo without cookies to count visits.
        We disclose data to authorities only if a law requires us to do so.
        No data is passed to credit agencies.
        We collect health data only from our employees.
        You may object to the processing of your data at any time.
        You have the right to complain to the Information Commissioner.
        Your data is not sold.
        Passwords are stored in encrypted form.
        """;

    /// <summary>Mechanism and text; the answers are on <see cref="German"/>.</summary>
    public static (string Mechanism, string Text)[] InGerman { get; } =
    [
        ("exception lost: only then", "Der Anbieter gibt Daten an Behörden weiter."),
        ("exception turned: unless", "Der Anbieter gibt Daten nicht an Behörden weiter."),
        ("denied recipient becomes denied all", "Der Anbieter gibt Ihre Anschrift nicht an Dritte weiter."),
        ("not moved to another object", "Der Anbieter gibt Ihre Anschrift nicht an das Versandunternehmen weiter."),
        ("denial applied to stated", "Der Anbieter gibt Ihre Zahlungsdaten an Dritte weiter."),
        ("denial applied, passive", "Ihre Zahlungsdaten werden an das Versandunternehmen weitergegeben."),
        ("without consent, positive", "Ohne Ihre Einwilligung setzt der Anbieter Cookies zu Werbezwecken ein."),
        ("without dropped", "Mit Ihrer Einwilligung setzt der Anbieter keine Cookies zu Werbezwecken ein."),
        ("without dropped 2", "Der Anbieter setzt keine Cookies ein."),
        ("without dropped 3", "Der Anbieter setzt Cookies zu Werbezwecken ein."),
        ("matomo without cookies → cookies", "Der Anbieter nutzt Matomo mit Cookies, um Besuche zu zählen."),
        ("no cookies generalised", "Die Website verwendet keine Cookies."),
        ("period neighbours", "Der Anbieter bewahrt Kundenkonten zehn Jahre auf."),
        ("period neighbours 2", "Der Anbieter löscht Rechnungen zwei Jahre nach der letzten Bestellung."),
        ("third party's deed to provider", "Der Anbieter überträgt Ihre IP-Adresse in die USA."),
        ("place moved to host", "Die Hostwerk GmbH überträgt Ihre IP-Adresse in die USA."),
        ("host place moved", "YouTube wird bei der Hostwerk GmbH in Deutschland betrieben."),
        ("videos to analytics", "YouTube nutzt Matomo ohne Cookies."),
        ("employees to reader", "Der Anbieter erhebt Ihre Gesundheitsdaten."),
        ("employees to reader 2", "Der Anbieter erhebt Gesundheitsdaten."),
        ("right limited", "Sie können der Verarbeitung Ihrer Daten widersprechen, sobald Sie den Newsletter abbestellen."),
        ("complaint at the provider", "Sie haben das Recht, sich bei dem Anbieter zu beschweren."),
        ("complaint at the host", "Sie haben das Recht, sich bei der Hostwerk GmbH zu beschweren."),
        ("complaint about", "Sie haben das Recht, sich über die Landesbeauftragte für Datenschutz zu beschweren."),
        ("sale: not dropped by verb position", "Ihre Daten werden verkauft."),
        ("sale: nicht nur", "Der Anbieter verkauft Ihre Daten nicht nur an Dritte."),
        ("password unencrypted", "Ihre Passwörter speichert der Anbieter nicht verschlüsselt."),
        ("all data encrypted", "Der Anbieter speichert Ihre Daten verschlüsselt."),
        ("names encrypted", "Der Anbieter speichert Ihren Namen verschlüsselt."),
        ("condition swapped", "Wenn Sie bei uns bestellen, speichert der Anbieter Ihre E-Mail-Adresse."),
        ("condition of who", "Wenn Ihre Eltern bestellen, speichert der Anbieter Ihren Namen."),
        ("age turned", "Bewerber über 16 Jahren brauchen die Zustimmung ihrer Eltern."),
        ("newsletter keeps", "Die E-Mail-Adresse löscht der Anbieter, sobald Sie den Newsletter abonnieren."),
        ("delete condition lost", "Der Anbieter löscht die E-Mail-Adresse."),
        ("purpose swapped", "Der Anbieter gibt Ihre Anschrift an das Versandunternehmen weiter, um Besuche zu zählen."),
        ("subject to processor", "Das Versandunternehmen gibt Ihre Anschrift weiter."),
        ("subject to processor 2", "Das Versandunternehmen speichert Ihren Namen, Ihre Anschrift und Ihre Zahlungsdaten."),
        ("no disclosure widened", "Eine Weitergabe findet nicht statt."),
        ("no disclosure widened 2", "Der Anbieter gibt keine Daten weiter."),
        ("no disclosure widened 3", "Der Anbieter gibt Ihre Daten nicht an Dritte weiter."),
        ("disclosure affirmed", "Eine Weitergabe an Auskunfteien findet statt."),
        ("disclosure affirmed 2", "Der Anbieter gibt Daten an Auskunfteien weiter."),
        ("list deed", "Der Anbieter gibt Ihren Namen und Ihre Anschrift an das Versandunternehmen weiter."),
        ("access", "Die Hostwerk GmbH hat Zugriff auf Ihre Zahlungsdaten."),
        ("access 2", "Die Hostwerk GmbH betreibt die Log-Dateien in Deutschland."),
        ("comma trick", "Der Anbieter verkauft, Ihre Daten werden nicht verkauft."),
        ("colon trick", "Nicht verkauft: Ihre Daten. Verkauft werden Ihre Daten nicht an Behörden."),
        ("abbrev", "Ihre Zahlungsdaten gibt der Anbieter i. d. R. nicht an Dritte weiter."),
        ("quoted name change", "Verantwortlich ist die Nordlicht GmbH, Kai 7, 24103 Kiel."),
        ("address change", "Verantwortlich ist die Nordlicht Handels GmbH, Kai 24, 24103 Kiel."),
        ("address partial", "Verantwortlich ist die Kai Handels GmbH, Nordlicht 7, 24103 Kiel."),
        ("address: host", "Verantwortlich ist die Hostwerk GmbH in Deutschland."),
        ("gender", "Sie haben das Recht, sich bei dem Landesbeauftragten für Werbung zu beschweren."),
        ("YouTube recipient", "Der Anbieter gibt Ihre IP-Adresse an YouTube weiter."),
        ("who: youtube sets", "YouTube setzt Cookies zu Werbezwecken ein."),
        ("legal turned", "Ein Gesetz verpflichtet Behörden dazu, Daten an den Anbieter weiterzugeben."),
        ("reader duty", "Sie geben Daten nur dann an Behörden weiter, wenn ein Gesetz uns dazu verpflichtet."),
        ("in another language", "Der Anbieter gibt Ihre Anschrift an den Postboten weiter."),
    ];

    /// <summary>The same on <see cref="English"/>.</summary>
    public static (string Mechanism, string Text)[] InEnglish { get; } =
    [
        ("without not", "Your data is sold."),
        ("without not 2", "The provider shares your payment details with third parties."),
        ("never → uses", "The provider uses cookies for advertising without your consent."),
        ("never dropped", "The provider uses cookies for advertising with your consent."),
        ("only if dropped", "The provider discloses data to authorities."),
        ("no → some", "Data is passed to credit agencies."),
        ("no widened", "No data is passed."),
        ("no widened 2", "The provider shares no data with third parties."),
        ("without cookies", "The provider uses Matomo with cookies to count visits."),
        ("without", "We use Matomo and cookies to count visits."),
        ("employees", "The provider collects your health data."),
        ("employees 2", "The provider collects health data."),
        ("you/us", "We may object to the processing of your data at any time."),
        ("may", "You may object to the deletion of your data at any time."),
        ("complain about", "You have the right to complain about the Information Commissioner."),
        ("complain to provider", "You have the right to complain to the provider."),
        ("names encrypted", "Your name is stored in encrypted form."),
        ("data encrypted", "Your data is stored in encrypted form."),
        ("period swap", "Customer accounts are kept for ten years."),
        ("period swap 2", "Invoices are deleted two years after the last order."),
        ("host", "The provider transfers your IP address to the United States."),
        ("host2", "Hostline GmbH transfers your IP address to the United States."),
        ("host3", "YouTube can access the log files."),
        ("host4", "Your data is hosted by YouTube in Germany."),
        ("subscription", "The provider keeps your email address."),
        ("subscription 2", "If you place an order, we keep your email address until you unsubscribe."),
        ("until → after", "The provider keeps your email address after you unsubscribe."),
        ("courier deed", "The courier stores your name, your delivery address and your payment details."),
        ("courier 2", "The courier passes your delivery address to the provider."),
        ("list", "The provider passes your name and your delivery address to the courier."),
        ("courier 3", "The provider passes your payment details to the courier."),
        ("name change", "Harbour Ltd, 12 Quay Street, Dover, is responsible for this website."),
        ("host resp", "Hostline GmbH is responsible for this website."),
        ("tense", "The provider sold your data."),
        ("tense 2", "The provider has not yet sold your data."),
        ("tense 3", "Your data is not sold yet."),
        ("tense 4", "Your data will be sold."),
        ("not only", "Your data is not only sold."),
        ("reader does", "You pass your delivery address to the courier."),
        ("so that reversed", "The courier can be delivered to your delivery address."),
        ("law", "A law requires authorities to disclose data to us."),
    ];

    /// <summary>In German on <see cref="English"/>.</summary>
    public static (string Mechanism, string Text)[] InGermanOnEnglish { get; } =
    [
        ("in another language", "Ihre Daten werden verkauft."),
        ("in another language, 2", "Der Anbieter gibt Daten an Behörden weiter."),
        ("in another language, 3", "Der Anbieter gibt Ihre Gesundheitsdaten an Dritte weiter."),
        ("in another language, 4", "Der Anbieter erhebt Ihre Gesundheitsdaten."),
        ("in another language, 5", "Der Anbieter nutzt Matomo mit Cookies."),
        ("in another language, 6", "Ohne Ihre Einwilligung setzt der Anbieter Cookies ein."),
        ("in another language, 7", "Der Anbieter bewahrt Rechnungen zwei Jahre auf."),
        ("in another language, 8", "Der Anbieter überträgt Ihre IP-Adresse in die USA."),
        ("in another language, 9", "Ihre IP-Adresse wird in die USA übertragen."),
        ("in another language, 10", "Der Anbieter gibt Daten an Auskunfteien weiter."),
        ("in another language, 11", "Sie können Ihre Daten jederzeit verkaufen."),
        ("in another language, 12", "Sie haben das Recht, sich beim Anbieter zu beschweren."),
        ("in another language, 13", "Der Anbieter gibt Ihren Standort an Dritte weiter."),
        ("in another language, 14", "Der Anbieter gibt Ihre Daten nicht an Behörden weiter."),
    ];

    /// <summary>True statements on the same policies that stand: reader's language, policy, text.</summary>
    public static (string Language, string Policy, string Text)[] True { get; } =
    [
        ("de", German, "Der Anbieter verkauft Ihre Daten nicht."),
        ("de", German, "Der Anbieter bewahrt Rechnungen zehn Jahre auf."),
        ("en", English, "The provider does not sell your data."),
        ("en", English, "Invoices are kept for ten years."),
        ("de", English, "Ihre Daten werden nicht verkauft."),
    ];
}
