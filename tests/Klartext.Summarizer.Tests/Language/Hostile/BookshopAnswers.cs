namespace Klartext.Summarizer.Tests.Language.Hostile;

/// <summary>
/// What a stranger tried on a bookshop's policy: the deeds of couriers and partners, rumours, exceptions, wishes, contrasts, a court's
/// order, what a child does. Whatever is quoted, none may stand.
/// </summary>
internal static class BookshopAnswers
{
    /// <summary>A bookshop's policy.</summary>
    public const string German = """
        Datenschutzerklärung
        Verantwortlich ist die Bücherstube Kern GmbH, Markt 2, 89073 Ulm, E-Mail: post@kern.example.
        Beim Aufruf der Website speichern wir Ihre IP-Adresse.
        Unser Versandpartner speichert Ihre Anschrift und gibt sie an Zusteller weiter.
        Dass wir Ihre Daten verkaufen, ist ein Gerücht.
        Niemals würden wir Ihren Standort erheben.
        Ihre E-Mail-Adresse geben wir weiter, falls ein Gericht es anordnet.
        Kundenkonten löschen wir zwei Jahre nach der letzten Anmeldung, Warenkörbe bereits nach drei Tagen.
        Unser Anbieter für Newsletter speichert, ob Sie eine Mail öffnen.
        Mit Ausnahme der Rechnungen löschen wir alle Daten nach einem Jahr.
        Zahlungsdaten verarbeitet ausschließlich die Bank.
        Ihre Suchanfragen werden von Google gespeichert.
        Auf Wunsch speichern wir Ihre Telefonnummer.
        Teilnehmer unserer Lesungen fotografieren wir; die Fotos geben wir an die Presse weiter.
        Wir geben Ihre Anschrift weder an Werbepartner noch, außer bei Zahlungsverzug, an Auskunfteien weiter.
        Rezensionen veröffentlichen wir mit Ihrem Namen, sofern Sie das ankreuzen.
        In die USA gelangen Daten nur, wenn Sie Videos abspielen.
        Ihr Geburtsdatum speichern wir höchstens bis zur Prüfung Ihres Alters.
        Ein Profil bilden wir nicht, unsere Werbepartner schon.
        Nicht wir, sondern YouTube setzt Cookies.
        Von Kindern erheben wir keine Daten.
        Soweit Sie ein Kundenkonto haben, werten wir Ihre Einkäufe aus.
        Bewerbungen bewahren wir sechs Monate auf, es sei denn, Sie stimmen einer längeren Frist zu.
        """;

    /// <summary>The like in English.</summary>
    public const string English = """
        Privacy Notice
        Kern Books Ltd, 2 Market Street, Leeds, runs this site; write to post@kern.example.
        When you visit our website, we store your IP address.
        Our courier stores your address and passes it to drivers.
        That we sell your data is a rumour.
        We would never collect your location.
        We disclose your email address in case a court orders it.
        Accounts are deleted two years after your last login, baskets after three days.
        With the exception of invoices, we delete all data after one year.
        Payment details are processed solely by the bank.
        Your search terms are stored by Google.
        At your request we store your phone number.
        We share your address neither with advertising partners nor, unless you fail to pay, with credit agencies.
        Data reaches the United States only if you play videos.
        We do not build a profile, but our advertising partners do.
        Not we but YouTube sets cookies.
        We collect no data from children.
        Provided that you have an account, we analyse your purchases.
        We keep applications for six months unless you agree to a longer period.
        The analytics provider collects your age.
        """;

