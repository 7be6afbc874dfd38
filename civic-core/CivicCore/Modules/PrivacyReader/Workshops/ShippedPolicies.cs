using Markdig;
using Microsoft.AspNetCore.Components;

namespace CivicCore.Modules.PrivacyReader.Workshops;

/// <summary>An invented policy that comes along: nobody is blamed in a workshop, and no site can change it overnight.</summary>
/// <param name="Key">Its key; the text privacy-reader.workshops.set.{Key} says what is worth reading in it.</param>
/// <param name="Title">Whose policy it is.</param>
/// <param name="Html">The policy.</param>
/// <param name="Words">How many words it has.</param>
internal sealed record ShippedPolicy(string Key, string Title, MarkupString Html, int Words)
{
    /// <summary>As the service reads it.</summary>
    public string Page => $"<!doctype html><html lang=\"de\"><head><title>{Title}</title></head><body><main>{Html}</main></body></html>";
}

/// <summary>The shipped policies: Samples/policies/{key}.md, whose first line is "Title: ...".</summary>
internal static class ShippedPolicies
{
    private const string Folder = "CivicCore.Modules.PrivacyReader.Samples.policies.";
    private const string TitleLine = "Title: ";

    /// <summary>All of them, easy ones first.</summary>
    public static IReadOnlyList<ShippedPolicy> All { get; } =
        [.. ((string[])["flowers", "club", "paper", "steps", "game", "vouchers"]).Select(Read)];

    /// <summary>The one with a key, or null.</summary>
    public static ShippedPolicy? Find(string? key) => All.FirstOrDefault(each => each.Key == key);

    private static ShippedPolicy Read(string key)
    {
        using var stream = typeof(ShippedPolicies).Assembly.GetManifestResourceStream($"{Folder}{key}.md")!;
        using var reader = new StreamReader(stream);
        var title = reader.ReadLine()![TitleLine.Length..];
        var text = reader.ReadToEnd();
        var pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();
        return new ShippedPolicy(key, title, new MarkupString(Markdown.ToHtml(text, pipeline)), text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
