using CivicCore.Modules.Translations.Checks;

namespace CivicCore.Modules.Translations.Machine;

/// <summary>Why there is no draft.</summary>
/// <param name="reason">"slow", "unreachable", "busy", "key", "unreadable" or "refused": its sentence is the text translations.machine.{reason}.</param>
/// <param name="faults">What a refused draft got wrong.</param>
/// <param name="cause">What happened.</param>
internal sealed class MachineException(string reason, IReadOnlyList<TextFault>? faults = null, Exception? cause = null) : Exception(reason, cause)
{
    public string Reason { get; } = reason;

    public IReadOnlyList<TextFault> Faults { get; } = faults ?? [];
}
