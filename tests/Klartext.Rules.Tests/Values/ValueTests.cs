namespace Klartext.Rules.Tests.Values;

/// <summary>Values of the real rule book: places in laws, periods, contacts, countries.</summary>
public sealed class ValueTests(RealBook real) : IClassFixture<RealBook>
{
    [Theory]
    [InlineData("Art. 6 Abs. 1 S. 1 lit. b) DSGVO", "GDPR 6(1)(b)")]
    [InlineData("Artikel 6 Absatz 1 Buchstabe f der Datenschutz-Grundverordnung", "GDPR 6(1)(f)")]
    [InlineData("Art. 6 (1) f) DSGVO", "GDPR 6(1)(f)")]
    [InlineData("Art. 6 I 1 lit. f", "GDPR 6(1)(f)")]
    [InlineData("Art. 6 Abs. 1c DSGVO", "GDPR 6(1)(c)")]
    [InlineData("Art. 6 Abs. 1 S. 1c DSGVO", "GDPR 6(1)(c)")]
    [InlineData("Art. 6.1b", "GDPR 6(1)(b)")]
    [InlineData("Namen (Art. 6.1a/Art. 6.1f)", "GDPR 6(1)(a)|GDPR 6(1)(f)")]
    [InlineData("Art. 6 Abs. 1 Unterabs. 1 lit. e", "GDPR 6(1)(e)")]
    [InlineData("Art. 6 DSGVO Abs. 1 lit. b", "GDPR 6(1)(b)")]
    [InlineData("Art. 6 Abs. 1 lit. a, b und f DSGVO", "GDPR 6(1)(a)|GDPR 6(1)(b)|GDPR 6(1)(f)")]
    [InlineData("Art. 6 Abs. 1 lit. b/f DSGVO", "GDPR 6(1)(b)|GDPR 6(1)(f)")]
    [InlineData("Art. 6 Abs. 1 lit. b DSGVO bzw. lit. f DSGVO", "GDPR 6(1)(b)|GDPR 6(1)(f)")]
    [InlineData("Art. 16, 17 und 18 DSGVO", "GDPR 16|GDPR 17|GDPR 18")]
    [InlineData("Art. 20-22 DSGVO", "GDPR 20|GDPR 21|GDPR 22")]
    [InlineData("Art. 20 ff. DSGVO", "GDPR 20|GDPR 21|GDPR 22")]
    [InlineData("§ 25 Abs. 2 Nr. 2 TDDDG", "TDDDG 25(2)(2)")]
    [InlineData("§ 6 Abs. 1 lit. b KDG", "KDG 6(1)(b)")]
    [InlineData("§ 12 allein", "")]
    [InlineData("Art der Daten", "")]
    public void A_place_in_a_law_is_read_in_all_its_spellings(string text, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), real.Values($"Wir verarbeiten Daten nach {text} hier.", "article"));

    [Theory]
    [InlineData("nach sieben Tagen", "P7D")]
    [InlineData("für 14 Monate", "P14M")]
    [InlineData("sechs (6) Monate", "P6M")]
    [InlineData("nach 24 Stunden", "PT24H")]
    [InlineData("10 Jahre lang", "P10Y")]
    [InlineData("Kinder ab 16 Jahre alt", "")]
    [InlineData("am 25. Mai 2018", "")]
    public void A_period_is_an_ISO_duration(string text, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), real.Values($"Das gilt {text}.", "period"));

    [Theory]
    [InlineData("Schreiben Sie an info@beispiel-verein.de bitte.", "email", "info@beispiel-verein.de")]
    [InlineData("Schreiben Sie an info (at) beispiel.de bitte.", "email", "info (at) beispiel.de")]
    [InlineData("Telefon: +49 731 161-0 oder", "phone", "49 731 161-0")]
    [InlineData("Marktplatz 1, 89073 Ulm ist", "postal-address", "89073 Ulm")]
    [InlineData("Seeweg 7, 8005 Zürich ist", "postal-address", "8005 Zürich")]
    [InlineData("Donaugasse 145/2/3 1020 Wien ist", "postal-address", "1020 Wien")]
    [InlineData("Verein, A-6060 Hall ist", "postal-address", "A-6060 Hall")]
    [InlineData("Schreiben Sie an post@7-zwerge.de bitte.", "email", "post@7-zwerge.de")]
    [InlineData("Die Muster & Söhne GmbH haftet", "company", "Muster & Söhne GmbH")]
    [InlineData("Die Hafen Gesellschaft mit beschränkter Haftung & Co. KG haftet", "company", "Hafen Gesellschaft mit beschränkter Haftung & Co. KG")]
    [InlineData("Die Hafen Gesellschaft mit beschränkter Haftung haftet", "company", "Hafen Gesellschaft mit beschränkter Haftung")]
    [InlineData("Die Hafen UG (haftungsbeschränkt) & Co. KG haftet", "company", "Hafen UG (haftungsbeschränkt) & Co. KG")]
    [InlineData("Die Hafen GmbH & Co. KG haftet", "company", "Hafen GmbH & Co. KG")]
    [InlineData("Die Boutique du Lac S.à r.l. haftet", "company", "Lac S.à r.l")]
    [InlineData("Der Verein der Freunde e. V. haftet", "company", "Verein der Freunde e. V")]
    [InlineData("Siehe https://www.beispiel.de/datenschutz dort", "url", "https://www.beispiel.de/datenschutz")]
    public void Contacts_are_found_where_they_stand(string text, string kind, string expected) => Assert.Contains(expected, real.Texts(text, kind));

    [Theory]
    [InlineData("Wir sind eine Gesellschaft mit beschränkter Haftung & Co. KG.")]
    [InlineData("Eine Gesellschaft mit beschränkter Haftung hat ein Stammkapital.")]
    public void A_kind_of_company_is_the_name_of_none(string text) => Assert.Empty(real.Texts(text, "company"));

    [Theory]
    [InlineData("Seit dem 25. Mai 2018 Gilt neues Recht.")]
    [InlineData("Im Jahr 2018 Waren wir hundert.")]
    [InlineData("Wir haben 1500 Mitglieder.")]
    public void A_year_or_a_number_is_no_postcode(string text) => Assert.Empty(real.Texts(text, "postal-address"));

    [Fact]
    public void Outdated_law_is_marked_as_such()
    {
        Assert.NotEmpty(real.Values("Google ist unter dem Privacy Shield zertifiziert.", "outdated"));
        Assert.NotEmpty(real.Values("Grundlage ist § 25 TTDSG.", "outdated"));
        Assert.Empty(real.Values("Grundlage ist § 25 TDDDG.", "outdated"));
    }
}
