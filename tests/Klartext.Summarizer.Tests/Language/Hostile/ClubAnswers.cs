namespace Klartext.Summarizer.Tests.Language.Hostile;

/// <summary>
/// More such statements, on the policies of a club and a theatre: conditions and occasions left out, deeds of somebody else, periods with
/// another bound, beginning or thing, what calms said of more, wishes and reservations told as facts. Whatever is quoted, none may stand.
/// </summary>
internal static class ClubAnswers
{
    /// <summary>A club's policy.</summary>
    public const string German = """
        Datenschutzerklärung
        Verantwortlich ist der Turnverein Waldau e. V., Waldweg 4, 89073 Ulm, E-Mail: info@tv-waldau.example.
        Beim Besuch unserer Website speichern wir Ihre IP-Adresse in Log-Dateien.
        Log-Dateien löschen wir spätestens nach 30 Tagen.
        Wenn Sie ein Ticket bestellen, speichern wir Ihren Namen und Ihre Telefonnummer.
        Bestelldaten löschen wir nach drei Jahren, Rechnungen erst nach zehn Jahren.
        Daten zu Ihrem Besuch löschen wir 30 Tage nach der Kündigung Ihrer Mitgliedschaft.
        Daten können an Partnervereine weitergegeben werden, stets nach alter Sitte.
        In Einzelfällen geben wir Ihre Anschrift an Dritte weiter.
        Auf unserer Website läuft Google Maps, dabei erhält Google Ihren Standort.
        Der Landesverband speichert Ihr Geburtsdatum.
        Der Anbieter der Karten speichert Ihre Suchanfragen.
        Mindestens zwei Jahre bewahren wir Ihre Bewerbung auf.
        Sofern Sie unser Gewinnspiel mitspielen, geben wir Ihre E-Mail-Adresse an Werbepartner weiter.
        Bei der Anmeldung zum Sommerlager erheben wir Ihre Gesundheitsdaten.
        Wir behalten uns vor, Ihre Kontodaten an Auskunfteien weiterzugeben.
        Die Schiedsrichter-Kartei übermitteln wir nicht in die USA, wohl aber die Ergebnislisten.
        Wir verkaufen weder Ihre Fotos noch Ihre Zahlungsdaten.
        Unsere Partner erhalten Ihre Telefonnummer.
        Ihre Passwörter kennt nur die Geschäftsstelle, und verschlüsselt werden sie mit TLS.
        Wer früher Mitglied war, dessen Daten löschen wir nach fünf Jahren.
        Den Newsletter verschicken wir nur an Mitglieder, die ihn bestellt haben.
        Sie haben das Recht auf Auskunft und, falls die Daten falsch sind, auf Berichtigung.
        Künftig könnten wir Ihre Religionszugehörigkeit erfassen.
        Cookies setzen wir auf der Startseite nicht ein, im Shop schon.
        Anders als andere Vereine werten wir Ihr Verhalten nicht mit Matomo aus.
        Bankdaten speichern wir auf Servern in Deutschland, Sicherungskopien auf Servern in Kanada.
        Wie schön wäre es, wenn niemand Ihre Daten verkaufen würde.
        """;

    /// <summary>A theatre's policy.</summary>
    public const string English = """
        Privacy Notice
        Elm Street Theatre Ltd, 3 Elm Street, Leeds, runs this website; write to privacy@elm.example.
        When you visit our website, we store your IP address in log files.
        Log files are deleted after 30 days at the latest.
        If you book a ticket, we collect your name and your phone number.
        We delete bookings after three years and invoices only after ten years.
        We delete data about your visit 30 days after you close your account.
        Your data may be passed to partner theatres, as it always was in this trade.
        In rare cases we share your address with third parties.
        Our pages contain Google Maps, and Google receives your location.
        The venue owner stores your date of birth.
        We keep applications for at least two years.
        We reserve the right to disclose your bank details to credit agencies.
        We do not transfer the cast list to the United States, but the mailing list is.
        We sell neither your photos nor your payment details.
        Our partners receive your phone number.
        In the future we might collect your religion.
        We use no cookies on the start page, but in the shop we do.
        Bank details are stored on servers in Germany, backups on servers in Canada.
        Would it not be nice if nobody sold your data.
        Unlike other theatres, we do not analyse your behaviour with Matomo.
        Up to 12 months after the show we keep your email address.
        Only our box office staff sees your card number.
        You have the right of access and, if data is wrong, the right to rectification.
        Some of our sponsors collect your gender.
        """;

