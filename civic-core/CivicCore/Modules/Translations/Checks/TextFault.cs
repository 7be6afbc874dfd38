namespace CivicCore.Modules.Translations.Checks;

/// <summary>Something about a translation that does not fit. Its sentence is the text translations.fault.{Name} with {words}.</summary>
/// <param name="Name">empty, placeholder-lost, placeholder-new, control, agreed-word, number, address, or easy.{rule}.</param>
/// <param name="Words">The words it is about.</param>
/// <param name="Count">A count that belongs to it (words of a long sentence); otherwise 0.</param>
public sealed record TextFault(string Name, string Words, int Count = 0);
