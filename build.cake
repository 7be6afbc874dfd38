// dotnet tool restore && dotnet cake --target=Run|Test|Publish|Measure [--filter=NAME]

var target = Argument("target", "Test");
var configuration = Argument("configuration", "Release");
var filter = Argument("filter", "*");
const string solution = "Klartext.slnx";
const string artifacts = "artifacts";

void Dotnet(params string[] words)
{
    var arguments = new ProcessArgumentBuilder();
    foreach (var word in words)
    {
        arguments.AppendQuoted(word);
    }

    var exit = StartProcess("dotnet", new ProcessSettings { Arguments = arguments });
    if (exit != 0)
    {
        throw new CakeException(exit, $"dotnet {words[0]} exited {exit}");
    }
}

Task("Run")
    .Description("Builds the command and reads a policy that the project ships.")
    .Does(() =>
    {
        Dotnet("build", "rules/Klartext.Cli", "-c", configuration, "--nologo", "-v", "quiet", "-clp:ErrorsOnly");
        Dotnet($"rules/Klartext.Cli/bin/{configuration}/net10.0/klartext.dll", "read", "rules/samples/de/teekontor-brandt.html");
    });

Task("Build")
    .Description("Builds everything; a broken rule is an error with its file and line.")
    .Does(() => Dotnet("build", solution, "-c", configuration, "--nologo", "-v", "minimal"));

Task("Test")
    .Description("Builds and tests everything.")
    .IsDependentOn("Build")
    .Does(() => Dotnet("test", "--solution", solution, "-c", configuration, "--no-build"));

Task("Publish")
    .Description("Fills artifacts/ with what is run elsewhere.")
    .Does(() =>
    {
        CleanDirectory($"{artifacts}/klartext");
        Dotnet("publish", "rules/Klartext.Cli", "-c", configuration, "--nologo", "-v", "minimal", "-o", $"{artifacts}/klartext");
    });

Task("Picture")
    .Description("Draws the picture of the README from a real reading.")
    .IsDependentOn("Publish")
    .Does(() =>
    {
        IEnumerable<string> lines;
        StartProcess(
            $"{artifacts}/klartext/klartext",
            new ProcessSettings { Arguments = "read --format svg --lines 50 rules/samples/de/teekontor-brandt.html", RedirectStandardOutput = true },
            out lines);
        System.IO.File.WriteAllText("rules/samples/reading.svg", string.Join("\n", lines) + "\n");
    });

Task("Measure")
    .Description("Benchmarks: --filter=NAME chooses some.")
    .Does(() => Dotnet("run", "--project", "tests/Klartext.Benchmarks", "-c", "Release", "--", "--filter", filter));

RunTarget(target);