    /// <summary>Mechanism and text; the answers are on <see cref="German"/>.</summary>
    public static (string Mechanism, string Text)[] InGerman { get; } =
    [
        ("possibility of a deed made certain", "Der Anbieter gibt stets Daten an Partnervereine weiter."),
        ("rare cases dropped", "Der Anbieter gibt Ihre Anschrift an Dritte weiter."),
        ("at the latest dropped", "Der Anbieter löscht Log-Dateien nach 30 Tagen."),
        ("latest moved: erst", "Log-Dateien löscht der Anbieter erst nach 30 Tagen."),
        ("log files widened to data", "Der Anbieter löscht Ihre Daten spätestens nach 30 Tagen."),
        ("log files widened to data 2", "Ihre Daten werden spätestens nach 30 Tagen gelöscht."),
        ("order condition dropped", "Der Anbieter speichert Ihren Namen und Ihre Telefonnummer."),
        ("periods swapped", "Der Anbieter löscht Bestelldaten nach zehn Jahren."),
        ("periods swapped 2", "Der Anbieter löscht Rechnungen nach drei Jahren."),
        ("period of one thing for data", "Der Anbieter löscht Daten nach drei Jahren."),
        ("period of one thing for your data", "Der Anbieter löscht Ihre Daten erst nach zehn Jahren."),
        ("start moved", "Der Anbieter löscht die Daten 30 Tage nach Ihrem Besuch."),
        ("start moved 2", "Der Anbieter löscht Daten zu Ihrem Besuch 30 Tage nach dem Besuch."),
        ("start moved 3", "Der Anbieter löscht Daten 30 Tage nach Ihrer Mitgliedschaft."),
        ("third party's receiving given to the site", "Der Anbieter erhält Ihren Standort."),
        ("third party's receiving given to the site 2", "Der Anbieter erhebt Ihren Standort."),
        ("third party's receiving given to the site 3", "Der Anbieter speichert Ihren Standort."),
        ("association's deed", "Der Anbieter speichert Ihr Geburtsdatum."),
        ("association's deed 2", "Die Website speichert Ihr Geburtsdatum."),
        ("at least dropped", "Der Anbieter bewahrt Ihre Bewerbung zwei Jahre auf."),
        ("at least dropped, deleting", "Der Anbieter löscht Ihre Bewerbung nach zwei Jahren."),
        ("game condition dropped", "Der Anbieter gibt Ihre E-Mail-Adresse an Werbepartner weiter."),
        ("game condition dropped 2", "Werbepartner erhalten Ihre E-Mail-Adresse."),
        ("occasion dropped", "Der Anbieter erhebt Ihre Gesundheitsdaten."),
        ("reservation told as deed", "Der Anbieter gibt Ihre Kontodaten an Auskunfteien weiter."),
        ("reservation told as deed 2", "Ihre Kontodaten werden an Auskunfteien weitergegeben."),
        ("denial of one widened", "Der Anbieter übermittelt Ihre Daten nicht in die USA."),
        ("denial of one widened 2", "Der Anbieter übermittelt keine Daten in die USA."),
        ("denial moved within", "Der Anbieter übermittelt die Ergebnislisten nicht in die USA."),
        ("neither lost", "Der Anbieter verkauft Ihre Zahlungsdaten."),
        ("partners' receiving told as storing", "Der Anbieter speichert Ihre Telefonnummer."),
        ("only those who know, widened", "Ihre Passwörter kennt der Anbieter."),
        ("former members only", "Der Anbieter löscht Ihre Daten nach fünf Jahren."),
        ("former members only 2", "Der Anbieter löscht Daten nach fünf Jahren."),
        ("newsletter to all 2", "Der Anbieter verschickt einen Newsletter an Mitglieder, die ihn nicht bestellt haben."),
        ("future possibility", "Der Anbieter erfasst Ihre Religionszugehörigkeit."),
        ("future possibility 2", "Der Anbieter könnte Ihre Religionszugehörigkeit erfassen."),
        ("exception at the end", "Der Anbieter setzt keine Cookies ein."),
        ("exception at the end 2", "Die Website verwendet keine Cookies."),
        ("comparison turned", "Andere Vereine werten Ihr Verhalten mit Matomo aus."),
        ("comparison", "Anders als andere Vereine wertet der Anbieter Ihr Verhalten mit Matomo aus."),
        ("place of the other", "Der Anbieter speichert Bankdaten auf Servern in Kanada."),
        ("place of the other 2", "Der Anbieter speichert Ihre Daten in Deutschland."),
        ("place of the other 3", "Sicherungskopien speichert der Anbieter in Deutschland."),
        ("wish told as fact", "Niemand verkauft Ihre Daten."),
        ("partner becomes third party", "Der Anbieter gibt Ihre Telefonnummer an Dritte weiter."),
        ("sarcasm", "Der Anbieter gibt Ihre Anschrift natürlich nicht an Dritte weiter."),
        ("rectification condition", "Sie haben das Recht auf Berichtigung, falls die Daten richtig sind."),
        ("two rights one quote", "Sie haben das Recht auf Löschung."),
        ("deed by pronoun", "Dabei erhält der Anbieter Ihren Standort."),
        ("the website as the one who receives", "Unsere Website erhält Ihren Standort."),
        ("passive without its condition", "Ihre E-Mail-Adresse wird an Werbepartner weitergegeben."),
        ("somebody else's deed on another thing", "Der Landesverband speichert Ihre IP-Adresse in Log-Dateien."),
        ("map service put before the site's deed", "Google speichert Ihre IP-Adresse in Log-Dateien."),
        ("condition of another sentence", "Wenn Sie ein Ticket bestellen, gibt der Anbieter Ihre E-Mail-Adresse an Werbepartner weiter."),
        ("condition added to what has none", "Wenn Sie ein Ticket bestellen, speichert der Anbieter Ihre IP-Adresse."),
        ("least turned into most", "Der Anbieter bewahrt Ihre Bewerbung höchstens zwei Jahre auf."),
        ("most turned into least", "Der Anbieter löscht Log-Dateien mindestens nach 30 Tagen."),
        ("most moved to another period", "Rechnungen löscht der Anbieter spätestens nach zehn Jahren."),
        ("wait left out", "Der Anbieter löscht Daten zu Ihrem Besuch nach der Kündigung Ihrer Mitgliedschaft."),
        ("only put in", "Der Anbieter gibt nur Ihre Anschrift an Dritte weiter."),
        ("neither with another thing", "Der Anbieter verkauft weder Ihre Anschrift noch Ihre Zahlungsdaten."),
        ("neither with an exception", "Der Anbieter verkauft Ihre Fotos nicht, wohl aber Ihre Zahlungsdaten."),
        ("not taken away at its place", "Der Anbieter setzt Cookies auf der Startseite ein."),
        ("place of the exception", "Im Shop setzt der Anbieter keine Cookies ein."),
        ("occasion exchanged", "Bei der Anmeldung zum Newsletter erhebt der Anbieter Ihre Gesundheitsdaten."),
        ("encryption of another thing", "Ihre Fotos sind mit TLS verschlüsselt."),
        ("bank data abroad", "Bankdaten übermittelt der Anbieter nach Kanada."),
        ("membership deleted", "Der Anbieter löscht Ihre Mitgliedschaft 30 Tage nach der Kündigung."),
        ("sensitive data of another kind", "Bei der Anmeldung zum Sommerlager erhebt der Anbieter Ihre Religionszugehörigkeit."),
        ("other thing given away", "In Einzelfällen gibt der Anbieter Ihre Telefonnummer an Dritte weiter."),
        ("recipient by a wider name", "In Einzelfällen gibt der Anbieter Ihre Anschrift an Werbepartner weiter."),
        ("wish of a denial", "Der Anbieter verkauft Ihre Daten nicht, wie schön."),
    ];

