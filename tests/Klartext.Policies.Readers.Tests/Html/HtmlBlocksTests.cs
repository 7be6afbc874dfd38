using Xunit;

namespace Klartext.Policies.Readers.Tests.Html;

/// <summary>Each rule of README.md by its smallest page.</summary>
public class HtmlBlocksTests
{
    private const string Policy = "<h1>Datenschutz</h1><p>Wir verarbeiten Ihre personenbezogenen Daten nur mit Ihrer Einwilligung.</p>";
    private const string Read = "# Datenschutz\n  Wir verarbeiten Ihre personenbezogenen Daten nur mit Ihrer Einwilligung.";

    [Theory]
    [InlineData("<p hidden>Alte Daten</p>")]
    [InlineData("<p style='color:red;display:none'>Alte Daten</p>")]
    [InlineData("<p style='VISIBILITY: Hidden'>Alte Daten</p>")]
    [InlineData("<p aria-hidden=true>Alte Daten</p>")]
    [InlineData("<template><p>Alte Daten</p></template>")]
    [InlineData("<noscript><p>Alte Daten</p></noscript>")]
    [InlineData("<script>'<p>Alte Daten</p>'</script>")]
    [InlineData("<style>p { content: 'Alte Daten' }</style>")]
    [InlineData("<!-- <p>Alte Daten</p> -->")]
    [InlineData("<select><option>Alte Daten</option></select>")]
    [InlineData("<svg><title>Alte Daten</title><text>Alte Daten</text></svg>")]
    [InlineData("<p class='sr-only'>Alte Daten</p>")]
    [InlineData("<dialog><p>Alte Daten</p></dialog>")]
    public void Hidden_text_is_no_text(string hidden) => Assert.Equal(Read, Lines(Policy + hidden));

    [Theory]
    [InlineData("<nav><a href=/>Start</a> Ihre Daten</nav>")]
    [InlineData("<div role=navigation>Start Ihre Daten</div>")]
    [InlineData("<ul class='haupt-menu'><li><a href=/a>Start</a></li><li><a href=/b>Daten</a></li></ul>")]
    [InlineData("<footer><p>© 2026 Verein, Datenschutz</p></footer>")]
    [InlineData("<header><p>Verein für alle Daten</p></header>")]
    [InlineData("<aside><p>Die neuesten Daten aus dem Verein</p></aside>")]
    [InlineData("<form><label>Ihre Daten <input></label><button>Los</button></form>")]
    [InlineData("<button>Daten senden</button>")]
    [InlineData("<ul><li><a href=/a>Eins</a></li><li><a href=/b>Zwei</a></li><li><a href=/c>Drei</a></li></ul>")]
    [InlineData("<div><a href=/a>Eins</a></div><div><a href=/b>Zwei</a></div><div><a href=/c>Drei</a></div>")]
    [InlineData("<p><a href=/a>Eins</a> | <a href=/b>Zwei</a> | <a href=/c>Drei</a></p>")]
    [InlineData("<p><a href='#oben'>Nach oben</a></p>")]
    public void Menus_and_furniture_are_no_text(string furniture)
    {
        Assert.Equal(Read, Lines(Policy + furniture));
        Assert.Equal(Read, Lines(furniture + Policy));
    }

    [Theory]
    [InlineData("<div id='cookie-banner'><p>Wir setzen Cookies ein.</p></div>")]
    [InlineData("<div class='cc-window'><span>Diese Seite setzt Cookies ein.</span></div>")]
    [InlineData("<div id='CybotCookiebotDialog'><p>Diese Seite setzt Cookies ein.</p></div>")]
    [InlineData("<section role=dialog><p>Cookies?</p></section>")]
    [InlineData("<div><p>Wir setzen auf dieser Seite Cookies ein, auch für Werbung.</p><div><button>Alle akzeptieren</button></div></div>")]
    [InlineData("<div><p>Wir setzen auf dieser Seite Cookies ein, auch für Werbung. <a href='#'>OK</a></p></div>")]
    [InlineData("<div class='cookie-hinweis'><p>Diese Seite setzt Cookies ein.</p><button>Verstanden</button></div>")]
    public void Cookie_layers_are_no_text(string layer) => Assert.Equal(Read, Lines(Policy + layer));

    [Theory]
    [InlineData("<section id='cookie-hinweis'><h2>Cookies</h2><p>Unsere Cookies verschwinden nach der Sitzung.</p></section>")]
    [InlineData("<section class='cookies'><h2>Cookies</h2><p>Unsere Cookies verschwinden nach der Sitzung.</p></section>")]
    [InlineData("<div class='tracking-navigation'><h2>Cookies</h2><p>Unsere Cookies verschwinden nach der Sitzung.</p><p>Danach weiß niemand mehr, dass Sie auf unserer Seite waren und was Sie dort gelesen, gesucht oder geschrieben haben.</p></div>")]
    [InlineData("<main><aside><h2>Cookies</h2><p>Unsere Cookies verschwinden nach der Sitzung.</p></aside></main>")]
    [InlineData("<form><h2>Cookies</h2><p>Unsere Cookies verschwinden nach der Sitzung, weil wir sie so eingestellt haben und niemand sie länger braucht.</p></form>")]
    [InlineData("<footer><h2>Cookies</h2><p>Unsere Cookies verschwinden nach der Sitzung.</p></footer>", "<section>")]
    public void Parts_of_the_policy_with_such_names_stay(string part, string around = "") =>
        Assert.Contains("Unsere Cookies verschwinden nach der Sitzung", Lines(around + Policy + part), StringComparison.Ordinal);

