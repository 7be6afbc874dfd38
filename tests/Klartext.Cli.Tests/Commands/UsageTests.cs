namespace Klartext.Cli.Tests.Commands;

/// <summary>Help, and calls that the command does not understand.</summary>
public sealed class UsageTests
{
    public static TheoryData<string> Commands => ["read", "classify", "lint", "test", "new", "explain", "evaluate", "diff", "bench"];

    [Fact]
    public async Task Help_names_every_command_and_exits_0()
    {
        var answer = await Run.Klartext("--help");

        Assert.Equal(0, answer.Exit);
        Assert.All(Commands, command => Assert.Contains($"  {command.Data}  ", answer.Output, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_explains_itself_in_both_languages(string command)
    {
        foreach (var language in (string[])["de", "en"])
        {
            var answer = await Run.Klartext(command, "--help", "--language", language);
            Assert.Equal(0, answer.Exit);
            Assert.Contains($"klartext {command}", answer.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("command/", answer.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Es fehlt ein Befehl")]
    [InlineData("„lies“ gibt es nicht", "lies")]
    [InlineData("--shout gibt es hier nicht", "read", "--shout", "x.html")]
    [InlineData("fehlt eine Angabe", "read")]
    [InlineData("Hinter --format fehlt", "read", "x.html", "--format")]
    [InlineData("„xml“ passt nicht zu --format", "read", "--format", "xml", "x.html")]
    [InlineData("Die Sprache „fi“ gibt es nicht", "read", "--language", "fi", "x.html")]
    [InlineData("liegen keine Regeln", "lint", "--rules", "/no/such/folder")]
    [InlineData("ist beschädigt", "read", "--rules", "/etc/hostname", "x.html")]
    [InlineData("liegen keine Regeln", "lint", "--rules", "/etc/hostname")]
    [InlineData("gibt es nicht", "lint", "/no/such/file.yaml")]
    [InlineData("ist keine Kennung", "new", "weeks")]
    [InlineData("gibt es nicht", "explain", "--rule", "de.no.such", "Ein Satz.")]
    [InlineData("Der Satz ist leer", "explain", " ")]
    [InlineData("keine Beschriftungen", "evaluate", "/tmp")]
    public async Task A_wrong_call_gets_one_sentence_and_a_way_to_help(string says, params string[] arguments)
    {
        var answer = await Run.With(arguments.Contains("--rules") ? arguments : [.. arguments, .. arguments.Length > 0 && arguments[0] is "lint" or "new" or "explain" or "evaluate" ? (string[])["--rules", Repository.Rules] : []]);

        Assert.Equal(2, answer.Exit);
        Assert.Empty(answer.Output);
        if (arguments.Length > 0)
        {
            Assert.Contains(says, answer.ErrorLines[0], StringComparison.Ordinal);
            Assert.Contains("--help", answer.ErrorLines[^1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_version_is_that_of_the_rule_book()
    {
        var version = (await Run.Klartext("--version")).Output.Trim();

        Assert.Matches(@"^\d{4}\.\d+\.\d+$", version);
        Assert.Contains($"\"rulebook\":\"{version}\"", (await Run.With(["read", "--format", "jsonl", "-"], "Wir geben Ihre Daten nicht an Dritte weiter. Sie haben ein Recht auf Auskunft.")).Output, StringComparison.Ordinal);
    }
}
