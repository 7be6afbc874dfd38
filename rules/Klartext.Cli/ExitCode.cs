namespace Klartext.Cli;

/// <summary>What the command answers to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Lint or test found something.</summary>
    public const int Findings = 1;

    /// <summary>The command was called wrongly.</summary>
    public const int WrongUse = 2;

    /// <summary>A policy or the input could not be read.</summary>
    public const int Unreadable = 3;
}