    [Theory]
    [InlineData("<body style='display:none'>{0}</body>")]
    [InlineData("<div aria-hidden=true>{0}</div><div role=dialog>Cookies?</div>")]
    [InlineData("<header>{0}</header>")]
    [InlineData("<form action='seite.aspx'>{0}</form>")]
    [InlineData("<div class='navigation-offen sidebar-links'>{0}</div>")]
    [InlineData("<body class='cookie-banner-active'>{0}</body>")]
    [InlineData("<div class='cookie-notice-shown'><main>{0}</main></div>")]
    [InlineData("<main>{0}</main><p>Neu: Kuchen und Kaffee jeden Sonntag im Vereinsheim.</p>")]
    [InlineData("<div><div><div>{0}</div></div></div><div>Kaffee und Kuchen jeden Sonntag.</div>")]
    public void Whatever_is_around_it_the_policy_is_found(string around) => Assert.Equal(Read, Lines(around.Replace("{0}", Policy, StringComparison.Ordinal)));

    [Fact]
    public void A_policy_split_over_containers_stays_whole() =>
        Assert.Equal(Read + "\n## Dauer\n  Ihre Daten löschen wir nach einem Jahr.\n## Rechte\n  Auskunft über Ihre Daten geben wir gern.",
            Lines($"<div class=a>{Policy}</div><div class=b><h2>Dauer</h2><div>Ihre Daten löschen wir nach einem Jahr.</div></div><div class=c><div><h2>Rechte</h2></div><div>Auskunft über Ihre Daten geben wir gern.</div></div>"));

    [Theory]
    [InlineData("<h3>Zweck</h3>", "### Zweck")]
    [InlineData("<div role=heading aria-level=4>Zweck</div>", "#### Zweck")]
    [InlineData("<div role=heading>Zweck</div>", "## Zweck")]
    [InlineData("<h2><button aria-expanded=false>Zweck</button></h2>", "## Zweck")]
    [InlineData("<h2><a href='#zweck'>Zweck</a> <a href='#zweck'>¶</a></h2>", "## Zweck")]
    [InlineData("<h2><span>Zweck der</span><br><span>Verarbeitung</span></h2>", "## Zweck der Verarbeitung")]
    [InlineData("<p><strong>Zweck</strong></p>", "## Zweck")]
    [InlineData("<p><b>Zweck</b><br></p>", "## Zweck")]
    [InlineData("<div style='font-weight: 700'>Zweck:</div>", "## Zweck:")]
    [InlineData("<p>Zweck der Verarbeitung</p>", "## Zweck der Verarbeitung")]
    [InlineData("<p>1. Zweck</p>", "## 1. Zweck")]
    [InlineData("<p>1.2 Zweck</p>", "### 1.2 Zweck")]
    [InlineData("<details><summary>Zweck</summary></details>", "## Zweck")]
    public void Headings_are_found_however_they_are_made(string heading, string expected)
    {
        var lines = Lines($"<h1>Datenschutz</h1>{heading}<p>Wir verarbeiten Ihre Daten nur, um Ihre Anfrage zu beantworten.</p>");
        Assert.Equal($"# Datenschutz\n{expected}\n  Wir verarbeiten Ihre Daten nur, um Ihre Anfrage zu beantworten.", lines);
    }

    [Theory]
    [InlineData("<p><strong>Wir geben nichts weiter.</strong></p>")]
    [InlineData("<p><strong>Telefon:</strong></p><p>0731 123</p>")]
    [InlineData("<p><strong>Stand: Mai 2026</strong></p>")]
    [InlineData("<p>Für Fragen zu Ihren Daten schreiben Sie an daten@verein.example</p>")]
    [InlineData("<p>Wir speichern:</p><p>Namen</p><p>Anschriften</p>")]
    [InlineData("<h2>Dieser Satz ist als Überschrift gesetzt, obwohl er ein ganzer Absatz ist und viel zu lang für einen Titel. Er erklärt, dass wir Daten verarbeiten, wozu wir das tun und wie lange wir alles aufbewahren, und er hört lange nicht auf.</h2>")]
    public void What_only_looks_like_a_heading_is_none(string paragraph)
    {
        var blocks = Samples.Html($"<h1>Datenschutz</h1>{paragraph}<p>Wir verarbeiten Ihre Daten nur, um Ihre Anfrage zu beantworten.</p>").Blocks;
        Assert.Single(blocks, static block => block.Kind == BlockKind.Heading);
    }