    /// <summary>The same on <see cref="English"/>.</summary>
    public static (string Mechanism, string Text)[] InEnglish { get; } =
    [
        ("possibility made certain", "The provider always passes your data to partner theatres."),
        ("rare cases dropped", "The provider shares your address with third parties."),
        ("latest dropped", "Log files are deleted only after 30 days."),
        ("widened", "Your data is deleted after 30 days at the latest."),
        ("condition dropped", "The provider collects your name and your phone number."),
        ("periods swapped", "The provider deletes bookings after ten years."),
        ("periods swapped 2", "The provider deletes invoices after three years."),
        ("period for data", "The provider deletes your data after three years."),
        ("start moved", "The provider deletes data 30 days after your visit."),
        ("third party's", "The provider receives your location."),
        ("third party's 2", "The provider collects your location."),
        ("owner's", "The provider stores your date of birth."),
        ("at least dropped", "The provider keeps applications for two years."),
        ("reservation", "The provider discloses your bank details to credit agencies."),
        ("denial widened", "The provider does not transfer your data to the United States."),
        ("denial moved", "The provider does not transfer the mailing list to the United States."),
        ("partners", "The provider collects your phone number."),
        ("future", "The provider collects your religion."),
        ("exception", "The provider uses no cookies."),
        ("exception 2", "The website uses no cookies on the start page and in the shop."),
        ("place", "Bank details are stored on servers in Canada."),
        ("place 2", "Your data is stored in Germany."),
        ("wish", "Nobody sold your data."),
        ("wish 2", "Nobody sells your data."),
        ("unlike turned", "Other theatres analyse your behaviour with Matomo."),
        ("up to dropped", "The provider keeps your email address 12 months after the show."),
        ("up to, start dropped", "The provider keeps your email address after the show."),
        ("staff only", "The provider collects your card number."),
        ("sponsors", "The provider collects your gender."),
        ("some", "Sponsors collect your gender."),
        ("we share with sponsors", "The provider shares your gender with sponsors."),
        ("right cond", "You have the right to rectification, if data is right."),
        ("least turned into most", "The provider keeps applications for at most two years."),
        ("most turned into least", "Log files are deleted after 30 days at the earliest."),
        ("wait left out", "The provider keeps your email address up to the show."),
        ("condition exchanged", "If you visit our website, the provider collects your name and your phone number."),
        ("rare made usual", "The provider always shares your address with third parties."),
        ("neither with another thing", "We sell neither your address nor your payment details."),
        ("sensitive data of another kind", "The provider collects your health data."),
        ("other thing given away", "In rare cases the provider shares your phone number with third parties."),
        ("encryption invented", "Your bank details are stored in encrypted form."),
        ("authors of a deed exchanged", "Google stores your IP address in log files."),
    ];

