namespace Klartext.EndToEnd.Tests.Browser;

/// <summary>The browser refused a command, or what was waited for did not come.</summary>
public sealed class DevToolsException(string message) : Exception(message);
