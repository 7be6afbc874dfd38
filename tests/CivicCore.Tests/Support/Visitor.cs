using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CivicCore.Tests.Support;

/// <summary>Someone with a browser that runs no script.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient client;

    /// <summary>Opens the browser.</summary>
    public Visitor(Uri address)
    {
        Cookies = new CookieContainer();
        client = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = true, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = address };
    }

    /// <summary>Identity of the account, when signed in.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The cookies it got.</summary>
    public CookieContainer Cookies { get; }

    /// <summary>The last answer.</summary>
    public HttpResponseMessage Answer { get; private set; } = new();

    /// <summary>The page that is open.</summary>
    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>Words of the page as a reader sees them.</summary>
    public string Words => string.Join(' ', (Page.QuerySelector("main") ?? Page.Body!).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>For requests that are no pages.</summary>
    public HttpClient Client => client;

    /// <summary>Goes to an address.</summary>
    public async Task<Visitor> GoAsync(string path)
    {
        await ShowAsync(await client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute)));
        return this;
    }

    /// <summary>Follows the link that a selector finds, or that has these words.</summary>
    public Task<Visitor> FollowAsync(string selectorOrWords) => GoAsync(Link(selectorOrWords).Href.Replace("about://", string.Empty, StringComparison.Ordinal));

    /// <summary>Fills a form in and sends it with its first button.</summary>
    /// <param name="form">Selector of the form.</param>
    /// <param name="values">Values by name of the field; a field that the form lacks is an error.</param>
    public Task<Visitor> SendAsync(string form, params (string Name, string Value)[] values) => SendAsync(form, null, values);

    /// <summary>Fills a form in and sends it with a button.</summary>
    /// <param name="form">Selector of the form.</param>
    /// <param name="button">Selector of the button within the form; null for the first.</param>
    /// <param name="values">Values by name of the field.</param>
    public async Task<Visitor> SendAsync(string form, string? button, params (string Name, string Value)[] values)
    {
        var found = Page.QuerySelector<IHtmlFormElement>(form) ?? throw new InvalidOperationException($"No form {form} in: {Words}");
        foreach (var (name, value) in values)
        {
            Fill(found, name, value);
        }

        IEnumerable<(string Name, string Value)> fields = [.. found.Elements.SelectMany(FormValues)];
        var pressed = button is null ? null : found.QuerySelector(button) ?? throw new InvalidOperationException($"No button {button}.");
        if (pressed?.GetAttribute("name") is { Length: > 0 } pressedName)
        {
            fields = [.. fields, (pressedName, pressed.GetAttribute("value") ?? string.Empty)];
        }

        var target = pressed?.GetAttribute("formaction") ?? found.GetAttribute("action") ?? string.Empty;
        var address = new Uri(Answer.RequestMessage!.RequestUri!, target);
        if (string.Equals(found.Method, "get", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', fields.Select(static field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));
            return await GoAsync($"{address.GetLeftPart(UriPartial.Path)}?{query}");
        }

        using var content = Body(found, fields);
        await ShowAsync(await client.PostAsync(address, content));
        return this;
    }

    public void Dispose() => client.Dispose();

    private static HttpContent Body(IHtmlFormElement form, IEnumerable<(string Name, string Value)> fields)
    {
        if (form.GetAttribute("enctype") != "multipart/form-data")
        {
            return new FormUrlEncodedContent(fields.Select(static field => KeyValuePair.Create(field.Name, field.Value)));
        }

        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            parts.Add(new StringContent(value), name);
        }

        foreach (var file in form.QuerySelectorAll("input[type=file]").Where(static file => File.Exists(file.GetAttribute("data-test-file"))))
        {
            var path = file.GetAttribute("data-test-file")!;
            parts.Add(new StreamContent(File.OpenRead(path)), file.GetAttribute("name")!, Path.GetFileName(path));
        }

        return parts;
    }

    private static void Fill(IHtmlFormElement form, string name, string value)
    {
        var fields = form.Elements.Where(field => field.GetAttribute("name") == name).ToList();
        switch (fields)
        {
            case [IHtmlTextAreaElement area]:
                area.Value = value;
                break;
            case [IHtmlSelectElement select]:
                select.Value = value;
                break;
            case [IHtmlInputElement { Type: "checkbox" } box]:
                box.IsChecked = value is "true" or "on";
                break;
            case [IHtmlInputElement { Type: "file" } file]:
                file.SetAttribute("data-test-file", value);
                break;
            case [IHtmlInputElement input]:
                input.Value = value;
                break;
            case [_, ..]:
                foreach (var choice in fields.OfType<IHtmlInputElement>().Where(static choice => choice.Type is "radio" or "checkbox"))
                {
                    choice.IsChecked = choice.Value == value || (choice.Type == "checkbox" && choice.IsChecked);
                }

                break;
            default:
                throw new InvalidOperationException($"No field {name}.");
        }
    }

    private static IEnumerable<(string Name, string Value)> FormValues(IElement field) => field switch
    {
        _ when field.GetAttribute("name") is not { Length: > 0 } || field.HasAttribute("disabled") => [],
        IHtmlInputElement { Type: "checkbox" or "radio" } choice => choice.IsChecked ? [(choice.Name!, choice.Value)] : [],
        IHtmlInputElement { Type: "file" or "submit" or "image" } => [],
        IHtmlInputElement input => [(input.Name!, input.Value)],
        IHtmlTextAreaElement area => [(area.Name!, area.Value)],
        IHtmlSelectElement select => [.. select.Options.Where(static option => option.IsSelected).Select(option => (select.Name!, option.Value))],
        _ => [],
    };

    private IHtmlAnchorElement Link(string selectorOrWords) =>
        Page.QuerySelectorAll<IHtmlAnchorElement>("a").FirstOrDefault(link => link.TextContent.Trim() == selectorOrWords)
        ?? Page.QuerySelector<IHtmlAnchorElement>(selectorOrWords)
        ?? throw new InvalidOperationException($"No link {selectorOrWords} in: {Words}");

    private async Task ShowAsync(HttpResponseMessage answer)
    {
        Answer = answer;
        var html = await answer.Content.ReadAsStringAsync();
        var context = BrowsingContext.New(Configuration.Default);
        Page = (IHtmlDocument)await context.OpenAsync(request => request.Content(html).Address(answer.RequestMessage!.RequestUri!));
    }
}