    [Fact]
    public void Bold_lines_between_breaks_part_a_text_into_sections() =>
        Assert.Equal(
            "## Cookies\n  Unsere Seite setzt einen Cookie, der den Warenkorb merkt und sonst nichts.\n## Protokolle\n  Unser Server speichert die Adresse Ihres Geräts für genau sieben Tage.\n  Danach wird sie gelöscht, Daten bleiben keine.",
            Lines("<div><b>Cookies</b><br>Unsere Seite setzt einen Cookie, der den Warenkorb merkt und sonst nichts.<br><b>Protokolle</b><br>Unser Server speichert die Adresse Ihres Geräts für genau sieben Tage.<br> <br>Danach wird sie gelöscht, Daten bleiben keine.</div>"));

    [Fact]
    public void Lists_keep_their_depth() =>
        Assert.Equal("  * Daten von Gästen\n    * Name\n      * Vorname\n  * Daten von Mitgliedern\n  * Noch ein Absatz dazu",
            Lines("<ul><li>Daten von Gästen<ol><li>Name<ul><li>Vorname</li></ul></li></ol></li><li><p>Daten von Mitgliedern</p><p>Noch ein Absatz dazu</p></li></ul>"));

    [Fact]
    public void Cells_are_blocks_of_their_own_and_frames_are_none()
    {
        Assert.Equal("| Daten\n| Zweck\n| Name\n| Rechnung \u23CE Versand", Lines("<table><tr><th>Daten</th><th>Zweck</th></tr><tr><td>Name</td><td><p>Rechnung</p><p>Versand</p></td></tr></table>"));
        Assert.Equal(Read, Lines($"<table><tr><td>{Policy}</td></tr></table>"));
    }

    [Fact]
    public void An_address_keeps_its_lines() =>
        Assert.Equal("  Verantwortlich für die Daten ist:\n  Verein \u23CE Weg 1 \u23CE 89073 Ulm \u23CE post@verein.example",
            Lines("<p>Verantwortlich für die Daten ist:</p><address><div>Verein</div><div>Weg 1</div>89073 Ulm<br>post@verein.example</address>"));

    [Fact]
    public void Text_parted_by_inline_elements_is_one_text() =>
        Assert.Equal("  Wir speichern Ihre Daten, z. B. den Namen.", Lines("<div>Wir <b>speichern</b> Ihre <span>Da</span><span>ten</span>,\n  z.&nbsp;B. den&shy; Namen<wbr>.<sup><a href='#f1'>[1]</a></sup></div>"));

    [Fact]
    public void Remains_of_templates_are_no_text() =>
        Assert.Equal("  Verantwortlich für Ihre Daten ist , Ulm.", Lines("<p>Verantwortlich für Ihre Daten ist {{ firma.name }}, Ulm.</p><p>{{daten}}</p><p>{% trans %}</p>"));

    [Fact]
    public void Links_to_other_sites_stay_even_in_a_row() =>
        Assert.Contains("* Widerspruch bei B", Lines(Policy + "<ul><li><a href='https://a.example/'>Widerspruch bei A</a></li><li><a href='https://b.example/'>Widerspruch bei B</a></li><li><a href='https://c.example/'>Widerspruch bei C</a></li></ul>"), StringComparison.Ordinal);

    [Fact]
    public void Links_to_its_own_site_in_a_row_are_a_menu() =>
        Assert.Equal(Read, Samples.Lines(new PolicyReader().ReadHtml(
            Policy + "<ul><li><a href='https://verein.example/a'>A</a></li><li><a href='//verein.example/b'>B</a></li><li><a href='https://verein.example/c'>C</a></li></ul>",
            new Uri("https://verein.example/datenschutz"))));

    [Fact]
    public void A_table_of_contents_goes_with_its_title() =>
        Assert.Equal(Read, Lines("<h2>Inhalt</h2><ul><li><a href='#a'>Datenschutz</a></li></ul>" + Policy));

    [Theory]
    [InlineData("<h2>Impressum</h2><p>Verein, Weg 1, USt-IdNr. DE 999</p><h3>Haftung</h3><p>Für Links haften deren Betreiber.</p>", "")]
    [InlineData("", "<h1>Impressum</h1><p>Verein, Weg 1, USt-IdNr. DE 999</p><h2>Haftung</h2><p>Für Links haften deren Betreiber.</p>")]
    public void Of_a_page_that_is_imprint_and_policy_the_policy_is_read(string above, string below)
    {
        var policy = $"<h2>Datenschutz</h2>{Policy}<p>Ihre Daten löschen wir, sobald wir sie nicht mehr brauchen. Sie haben das Recht auf Auskunft, auf Berichtigung und auf Löschung. Beschweren können Sie sich bei der Aufsicht. Das kostet Sie nichts.</p>";
        Assert.Equal(Lines(policy), Lines(above + policy + below));
    }

    private static string Lines(string html) => Samples.Lines(Samples.Html(html));
}
