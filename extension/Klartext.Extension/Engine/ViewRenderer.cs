using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Klartext.Extension.Engine;

/// <summary>Renders Razor components to HTML text. They ask for no services, so there is no container behind them.</summary>
internal static class ViewRenderer
{
    /// <summary>Renders a component; it must not wait for anything.</summary>
    /// <exception cref="InvalidOperationException">It did wait.</exception>
    public static string Render<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        using var renderer = new HtmlRenderer(new NoServices(), NullLoggerFactory.Instance);
        var rendered = renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return rendered.IsCompleted ? rendered.GetAwaiter().GetResult() : throw new InvalidOperationException("A view did not render at once.");
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
