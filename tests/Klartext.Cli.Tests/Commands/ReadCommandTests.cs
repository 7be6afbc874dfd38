using System.Text.Json;

namespace Klartext.Cli.Tests.Commands;

/// <summary><c>klartext read</c> on policies that can be read.</summary>
public sealed class ReadCommandTests : IDisposable
{
    private const string Policy = """
        <html lang="de"><head><title>Datenschutz beim Ruderclub</title></head><body><main>
        <h1>Datenschutz</h1>
        <h2>Verantwortlicher</h2><p>Verantwortlich ist der Ruderclub Beispiel e. V., Uferweg 1, 89073 Ulm, E-Mail: post@ruderclub.example.</p>
        <h2>Server-Log-Dateien</h2><p>Wir speichern Ihre IP-Adresse. Die Daten werden nach 7 Tagen gelöscht.</p>
        <h2>Weitergabe</h2><p>Wir geben Ihre Daten nicht an Dritte weiter. Wir nutzen Google Analytics der Google Ireland Ltd.</p>
        <h2>Ihre Rechte</h2><p>Sie haben das Recht auf Auskunft über Ihre gespeicherten Daten.</p>
        </main></body></html>
        """;

    private readonly Workspace workspace = new();

    [Fact]
    public async Task The_page_says_the_most_important_then_answers_eight_questions_with_their_proof()
    {
        var page = await Run.Klartext("read", workspace.Write("policy.html", Policy));

        Assert.Equal(0, page.Exit);
        Assert.Empty(page.Error);
        Assert.StartsWith("Datenschutz beim Ruderclub", page.Lines[0].Trim(), StringComparison.Ordinal);
        string[] inOrder =
        [
            "Das Wichtigste in 10 Sekunden", "Wer ist verantwortlich?", "Welche Daten?", "Wozu, mit welchem Recht?", "Wer bekommt sie?", "Verlassen sie die EU?", "Wie lange?",
            "Wer schaut zu?", "Was kann ich tun?", "Dienste", "Google Analytics", "Was das Gesetz verlangt und hier nicht zu finden war", "Keine Rechtsberatung.",
        ];
        var at = 0;
        foreach (var part in inOrder)
        {
            var found = page.Output.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{part} is missing behind {at}");
            at = found;
        }

        Assert.Contains("│ „Die Daten werden nach 7 Tagen gelöscht.“", page.Output, StringComparison.Ordinal);
        Assert.Contains("Abschnitt „Server-Log-Dateien“", page.Output, StringComparison.Ordinal);
        Assert.Contains("Frist 7 Tage", page.Output.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_key_of_a_text_is_shown_in_place_of_its_words()
    {
        foreach (var language in (string[])["de", "de-easy", "en"])
        {
            var page = await Run.Klartext("read", "--all", "--language", language, workspace.Write("policy.html", Policy));
            Assert.DoesNotMatch("(reading|practices|signals|command|services)/[a-z]", page.Output);
            Assert.DoesNotMatch(@"\{[a-z]+\}", page.Output);
        }
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public async Task No_line_is_wider_than_the_terminal(int width)
    {
        var page = await Run.With(["read", workspace.Write("policy.html", Policy)], width: width);

        Assert.All(page.Lines.Where(line => !line.Contains("https://", StringComparison.Ordinal)), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public async Task Colours_go_to_a_terminal_alone_and_the_proof_is_marked()
    {
        var policy = workspace.Write("policy.html", Policy);

        Assert.Contains("\u001b[", (await Run.With(["read", policy], width: 80, colour: true)).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", (await Run.With(["read", policy], width: 80)).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", (await Run.Klartext("read", policy)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_the_contract_and_every_quote_is_its_slice()
    {
        var answer = await Run.Klartext("read", "--format", "json", workspace.Write("policy.html", Policy));

        using var json = JsonDocument.Parse(answer.Output);
        var root = json.RootElement;
        Assert.Equal(workspace["policy.html"], root.GetProperty("source").GetString());
        Assert.Matches("^[0-9a-f]{64}$", root.GetProperty("id").GetString());
        var text = root.GetProperty("document").GetProperty("text").GetString()!;
        var findings = root.GetProperty("findings").EnumerateArray().ToList();
        Assert.Contains(findings, finding => finding.GetProperty("practice").GetString() == "sharing.third-parties" && finding.GetProperty("status").GetString() == "denied");
        foreach (var evidence in findings.SelectMany(finding => finding.GetProperty("evidence").EnumerateArray()))
        {
            Assert.Equal(text[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()], evidence.GetProperty("quote").GetString());
        }

        Assert.Equal(8, root.GetProperty("signals").GetArrayLength());
        Assert.False(root.GetProperty("model").GetProperty("used").GetBoolean());
    }

    [Fact]
    public async Task Several_files_keep_their_order_and_an_unreadable_one_has_its_line()
    {
        var (first, second, third) = (workspace.Write("b.html", Policy), workspace.Write("a.html", ""), workspace.Write("c.html", Policy));

        var answer = await Run.Klartext("read", "--format", "jsonl", first, second, third);

        Assert.Equal(3, answer.Exit);
        var rows = answer.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal([first, second, third], rows.Select(row => row.GetProperty("source").GetString()));
        Assert.False(rows[1].TryGetProperty("findings", out _));
        Assert.NotEmpty(rows[1].GetProperty("error").GetString()!);
        Assert.Single(answer.ErrorLines);
    }

    [Fact]
    public async Task Several_files_as_json_are_an_array()
    {
        var policy = workspace.Write("policy.html", Policy);

        using var json = JsonDocument.Parse((await Run.Klartext("read", "--format", "json", policy, policy)).Output);
        Assert.Equal(2, json.RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Standard_input_is_read_and_the_same_policy_gives_the_same_answer()
    {
        var one = await Run.With(["read", "--format", "jsonl", "-"], Policy);
        var two = await Run.With(["read", "--format", "jsonl", "-"], Policy);

        Assert.Equal(0, one.Exit);
        Assert.Equal(one.Output, two.Output);
        Assert.Contains("\"source\":\"-\"", one.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Wer ist verantwortlich?", "unauffällig")]
    [InlineData("de-easy", "Keine Rechtsberatung", "in Ordnung")]
    [InlineData("en", "Not legal advice.", "Switzerland")]
    public async Task The_page_speaks_the_readers_language(string language, string said, string more)
    {
        var page = await Run.Klartext("read", "--language", language, workspace.Write("policy.html", Policy.Replace("Google Ireland Ltd.", "Google Ireland Ltd. in der Schweiz", StringComparison.Ordinal)));

        Assert.True(page.Output.Contains(said, StringComparison.Ordinal) || page.Output.Contains(more, StringComparison.Ordinal), page.Output);
    }

    [Fact]
    public async Task An_English_policy_is_read_with_English_rules_and_answered_in_German()
    {
        var policy = workspace.Write("policy.txt", "Privacy policy\n\nWe do not sell your personal data to third parties. You have the right to request access to the data that we hold about you. We use cookies on this website.");

        var answer = await Run.Klartext("read", policy);
        Assert.Equal(0, answer.Exit);
        Assert.Contains("“We do not sell your personal data to third parties.”", answer.Output, StringComparison.Ordinal);
        Assert.Contains("Wer bekommt sie?", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_is_valid_xml_and_marks_the_proof()
    {
        var answer = await Run.Klartext("read", "--format", "svg", workspace.Write("policy.html", Policy));

        var picture = System.Xml.Linq.XDocument.Parse(answer.Output);
        Assert.Equal("svg", picture.Root!.Name.LocalName);
        Assert.Contains(picture.Descendants(), element => element.Name.LocalName == "rect" && (string?)element.Attribute("class") == "m");
        Assert.Contains("Wer ist verantwortlich?", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shipped_book_and_the_rules_folder_it_was_made_of_read_alike()
    {
        var policy = workspace.Write("policy.html", Policy);
        var shipped = JsonDocument.Parse((await Run.Klartext("read", "--format", "jsonl", policy)).Output).RootElement;
        var folder = JsonDocument.Parse((await Run.Klartext("read", "--format", "jsonl", "--rules", Repository.Rules, policy)).Output).RootElement;

        Assert.Equal(shipped.GetProperty("findings").GetRawText(), folder.GetProperty("findings").GetRawText());
        Assert.Equal(shipped.GetProperty("answers").GetRawText(), folder.GetProperty("answers").GetRawText());
        Assert.NotEqual(shipped.GetProperty("rulebook").GetString(), folder.GetProperty("rulebook").GetString());
    }

    public void Dispose() => workspace.Dispose();
}
