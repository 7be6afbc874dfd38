using System.Text.Json;
using System.Text.Json.Nodes;
using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Reading;

namespace Klartext.EndToEnd.Tests.Letters;

/// <summary>Whom a letter goes to: read from policies of many kinds, and the authority that fits.</summary>
public sealed class AddressedTests(ExtensionSession session) : IClassFixture<ExtensionSession>
{
    [Theory]
    [InlineData("Verantwortlich ist die Mustermann Feinkost GmbH, Hafenstraße 12, 20457 Hamburg, E-Mail: info@feinkost.example.", "Mustermann Feinkost GmbH", "Hafenstraße 12\n20457 Hamburg", "hmbbfdi", "seat")]
    [InlineData("Verantwortlich für diese Webseite ist die Gemeinde Niederbach, vertreten durch die Bürgermeisterin, Rathausplatz 1, 86150 Augsburg.", "Gemeinde Niederbach", "Rathausplatz 1\n86150 Augsburg", "baylfd", "public")]
    [InlineData("Verantwortliche Stelle: Huber Maschinenbau AG, Industriering 5, 86150 Augsburg, Tel. 0821 123456.", "Huber Maschinenbau AG", "Industriering 5\n86150 Augsburg", "baylda", "seat")]
    [InlineData("Verantwortlich für diese Seiten ist die Evangelische Kirchengemeinde Lindental, Kirchgasse 4, 89073 Ulm.", "Evangelische Kirchengemeinde Lindental", "Kirchgasse 4\n89073 Ulm", "bfd-ekd", "church")]
    [InlineData("Verantwortlich für diese Seiten ist die Katholische Pfarrei Sankt Veit, Domplatz 2, 80331 München.", "Katholische Pfarrei Sankt Veit", "Domplatz 2\n80331 München", "kdsz-by", "church")]
    [InlineData("Verantwortlich ist das Bundesamt für Brieftauben, Taubenweg 7, 53113 Bonn, poststelle@bfb.example.", "Bundesamt für Brieftauben", "Taubenweg 7\n53113 Bonn", "bfdi", "federal")]
    [InlineData("Verantwortlich ist der Norddeutsche Rundfunk, Funkstraße 1, 20149 Hamburg.", "Norddeutsche Rundfunk", "Funkstraße 1\n20149 Hamburg", "rundfunk-ndr", "broadcasting")]
    [InlineData("Verantwortlich ist der Südwestrundfunk, Neckarstraße 230, 70190 Stuttgart.", "Südwestrundfunk", "Neckarstraße 230\n70190 Stuttgart", "rundfunk-gemeinsam", "broadcasting")]
    [InlineData("Verantwortlich ist die Radio Donauwelle GmbH, Funkweg 2, 89073 Ulm.", "Radio Donauwelle GmbH", "Funkweg 2\n89073 Ulm", "lfdi-bw", "seat")]
    [InlineData("Verantwortlich im Sinne der DSGVO: Praxis Dr. med. Anna Beispiel, Marktplatz 3, 87435 Kempten, E-Mail: praxis@beispiel.example.", "Praxis Dr. med. Anna Beispiel", "Marktplatz 3\n87435 Kempten", "baylda", "seat")]
    [InlineData("Verantwortlich für diese Seiten ist der Evangelische Kindergarten Regenbogen, Kirchweg 2, 79098 Freiburg.", "Evangelische Kindergarten Regenbogen", "Kirchweg 2\n79098 Freiburg", "bfd-ekd", "church")]
    [InlineData("Verantwortlich für diese Seiten ist die Katholische Kindertagesstätte Sankt Martin, Kirchweg 2, 79098 Freiburg.", "Katholische Kindertagesstätte Sankt Martin", "Kirchweg 2\n79098 Freiburg", "kdsz-ffm", "church")]
    [InlineData("Verantwortlich ist die Boutique du Lac SARL, 12 rue du Port, 74000 Annecy, Frankreich.", "Boutique du Lac SARL", "12 rue du Port\n74000 Annecy", "dpa-fr", "country")]
    [InlineData("Verantwortlich ist der Ruderclub Altwasser e. V., Am Kanal 3, 01067 Dresden.", "Ruderclub Altwasser e. V", "Am Kanal 3\n01067 Dresden", "sdtb", "seat")]
    public async Task The_controller_and_its_authority_are_found(string sentence, string name, string address, string authority, string because)
    {
        var (parties, suggestion) = await AskAsync($"Datenschutzerklärung\n\n{sentence}\n\nWir verarbeiten Ihre personenbezogenen Daten nur, soweit das nötig ist. Sie haben das Recht auf Auskunft.", home: "");
        Assert.Equal(name, parties["controller"]!["name"]?.GetValue<string>().TrimEnd('.'));
        Assert.Equal(address, parties["controller"]!["address"]?.GetValue<string>());
        Assert.Equal((authority, because), (suggestion!["authority"]!["id"]!.GetValue<string>(), suggestion["because"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_own_Land_goes_before_the_seat_of_a_company_but_not_before_special_supervision()
    {
        const string company = "Verantwortlich ist die Mustermann Feinkost GmbH, Hafenstraße 12, 20457 Hamburg.";
        const string town = "Verantwortlich ist die Stadt Lindental, Rathausplatz 1, 20457 Hamburg.";
        Assert.Equal("lfdi-bw", (await AskAsync(company, "BW")).Suggestion!["authority"]!["id"]!.GetValue<string>());
        Assert.Equal("hmbbfdi", (await AskAsync(company, "abroad")).Suggestion!["authority"]!["id"]!.GetValue<string>());
        Assert.Equal("hmbbfdi", (await AskAsync(town, "BW")).Suggestion!["authority"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_data_protection_officer_is_kept_apart_from_the_controller()
    {
        var (parties, _) = await AskAsync("Verantwortlich ist die Mustermann Feinkost GmbH, Hafenstraße 12, 20457 Hamburg, E-Mail: info@feinkost.example. Unseren Datenschutzbeauftragten erreichen Sie unter dsb@feinkost.example.", "");
        Assert.Equal("info@feinkost.example", parties["controller"]!["email"]!.GetValue<string>());
        Assert.Equal("dsb@feinkost.example", parties["officer"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_policy_without_a_controller_names_none_and_suggests_no_authority()
    {
        var (parties, suggestion) = await AskAsync("Datenschutz ist uns wichtig. Wir speichern Ihre IP-Adresse in Server-Log-Dateien und löschen sie nach sieben Tagen.", "");
        Assert.Null(parties["controller"]!["name"]);
        Assert.Null(suggestion);
    }

    [Theory]
    [InlineData("Es gilt das Gesetz über den Kirchlichen Datenschutz (KDG).", "kdg")]
    [InlineData("Es gilt das DSG-EKD.", "dsg-ekd")]
    [InlineData("Es gilt die DSGVO.", null)]
    public async Task The_church_law_that_a_policy_names_is_known_to_the_letters(string law, string? id)
    {
        var (parties, _) = await AskAsync($"Datenschutzerklärung\n\nVerantwortlich für diese Seiten ist das Haus Lindental, Kirchgasse 4, 89073 Ulm. {law} Wir speichern Ihre IP-Adresse.", "");
        Assert.Equal(id, parties["church"]?.GetValue<string>());
    }

    /// <summary>Every postcode belongs to one Land at most, every Land and every special body has its authority.</summary>
    [Fact]
    public async Task The_data_of_authorities_hold_together()
    {
        var page = await PageAsync();
        var faults = await page.EvaluateAsync("""
            Promise.all(['authorities', 'postcodes', 'bodies'].map(name => fetch(`/data/${name}.json`).then(answer => answer.json()))).then(([authorities, postcodes, bodies]) => {
              const faults = [];
              const ranges = Object.entries(postcodes).flatMap(([land, all]) => all.map(range => [...range.split('-'), range.slice(0, 5)].slice(0, 2).concat(land)));
              for (const [from, to, land] of ranges) for (const [start, end, other] of ranges) if (land !== other && from <= end && start <= to) faults.push(`${from} ${land} ${other}`);
              for (const land of Object.keys(postcodes)) for (const whom of ['public', 'companies']) if (authorities.filter(each => each.kind === 'state' && each.land === land && each.responsible.includes(whom)).length !== 1) faults.push(`${land} ${whom}`);
              for (const land of Object.keys(postcodes)) if (!authorities.some(each => each.kind === 'church' && each.lands?.includes(land))) faults.push(`${land} church`);
              for (const body of bodies) if (body.authority && !authorities.some(({ id }) => id === body.authority)) faults.push(body.authority);
              for (const each of authorities.filter(({ kind }) => ['federal', 'state'].includes(kind))) if (!each.address || !each.email || !each.website) faults.push(each.id);
              return [Object.keys(postcodes).length, ...faults];
            })
            """);
        Assert.Equal("[16]", answerOf(faults));

        static string answerOf(JsonNode? node) => node!.ToJsonString();
    }

    private async Task<(JsonNode Parties, JsonNode? Suggestion)> AskAsync(string text, string home)
    {
        var page = await PageAsync();
        var answer = await page.EvaluateAsync($$"""
            (async () => {
              const engine = (call, ...args) => chrome.runtime.sendMessage({ to: 'engine', call, args });
              const { page } = (await engine('read', { text: {{JsonSerializer.Serialize(text)}} })).result;
              const parties = JSON.parse((await engine('parties', page)).result);
              const { suggestAuthority } = await import('/shared/authorities.js');
              return { parties, suggestion: await suggestAuthority(parties, {{JsonSerializer.Serialize(home)}}) };
            })()
            """);
        return (answer!["parties"]!, answer["suggestion"]);
    }

    private async Task<BrowserPage> PageAsync()
    {
        // The first signals page wakes the engine's hidden page.
        var page = (await session.Browser.OpenAsync($"chrome-extension://{session.Browser.ExtensionId}/signals.html")).Page;
        await page.SeeAsync(".meanings");
        return page;
    }
}