    /// <summary>True statements on the same policies that stand: reader's language, policy, text.</summary>
    public static (string Language, string Policy, string Text)[] True { get; } =
    [
        ("de", German, "Der Anbieter speichert Ihre IP-Adresse in Log-Dateien."),
        ("de", German, "Der Anbieter löscht Log-Dateien spätestens nach 30 Tagen."),
        ("de", German, "Wenn Sie ein Ticket bestellen, speichert der Anbieter Ihren Namen."),
        ("de", German, "Der Anbieter löscht Rechnungen erst nach zehn Jahren."),
        ("de", German, "Der Anbieter löscht Bestelldaten nach drei Jahren."),
        ("de", German, "Google erhält Ihren Standort."),
        ("de", German, "Der Landesverband speichert Ihr Geburtsdatum."),
        ("de", German, "Daten können an Partnervereine weitergegeben werden."),
        ("de", German, "In Einzelfällen gibt der Anbieter Ihre Anschrift an Dritte weiter."),
        ("de", German, "Sofern Sie das Gewinnspiel mitspielen, gibt der Anbieter Ihre E-Mail-Adresse an Werbepartner weiter."),
        ("de", German, "Der Anbieter verkauft weder Ihre Fotos noch Ihre Zahlungsdaten."),
        ("de", German, "Bei der Anmeldung zum Sommerlager erhebt der Anbieter Ihre Gesundheitsdaten."),
        ("en", English, "The provider stores your IP address in log files."),
        ("en", English, "If you book a ticket, the provider collects your name."),
        ("en", English, "The provider deletes invoices only after ten years."),
        ("en", English, "Google receives your location."),
        ("en", English, "The provider passes your data to partner theatres."),
        ("en", English, "Your data may be passed to partner theatres."),
        ("en", English, "Log files are deleted after 30 days at the latest."),
        ("en", English, "The provider keeps applications for at least two years."),
    ];
}
