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

void PublishTo(string folder, string project)
{
    CleanDirectory($"{artifacts}/{folder}");
    Dotnet("publish", project, "-c", configuration, "--nologo", "-v", "quiet", "-clp:ErrorsOnly", "-o", $"{artifacts}/{folder}");
}

Task("Run")
    .Description("Reads a policy that the project ships, packs the extension and starts the service on port 5080 and the portal on port 5090; Ctrl+C ends them.")
    .IsDependentOn("Publish")
    .Does(() =>
    {
        Dotnet($"{artifacts}/klartext/klartext.dll", "read", "rules/samples/de/teekontor-brandt.html");
        Information(string.Empty);
        Information("Erweiterung: chrome://extensions öffnen, Entwicklermodus einschalten, „Entpackte Erweiterung laden“: {0}", MakeAbsolute(Directory($"{artifacts}/extension-chromium")));
        Information("Firefox:     about:debugging öffnen, „Dieser Firefox“, „Temporäres Add-on laden“: {0}", MakeAbsolute(File($"{artifacts}/extension-firefox/manifest.json")));
        Information("Dienst:      http://localhost:5080/scalar beschreibt die Schnittstelle.");
        Information("Portal:      http://localhost:5090 mit Beispielen. Strg+C beendet beide.");
        using var portal = StartAndReturnProcess("dotnet", new ProcessSettings { Arguments = $"{artifacts}/civic-core/CivicCore.dll --Portal:Samples=true" });
        try
        {
            Dotnet($"{artifacts}/summarizer-service/Klartext.Summarizer.dll");
        }
        finally
        {
            portal.Kill();
        }
    });

Task("Build")
    .Description("Builds everything; a broken rule is an error with its file and line.")
    .Does(() => Dotnet("build", solution, "-c", configuration, "--nologo", "-v", "minimal"));

Task("Test")
    .Description("Builds and tests everything, browsers included.")
    .IsDependentOn("Build")
    .IsDependentOn("PublishExtension")
    .Does(() => Dotnet("test", "--solution", solution, "-c", configuration, "--no-build", "--max-parallel-test-modules", "1"));

Task("PublishCommand")
    .Does(() => PublishTo("klartext", "rules/Klartext.Cli"));

Task("PublishService")
    .Does(() => PublishTo("summarizer-service", "summarizer-service/Klartext.Summarizer"));

Task("PublishPortal")
    .Does(() => PublishTo("civic-core", "civic-core/CivicCore"));

Task("PublishExtension")
    .Description("Packs the extension for Chromium and Firefox.")
    .Does(() => Dotnet("publish", "extension/Klartext.Extension", "-c", configuration, "--nologo", "-v", "quiet", "-clp:ErrorsOnly"));

Task("Publish")
    .Description("Fills artifacts/ with what is run elsewhere.")
    .IsDependentOn("PublishCommand")
    .IsDependentOn("PublishService")
    .IsDependentOn("PublishPortal")
    .IsDependentOn("PublishExtension");

Task("Migration")
    .Description("Writes the next migration of a portal context for both databases: --context=BulletinBoardContext --folder=Modules/BulletinBoard/Data --name=Start")
    .Does(() =>
    {
        var (context, folder, name) = (Argument<string>("context"), Argument<string>("folder"), Argument<string>("name"));
        const string project = "civic-core/CivicCore";
        var snapshot = $"{project}/{folder}/Sqlite/{context}ModelSnapshot.cs";
        var other = $"{project}/{folder}/Postgres/Postgres{context}ModelSnapshot.cs";
        Dotnet("ef", "migrations", "add", name, "--project", project, "--context", context, "--output-dir", $"{folder}/Sqlite");
        if (!FileExists(other))
        {
            // The tool writes a snapshot over any file of its name, so the first one of PostgreSQL is written without its sibling.
            MoveFile(snapshot, snapshot + ".aside");
        }

        Dotnet("ef", "migrations", "add", name, "--project", project, "--context", context, "--output-dir", $"{folder}/Postgres", "--", "--ConnectionStrings:postgres=Host=none");
        if (FileExists(snapshot + ".aside"))
        {
            var written = $"{project}/{folder}/Postgres/{context}ModelSnapshot.cs";
            System.IO.File.WriteAllText(other, System.IO.File.ReadAllText(written).Replace($"partial class {context}ModelSnapshot", $"partial class Postgres{context}ModelSnapshot"));
            DeleteFile(written);
            MoveFile(snapshot + ".aside", snapshot);
        }
    });

Task("Picture")
    .Description("Draws the picture of the README from a real reading, and those of the store listings from the real extension.")
    .IsDependentOn("PublishCommand")
    .IsDependentOn("PublishExtension")
    .Does(() =>
    {
        IEnumerable<string> lines;
        StartProcess(
            $"{artifacts}/klartext/klartext",
            new ProcessSettings { Arguments = "read --format svg --lines 50 rules/samples/de/teekontor-brandt.html", RedirectStandardOutput = true },
            out lines);
        System.IO.File.WriteAllText("rules/samples/reading.svg", string.Join("\n", lines) + "\n");
        Dotnet("run", "--project", "tests/Klartext.EndToEnd.Tests", "-c", configuration, "--", "--explicit", "only", "--filter-class", "*StorePictures*");
    });

Task("Measure")
    .Description("Measures of the service, then benchmarks. --filter=Service: the service alone; --filter=Image: its container image (--base=IMAGE: on another base); --filter=*NAME*: some benchmarks.")
    .Does(() =>
    {
        if (filter is "Image")
        {
            // The SDK knows its own base image; another one is named here and nowhere else.
            var own = HasArgument("base") ? new[] { $"-p:ContainerBaseImage={Argument<string>("base")}" } : [];
            Dotnet(["publish", "summarizer-service/Klartext.Summarizer", "-c", "Release", "-t:PublishContainer", "--nologo", .. own]);
            Dotnet("run", "--project", "tests/Klartext.Summarizer.Tests", "-c", "Release", "--", "--explicit", "only", "--filter-class", "*ImageMeasures");
            return;
        }

        if (filter is "*" or "Service")
        {
            var figures = MakeAbsolute(File($"{artifacts}/figures.md")).FullPath;
            EnsureDirectoryExists(artifacts);
            System.IO.File.WriteAllText(figures, "| what | measured | bound |\n|---|---|---|\n");
            System.Environment.SetEnvironmentVariable("KLARTEXT_FIGURES", figures);
            try
            {
                Dotnet("run", "--project", "tests/Klartext.Summarizer.Tests", "-c", "Release", "--", "--explicit", "on",
                    "--filter-class", "*AnswerMeasures", "*HostileTests", "*SubtleTests", "*WellBehavedModelTests", "*GroundingTests", "*ClusterTests");
            }
            finally
            {
                Information(System.IO.File.ReadAllText(figures));
            }
        }

        if (filter != "Service")
        {
            Dotnet("run", "--project", "tests/Klartext.Benchmarks", "-c", "Release", "--", "--filter", filter);
        }
    });

RunTarget(target);