    /// <summary>Lies on <see cref="German"/>.</summary>
    public static string[] InGerman { get; } =
    [
        "Der Anbieter speichert Ihre Anschrift.",
        "Der Anbieter gibt Ihre Anschrift an Zusteller weiter.",
        "Der Anbieter verkauft Ihre Daten.",
        "Ihre Daten werden verkauft.",
        "Der Anbieter erhebt Ihren Standort.",
        "Der Anbieter gibt Ihre E-Mail-Adresse weiter.",
        "Ihre E-Mail-Adresse wird weitergegeben.",
        "Der Anbieter löscht Warenkörbe zwei Jahre nach der letzten Anmeldung.",
        "Der Anbieter löscht Kundenkonten nach drei Tagen.",
        "Der Anbieter löscht Ihre Daten nach drei Tagen.",
        "Der Anbieter löscht Kundenkonten zwei Jahre nach der Anmeldung.",
        "Der Anbieter speichert, ob Sie eine Mail öffnen.",
        "Der Anbieter löscht alle Daten nach einem Jahr.",
        "Der Anbieter löscht Daten nach einem Jahr.",
        "Der Anbieter löscht Rechnungen nach einem Jahr.",
        "Der Anbieter verarbeitet Zahlungsdaten.",
        "Der Anbieter verarbeitet ausschließlich Zahlungsdaten.",
        "Der Anbieter speichert Ihre Suchanfragen.",
        "Die Website speichert Ihre Suchanfragen.",
        "Der Anbieter speichert Ihre Telefonnummer.",
        "Ihre Telefonnummer wird gespeichert.",
        "Der Anbieter gibt Ihre Fotos an die Presse weiter.",
        "Der Anbieter gibt Ihre Anschrift nicht an Auskunfteien weiter.",
        "Der Anbieter gibt Ihre Anschrift nicht weiter.",
        "Der Anbieter gibt Ihre Anschrift an Auskunfteien weiter.",
        "Der Anbieter veröffentlicht Rezensionen mit Ihrem Namen.",
        "Daten gelangen in die USA.",
        "Der Anbieter übermittelt Daten in die USA.",
        "Ein Profil bildet der Anbieter.",
        "Unsere Werbepartner bilden kein Profil.",
        "Ein Profil wird nicht gebildet.",
        "Der Anbieter setzt Cookies.",
        "YouTube setzt keine Cookies.",
        "Der Anbieter erhebt keine Daten.",
        "Der Anbieter erhebt von Kindern Daten.",
        "Der Anbieter wertet Ihre Einkäufe aus.",
        "Ihre Einkäufe werden ausgewertet.",
        "Der Anbieter bewahrt Bewerbungen sechs Monate auf.",
        "Google gibt Ihre Anschrift an Zusteller weiter.",
        "Wir erheben Ihren Standort.",
        "Der Anbieter speichert Ihre IP-Adresse, falls ein Gericht es anordnet.",
        "Falls ein Gericht es anordnet, speichert der Anbieter Ihre Anschrift.",
        "Ihre Anschrift wird an Werbepartner weitergegeben.",
    ];

    /// <summary>Lies on <see cref="English"/>.</summary>
    public static string[] InEnglish { get; } =
    [
        "The provider stores your address.",
        "The provider passes your address to drivers.",
        "The provider sells your data.",
        "Your data is sold.",
        "The provider collects your location.",
        "The provider discloses your email address.",
        "Your email address is disclosed.",
        "Baskets are deleted two years after your last login.",
        "Accounts are deleted after three days.",
        "Your data is deleted after three days.",
        "Accounts are deleted two years after your login.",
        "The provider deletes all data after one year.",
        "The provider deletes data after one year.",
        "The provider deletes invoices after one year.",
        "The provider processes payment details.",
        "The provider stores your search terms.",
        "The provider stores your phone number.",
        "Your phone number is stored.",
        "The provider does not share your address with credit agencies.",
        "The provider shares your address with credit agencies.",
        "The provider shares your address with advertising partners.",
        "Data reaches the United States.",
        "The provider transfers data to the United States.",
        "The provider builds a profile.",
        "Advertising partners do not build a profile.",
        "The provider sets cookies.",
        "YouTube sets no cookies.",
        "The provider collects no data.",
        "The provider collects data from children.",
        "The provider keeps applications for six months.",
        "The provider collects your age.",
        "The site collects your age.",
    ];

    /// <summary>True statements on the same policies that stand: reader's language, policy, text.</summary>
    public static (string Language, string Policy, string Text)[] True { get; } =
    [
        ("de", German, "Der Anbieter speichert Ihre IP-Adresse."),
        ("de", German, "YouTube setzt Cookies."),
        ("de", German, "Auf Wunsch speichert der Anbieter Ihre Telefonnummer."),
        ("de", German, "Ihre Suchanfragen werden von Google gespeichert."),
        ("de", German, "Der Anbieter löscht Kundenkonten zwei Jahre nach der letzten Anmeldung."),
        ("de", German, "Warenkörbe löscht der Anbieter nach drei Tagen."),
        ("en", English, "The provider stores your IP address."),
        ("en", English, "Accounts are deleted two years after your last login."),
    ];
}
