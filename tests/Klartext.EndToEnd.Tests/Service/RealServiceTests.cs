using Klartext.EndToEnd.Tests.Browser;
using Klartext.EndToEnd.Tests.Reading;
using Klartext.EndToEnd.Tests.Sites;
using Klartext.Summarizer.Tests.Support;

namespace Klartext.EndToEnd.Tests.Service;

/// <summary>The packed extension, the service's own process and a model server, each over real HTTP.</summary>
public sealed class RealServiceTests(ExtensionSession session) : IClassFixture<ExtensionSession>
{
    [Fact]
    public async Task A_service_named_in_the_settings_adds_proven_sentences_of_its_model()
    {
        await using var model = await ModelServer.SayingAsync(static call => ModelServer.Answer(WellBehavedModel.Statements(call.User)));
        await using var service = await StartAsync(model);
        var panel = await WithServiceAsync(service);
        Assert.Empty(model.Calls);

        await panel.ClickAsync("#service-fetch");
        await panel.WaitAsync("!document.querySelector('#service-fetch')");
        Assert.NotEmpty(model.Calls);
        var shown = (await panel.EvaluateAsync("document.querySelectorAll('[data-origin=model]').length"))!.GetValue<int>();
        Assert.True(shown >= 3, $"{shown} statements");
        var unproven = await panel.EvaluateAsync("[...document.querySelectorAll('[data-origin=model]')].filter(each => !each.querySelector('.quote q')).length");
        Assert.Equal(0, unproven!.GetValue<int>());
        Assert.Contains("belegt", await panel.TextAsync("#service-line"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_without_a_model_says_so()
    {
        await using var service = await ServiceProcess.StartAsync();
        var panel = await WithServiceAsync(service);
        await panel.ClickAsync("#service-fetch");
        await panel.WaitAsync("document.querySelector('#service-line').textContent.includes('ohne Sprachmodell')");
    }

    [Fact]
    public async Task A_service_killed_midway_leaves_what_has_arrived_and_all_local_answers()
    {
        var killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var model = await ModelServer.StartAsync(async (call, context) =>
        {
            var (question, text, quotes) = WellBehavedModel.Statements(call.User)[0];
            await ModelServer.SayAsync(context, ModelServer.Answer((question, text, quotes))[..^2] + ",", end: false);
            await killed.Task;
        });
        await using var service = await StartAsync(model);
        var panel = await WithServiceAsync(service);
        await panel.ClickAsync("#service-fetch");
        await panel.SeeAsync("[data-origin=model]");
        service.Kill();
        killed.SetResult();

        await panel.SeeAsync("#service-line.is-down");
        Assert.Contains("mitten in der Antwort", await panel.TextAsync("#service-line"), StringComparison.Ordinal);
        Assert.Equal(1, (await panel.EvaluateAsync("document.querySelectorAll('[data-origin=model]').length"))!.GetValue<int>());
        Assert.Equal(8, (await panel.EvaluateAsync("document.querySelectorAll('.question').length"))!.GetValue<int>());

        await panel.ClickAsync("#service-fetch");
        await panel.WaitAsync("document.querySelector('#service-line').textContent.includes('kommen ohne ihn aus')");
    }

    private static Task<ServiceProcess> StartAsync(ModelServer model) =>
        ServiceProcess.StartAsync(new() { ["Klartext__Llm__Endpoint"] = model.Address, ["Klartext__Llm__Model"] = "test" });

    /// <summary>Types the service's address into the settings, saves, and reads a page.</summary>
    private async Task<BrowserPage> WithServiceAsync(ServiceProcess service)
    {
        session.Web.Forward(service.Address);
        await session.Browser.SayYesToAsync("http://127.0.0.1");
        var settings = await session.Browser.OpenAsync($"chrome-extension://{session.Browser.ExtensionId}/settings.html");
        await settings.Page.TypeAsync("#service", service.Address.ToString());
        await settings.Page.ClickAsync("form button[type=submit]");
        await settings.Page.WaitAsync($"chrome.storage.local.get('service').then(kept => kept.service === '{service.Address}')");
        await session.Browser.CloseAsync(settings);

        var (_, panel) = await session.ClickOnAsync(Shop.Home);
        await panel.SeeAsync("#service-fetch");
        return panel;
    }
}
