using Klartext.Rules.Authoring.Checks;
using Klartext.Rules.Authoring.Sources;
using Klartext.Rules.Books;

// Klartext.Rules.Compiler RULES OUTPUT VERSION: what is wrong is written as MSBuild reads errors, with file and line.
const string wordsOfMessages = "de";
if (args is not [var rules, var output, var version])
{
    return 2;
}

var folder = BookFolder.Read(rules);
if (folder.Problems.Any)
{
    var words = folder.Texts.GetValueOrDefault(wordsOfMessages);
    foreach (var problem in folder.Problems.All.Where(static problem => !problem.IsHint))
    {
        var path = Path.GetFullPath(Path.Combine(rules, problem.File));
        Console.WriteLine($"{path}({problem.Line}): error {problem.Key}: {ProblemSentence.Say(problem, words)}");
    }

    return 1;
}

Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
File.WriteAllBytes(output, BookWriter.Write(folder.Book(version)));
return 0;
